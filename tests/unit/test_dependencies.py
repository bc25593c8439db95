"""Each requirement has its reason, its licence and its keeper, and the page that maintainers read says the same."""

from pathlib import Path

import pytest

from tests.sbom import page, parts


def test_the_page_says_what_the_lists_and_the_table_say() -> None:
    assert list(parts.faults()) == []
    assert page.PAGE.read_text("utf-8") == page.page(), "run `make schema`"


@pytest.mark.parametrize(
    ("line", "told"),
    [("lamplighter>=1  # lights lamps", "lamplighter: has no line"), ("lamplighter", "no name with its reason")],
)
def test_a_requirement_without_an_entry_or_a_reason_is_told(
    line: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in parts.ROOT.glob("requirements*.in"):
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    with (tmp_path / "requirements.in").open("a") as file:
        file.write(f"{line}\n")
    monkeypatch.setattr(parts, "ROOT", tmp_path)

    def found() -> str:
        try:
            return "\n".join(parts.faults())
        except ValueError as error:
            return str(error)

    assert told in found()


def test_an_entry_that_no_list_wants_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "parts.yml"
    row = "requirements:\n  lamplighter: {licence: MIT, keeper: ''}\n"
    other.write_text(parts.TABLE.read_text("utf-8").replace("requirements:\n", row, 1), "utf-8")
    monkeypatch.setattr(parts, "TABLE", other)

    assert list(parts.faults()) == ["lamplighter: is in no requirements*.in", "lamplighter: has no keeper"]

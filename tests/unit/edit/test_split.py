"""One statement becomes two, and nothing of it is lost. All of it is invented."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main as commands
from briefing.corpus import load
from tests.unit.edit.test_rename import bytes_of, texts_of

NOTES = "docs/sources/harbour.md"
WORDS = ["--first", "The port authority denies the charge.", "--second", "Its chair says that."]
GIVEN = ["by=both", "via=second", "said=both", "standing=first", "outcome=first", "see=first", "remark-1=first"]


def split(project: Path, *words: str) -> int:
    """Run the command on a project, and return its exit code."""
    return commands.main(["split", *words, "--project", str(project)])


def given(*rows: str) -> list[str]:
    """Return the options that say what goes where."""
    return [word for row in rows for word in ("--give", row)]


def test_attributes_and_remarks_go_where_they_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = texts_of(project)[NOTES]

    assert split(project, "harbour:2.1", *WORDS, *given(*GIVEN)) == 0

    assert commands.main(["check", "--project", str(project)]) == 0
    after = texts_of(project)[NOTES]
    one, two = load(project).statements["harbour:2.1"], load(project).statements["harbour:2.2"]
    assert (one.by, two.by, one.via, two.via) == (two.by, ("port-authority",), (), ("a local paper", "a radio station"))
    assert (len(one.remarks), len(two.remarks), one.outcome is not None, two.outcome) == (1, 0, True, None)
    head, _, rest = before.partition("- The port authority denies")
    assert after.startswith(head)
    assert after.endswith(rest.partition("### Caption")[2])
    assert "The second statement is `harbour:2.2`." in capsys.readouterr().out


def test_what_names_the_statement_is_listed_and_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--first", "The port paid in 2018.", "--second", "It handed 4.2 million euros to two ferry lines."]

    assert split(project, "harbour:1.1", *words, *given("when=both", "figure=second")) == 0

    said = capsys.readouterr().out
    assert (
        "docs/topics/night-ferries.md:12: names `harbour:1.1`; see whether it means `harbour:1.3` now, or both." in said
    )
    assert "registry/organisations.yml:11: names `harbour:1.1`" in said
    assert list(load(project).statements)[:4] == ["harbour:1.1", "harbour:1.3", "harbour:1.2", "harbour:2.1"]
    assert "[^harbour:1.1]" in texts_of(project)["docs/topics/night-ferries.md"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["harbour:9.1", *WORDS], "There is no statement `harbour:9.1`."),
        (["harbour:2.1", *WORDS, *given(*GIVEN[1:])], "Add --give by=…, or run it on a terminal."),
        (["harbour:2.1", *WORDS[:2], *given(*GIVEN)], "Add --second, or run it on a terminal."),
        (["harbour:2.1", *WORDS, *given("by=third", *GIVEN[1:])], "`by` cannot go there."),
        (["harbour:2.1", *WORDS, *given("when=both", *GIVEN)], "`when` cannot go there."),
        (["harbour:2.1", *WORDS, *given(*GIVEN[:-1], "remark-1=second")], "[notes/remark]"),
        (["harbour:1.1", "--first", "It paid.", "--second", "It paid 9 euros.", *given("when=both", "figure=first")],
         "[original/unsupported]"),
    ],
)  # fmt: skip
def test_what_cannot_be_parted_so_is_refused_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    before = bytes_of(project)

    assert split(project, *words) == 1

    assert said in capsys.readouterr().err
    assert bytes_of(project) == before


def test_on_a_terminal_the_command_asks_what_goes_where(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("ask", "split"):
        monkeypatch.setattr(f"briefing.cli.{module}.on_terminal", lambda: True)
    words = ["split", "harbour:1.1", "--project", str(project)]

    done = CliRunner().invoke(commands.commands, words, input="The port paid.\nIt paid two lines.\nboth\nfirst\n")

    assert done.exit_code == 0, done.output
    assert "  figure: figure=" in done.output
    assert load(project).statements["harbour:1.3"].when == "2018"


def test_a_dry_run_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = bytes_of(project)

    assert split(project, "harbour:2.1", *WORDS, *given(*GIVEN), "--dry-run") == 0

    assert "+- Its chair says that.\n" in capsys.readouterr().out
    assert bytes_of(project) == before

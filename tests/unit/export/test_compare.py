"""What is different between two copies: planted changes are named, in each form and from each kind of copy."""

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.build.copies import read_state
from briefing.cli.main import main
from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.export.changes import change_rows
from briefing.export.compare import Differences, as_json, as_markdown, as_text, compare, state
from briefing.export.state import CHANGES, STATE, state_rows
from briefing.export.tables import as_json as rows_as_json
from briefing.export.tables import as_lines
from briefing.read.project import ProjectFiles
from tests.small import NOTES

Changed = Callable[[str, str, str], ProjectFiles]
SAID = "harbour:1.2"
"""A statement with a remark."""


def written(corpus: Corpus, folder: Path) -> Path:
    """Write what a copy of a Corpus carries, and return its folder."""
    derived, data = Derived(corpus), folder / "data"
    data.mkdir(parents=True)
    (data / STATE).write_text(as_lines(state_rows(derived)), "utf-8")
    (data / CHANGES).write_text(rows_as_json(change_rows(derived, str)), "utf-8")
    return folder


def between(old: Corpus, new: Corpus) -> Differences:
    """Return what changed."""
    return compare(*(state(state_rows(Derived(each)), change_rows(Derived(each), str)) for each in (old, new)))


def ids(changes: Differences, part: str) -> list[tuple[str, ...]]:
    """Return what was added, changed and removed of one part."""
    return next([each.added, each.changed, each.removed] for each in changes.parts if each.part == part)


@pytest.fixture
def other(changed: Changed) -> Corpus:
    """Return the Corpus with another sentence in one statement."""
    return assemble(changed(NOTES, "the boats sail empty", "the boats sail full"))


def test_two_copies_of_one_state_do_not_differ(corpus: Corpus) -> None:
    found = between(corpus, corpus)

    assert not found.any
    assert as_text(found) == "Nothing that this site says is different."


def test_a_changed_sentence_is_a_changed_statement_and_no_changed_remark(corpus: Corpus, other: Corpus) -> None:
    found = between(corpus, other)

    assert ids(found, "statement") == [(), (SAID,), ()]
    assert ids(found, "remarks") == ids(found, "outcome") == [(), (), ()]
    assert "sources/harbour.md" in ids(found, "page")[1]


def test_a_changed_remark_and_a_changed_outcome_are_told_apart(corpus: Corpus, changed: Changed) -> None:
    remarked = between(corpus, assemble(changed(NOTES, "shows 61 passengers", "gives 61 passengers")))
    ruled = between(corpus, assemble(changed(NOTES, "no ruling found in the port's reports", "no ruling found there")))

    assert ids(remarked, "remarks") == [(), (SAID,), ()]
    assert ids(ruled, "outcome") == [(), ("harbour:2.1",), ()]
    for found in (remarked, ruled):
        assert ids(found, "statement") == [(), (), ()]


def test_a_statement_that_is_gone_is_named(corpus: Corpus) -> None:
    whole = state(state_rows(Derived(corpus)), ())
    less = whole._replace(sums={key: sha for key, sha in whole.sums.items() if key[1] != SAID})

    assert ids(compare(whole, less), "statement") == [(), (), (SAID,)]
    assert ids(compare(less, whole), "statement") == [(SAID,), (), ()]


def test_where_a_copy_is_read_makes_no_difference(corpus: Corpus) -> None:
    derived = Derived(corpus)
    hosted, offline = (
        list(change_rows(derived, lambda link, at=at: f"{at}{link}")) for at in ("https://one.example", "..")
    )

    assert hosted != offline
    assert not compare(state(state_rows(derived), offline), state(state_rows(derived), hosted)).any


def test_a_change_is_told_as_the_record_tells_it(corpus: Corpus) -> None:
    derived = Derived(corpus)
    told, *_ = change_rows(derived, str)
    found = compare(state(state_rows(derived), ()), state(state_rows(derived), [told]))

    assert found.told == (told,)
    for text in (as_text(found), as_markdown(found), as_json(found)):
        assert told.now in text
        assert told.was in text


def test_each_form_says_the_same(corpus: Corpus, other: Corpus) -> None:
    found = between(corpus, other)

    assert f"  Changed: 1 statement: {SAID}" in as_text(found).splitlines()
    assert f"- Changed: 1 statement: `{SAID}`" in as_markdown(found).splitlines()
    assert "## Statements" in as_markdown(found)
    assert json.loads(as_json(found))["statement"] == {"added": [], "changed": [SAID], "removed": []}


@pytest.mark.parametrize("kind", ["folder", "data", "site zip", "data zip", "list", "sums"])
def test_every_kind_of_copy_is_read(corpus: Corpus, tmp_path: Path, kind: str) -> None:
    folder = written(corpus, tmp_path / "copy")
    (folder / "MANIFEST.sha256").write_text("", "utf-8")
    where = {
        "folder": folder, "data": folder / "data", "list": folder / "data" / STATE, "sums": folder / "MANIFEST.sha256",
    }.get(kind, tmp_path / "a.zip")  # fmt: skip
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in (STATE, CHANGES):
            archive.write(folder / "data" / name, f"s-0.1.0/{'data/' if kind == 'site zip' else ''}{name}")

    assert read_state(where) == state(state_rows(Derived(corpus)), change_rows(Derived(corpus), str))


def test_the_command_says_what_differs(
    corpus: Corpus, other: Corpus, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = written(corpus, tmp_path / "old")
    new = written(other, tmp_path / "new")

    assert main(["changes", str(old), str(new)]) == 0
    assert SAID in capsys.readouterr().out
    assert main(["changes", str(old), str(new), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["statement"]["changed"] == [SAID]
    assert main(["changes", str(old)]) == 2


@pytest.mark.parametrize("fault", ["none", "empty", "list", "corrections", "zip", "nothing", "text"])
def test_each_fault_is_one_line(corpus: Corpus, tmp_path: Path, fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = written(corpus, tmp_path / "good"), written(corpus, tmp_path / "bad")
    if fault in {"none", "zip", "text"}:
        shutil.rmtree(bad)
    match fault:
        case "nothing":
            (bad / "data" / STATE).unlink()
        case "empty":
            (bad / "data" / STATE).write_text("")
        case "list":
            (bad / "data" / STATE).write_text('{"part": "rumour"}\n')
        case "corrections":
            (bad / "data" / CHANGES).write_bytes(b"\xff[")
        case "zip":
            bad.write_bytes(b"PK\x05\x06" + b"\xff" * 18)
        case "text":
            bad.write_text("A text.")

    assert main(["changes", str(good), str(bad)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.startswith(f"{bad}:1: [changes/copy] ") for line in lines] == [True, False]
    assert lines[1] == "1 finding(s); nothing was changed."

"""A correction changes one line, is logged and dated. All of it is invented."""

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main as commands
from briefing.corpus import load
from briefing.ids import ChangeId
from tests.unit.edit.test_rename import bytes_of, texts_of

TODAY = dt.datetime.now(tz=dt.UTC).date().isoformat()
TOLD = ["--was", "The page said otherwise: “quay”.", "--now", "It says so now.", "--why", "A line was read twice."]
TOPIC, NOTES = "docs/topics/night-ferries.md", "docs/sources/harbour.md"
LINE, OLD = f"{TOPIC}:13", "- Port Authority boats sail at night, says the ferry report. [^harbour:1-2]"
NEW = "Port Authority boats sail by night, says the ferry report. [^harbour:1-2]"


def correct(project: Path, *words: str) -> int:
    """Run the command on a project, and return its exit code."""
    return commands.main(["correct", *words, "--project", str(project)])


def test_a_line_of_a_page_is_corrected_logged_and_dated(project: Path) -> None:
    before = texts_of(project)

    assert correct(project, LINE, "--text", NEW, *TOLD) == 0

    assert commands.main(["check", "--project", str(project)]) == 0
    after = texts_of(project)
    assert after[TOPIC] == before[TOPIC].replace(OLD, f"- {NEW}").replace("edited: 2026-11-24", f"edited: {TODAY}")
    log = after["registry/changes.yml"]
    assert log.startswith(before["registry/changes.yml"])
    change = load(project).changes[ChangeId(f"night-ferries-{TODAY}")]
    assert (change.data.kind, change.data.date, change.data.page) == ("correction", TODAY, "topics/night-ferries.md")
    assert (change.data.was, change.data.now, change.data.why) == tuple(TOLD[1::2])


def test_a_statement_is_corrected_and_named_in_the_log(project: Path) -> None:
    for text in ("A fisherman in the harbour said that boats sail empty in winter.", "Boats sail empty in winter."):
        assert correct(project, "harbour:1.2", "--text", text, *TOLD) == 0

    notes, log = texts_of(project)[NOTES], texts_of(project)["registry/changes.yml"]
    assert '\n- Boats sail empty in winter.\n  {: #p1-2 by="an unnamed fisherman"' in notes
    assert f"\nharbour-{TODAY}-2:\n" in log
    assert log.count("  page: sources/harbour.md\n  about: ['harbour:1.2']\n") == 2


def test_a_remark_and_a_field_of_the_registry_are_lines_too(project: Path) -> None:
    remark = "Our search of the court's list found no ruling; compare what the fisherman said. [^harbour:1.2]"
    assert correct(project, f"{NOTES}:33", "--text", remark, *TOLD) == 0
    assert correct(project, "registry/places.yml:11", "--text", "description: A quay.", *TOLD, "--id", "quay") == 0

    assert f"\n    - {remark}\n      {{: checked=" in texts_of(project)[NOTES]
    assert load(project).changes[ChangeId("quay")].data.page == "places/twin-quay-east.md"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["harbour:1.9", "--text", "X.", *TOLD], "`harbour:1.9` is no statement and no line."),
        ([f"{TOPIC}:999", "--text", "X.", *TOLD], "is no statement and no line."),
        ([LINE, *TOLD], "Add --text, or run it on a terminal."),
        ([LINE, "--text", NEW], "Add --was --now --why, or run it on a terminal."),
        ([LINE, "--text", OLD.removeprefix("- "), *TOLD], "The line says that already."),
        ([LINE, "--text", NEW.replace("harbour", "harbor"), *TOLD], "Did you mean"),
        ([LINE, "--text", "In 2031 Port Authority boats sail. [^harbour:1-2]", *TOLD], "[topic/unsupported]"),
        (["registry/routes.yml:2", "--text", "what: oil", *TOLD], "Add --page, or run it on a terminal."),
        ([LINE, "--text", NEW, *TOLD, "--id", "lines-of-2017"], "lines-of-2017"),
    ],
)
def test_what_would_be_wrong_again_is_refused_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    before = bytes_of(project)

    assert correct(project, *words) == 1

    assert said in capsys.readouterr().err
    assert bytes_of(project) == before


def test_on_a_terminal_the_command_shows_the_line_and_asks(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("ask", "correct"):
        monkeypatch.setattr(f"briefing.cli.{module}.on_terminal", lambda: True)

    done = CliRunner().invoke(
        commands.commands, ["correct", LINE, "--project", str(project)], input=f"{NEW}\nIt was.\nIt is.\nA slip.\n"
    )

    assert done.exit_code == 0, done.output
    assert OLD.removeprefix("- ") in done.output
    assert NEW in texts_of(project)[TOPIC]


def test_a_dry_run_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = bytes_of(project)

    assert correct(project, LINE, "--text", NEW, *TOLD, "--dry-run") == 0

    assert f"-{OLD}\n+- {NEW}\n" in capsys.readouterr().out
    assert bytes_of(project) == before

"""Of two entities one stays, with the names and claims of both. All people and places are invented."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main as commands
from briefing.corpus import load
from briefing.edit.pointers import pointers
from briefing.ids import EntityId
from tests.unit.edit.test_rename import bytes_of, texts_of

_ORGANISATIONS = """ferry-board:
  name: Ferry Board
  article: the
  type: public body
  description: The body that runs the harbour.
  names: [Board of Ferries, "Harbour Board"]
  forms: [Ferries]
  languages: {ru: [Совет, Порт], ar: [مجلس]}
  wikidata: Q1234
  # What it did.
  relations:
    - type: supplies
      to: gullcall
      cites: [quay:2.1]
    - {type: runs, to: old-harbour, cites: [harbour:1.1]}
"""


@pytest.fixture
def twofold(project: Path) -> Path:
    """Return a project in which one body has two entries, and notes name both."""
    path = project / "registry/organisations.yml"
    path.write_text(path.read_text("utf-8") + _ORGANISATIONS, "utf-8")
    notes = project / "docs/sources/quay.md"
    text = notes.read_text("utf-8").replace(
        'by="tern-line; port-authority"', 'by="ferry-board; tern-line; port-authority"'
    )
    notes.write_text(text, "utf-8")
    assert commands.main(["check", "--project", str(project)]) == 0
    return project


def merge(project: Path, *words: str) -> int:
    """Run the command on a project, and return its exit code."""
    return commands.main(["merge", *words, "--project", str(project)])


def test_names_and_claims_are_united_and_every_reference_follows(twofold: Path) -> None:
    assert merge(twofold, "ferry-board", "port-authority") == 0

    assert commands.main(["check", "--project", str(twofold)]) == 0
    corpus = load(twofold)
    assert EntityId("ferry-board") not in corpus.entities
    data = corpus.entities[EntityId("port-authority")].data
    assert data.names == ("the port", "Harbour Board", "Ferry Board", "Board of Ferries")
    assert data.forms == ("Board", "Ferries")
    assert data.languages == {"ru": ("Порт", "Совет"), "ar": ("مجلس",)}
    assert (data.wikidata, data.article) == ("Q1234", None)
    assert [(each.type, each.to) for each in data.relations] == [("runs", "old-harbour"), ("supplies", "gullcall")]
    texts = texts_of(twofold)
    assert [row for _, row in pointers(texts) if row.id in {"ferry-board", "organisations/ferry-board.md"}] == []
    assert 'by="port-authority; tern-line"' in texts["docs/sources/quay.md"]
    assert "organisations/ferry-board.md: {to: organisations/port-authority.md}" in texts["mkdocs.yml"]


def test_what_nobody_changed_stays_as_it_was_typed(twofold: Path) -> None:
    before = (twofold / "registry/organisations.yml").read_text("utf-8").splitlines()

    assert merge(twofold, "ferry-board", "port-authority") == 0

    after = (twofold / "registry/organisations.yml").read_text("utf-8").splitlines()
    own = [
        line for line in before[: before.index("ferry-board:")] if not line.startswith(("  names", "  forms", "  lang"))
    ]
    assert [line for line in own if line not in after] == []
    assert "  names: [the port, Harbour Board, Ferry Board, Board of Ferries]" in after


def test_a_field_with_lines_of_its_own_keeps_them(project: Path) -> None:
    assert merge(project, "gullcall", "old-harbour", "--keep", "type", "--keep", "description") == 0

    text = (project / "registry/places.yml").read_text("utf-8")
    assert "  relations:\n    - {type: supplies, to: port-authority, cites: [quay:2.1]}\ntwin-quay-east:" in text
    assert (project / "registry/apps.yml").read_text("utf-8") == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["twin-quay-west", "twin-quay-east"], "Add `--keep description`, or `--take description`"),
        (["gullcall", "tern-line"], "`tern-line` has the relation `runs` to `gullcall`, which would be itself."),
        (["twin-quay-west", "twin-quay-wes"], "Did you mean `twin-quay-west`?"),
        (["twin-quay-west", "twin-quay-west"], "Name two entities."),
        (["old-harbour", "tern-line", "--keep", "type", "--keep", "description", "--keep", "within"], "--keep coordinates"),
        (["new-harbour", "port-authority", "--keep", "type", "--keep", "description", "--take", "coordinates"],
         "`coordinates` is not a known field"),
    ],
)  # fmt: skip
def test_what_cannot_be_one_is_a_finding_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    before = bytes_of(project)

    assert merge(project, *words) == 1

    assert said in capsys.readouterr().err
    assert bytes_of(project) == before


@pytest.mark.parametrize(
    ("words", "stays"), [(["--keep", "description"], "One of"), (["--take", "description"], "The other")]
)
def test_the_word_that_stays_is_said_by_flags(project: Path, words: list[str], stays: str) -> None:
    assert merge(project, "twin-quay-west", "twin-quay-east", *words) == 0

    assert load(project).entities[EntityId("twin-quay-east")].data.description.startswith(stays)


def test_on_a_terminal_the_command_asks_which_word_stays(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.cli.merge.on_terminal", lambda: True)
    words = ["merge", "twin-quay-west", "twin-quay-east", "--project", str(project)]

    done = CliRunner().invoke(commands.commands, words, input="2\n")

    assert done.exit_code == 0, done.output
    assert "1 One of two quays of that name.\n  2 The other of two quays" in done.output
    assert load(project).entities[EntityId("twin-quay-east")].data.description.startswith("The other")


def test_a_dry_run_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = bytes_of(project)

    assert merge(project, "twin-quay-west", "twin-quay-east", "--take", "description", "--dry-run") == 0

    assert "-twin-quay-west:\n" in capsys.readouterr().out
    assert bytes_of(project) == before

"""What is new is added at the end of its file, and asked for where it is not told. All of it is invented."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import ask
from briefing.cli import main as commands
from briefing.corpus import load
from briefing.ids import EntityId, ReferenceId, SourceKey, TermId, TopicSlug
from tests.unit.edit.test_rename import bytes_of

REFERENCE = ("type=report", "title=Count: two", "publisher=Port", "accessed=2026-11-20", "URL=https://example.org/x",
             "author=[{literal: The Desk}]")  # fmt: skip


def new(project: Path, *words: str) -> int:
    """Run the command on a project, and return its exit code."""
    return commands.main(["new", *words, "--project", str(project)])


def given(*fields: str) -> list[str]:
    """Return the options that say what an entry says."""
    return [word for field in fields for word in ("--set", field)]


def test_a_term_a_reference_and_an_entity_are_added_by_flags(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "registry/terms.yml").read_text("utf-8")

    assert new(project, "term", "lamp", *given("term=lamp", "definition=A light on a post.")) == 0
    assert new(project, "reference", "count-2020", *given(*REFERENCE)) == 0
    person = given("name=Ada Brook", "type=keeper", "description=A keeper of lamps.", "names=[A. Brook]")
    assert new(project, "entity", "ada-brook", "--kind", "person", *person) == 0

    assert "To do: registry/references.yml:8: [reference/unused] Nothing cites `count-2020`." in capsys.readouterr().out
    assert (project / "registry/terms.yml").read_text("utf-8").startswith(before)
    corpus = load(project)
    assert corpus.terms[TermId("lamp")].data.definition == "A light on a post."
    reference = corpus.references[ReferenceId("count-2020")].data
    assert (reference.title, reference.author[0].literal) == ("Count: two", "The Desk")
    assert corpus.entities[EntityId("ada-brook")].data.names == ("A. Brook",)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["term", "lamp", *given("term=lamp")], "Add --set definition=…, or run it on a terminal."),
        (["term", "subsidy", *given("term=x", "definition=X.")], "`subsidy` is no id, or stands in the file already."),
        (["reference", "count-2020", *given(*REFERENCE, "titel=x")], "Did you mean `title`?"),
        (["topic", "lamps"], "Add --from KEY…, or run it on a terminal."),
        (["topic", "lamps", "--from", "harbor"], "Did you mean `harbour`?"),
        (["entity", "ada", *given("name=Ada")], "Add --kind, or run it on a terminal."),
    ],
)
def test_what_is_missing_or_wrong_is_a_finding_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    before = bytes_of(project)

    assert new(project, *words) == 1

    assert said in capsys.readouterr().err
    assert bytes_of(project) == before


def test_on_a_terminal_the_command_asks(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "on_terminal", lambda: True)
    words = ["new", "term", "--project", str(project)]

    done = CliRunner().invoke(commands.commands, words, input="lamp\nlamp\nA light on a post.\n")

    assert done.exit_code == 0, done.output
    assert load(project).terms[TermId("lamp")].data.definition == "A light on a post."


def test_a_dry_run_of_each_shows_what_would_be_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = project / "mud.txt"
    article.write_text(
        "Who ordered the mud\n\nBy Ada Brook\n\nNobody had ordered the mud in the harbour of the port.\n"
    )
    before = bytes_of(project)

    assert new(project, "term", "lamp", *given("term=lamp", "definition=A light."), "--dry-run") == 0
    assert "+lamp:\n+  term: lamp\n+  definition: A light.\n" in capsys.readouterr().out
    assert new(project, "topic", "lamps", "--from", "quay", "harbour", "--dry-run") == 0
    assert "-topics: [night-ferries]\n+topics: [night-ferries, lamps]\n" in capsys.readouterr().out
    assert new(project, "source", str(article), "--key", "mud", "--dry-run") == 0
    assert "mud" in capsys.readouterr().out
    assert bytes_of(project) == before


def test_a_source_and_a_topic_from_it_are_drafts(project: Path) -> None:
    article = project / "mud.txt"
    article.write_text(
        "Who ordered the mud\n\nBy Ada Brook\n\nNobody had ordered the mud in the harbour of the port.\n"
    )

    assert new(project, "source", str(article), "--key", "mud") == 0
    assert new(project, "topic", "mud-and-more", "--from", "mud") == 0

    corpus = load(project, drafts=True)
    assert corpus.sources[SourceKey("mud")].draft
    assert corpus.topics[TopicSlug("mud-and-more")].draft
    assert corpus.sources[SourceKey("mud")].topics == ("mud-and-more",)

"""A page goes, and its address says what became of it. All people and places are invented."""

from pathlib import Path

import pytest

from briefing.cli import main as commands
from briefing.corpus import load
from briefing.edit.settings import redirected, with_redirect, without_page, without_redirect
from briefing.ids import EntityId
from tests.small import build, small_project
from tests.unit.edit.test_rename import bytes_of, pages_of, texts_of

WHY = "It said the same as another page."


def retire(project: Path, *words: str) -> int:
    """Run the command on a project, and return its exit code."""
    return commands.main(["retire", *words, "--project", str(project)])


def checked(project: Path) -> int:
    """Check a project, and return the exit code."""
    return commands.main(["check", "--project", str(project)])


def test_a_topic_goes_from_its_file_its_sources_the_navigation_and_the_exceptions(project: Path) -> None:
    topic = project / "docs/topics/night-ferries.md"
    (project / "docs/topics/other.md").write_text(
        topic.read_text("utf-8").replace("topic: night-ferries", "topic: other"), "utf-8"
    )
    for name, named in {"harbour": "[night-ferries, other]", "quay": "\n  - night-ferries\n  - other"}.items():
        notes = project / f"docs/sources/{name}.md"
        notes.write_text(notes.read_text("utf-8").replace("topics: [night-ferries]", f"topics: {named}"), "utf-8")
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("\nnav:", "\nnav:\n  - Another: topics/other.md"), "utf-8")
    exceptions = project / "registry/exceptions.yml"
    row = exceptions.read_text("utf-8").partition("long-sentences:\n")[2]
    exceptions.write_text(exceptions.read_text("utf-8") + row.replace("night-ferries", "other"), "utf-8")
    assert checked(project) == 0

    assert retire(project, "topics/night-ferries.md", "--to", "/topics/other/") == 0

    assert checked(project) == 0
    texts = texts_of(project)
    assert not topic.exists()
    assert "topics: [other]\n" in texts["docs/sources/harbour.md"]
    assert "topics: \n  - other\n---" in texts["docs/sources/quay.md"]
    assert "topics/night-ferries.md: {to: topics/other.md}" in texts["mkdocs.yml"]
    assert "- topics/night-ferries.md" not in texts["mkdocs.yml"]
    assert "page: topics/other.md\n  was: The page gave the lines" in texts["registry/changes.yml"]
    assert exceptions.read_text("utf-8") == "# What may stay long.\nlong-sentences:\n" + row.replace(
        "night-ferries", "other"
    )


def test_an_address_says_why_its_page_is_gone_and_older_ones_too(project: Path) -> None:
    assert commands.main(["rename", "entity", "twin-quay-west", "far-quay", "--project", str(project)]) == 0
    assert retire(project, "places/far-quay/", "--why", WHY) == 0

    assert checked(project) == 0
    assert EntityId("far-quay") not in load(project).entities
    settings = texts_of(project)["mkdocs.yml"]
    for name in ("far-quay", "twin-quay-west"):
        assert f'    places/{name}.md: {{why: "{WHY}", removed: ' in settings


def test_the_record_of_changes_goes_on_where_its_page_is_gone(tmp_path: Path) -> None:
    root = small_project(tmp_path / "small")
    earlier = pages_of(build(root))

    assert retire(root, "topics/night-ferries.md", "--why", WHY) == 0

    assert checked(root) == 0
    texts = texts_of(root)
    assert "page: about/corrections.md\n  was: The page gave the lines" in texts["registry/changes.yml"]
    assert "topics: []" in texts["docs/sources/harbour.md"]
    assert pages_of(build(root)) == earlier
    assert WHY in (root / "built/topics/night-ferries/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["topics/night-ferries"], "Add --why, or run it on a terminal."),
        (["topics/night-ferrys", "--why", WHY], "Did you mean `topics/night-ferries.md`?"),
        (["topics/night-ferries", "--to", "topics/none"], "There is no page `topics/none`."),
        (["glossary", "--why", WHY], "`glossary.md` is no page that somebody writes."),
        (["sources/quay.md", "--why", WHY], "docs/topics/night-ferries.md:14: [resolve/citation]"),
        (["organisations/tern-line", "--why", WHY], "docs/topics/night-ferries.md:18: [resolve/link]"),
        (["about/data", "--why", WHY], "docs/about/data.md:1: [project/page] The page is missing"),
    ],
)
def test_what_is_still_needed_does_not_go(
    project: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    before = bytes_of(project)

    assert retire(project, *words) == 1

    assert said in capsys.readouterr().err
    assert bytes_of(project) == before


def test_a_draft_leaves_nothing_at_its_address(project: Path) -> None:
    assert commands.main(["new", "topic", "lamps", "--from", "quay", "--project", str(project)]) == 0
    before = texts_of(project)["mkdocs.yml"]

    assert retire(project, "topics/lamps", "--why", WHY) == 0
    assert texts_of(project)["mkdocs.yml"] == before


def test_a_dry_run_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = bytes_of(project)

    assert retire(project, "places/twin-quay-west", "--why", WHY, "--dry-run") == 0

    assert "-twin-quay-west:\n" in capsys.readouterr().out
    assert bytes_of(project) == before


@pytest.mark.parametrize(
    ("settings", "with_it"),
    [
        ("site_name: X\n", "site_name: X\n\nextra:\n  moved:\n    a.md: {to: b.md}\n"),
        ("extra:\n  id: x\nnav: []\n", "extra:\n  id: x\n  moved:\n    a.md: {to: b.md}\nnav: []\n"),
        ("extra:\n  moved: {} # none\n  id: x", "extra:\n  moved:\n    a.md: {to: b.md} # none\n  id: x"),
        ("extra:\n  moved:\n  id: x\n", "extra:\n  moved:\n    a.md: {to: b.md}\n  id: x\n"),
        ("extra:\n  moved: {c.md: {to: d.md}}\n", "extra:\n  moved: {c.md: {to: d.md}, a.md: {to: b.md}}\n"),
        ("extra:\n  moved:\n   c.md:\n    to: d.md\n\nx: 1", "extra:\n  moved:\n   c.md:\n    to: d.md\n   a.md: {to: b.md}\n\nx: 1"),
        ("extra:\n  moved:\n    c.md: {to: d.md}", "extra:\n  moved:\n    c.md: {to: d.md}\n    a.md: {to: b.md}\n"),
        ("extra:\n  moved:\n    a.md: {to: c.md}\n", "extra:\n  moved:\n    a.md: {to: b.md}\n"),
    ],
)  # fmt: skip
def test_a_redirect_is_written_in_the_style_that_is_there(settings: str, with_it: str) -> None:
    made = with_redirect(settings, "a.md", "{to: b.md}")

    assert made == with_it
    assert redirected(made, "b.md") == ["a.md"]
    assert redirected(without_redirect(made, "a.md"), "b.md") == []


@pytest.mark.parametrize(
    ("nav", "without"),
    [
        ("nav:\n  - a.md\n  - b.md\n", "nav:\n  - b.md\n"),
        ("nav:\n  - X:\n      - Title: a.md # one\n      - b.md\n  - c.md\n", "nav:\n  - X:\n      - b.md\n  - c.md\n"),
        ("nav: [b.md, {T: a.md}]\n", "nav: [b.md]\n"),
        ("nav: [a.md, b.md]\n", "nav: [b.md]\n"),
        ("nav:\n  - b.md\n", "nav:\n  - b.md\n"),
    ],
)
def test_a_page_goes_from_the_navigation_with_its_line(nav: str, without: str) -> None:
    assert without_page(nav, "a.md") == without

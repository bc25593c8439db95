"""A page of the earlier site stays, or its address says what became of it; both are invented."""

from pathlib import Path

import pytest

from briefing.check.rules.lost import check_lost
from briefing.cli import main as commands
from briefing.corpus import Corpus, load
from briefing.mkdocs.output import begin, built_pages, seal
from tests.small import second_corpus

GONE = "extra:\n  moved:\n    topics/late.md: {why: It was short., removed: 2026-11-24}\n"
FILES = {
    "topics/late/index.html": 1,  # the hosted edition
    "topics/late.html": 1,  # the offline one
    "organisations/ferry-board/index.html": 1,
    "topics/night-ferries/index.html": 0,
    "organisations/port-authority.html": 0,
    "apps/index.html": 0,  # a list comes and goes with what it lists
    "about/downloads/index.html": 0,
    "downloads/page.html": 0,
    "data/index.html": 0,
    "404.html": 0,
}


@pytest.mark.parametrize("file", FILES)
def test_a_page_that_is_gone_without_a_word_is_found(corpus: Corpus, file: str) -> None:
    found = list(check_lost(corpus, "site_name: x\n", [file]))

    assert [finding.rule for finding in found] == ["moved/lost"] * FILES[file]


def test_an_entry_keeps_an_address(corpus: Corpus) -> None:
    assert list(check_lost(corpus, GONE, ["topics/late/index.html", "topics/late.html"])) == []
    assert [str(found.place) for found in check_lost(corpus, GONE, ["topics/early.html"])] == ["mkdocs.yml:2"]


def test_a_page_that_is_a_draft_again_is_gone(tmp_path: Path) -> None:
    project = second_corpus(tmp_path / "project")
    topic = project / "docs/topics/night-ferries.md"
    topic.write_text(topic.read_text("utf-8").replace("edited:", "draft: true\nedited:"), "utf-8")

    found = list(check_lost(load(project, drafts=True), "", ["topics/night-ferries/index.html"]))

    assert len(found) == 1


def test_the_site_that_was_built_before_says_what_was_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = second_corpus(tmp_path / "project")
    begin(project / "site")
    page = project / "site/places/twin-quay-west/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("A page.")
    assert built_pages(project / "site") == frozenset()  # a build that did not finish says nothing
    seal(project / "site")
    places = project / "registry/places.yml"
    whole = places.read_text("utf-8")
    places.write_text(whole[: whole.index("twin-quay-west:")], "utf-8")

    assert commands.main(["check", "--project", str(project)]) == 1
    assert "[moved/lost] `places/twin-quay-west.md` is in the site" in capsys.readouterr().err

    places.write_text(whole, "utf-8")
    words = ["retire", "places/twin-quay-west", "--why", "It was the same.", "--project", str(project)]
    assert commands.main(words) == 0
    assert commands.main(["check", "--project", str(project)]) == 0

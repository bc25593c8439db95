"""The feeds: what is new follows from the data, and nothing is told without its standing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.export import feed
from briefing.export.feed import items, json_feed, rss
from briefing.read.project import ProjectFiles
from tests.published import SITE

Changed = Callable[[str, str, str], ProjectFiles]
NOTES = "docs/sources/harbour.md"
HOME = "https://example.org/"
LOG = "registry/changes.yml"
OUTCOME = """
port-ruling:
  kind: outcome
  date: 2026-11-26
  page: topics/night-ferries.md
  about: ["harbour:2.1"]
  was: We had not looked.
  now: The port was accused, and no ruling was found.
"""
"""An outcome, invented as all of this corpus."""


def whole(link: str) -> str:
    """Return a whole address."""
    return HOME + link.removeprefix("/")


def ids(corpus: Corpus) -> list[str]:
    """Return the ids of a feed's items."""
    return [item.id for item in items(Derived(corpus), str)]


def test_statements_are_dated_by_their_check_else_by_their_briefing(corpus: Corpus) -> None:
    days = {item.id: item.day for item in items(Derived(corpus), str)}

    assert days == {
        "briefing:night-ferries:2026-11-24": "2026-11-24",
        "statement:harbour:1.1": "2026-11-24",
        "statement:harbour:c1.1": "2026-11-24",
        "statement:harbour:2.1:2026-11-21": "2026-11-21",
        "statement:harbour:1.2:2026-11-20": "2026-11-20",
        "correction:lines-of-2018": "2026-04-02",
        "correction:lines-of-2017": "2026-03-01",
    }
    assert list(days.values()) == sorted(days.values(), reverse=True)


def test_a_new_check_is_news_and_an_edit_makes_no_second_item_of_a_plain_statement(
    corpus: Corpus, changed: Changed
) -> None:
    checked = assemble(changed(NOTES, 'checked="2026-11-20"', 'checked="2026-12-01"'))
    edited = assemble(changed("docs/topics/night-ferries.md", "edited: 2026-11-24", "edited: 2026-12-01"))

    assert set(ids(checked)) - set(ids(corpus)) == {"statement:harbour:1.2:2026-12-01"}
    assert ids(checked)[0] == "statement:harbour:1.2:2026-12-01"
    assert set(ids(edited)) - set(ids(corpus)) == {"briefing:night-ferries:2026-12-01"}


def test_a_logged_correction_comes_first(changed: Changed) -> None:
    first = items(Derived(assemble(changed(LOG, "2026-04-02", "2026-11-25"))), str)[0]

    assert (first.day, first.title, first.tags) == (
        "2026-11-25",
        "Correction: Harbour lights: who pays?",
        ("correction",),
    )
    assert first.text == "Wrong: The year was 2017. Right: The year is 2018. Why: A slip of the pen."


def test_an_outcome_is_told_with_what_stood_there_before_and_leads_to_its_statement(files: ProjectFiles) -> None:
    logged = {**files.registry, LOG: files.registry[LOG] + OUTCOME}
    first = items(Derived(assemble(ProjectFiles(files.pages, files.notes, logged))), str)[0]

    assert (first.id, first.day, first.tags) == ("outcome:port-ruling", "2026-11-26", ("outcome",))
    assert first.text == "The port was accused, and no ruling was found. Before: We had not looked."
    assert first.address == "/sources/harbour.md#p2-1"


def test_the_form_that_maintainers_are_told_is_the_one_that_is_read(files: ProjectFiles) -> None:
    guide = (Path(__file__).parents[3] / "docs/about/how-to-edit.md").read_text("utf-8")
    told = guide.partition("## Log a change")[2].partition("```yaml\n")[2].partition("```")[0]
    pages = {**files.pages, "docs/about/corrections.md": "---\ntitle: Corrections\ndescription: Log.\n---\n\nText.\n"}
    corpus = assemble(ProjectFiles(pages, files.notes, {**files.registry, LOG: told}))

    assert [item.day for item in items(Derived(corpus), str) if item.tags == ("correction",)] == ["2026-11-24"]


def test_rss_is_read_back_with_standing_speaker_and_remark(corpus: Corpus) -> None:
    read = feedparser.parse(rss(items(Derived(corpus), whole), replace(SITE, address=HOME)))
    entry = next(entry for entry in read.entries if entry.id == "statement:harbour:2.1:2026-11-21")

    assert not read.bozo
    assert read.feed.link == HOME
    assert {"rel": "self", "href": f"{HOME}feed.xml"}.items() <= next(
        link for link in read.feed.links if link.rel == "self"
    ).items()
    assert entry.link == f"{HOME}sources/harbour.md#p2-1"
    assert entry.title.startswith("[Alleged; no ruling found in the port's reports by November 2026] The port")
    assert "According to Port Authority, via a local paper" in entry.summary
    assert "Standing: alleged; no ruling found in the port's reports by November 2026." in entry.summary
    assert "No ruling was found" in entry.summary
    assert {tag.term for tag in entry.tags} == {"checked", "alleged"}


def test_ids_of_a_json_feed_are_addresses_that_keep_two_checks_apart(corpus: Corpus, changed: Changed) -> None:
    def found(of: Corpus) -> list[str]:
        return [item["id"] for item in json_feed(items(Derived(of), whole), replace(SITE, address=HOME))["items"]]

    checked = assemble(changed(NOTES, 'checked="2026-11-20"', 'checked="2026-12-01"'))
    new = set(found(checked)) - set(found(corpus))

    assert new == {f"{HOME}sources/harbour.md?item=statement%3Aharbour%3A1.2%3A2026-12-01#p1-2"}
    assert len(set(found(corpus))) == len(found(corpus)) == len(items(Derived(corpus), str))


def test_without_a_host_feeds_have_names_and_no_relative_links(corpus: Corpus) -> None:
    found = items(Derived(corpus), str)
    read, made = feedparser.parse(rss(found, SITE)), json_feed(found, SITE)

    assert read.feed.link.startswith("urn:uuid:")
    assert not any("link" in entry for entry in read.entries)
    assert not {"home_page_url", "feed_url"} & set(made)
    assert all(
        "url" not in item and item["content_text"].endswith(f"Address: {given.address}")
        for item, given in zip(made["items"], found, strict=True)
    )


def test_signs_of_markup_are_text(changed: Changed) -> None:
    corpus = assemble(changed(NOTES, "A fisherman in the harbour", "A fisherman <b> & co in the harbour"))
    summary = next(
        e.summary for e in feedparser.parse(rss(items(Derived(corpus), str), SITE)).entries if "fisherman" in e.title
    )

    assert "&lt;b&gt; &amp; co" in summary


def test_a_full_feed_keeps_the_newest_items(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = ids(corpus)
    monkeypatch.setattr(feed, "MOST", 3)

    assert ids(corpus) == everything[:3]


def test_of_one_day_doubts_come_before_other_statements(changed: Changed) -> None:
    figure = 'figure="port subsidy to two lines | 4200000 EUR/year" }'
    remark = '    - A second count agrees. [^port-2018]\n      {: checked="2026-11-20" }'
    noted = assemble(changed(NOTES, figure, f"{figure}\n{remark}"))
    listed = [id_ for id_ in ids(noted) if id_.endswith("2026-11-20") and id_.startswith("statement:")]

    assert listed == ["statement:harbour:1.2:2026-11-20", "statement:harbour:1.1:2026-11-20"]


def test_a_statement_that_the_record_corrects_says_so_in_its_tags(changed: Changed) -> None:
    corrected = assemble(changed(NOTES, 'standing="disputed"', 'standing="corrected"'))
    tags = {item.id: item.tags for item in items(Derived(corrected), str)}

    assert tags["statement:harbour:1.2:2026-11-20"] == ("corrected", "corrected")


def test_of_one_day_a_statement_with_a_remark_comes_before_those_without(changed: Changed) -> None:
    caption = '{: #c1-1 when="2018-22" }'
    noted = assemble(
        changed(NOTES, caption, f'{caption}\n    - It does. [^port-2018]\n      {{: checked="2026-11-24" }}')
    )
    listed = [
        id_.partition(":2026")[0]
        for id_ in ids(noted)
        if id_.startswith(("statement:harbour:1.1", "statement:harbour:c1"))
    ]

    assert listed == ["statement:harbour:c1.1", "statement:harbour:1.1"]


def test_a_json_feed_says_where_it_and_its_site_are(corpus: Corpus) -> None:
    made = json_feed(items(Derived(corpus), whole), replace(SITE, address=HOME))

    assert (made["home_page_url"], made["feed_url"]) == (HOME, f"{HOME}feed.json")
    assert (made["title"], made["description"], made["language"]) == (
        "Sourcebook: new, changed and corrected", "About.", "en-GB",
    )  # fmt: skip

"""Names are matched whole and unambiguous; rows come in order."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.corpus import Corpus, assemble, load
from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.related import related_topics
from briefing.derive.standing import counts, doubted, last_checked
from briefing.derive.timeline import dated, timeline, topic_timeline, whole_timeline
from briefing.errors import BriefingError
from briefing.ids import EntityId, TopicSlug
from briefing.model import Standing
from briefing.read.project import ProjectFiles

NAMED = {
    "The Port Authority paid.": ["Port Authority"],
    "the Port Authority's word": ["Port Authority"],
    "two Port Authoritys": ["Port Authoritys"],
    "Port Authorityship": [],
    "An Old Harbour and a Subsidy": ["Old Harbour", "Subsidy"],
    "harbour of the old town": ["harbour of the old town"],
    "Twin Quay": [],
    "the Board": [],
    "anti-Port Authority": ["Port Authority"],
    "supporthe port": [],
    "the old Port Authority and the Port Authority": ["Port Authority"],
    "in Port Authority Road": [],
    "Port Authority Roadside": ["Port Authority"],
    "the Port Authority’s": ["Port Authority"],
}


@pytest.mark.parametrize("text", NAMED)
def test_names_are_found_whole_longest_and_unambiguous(derived: Derived, text: str) -> None:
    assert [text[m.start : m.end] for m in derived.matcher.find(text)] == NAMED[text]


def test_a_statement_names_its_speaker_and_those_in_its_text_and_remarks(derived: Derived) -> None:
    ids = [statement.id for statement in derived.mentions.statements("port-authority")]

    assert ids == ["harbour:1.1", "harbour:2.1"]


def test_what_only_a_remark_names_is_kept_apart(changed: Callable[[str, str, str], ProjectFiles]) -> None:
    files = changed(
        "docs/sources/harbour.md", "The port's own count for winter", "The Port Authority counted in winter"
    )
    mentions = Derived(assemble(files)).mentions

    assert "harbour:1.2" not in {statement.id for statement in mentions.said(EntityId("port-authority"))}
    assert [statement.id for statement in mentions.remarked(EntityId("port-authority"))] == ["harbour:1.2"]


def test_a_form_that_is_unlinked_must_be_one_of_its_own(changed: Callable[[str, str, str], ProjectFiles]) -> None:
    with pytest.raises(BriefingError, match="neither a name nor a form: Quay"):
        assemble(changed("registry/organisations.yml", "unlinked: [Board]", "unlinked: [Board, Quay]"))


def test_pages_that_name_an_entity_are_kept_with_the_sentence(derived: Derived) -> None:
    linking = {page.link: page.sentences for page in derived.backlinks["port-authority"]}

    assert linking["/topics/night-ferries.md"] == ("Port Authority boats sail at night, says the ferry report.",)
    assert "/organisations/port-authority.md" not in linking


def test_the_timeline_runs_from_the_earliest(corpus: Corpus) -> None:
    rows = timeline(corpus.statements.values())

    assert [s.id for row in rows for s in row.statements] == ["harbour:1.1", "harbour:c1.1", "harbour:1.2"]
    assert dated(rows) == 3


def test_the_record_s_events_stand_between_the_article_s(recorded: Corpus) -> None:
    rows = topic_timeline(recorded, TopicSlug("night-ferries"))

    assert [(row.when.text, [*(s.id for s in row.statements), *(e.id for e in row.events)]) for row in rows] == [
        ("2018", ["harbour:1.1"]), ("2018-03-01/..", ["lamps"]), ("2018-22", ["harbour:c1.1"]),
        ("2018-12", ["count"]), ("2018-24~", ["harbour:1.2"]),
    ]  # fmt: skip
    assert whole_timeline(recorded) == rows


def test_figures_keep_their_parts(corpus: Corpus) -> None:
    row = figures(corpus, corpus.statements.values())[0]

    assert (row.figure.what, row.figure.low, row.figure.unit) == ("port subsidy to two lines", "4200000", "EUR/year")


def test_doubts_are_counted_and_dated(corpus: Corpus) -> None:
    assert counts(corpus.statements.values()) == {Standing.DISPUTED: 1}
    assert [s.id for s in doubted(corpus.statements.values())] == ["harbour:1.2"]
    assert last_checked(corpus.sources.values()) == "2026-11-21"


def test_uses_name_the_topics_of_a_passage(derived: Derived) -> None:
    assert [t.slug for t in derived.uses["harbour", "2"]] == ["night-ferries"]
    assert ("harbour", "c1") not in derived.uses


def test_a_topic_alone_is_related_to_nothing(derived: Derived) -> None:
    assert related_topics(derived, "night-ferries") == []


def test_a_rare_shared_name_says_more_than_shared_countries() -> None:
    derived = Derived(load(Path(__file__).parents[3]))
    rows = related_topics(derived, "encrypted-messaging")
    kinds = [[entity.kind.id for entity in row.shared] for row in rows]

    assert [row.topic.slug for row in rows] == [
        "central-asian-jihadi-education",
        "pakistan-cyber-law",
        "libya-malta-smuggling",
    ]
    assert kinds[0][:2] == ["organisation", "organisation"]

"""Names are matched whole and unambiguous; rows come in order."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.corpus import Corpus, assemble, load
from briefing.derive.cards import cards
from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.places import spots
from briefing.derive.related import related_topics
from briefing.derive.standing import counts, doubted, last_checked
from briefing.derive.timeline import dated, timeline, topic_timeline, whole_timeline
from briefing.errors import BriefingError
from briefing.ids import EntityId, TopicSlug
from briefing.model import Standing
from briefing.read.project import ProjectFiles
from briefing.text.matcher import Target

Change = Callable[[str, str, str], ProjectFiles]

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


_NOTES = """---
title: Papers of {key}
description: Invented reading notes.
source:
  author: A. Quill
  publisher: The Example Gazette
  published: 2019
  published_basis: byline
  language: en
  rights: all-rights-reserved
  kind: report
  limits: Invented for this test.
  original: {{sha256: {sha}, words: 9, passages: 1}}
topics: [{topics}]
---

### Passage 1 {{: #p1 sha="{sha}" words="9" }}

{statements}
"""


def notes(key: str, topics: str, *texts: str) -> str:
    """Return reading notes of an invented source in which each text is a statement."""
    said = "\n".join(f"- {text}\n  {{: #p1-{number} }}" for number, text in enumerate(texts, 1))
    return _NOTES.format(key=key, sha=f"{sum(map(ord, key)):064}", topics=topics, statements=said)


def test_a_name_that_fewer_topics_share_says_more(files: ProjectFiles) -> None:
    bodies = "".join(
        f"{id_}:\n  name: {id_.capitalize()}\n  type: board\n  description: Invented.\n" for id_ in ("xelm", "yarl")
    )
    topics = {slug: f"docs/topics/{slug}.md" for slug in ("autumn", "buoys", "summer", "winter")}
    page = files.pages["docs/topics/night-ferries.md"].split("## Key points")[0]
    pages = {path: page.replace("night-ferries", slug).replace("Night ferries", slug) for slug, path in topics.items()}
    made = ProjectFiles(
        {**files.pages, **pages},
        {
            **files.notes,
            "docs/sources/one.md": notes("one", "summer", "Xelm met.", "Yarl met."),
            "docs/sources/two.md": notes("two", "winter", "Xelm left."),
            "docs/sources/three.md": notes("three", "autumn, buoys", "Yarl left."),
        },
        {**files.registry, "registry/organisations.yml": files.registry["registry/organisations.yml"] + bodies},
    )
    rows = related_topics(Derived(assemble(made)), "summer")

    assert [row.topic.slug for row in rows] == ["winter", "autumn", "buoys"]


def test_a_place_is_as_far_east_and_north_as_the_registry_says(accused: Corpus) -> None:
    rows = {spot.place.id: (spot.longitude, spot.latitude) for spot in spots(Derived(accused), "night-ferries")}

    assert rows["old-harbour"] == (-3.2, 54.1)


def test_two_numbers_stand_beside_each_other_whichever_names_the_other(changed: Change) -> None:
    more = '{: #p1-2 figure="passengers | 61 people | disputed" see="harbour:1.1" '
    corpus = assemble(changed("docs/sources/harbour.md", "{: #p1-2 ", more))
    rows = figures(corpus, corpus.statements.values())

    assert {row.statement.id: [other.id for other in row.beside] for row in rows} == {
        "harbour:1.1": ["harbour:1.2"], "harbour:1.2": ["harbour:1.1"],
    }  # fmt: skip


def test_what_another_statement_contradicts_is_on_no_card(changed: Change) -> None:
    path, said = "docs/sources/harbour.md", "In 2018 the Port Authority handed 4.2 million euros to two ferry lines."
    plain = changed(path, "In 2018 the port handed 4.2 million euros to two ferry lines.", said)
    against = plain.notes[path].replace("{: #c1-1 ", '{: #c1-1 contradicts="harbour:1.1" ')
    shown = [
        cards(Derived(assemble(each)))[Target("entity", "port-authority")].statement
        for each in (plain, replace(plain, notes={**plain.notes, path: against}))
    ]

    assert shown == [said, ""]


def test_who_passes_a_statement_on_is_named_by_it(changed: Change) -> None:
    passed = changed("docs/sources/harbour.md", "{: #c1-1 ", '{: #c1-1 by="a diver" via="twin-quay-east" ')
    mentions = Derived(assemble(passed)).mentions

    assert [statement.id for statement in mentions.said(EntityId("twin-quay-east"))] == ["harbour:c1.1"]


def test_a_statement_counts_once_for_a_name_that_stands_in_its_remark_too(changed: Change) -> None:
    again = changed("docs/sources/harbour.md", "No ruling was found", "The Port Authority says no ruling was found")
    ids = [statement.id for statement in Derived(assemble(again)).mentions.statements(EntityId("port-authority"))]

    assert ids == ["harbour:1.1", "harbour:2.1"]


def test_the_place_that_most_statements_name_comes_first(changed: Change) -> None:
    told = changed("registry/places.yml", "One of two quays of that name.", "A quay.\n  coordinates: [54.2, -3.3]")
    notes = told.notes["docs/sources/harbour.md"]
    named = notes.replace("two ferry lines", "the Old Harbour").replace("boats sail empty", "Old Harbour is empty")
    quay = named.replace("{: #c1-1 ", '{: #c1-1 by="twin-quay-east" ')
    found = spots(Derived(assemble(replace(told, notes={"docs/sources/harbour.md": quay}))), TopicSlug("night-ferries"))

    assert [(spot.place.id, spot.mentions) for spot in found] == [("old-harbour", 2), ("twin-quay-east", 1)]


def test_briefings_come_before_other_pages_that_name_an_entity(files: ProjectFiles) -> None:
    page = "---\ntitle: About\ndescription: d\n---\n\nPort Authority boats sail.\n"
    named = Derived(assemble(replace(files, pages={"docs/about/boats.md": page, **files.pages}))).backlinks

    links = [each.link for each in named[EntityId("port-authority")]]
    assert (links[0], links[-1]) == ("/topics/night-ferries.md", "/about/boats.md")

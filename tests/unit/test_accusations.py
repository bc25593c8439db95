"""No sentence of an accusation stands anywhere without its outcome, and no claim borrows another's standing."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.cards import cards
from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.places import ways
from briefing.derive.related import related_topics
from briefing.derive.standing import doubted
from briefing.derive.timeline import timeline
from briefing.derive.tools import tools
from briefing.export.datasets import datasets
from briefing.export.feed import items, json_feed, rss
from briefing.export.json_ld import page_data
from briefing.export.llms import llms_text
from briefing.ids import EntityId, SourceKey, TopicSlug
from briefing.model import Statement
from briefing.pages import pages
from briefing.publish.cards_script import cards_script
from briefing.publish.footnotes import with_footnotes
from briefing.read.project import ProjectFiles, read_project
from briefing.render import blocks, overview
from briefing.render.entity_page import entity_page
from briefing.render.example import example_block
from briefing.render.map import Atlas, map_block, routes_block
from briefing.render.network import network_block
from briefing.render.picture.projection import Frame
from briefing.render.statements_page import statements_table
from briefing.render.timeline import timeline_block
from briefing.render.tools import tools_block
from briefing.search.documents import documents
from briefing.search.script import script

EXTRA = Path(__file__).parents[1] / "cases" / "accused"
TOPIC, PAGE = TopicSlug("night-ferries"), "docs/topics/night-ferries.md"
PROSE = "Tern Line smuggled fuel by night, says a dock worker."
SENTENCES = ("Tern Line smuggled fuel from Twin Quay to Old Harbour with the help of Gullcall.", PROSE)
OUTCOME = "denied by the line in 2019; no charge found by November 2026"
NEAR = 700
"""Signs between a sentence and its outcome, at most; a record of a data file with all its fields is the longest."""


@pytest.fixture(scope="module")
def accused(files: ProjectFiles) -> Corpus:
    """Return the Corpus of the small project and of a source that accuses a ferry line."""
    extra = read_project(EXTRA)
    paths = {**files.registry, **extra.registry}
    registry = {path: files.registry.get(path, "") + extra.registry.get(path, "") for path in paths}
    told = f"- {PROSE} [^quay:1.1]\n- Boats sail"
    pages_ = {**files.pages, PAGE: files.pages[PAGE].replace("- Port Authority boats sail", f"{told} for the port")}
    return assemble(ProjectFiles(pages_, {**files.notes, **extra.notes}, registry))


def without_outcome(corpus: Corpus) -> Corpus:
    """Return a Corpus in which what became of the accusation has got lost."""
    source = corpus.sources[SourceKey("quay")]
    passages = tuple(p.model_copy(update={"statements": tuple(map(_stripped, p.statements))}) for p in source.passages)
    bare = source.model_copy(update={"passages": passages})
    return replace(corpus, sources=MappingProxyType({**corpus.sources, source.key: bare}))


def _stripped(statement: Statement) -> Statement:
    return statement.model_copy(update={"outcome": None})


def told(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield everything that the site tells, by name: pages, blocks, notes, search, cards, data files and feeds."""
    derived = Derived(corpus)
    made = pages(derived)
    yield from ((path, page.markdown) for path, page in made.items())
    yield from _blocks(derived)
    yield "note", with_footnotes(corpus, "A claim. [^quay:1.1]").partition("[^quay:1.1]:")[2]
    yield "search", script(corpus, documents(derived, made), str)
    yield "cards", cards_script(cards(derived).values(), str)
    found = list(datasets(derived, str, absolute=False))
    yield from ((dataset.name, dataset.text) for dataset in found)
    yield "feed.xml", rss(items(corpus, str), "", "A site.")
    yield "feed.json", json.dumps(json_feed(items(corpus, str), "", "A site."), ensure_ascii=False)
    yield "llms.txt", llms_text(corpus, found, str, "", "")
    for path in [*made, *(page.path for page in corpus.pages)]:
        yield f"JSON-LD of {path}", json.dumps(page_data(derived.corpus, path, str), ensure_ascii=False)


def _blocks(derived: Derived) -> Iterator[tuple[str, str]]:
    corpus, statements = derived.corpus, derived.corpus.topic_statements(TOPIC)
    atlas = Atlas((), (), ways(derived, TOPIC))
    yield "figures()", blocks.figures_block(corpus, figures(corpus, statements))
    yield "few figures()", blocks.figures_block(corpus, figures(corpus, [corpus.statements["quay:1.1"]])[:1])
    yield "timeline()", timeline_block(corpus, timeline(statements))
    yield "tools()", tools_block(corpus, tools(derived, TOPIC))
    yield "routes()", routes_block(corpus, atlas.ways)
    yield "map()", map_block(atlas, Frame(-5, 53, -2, 56))
    yield "network()", network_block(derived.network(TOPIC))
    yield "disputed()", blocks.doubts_block(corpus, doubted(statements), anchored=True)
    yield "statements()", statements_table(derived, statements)
    yield "related()", blocks.related_block(related_topics(derived, TOPIC))
    yield "as_of()", overview.as_of_block(corpus, corpus.topics[TOPIC])
    yield "example()", example_block(corpus, "quay:1.1")


def naked(corpus: Corpus) -> set[str]:
    """Return the names of all that tells the accusation somewhere without its outcome beside it."""
    return {name for name, text in told(corpus) if not all(_near(words(text), s) for s in SENTENCES)}


def telling(corpus: Corpus) -> set[str]:
    """Return the names of all that tells the accusation."""
    return {name for name, text in told(corpus) if any(sentence in words(text) for sentence in SENTENCES)}


def words(text: str) -> str:
    """Return a text without markup and without the line ends of a calendar, so that sentences can be found in it."""
    unfolded = text.replace("\r\n ", "").replace("\\;", ";").replace("\\,", ",")
    return html.unescape(re.sub(r"<[^>]*>", "", html.unescape(unfolded)))


def _near(text: str, sentence: str) -> bool:
    return all(
        OUTCOME in text[max(0, m.start() - NEAR) : m.end() + NEAR] for m in re.finditer(re.escape(sentence), text)
    )


def test_an_accusation_is_told_in_many_places_and_nowhere_without_its_outcome(accused: Corpus) -> None:
    places = telling(accused)

    assert naked(accused) == set()
    assert {
        "sources/quay.md", "organisations/tern-line.md", "apps/gullcall.md", "timeline.md", "statements.md", "disputed.md",
        "few figures()", "timeline()", "tools()", "routes()", "network()", "disputed()", "statements()", "example()", "note",
        "search", "statements.jsonl", "statements.csv", "entities.json", "relations.json", "timeline.json", "timeline.ics",
        "feed.xml", "feed.json", "JSON-LD of sources/quay.md",
    } <= places  # fmt: skip


def test_every_place_that_loses_the_outcome_is_found(accused: Corpus) -> None:
    assert naked(without_outcome(accused)) == telling(accused)


def test_a_relation_a_role_a_route_and_a_figure_have_their_own_standing_and_outcome(accused: Corpus) -> None:
    derived = Derived(accused)
    page = words(entity_page(derived, accused.entities[EntityId("tern-line")]))
    other = words(entity_page(derived, accused.entities[EntityId("port-authority")]))
    routes = words(routes_block(accused, ways(derived, TOPIC)))
    table = words(blocks.figures_block(accused, figures(accused, accused.topic_statements(TOPIC))))

    assert f"Carrier of smuggled fuel, 2018\u00a0alleged\u00a0unconfirmed; {OUTCOME} [1.1]" in page
    assert "Ferry line\u00a0supported [1.1]" in page
    assert (
        "Supplied [Port Authority](/organisations/port-authority.md)\u00a0alleged; dropped by the court in 2020" in page
    )
    assert "Supplied by: [Tern Line](/organisations/tern-line.md)\u00a0alleged; dropped by the court in 2020" in other
    assert "Runs [Gullcall](/apps/gullcall.md)\u00a0supported [1.1]" in page
    assert "[New Harbour](/places/new-harbour.md) and beyond\u00a0alleged\u00a0disputed; " + OUTCOME in routes
    assert "[Old Harbour](/places/old-harbour.md). The sentence is that of route 1. [1.1]" in routes
    assert f"Loads of fuel\u00a0alleged\u00a0unconfirmed; {OUTCOME} | 40 loads" in table
    assert "Boats of the line | 12" in table


def test_pictures_say_it_in_their_titles(accused: Corpus) -> None:
    derived = Derived(accused)
    network = network_block(derived.network(TOPIC))
    drawn = map_block(Atlas((), (), ways(derived, TOPIC)), Frame(-5, 53, -2, 56))

    assert "Tern Line supplied Port Authority: alleged; dropped by the court in 2020" in network
    assert f"Old Harbour to New Harbour and beyond; alleged, disputed; {OUTCOME}" in drawn
    assert "empty drums, New Harbour to Old Harbour; reported" in drawn
    assert drawn.count("way doubtful") == 1
    assert f"via the quay papers (4 March 2018), alleged, disputed; {OUTCOME}" in tools_block(
        accused, tools(derived, TOPIC)
    )


def test_data_give_each_claim_its_own_standing_and_leave_accusations_out_of_the_graph(accused: Corpus) -> None:
    made = {dataset.name: dataset.text for dataset in datasets(Derived(accused), str, absolute=False)}
    relations = {(row["subject"], row["object"]): row for row in json.loads(made["relations.json"])}
    (line,) = (row for row in json.loads(made["entities.json"]) if row["id"] == "tern-line")
    rows = {row["id"]: row for row in map(json.loads, made["statements.jsonl"].splitlines())}
    ties = [json.loads(row) for row in made["followthemoney.jsonl"].splitlines()]

    accused_of, known = relations["tern-line", "port-authority"], relations["tern-line", "gullcall"]
    assert (accused_of["kind"], accused_of["outcome"]) == ("alleged", "dropped by the court in 2020")
    assert (known["kind"], known["standing"], known["outcome"]) == ("reported", "supported", None)
    assert [(role["standing"], role["outcome"]) for role in line["roles"]] == [
        ("alleged, unconfirmed", OUTCOME), ("supported", None),
    ]  # fmt: skip
    assert rows["quay:1.1"]["figure"]["standing"] == "alleged, unconfirmed"
    assert rows["quay:1.1"]["figure"]["outcome"] == OUTCOME
    assert not [tie for tie in ties if "supplies" in tie["id"] and "tern-line" in tie["id"]]


def test_a_role_is_found_with_its_standing(accused: Corpus) -> None:
    derived = Derived(accused)
    (found,) = (d for d in documents(derived, {}) if d.link == "/organisations/tern-line.md")

    assert f"carrier of smuggled fuel (alleged, unconfirmed; {OUTCOME})" in found.text


def test_statements_at_odds_name_each_other_on_both_sides(accused: Corpus) -> None:
    derived = Derived(accused)
    source = words(pages(derived)["sources/quay.md"].markdown)
    table = words(blocks.figures_block(accused, figures(accused, accused.topic_statements(TOPIC)))).splitlines()
    rows = {row["id"]: row for row in map(json.loads, dict(told(accused))["statements.jsonl"].splitlines())}

    assert f"**At odds with this.** {SENTENCES[0]}" in source
    assert "**At odds with this.** Tern Line sailed with passengers only. [2.1]" in source
    assert "**At odds with this.** Tern Line sailed with passengers only." in with_footnotes(accused, "A. [^quay:1.1]")
    assert "Loads of fuel | 0 loads" in table[next(at for at, line in enumerate(table) if "40 loads" in line) + 1]
    assert sum("at odds with" in line for line in table) == 2
    assert (rows["quay:1.1"]["contradicts"], rows["quay:2.1"]["contradicts"]) == (["quay:2.1"], ["quay:1.1"])

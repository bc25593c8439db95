"""No sentence of an accusation stands anywhere without its outcome, and no claim borrows another's standing."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from types import MappingProxyType
from zipfile import ZipFile, is_zipfile

from selectolax.lexbor import LexborHTMLParser

from briefing.corpus import Corpus
from briefing.derive.cards import cards
from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.network import neighbourhood
from briefing.derive.places import ways
from briefing.derive.related import related_topics
from briefing.derive.standing import doubted
from briefing.derive.timeline import timeline
from briefing.derive.tools import tools
from briefing.editions.record import Made
from briefing.export.datasets import datasets
from briefing.export.feed import items, json_feed, rss
from briefing.export.json_ld import page_data
from briefing.export.llms import llms_text
from briefing.ids import EntityId, SourceKey, TopicSlug
from briefing.mkdocs.cards_script import cards_scripts
from briefing.mkdocs.saved_script import saved_scripts
from briefing.model import Statement
from briefing.pages import pages
from briefing.render import lists
from briefing.render.doubts import doubts_block
from briefing.render.entity import entity_page
from briefing.render.example import example_block
from briefing.render.figures import figures_block
from briefing.render.map import Atlas, map_block
from briefing.render.network import network_block
from briefing.render.picture.network import draw_around
from briefing.render.picture.projection import Frame
from briefing.render.routes import routes_block
from briefing.render.statement_table import statements_table
from briefing.render.timeline import timeline_block
from briefing.render.tools import tools_block
from briefing.search.documents import documents
from briefing.search.script import script
from briefing.views.doubts import doubts
from briefing.views.entity import entity_view
from briefing.views.example import example_of
from briefing.views.figures import figure_views
from briefing.views.network import network_view
from briefing.views.routes import route_views
from briefing.views.statement_rows import statement_row
from briefing.views.timeline import date_views
from briefing.views.tools import tool_views
from briefing.views.topics import basis_of, related_of
from tests.carried import carried
from tests.made_html import authored, with_notes, words
from tests.published import SITE
from tests.unit.conftest import ACCUSING

TOPIC = TopicSlug("night-ferries")
SENTENCES = ("Tern Line smuggled fuel from Twin Quay to Old Harbour with the help of Gullcall.", ACCUSING)
OUTCOME = "denied by the line in 2019; no charge found by November 2026"
NEAR = 700
"""Signs between a sentence and its outcome, at most; a record of a data file with all its fields is the longest."""
NOTES_AWAY = 4000
"""The same, where a note at the end of a short page gives the outcome."""


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
    yield from ((path, page.content()) for path, page in made.items())
    yield from _blocks(derived)
    yield "note", with_notes(corpus, authored("A claim. [^quay:1.1]")).partition("<ol>")[2]
    yield "search", script(corpus, documents(derived, made), str)
    yield "cards", "".join(text for _, text in cards_scripts(cards(derived).values(), str))
    yield "saved", "".join(text for _, text in saved_scripts(corpus, SITE, {}, str))
    found = list(datasets(derived, SITE, str, absolute=False))
    yield from ((dataset.name, dataset.text) for dataset in found)
    yield "feed.xml", rss(items(derived, str), SITE)
    yield "feed.json", json.dumps(json_feed(items(derived, str), SITE), ensure_ascii=False)
    yield "llms.txt", llms_text(corpus, SITE, found, str)
    for path in [*made, *(page.path for page in corpus.pages)]:
        yield f"JSON-LD of {path}", json.dumps(page_data(derived.corpus, SITE, path, str), ensure_ascii=False)
    for edition in carried(corpus):
        yield from ((f"{edition.edition}: {name}", text) for name, text in _opened(edition))


def _opened(edition: Made) -> Iterator[tuple[str, str]]:
    """Yield the texts that an edition holds."""
    if not is_zipfile(BytesIO(edition.content)):
        yield edition.about, edition.content.decode()
        return
    with ZipFile(BytesIO(edition.content)) as archive:
        yield from ((name.rpartition("/")[2], archive.read(name).decode()) for name in archive.namelist())


def _blocks(derived: Derived) -> Iterator[tuple[str, str]]:
    corpus, statements = derived.corpus, derived.corpus.topic_statements(TOPIC)
    atlas = Atlas((), (), route_views(corpus, ways(derived, TOPIC)))
    yield "figures()", figures_block(figure_views(corpus, figures(corpus, statements)))
    yield "few figures()", figures_block(figure_views(corpus, figures(corpus, [corpus.statements["quay:1.1"]])[:1]))
    yield "timeline()", timeline_block(date_views(corpus, timeline(statements)))
    yield "tools()", tools_block(tool_views(corpus, tools(derived, TOPIC)))
    yield "routes()", routes_block(atlas.routes)
    yield "map()", map_block(atlas, Frame(-5, 53, -2, 56))
    yield "network()", network_block(network_view(derived.network(TOPIC)), derived.corpus.kinds)
    yield "disputed()", doubts_block(doubts(corpus, doubted(statements)), anchored=True)
    yield "statements()", statements_table(statement_row(derived, statement) for statement in statements)
    yield "related()", lists.related_block(list(map(related_of, related_topics(derived, TOPIC))))
    yield "as_of()", lists.basis_block(basis_of(corpus, corpus.topics[TOPIC]))
    yield "example()", example_block(example_of(corpus, "quay:1.1"))


def naked(corpus: Corpus) -> set[str]:
    """Return the names of all that tells the accusation somewhere without its outcome beside it."""
    return {
        name for name, text in told(corpus) if not all(_near(told_words(text), s, _reach(name, s)) for s in SENTENCES)
    }


def telling(corpus: Corpus) -> set[str]:
    """Return the names of all that tells the accusation."""
    return {name for name, text in told(corpus) if any(sentence in told_words(text) for sentence in SENTENCES)}


def told_words(text: str) -> str:
    """Return a text without markup and without the line ends of a calendar, so that sentences can be found in it."""
    return words(html.unescape(text.replace("\r\n ", "").replace("\\;", ";").replace("\\,", ",")))


def _reach(name: str, sentence: str) -> int:
    """Return how far the outcome may stand: that of a briefing's own prose stands in its note, at the file's end."""
    own = sentence == ACCUSING and name.startswith(("page: topics/", "book: topics-"))
    return NOTES_AWAY if own else NEAR


def _near(text: str, sentence: str, reach: int) -> bool:
    return all(
        OUTCOME in text[max(0, m.start() - reach) : m.end() + reach] for m in re.finditer(re.escape(sentence), text)
    )


def test_an_accusation_is_told_in_many_places_and_nowhere_without_its_outcome(accused: Corpus) -> None:
    places = telling(accused)

    assert naked(accused) == set()
    assert {
        "sources/quay.md", "organisations/tern-line.md", "apps/gullcall.md", "timeline.md", "statements.md", "disputed.md",
        "few figures()", "timeline()", "tools()", "routes()", "disputed()", "statements()", "example()", "note",
        "search", "statements.jsonl", "statements.csv", "entities.json", "relations.json", "timeline.json", "timeline.ics",
        "feed.xml", "feed.json", "JSON-LD of sources/quay.md", "page: topics/night-ferries.md",
        "book: topics-night-ferries.xhtml", "book: sources-quay.xhtml", "book: timeline.xhtml", "data: statements.csv",
    } <= places  # fmt: skip


def test_every_place_that_loses_the_outcome_is_found(accused: Corpus) -> None:
    assert naked(without_outcome(accused)) == telling(accused)


def test_a_relation_a_role_a_route_and_a_figure_have_their_own_standing_and_outcome(accused: Corpus) -> None:
    derived = Derived(accused)
    page, other = (_page(derived, EntityId(id_)) for id_ in ("tern-line", "port-authority"))
    routes = routes_block(route_views(accused, ways(derived, TOPIC)))
    table = _rows(accused)

    assert f"Carrier of smuggled fuel, 2018\u00a0alleged\u00a0unconfirmed; {OUTCOME} 1.1" in words(page)
    assert "Ferry line\u00a0supported 1.1" in words(page)
    assert 'Supplied <a href="/organisations/port-authority.md">Port Authority</a>' in page
    assert "Supplied Port Authority\u00a0alleged; dropped by the court in 2020" in words(page)
    assert 'Supplied by: <a href="/organisations/tern-line.md">Tern Line</a>' in other
    assert "Supplied by: Tern Line\u00a0alleged; dropped by the court in 2020" in words(other)
    assert 'Runs <a href="/apps/gullcall.md">Gullcall</a>' in page
    assert "Runs Gullcall\u00a0supported 1.1" in words(page)
    assert '<a href="/places/new-harbour.md">New Harbour</a> and beyond' in routes
    assert "New Harbour and beyond\u00a0alleged\u00a0disputed; " + OUTCOME in words(routes)
    assert '<a href="/places/old-harbour.md">Old Harbour</a>.' in routes
    assert "Old Harbour. The sentence is the same as for route 1. 1.1" in words(routes)
    assert [f"Loads of fuel\u00a0alleged\u00a0unconfirmed; {OUTCOME}", "40 loads"] in [row[:2] for row in table]
    assert ["Boats of the line", "12"] in [row[:2] for row in table]


def _page(derived: Derived, id_: EntityId) -> str:
    return entity_page(entity_view(derived, derived.corpus.entities[id_]), derived.corpus.kinds)


def _rows(corpus: Corpus) -> list[list[str]]:
    """Return the words of each cell of the topic's table of figures."""
    block = figures_block(figure_views(corpus, figures(corpus, corpus.topic_statements(TOPIC))))
    return [[cell.text() for cell in row.css("td")] for row in LexborHTMLParser(block).css("tbody tr")]


def test_pictures_say_it_in_their_titles(accused: Corpus) -> None:
    derived = Derived(accused)
    line = accused.entities[EntityId("tern-line")]
    near = network_view(neighbourhood(derived.ties, line))
    around = "".join(node.findtext("title") or "" for node in draw_around(near, line.id))
    drawn = map_block(Atlas((), (), route_views(accused, ways(derived, TOPIC))), Frame(-5, 53, -2, 56))

    assert "Tern Line supplied Port Authority: alleged; dropped by the court in 2020" in around
    assert f"Old Harbour to New Harbour and beyond; alleged, disputed; {OUTCOME}" in drawn
    assert "empty drums, New Harbour to Old Harbour; reported" in drawn
    assert drawn.count("way doubtful") == 1
    assert f"via the quay papers (4 March 2018), alleged, disputed; {OUTCOME}" in tools_block(
        tool_views(accused, tools(derived, TOPIC))
    )


def test_data_give_each_claim_its_own_standing_and_leave_accusations_out_of_the_graph(accused: Corpus) -> None:
    made = {dataset.name: dataset.text for dataset in datasets(Derived(accused), SITE, str, absolute=False)}
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
    source = words(pages(derived)["sources/quay.md"].content())
    note = words(with_notes(accused, authored("A. [^quay:1.1]")))
    table = _rows(accused)
    rows = {row["id"]: row for row in map(json.loads, dict(told(accused))["statements.jsonl"].splitlines())}

    assert f"At odds with this. {SENTENCES[0]}" in source
    assert "At odds with this. Tern Line sailed with passengers only. 2.1" in source
    assert "At odds with this. Tern Line sailed with passengers only." in note
    after = table[next(at for at, row in enumerate(table) if row[1] == "40 loads") + 1]
    assert after[:2] == ["Loads of fuel", "0 loads"]
    assert sum("at odds with" in row[-1] for row in table) == 2
    assert (rows["quay:1.1"]["contradicts"], rows["quay:2.1"]["contradicts"]) == (["quay:2.1"], ["quay:1.1"])

"""Search without a browser: numbers by value, spellings folded, and the order of results on an invented site."""

import json
from typing import Any

import pytest

from tests.unit.javascript.conftest import Ask

TERMS = ["letters.js", "search/engine.js", "search/terms.js"]
FILES = [*TERMS, *(f"search/{part}.js" for part in ("index", "reading", "ranking", "query"))]


def entry(kind: str, address: str, title: str = "", text: str = "", **more: Any) -> dict[str, Any]:  # noqa: ANN401 # any JSON
    """Return a document as the site's script holds it."""
    return {"kind": kind, "address": address, "title": title, "text": text, **more}


DOCUMENTS = [
    entry("topic", "topics/ferries", "Night ferries", "Who pays for the boats of the harbour.", topics=[0]),
    entry("section", "topics/ferries#lines", "Who are the sailors?", "Men of Norland.", within=0, topics=[0]),
    entry("page", "about/data", "Data", "Files for programs."),
    entry("section", "about/data#sailors", "Names", "Sailors and how files name sailors.", within=2),
    entry("source", "sources/harbour", "Harbour lights", "An article."),
    entry("statement", "sources/harbour#p1-1", "", "Sailors have left the lines of Norland for good.", within=4),
    entry("statement", "sources/harbour#p1-2", "", "About 300 sailors stayed, the author says in this longer sentence.", figure="about 300 sailors", within=4),
    entry("statement", "sources/harbour#p1-3", "", "Weapons came by ferry from Norland.", within=4),
    entry("statement", "sources/harbour#p1-4", "", "Captains bring timber from Norland.", within=4),
    entry("statement", "sources/harbour#p1-5", "", "Captains bring timber from Norland.", figure="40 crates", within=4),
    entry("place", "places/norland", "Norland", "A country.", forms=["Norlandic"]),
    entry("organisation", "organisations/forces", "Norlandic armed forces", "An army."),
    entry("person", "people/ann-writer", "Ann B. Writer", "An author."),
    entry("reference", "references#writer", "Ann B. Writer", "Ann B. Writer on Ann B. Writer."),
    entry("term", "glossary#trafficking", "Currency trafficking", "The moving of currency."),
]  # fmt: skip
SITE = {
    "kinds": {},
    "weights": {"place": 1.6, "organisation": 1.6, "person": 1.6},
    "lands": ["place"],
    "words": {},
    "topics": ["Night ferries"],
    "documents": DOCUMENTS,
}


def found(ask: Ask, query: str) -> list[str]:
    """Return the addresses of what a query finds, best first."""
    search = f"(found => [...found.whole, ...found.partial])(SearchQuery.search({json.dumps(query)}))"
    (rows,) = ask(FILES, [f"{search}.map(hit => hit.document.address)"], SearchDocuments=SITE)
    return [str(row) for row in rows]


NUMBERS = {
    "13.5 billion": ["13500000000"],
    "13,5 bn": ["13500000000"],
    "82,000,000": ["82000000"],
    "985 000": ["985000"],
    "30.000": ["30000"],
    "3.14": ["3.14"],
    "fifty-five": ["55"],
    "thirty thousand": ["30000"],
    "two hundred": ["200"],
    "19bn": ["19000000000"],
    "2015": ["2015"],
    "1,2 million": ["1200000"],
}


def test_a_number_counts_by_its_value_however_it_is_written(ask: Ask) -> None:
    values = "SearchTerms.tokens({}).filter(token => token.number).flatMap(token => token.terms)"
    rows = ask(TERMS, [values.format(json.dumps(text)) for text in NUMBERS], SearchDocuments=SITE)

    assert dict(zip(NUMBERS, rows, strict=True)) == NUMBERS


ALIKE = [
    ("Qaddafi", "Gadhafi"),
    ("Kaddafi’s", "Gaddafi"),
    ("Uighur", "Uygur"),
    ("colour", "color"),
    ("Ḥayʼat", "Hayat"),
    ("Łódź", "Lodz"),
    ("Сирия", "Siriya"),
    ("الباكستان", "باكستان"),
    ("smuggling", "smuggle"),
    ("U.S.", "US"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spellings_of_a_word_share_a_term(ask: Ask, one: str, other: str) -> None:
    terms = "SearchTerms.tokens({})[0].terms"
    first, second = ask(TERMS, [terms.format(json.dumps(word)) for word in (one, other)], SearchDocuments=SITE)

    assert set(first) & set(second)


@pytest.mark.parametrize(("one", "other"), [("weapon", "armed"), ("Libya", "Libra"), ("ferry", "frigate")])
def test_other_words_share_none(ask: Ask, one: str, other: str) -> None:
    terms = "SearchTerms.tokens({})[0].terms"
    first, second = ask(TERMS, [terms.format(json.dumps(word)) for word in (one, other)], SearchDocuments=SITE)

    assert not set(first) & set(second)


ORDERS = {
    "sailors": ["topics/ferries#lines", "sources/harbour#p1-2", "sources/harbour#p1-1", "about/data#sailors"],
    "how many sailors": ["sources/harbour#p1-2", "topics/ferries#lines", "sources/harbour#p1-1", "about/data#sailors"],
    "300 sailors": ["sources/harbour#p1-2"],
    "timber": ["sources/harbour#p1-5", "sources/harbour#p1-4"],
    "Norlandic weapons": ["sources/harbour#p1-3"],
    "Ann B. Writer": ["people/ann-writer", "references#writer"],
    "night ferries": ["topics/ferries"],
    "money trafficking": ["glossary#trafficking"],
    "norlnad": ["places/norland"],
    # A sentence before a page that has the words apart; a topic third at the latest.
    "sailors harbour": ["sources/harbour#p1-2", "sources/harbour", "topics/ferries"],
    # What goes without saying below a title.
    "harbour weapons": ["sources/harbour#p1-3"],
    # Of a word in other letters only a name is a likely slip.
    "Норланд": ["places/norland"],
    "тимбре": [],
}


@pytest.mark.parametrize(("query", "order"), ORDERS.items())
def test_what_a_reader_means_comes_first(ask: Ask, query: str, order: list[str]) -> None:
    addresses = found(ask, query)
    assert addresses[: len(order)] == order
    assert order or not addresses


def test_armed_forces_are_no_answer_to_weapons(ask: Ask) -> None:
    assert "organisations/forces" not in found(ask, "weapons")

"""The data and the pages of the hosted edition say the same, number by number and word by word."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pybtex.database
import pytest
import rispy
from selectolax.lexbor import LexborNode

from briefing.corpus import Corpus, load
from briefing.read.kinds import engine_kinds
from tests.published import page, records

ROOT = Path(__file__).parents[2]
QUOTES = str.maketrans("‘’“”", "''\"\"")
DOUBTS = ("corrected", "disputed", "divided", "unconfirmed", "outdated")

_TOLD = {
    r"corrects (\d+)": r"\1 corrected",
    r"disputes (\d+)": r"\1 disputed",
    r"(\d+) could not be confirmed": r"\1 unconfirmed",
    r"reports differ on (\d+)": r"\1 divided",
    r"(\d+) (?:is|are) out of date": r"\1 outdated",
}
"""How a briefing tells the numbers of its statements in doubt, and the word of the mark."""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the Corpus of the real project."""
    return load(ROOT)


@pytest.fixture(scope="module")
def hosted(trees: dict[str, Path]) -> Path:
    """Return the hosted edition."""
    return trees["hosted"]


def straight(words: str) -> str:
    """Return words with the quotes that are typed, where pages have those that are printed."""
    return " ".join(words.translate(QUOTES).split())


def text(node: LexborNode) -> str:
    """Return the words of a node."""
    return straight(node.text())


def folded(words: str) -> str:
    """Return the letters of words; a page writes one of those spellings that differ in no letter."""
    return "".join(filter(str.isalnum, straight(words).casefold()))


def marked(node: LexborNode) -> str:
    """Return the address that a passage mark leads to, from the site's root."""
    return re.sub(r"^(\.\./)+", "", node.attributes.get("href") or "")


def test_standings_agree_with_each_topic_page(hosted: Path, corpus: Corpus) -> None:
    found = records(hosted, "statements.jsonl")
    for slug in corpus.topics:
        head = page(hosted, f"topics/{slug}")
        said = f"{head.css_first('.verdict').text()} {head.css_first('.as-of').text()}"
        mine = [row for row in found if slug in row["topics"]]
        numbers = Counter(word for row in mine for word in row["record"])

        assert f"{len(mine)} statements" in said
        for told, word in _TOLD.items():
            said = re.sub(told, word, said)
        shown = {word: int(number) for number, word in re.findall(rf"(\d+) ({'|'.join(DOUBTS)})", said)}
        assert shown == {word: numbers[word] for word in DOUBTS if numbers[word]}


def test_statements_agree_with_the_page_of_statements_row_by_row(hosted: Path) -> None:
    found = records(hosted, "statements.jsonl")
    names = {entity["id"]: entity["name"] for entity in records(hosted, "entities.json")}
    rows = page(hosted, "statements").css("table.all-statements tbody tr")

    assert len(rows) == len(found)
    for row, record in zip(rows, found, strict=True):
        facets = {name: (row.attributes.get(f"data-{name}") or "").split("|") for name in ("standing", "speaker")}
        assert text(row.css_first("td")).startswith(straight(record["text"]))
        assert ", ".join(facets["standing"]).lower() == record["standing"]
        assert [name.lower() for name in facets["speaker"]] == [party["name"].lower() for party in record["by"]]
        assert (row.attributes["data-name"] or "") == "|".join(sorted(names[id_] for id_ in record["entities"]))
        assert marked(row.css_first("a.passage-mark")) == record["address"]


def test_statements_agree_with_the_page_of_their_source(hosted: Path) -> None:
    found = records(hosted, "statements.jsonl")
    for source in records(hosted, "sources.json"):
        document = page(hosted, f"sources/{source['id']}")
        mine = [row for row in found if row["source"] == source["id"]]
        shown = document.css("p.statement[id]")
        facts = text(document.css_first("article dl"))

        assert len(mine) == source["custom"]["statements"]
        assert [node.attributes["id"] for node in shown] == [row["address"].partition("#")[2] for row in mine]
        assert all(straight(row["text"]) in text(node) for row, node in zip(mine, shown, strict=True))
        assert f"{source['custom']['passages']} passages, {source['custom']['words']:,} words" in facts
        assert source["custom"]["sha256"] in facts


def test_entities_agree_with_their_pages(hosted: Path) -> None:
    addresses = {row["id"]: row["address"] for row in records(hosted, "statements.jsonl")}
    relations = Counter(row[end] for row in records(hosted, "relations.json") for end in ("subject", "object"))
    for entity in records(hosted, "entities.json"):
        document = page(hosted, entity["address"])
        shown = [marked(node) for node in document.css("p.statement > a.passage-mark")]
        facts = " ".join(text(node) for node in document.css("article > dl"))
        listed = document.css("#relations + ul > li")

        assert text(document.css_first("h1")) == straight(entity["name"])
        assert text(document.css_first("p.standfirst")).startswith(straight(entity["description"]))
        assert sorted(shown) == sorted(addresses[id_] for id_ in entity["statements"]), entity["id"]
        assert len(listed) == relations[entity["id"]], entity["id"]
        assert all(folded(name) in folded(entity["name"] + facts) for name in entity["names"]), entity["id"]


def test_the_timeline_agrees_date_by_date(hosted: Path) -> None:
    shown, when = [], ""
    for node in page(hosted, "timeline").css("article .timeline p.date, article .timeline li"):
        if node.tag == "p":
            when = text(node).lower()
        else:
            event = node.attributes.get("id")
            shown.append((when, f"timeline/#{event}" if event else marked(node.css_first("a.passage-mark"))))

    rows = records(hosted, "timeline.json")
    assert {row["of"] for row in rows} == {"article", "record"}
    assert shown == [(row["words"].lower(), (row["statement"] or row["event"])["address"]) for row in rows]


def test_figures_agree_value_by_value(hosted: Path) -> None:
    document = page(hosted, "figures")
    rows = {(marked(r.css_first("a.passage-mark")), text(r.css("td")[1])) for r in document.css("article tbody tr")}
    told = {marked(node) for node in document.css("article p > a.passage-mark")}
    given = [row for row in records(hosted, "statements.jsonl") if row["figure"]]

    assert rows == {(r["address"], r["figure"]["words"]) for r in given if r["address"] not in told}
    assert told <= {row["address"] for row in given}


def test_doubts_agree_with_the_page_of_disputed_statements(hosted: Path) -> None:
    shown = [marked(node) for node in page(hosted, "disputed").css(".doubt-mark a.passage-mark")]
    doubted = [row["address"] for row in records(hosted, "statements.jsonl") if set(row["record"]) & set(DOUBTS)]

    assert sorted(shown) == sorted(doubted)


def test_references_agree_title_by_title(hosted: Path) -> None:
    books = pybtex.database.parse_file(str(hosted / "data/references.bib")).entries
    others = {row["id"]: row for row in rispy.loads((hosted / "data/references.ris").read_text("utf-8"))}
    shown = page(hosted, "references").css("article p.reference")

    assert sorted(books) == sorted(others) == sorted(node.attributes["id"] or "" for node in shown)
    for node in shown:
        book, other = books[node.attributes["id"]].fields, others[node.attributes["id"]]
        holder = other.get("secondary_title") or other["publisher"]
        authors = [" ".join(reversed(name.removesuffix(",").split(", "))) for name in other.get("authors", [])]
        assert text(node).startswith(straight(", ".join([*authors, other["title"], holder])))
        assert book.get("year") == other.get("year")
        assert (book.get("year") or "") in text(node)
        address = node.css_first("a").attributes["href"] or ""
        # A page writes an address so that no sign of it is markup; the file holds it as it is typed.
        assert [unquote(address)] == list(map(unquote, other.get("urls") or [f"./#{node.attributes['id']}"]))
        assert book.get("url", address) == address


def test_followthemoney_agrees_with_the_other_files(hosted: Path) -> None:
    found = {row["id"]: row["properties"] for row in records(hosted, "followthemoney.jsonl")}
    entities = {f"sourcebook.{row['id']}": row for row in records(hosted, "entities.json")}
    ties = {f"sourcebook.{r['subject']}.{r['type']}.{r['object']}": r for r in records(hosted, "relations.json")}

    for id_ in found.keys() & entities.keys():
        spelt = [*found[id_].get("alias", []), *found[id_].get("weakAlias", [])]
        assert sorted(spelt) == sorted(entities[id_]["names"])
        assert found[id_]["summary"] == [entities[id_]["description"]]
    for id_ in found.keys() & ties.keys():
        assert found[id_].get("recordId", []) == [said["id"] for said in ties[id_]["evidence"]]
    assert len(found.keys() & ties.keys()) > 20


def test_counts_agree_with_the_pages(hosted: Path) -> None:
    kinds = Counter(row["kind"] for row in records(hosted, "entities.json"))
    for kind, names in engine_kinds().items():
        assert len(page(hosted, names.folder).css("article ul > li > .speaker")) == kinds[kind], kind
    listed = {row.css_first("a").text(): row for row in page(hosted, "about/data").css("article table tbody tr")}
    tables = [name for name in listed if name.endswith((".csv", ".json", ".jsonl"))]

    assert len(tables) == 11
    assert all(listed[name].css("td")[2].text() == str(len(records(hosted, name))) for name in tables)

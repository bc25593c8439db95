"""The data of both editions: valid by its schemas, read by other programs, nothing without what must travel with it."""

import json
import re
from collections import Counter
from pathlib import Path

import feedparser
import icalendar
import jsonschema
import pandas as pd
import pybtex.database
import pytest
import rispy
from rdflib.namespace import SDO
from selectolax.lexbor import LexborHTMLParser

from briefing.check.gates.data import check_data
from briefing.check.gates.pages import Built
from briefing.corpus import Corpus, load
from briefing.dates import read_when
from tests.published import WITH_SCHEMA, records, words

Trees = dict[str, Path]
ROOT = Path(__file__).parents[2]
EDITIONS = ["hosted", "offline"]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the Corpus of the real project."""
    return load(ROOT)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", WITH_SCHEMA)
def test_every_file_is_valid_by_the_schema_beside_it(trees: Trees, edition: str, name: str) -> None:
    schema = json.loads((trees[edition] / f"data/schemas/{name}.schema.json").read_text("utf-8"))
    found = records(trees[edition], name)
    validator = jsonschema.Draft202012Validator(schema)
    values = [found] if schema["type"] == "array" else found

    assert [error.message for value in values for error in validator.iter_errors(value)] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_tables_load_in_pandas_with_the_same_rows(trees: Trees, edition: str, corpus: Corpus) -> None:
    data = trees[edition] / "data"
    lines = pd.read_json(data / "statements.jsonl", lines=True)
    table = pd.read_csv(data / "statements.csv", dtype=str, keep_default_na=False)

    assert list(lines["id"]) == list(table["id"]) == list(corpus.statements)
    assert list(lines["text"]) == list(table["text"])
    assert list(lines["standing"]) == list(table["standing"])
    assert not table[table.columns].map(lambda cell: cell.startswith(("=", "+", "@"))).to_numpy().any()


def test_an_accusation_appears_nowhere_without_what_became_of_it(trees: Trees) -> None:
    alleged = [row for row in records(trees["hosted"], "statements.jsonl") if row["kind"] == "alleged"]
    lines = {row["id"]: row for row in records(trees["hosted"], "statements.csv")}
    feed = json.loads((trees["hosted"] / "feed.json").read_text("utf-8"))
    told = {item["id"].rpartition(":")[0].removeprefix("statement:"): item for item in feed["items"]}

    assert len(alleged) > 20
    for row in alleged:
        assert row["by"]
        assert row["remarks"], row["id"]
        assert row["outcome"] == lines[row["id"]]["outcome"] != "", row["id"]
        assert row["remarks"][0]["text"] in lines[row["id"]]["remarks"]
        if item := told.get(row["id"]):
            assert "alleged" in item["tags"]
            assert item["title"].startswith("[Alleged")
            assert f"; {row['outcome']}] " in item["title"]
            assert row["remarks"][0]["text"] in item["content_text"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_bibliographies_calendar_and_feeds_are_read_back(trees: Trees, edition: str, corpus: Corpus) -> None:
    tree = trees[edition]
    entries = pybtex.database.parse_file(str(tree / "data/references.bib")).entries
    events = icalendar.Calendar.from_ical((tree / "data/timeline.ics").read_bytes()).walk("VEVENT")
    dates = [
        *(s.when for s in corpus.statements.values() if s.when),
        *(e.data.when for e in corpus.chronology.values()),
    ]
    days = [date for date in dates if all(len(side) == 10 for side in date.split("/"))]
    feed, same = feedparser.parse(str(tree / "feed.xml")), json.loads((tree / "feed.json").read_text("utf-8"))

    assert list(entries) == list(corpus.references)
    assert [r["id"] for r in rispy.loads((tree / "data/references.ris").read_text("utf-8"))] == list(corpus.references)
    assert Counter(event["dtstart"].dt.timetuple()[:3] for event in events) == Counter(
        read_when(day).start for day in days
    )
    assert not feed.bozo
    assert [entry.id for entry in feed.entries] == [item["id"] for item in same["items"]]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_names_the_feeds_and_its_structured_data_is_schema_orgs(trees: Trees, edition: str) -> None:
    known, seen = set(SDO.__annotations__), set[str]()
    for path in sorted(trees[edition].rglob("*.html")):
        document = LexborHTMLParser(path.read_text("utf-8"))
        for script in document.css('script[type="application/ld+json"]'):
            seen |= set(words(json.loads(script.text())))
        links = [node.attributes.get("href") or "" for node in document.css('link[rel="alternate"]')]
        assert len(links) == 2, path
        if path.name != "404.html":
            assert all((path.parent / link).resolve().is_file() for link in links), path
    assert seen <= known
    assert {"WebSite", "Dataset", "DataDownload"} <= seen
    assert {"Article", "Claim", "DefinedTermSet", "Person", "Organization", "Place", "SoftwareApplication"} <= seen
    assert {"Legislation", "CreativeWork", "Event", "appearance", "citation"} <= seen


@pytest.mark.parametrize(("edition", "path"), [("hosted", "about/data/index.html"), ("offline", "about/data.html")])
def test_the_dataset_of_the_data_page_is_there_file_by_file(trees: Trees, edition: str, path: str) -> None:
    page = trees[edition] / path
    script = LexborHTMLParser(page.read_text("utf-8")).css_first('script[type="application/ld+json"]')
    data = json.loads(script.text())
    files = {(page.parent / part["contentUrl"]).resolve() for part in data["distribution"]}

    held = {file.resolve() for file in (trees[edition] / "data").iterdir() if file.is_file()}

    assert files == {file for file in held if file.name != "index.html"}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_file_that_llms_txt_and_the_page_list_is_there(trees: Trees, edition: str) -> None:
    tree = trees[edition]
    targets = re.findall(r"\]\(([^)]+)\)", (tree / "llms.txt").read_text("utf-8"))

    assert len(targets) > 20
    for target in targets:
        path = tree / target
        assert (path / "index.html" if target.endswith("/") else path).is_file(), target


def test_the_gate_names_an_address_that_leads_nowhere_and_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "page.html").write_text("<p id=p1>x</p>")
    (tmp_path / "data/statements.jsonl").write_text(
        '{"address":"page.html#p1"}\n{"address":"page.html#p9"}\n{"address":"no/#p1"}\n'
    )
    (tmp_path / "data/entities.json").write_text('[{"address":"page.html"},')
    (tmp_path / "feed.xml").write_text("<rss>")
    rules = Counter(finding.rule for finding in check_data(Built(tmp_path, "hosted")))

    assert rules == {"built/data-address": 2, "built/data": 2}

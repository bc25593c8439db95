"""Rows, tables and schemas: what must travel with a statement travels, and nothing that is malformed validates."""

import csv
import io
import json
from collections.abc import Callable

import jsonschema
import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.export.data_page import file_views, record_kinds
from briefing.export.datasets import Dataset, datasets, schema
from briefing.export.records import Said
from briefing.export.rows import statement_rows, timeline_rows
from briefing.export.tables import plain_data
from briefing.read.project import ProjectFiles
from briefing.render.data_page import fields_block, files_block
from briefing.render.html import text
from tests.published import SITE, WITH_SCHEMA

Changed = Callable[[str, str, str], ProjectFiles]
NOTES = "docs/sources/harbour.md"


@pytest.fixture(scope="module")
def data(recorded: Corpus) -> dict[str, Dataset]:
    """Return the data files of the small project and its events of the record, by name."""
    return {dataset.name: dataset for dataset in datasets(Derived(recorded), SITE, str, absolute=False)}


def records(dataset: Dataset) -> list[dict[str, object]]:
    """Return the records of a data file that has a schema."""
    if dataset.name.endswith(".csv"):
        return list(csv.DictReader(io.StringIO(dataset.text)))
    lines = dataset.text.splitlines()
    return json.loads(dataset.text) if dataset.whole else [json.loads(line) for line in lines]


def validator(dataset: Dataset) -> jsonschema.Draft202012Validator:
    """Return a validator of a file, or of a record where a record is a line."""
    made = schema(dataset)
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


@pytest.mark.parametrize("name", WITH_SCHEMA)
def test_a_file_is_valid_by_its_schema_and_a_fault_is_not(data: dict[str, Dataset], name: str) -> None:
    dataset = data[name]
    found = records(dataset)
    whole = [found] if dataset.whole else found

    assert len(found) == dataset.count > 0
    assert [error.message for value in whole for error in validator(dataset).iter_errors(value)] == []
    for planted in (
        {**found[0], "verdict": "guilty"},
        {k: v for k, v in found[0].items() if k not in {"id", "words", "label"}},
    ):
        assert not validator(dataset).is_valid([planted] if dataset.whole else planted)


def test_a_schema_describes_every_field(data: dict[str, Dataset]) -> None:
    for dataset in data.values():
        made = schema(dataset) or {}
        for record in (made, *made.get("$defs", {}).values()):
            assert all(
                about.get("description") or "$ref" in about for about in record.get("properties", {}).values()
            ), dataset.name


def test_an_accusation_goes_nowhere_without_speaker_standing_and_remark(data: dict[str, Dataset]) -> None:
    row = next(row for row in records(data["statements.jsonl"]) if row["id"] == "harbour:2.1")
    line = next(row for row in records(data["statements.csv"]) if row["id"] == "harbour:2.1")
    entity = next(row for row in records(data["entities.json"]) if row["id"] == "port-authority")

    assert row["by"] == [{"entity": "port-authority", "name": "Port Authority"}]
    assert [party["name"] for party in row["via"]] == ["a local paper", "a radio station"]
    assert (row["kind"], row["standing"], line["standing"]) == ("alleged", "alleged", "alleged")
    assert row["remarks"][0]["text"].startswith("No ruling was found")
    assert row["remarks"][0]["statements"] == ["harbour:1.2"]
    assert "No ruling was found" in line["remarks"]
    assert line["said_by"] == "Port Authority, via a local paper, via a radio station"
    assert [said["id"] for said in entity["alleged"]] == ["harbour:2.1"]


def test_whom_a_statement_accuses_stands_beside_standing_and_outcome(changed: Changed) -> None:
    files = changed(NOTES, 'standing="alleged"', 'standing="alleged" accuses="port-authority | lighting no lamps"')
    made = {d.name: d for d in datasets(Derived(assemble(files)), SITE, str, absolute=False)}
    (row,) = (row for row in records(made["statements.jsonl"]) if row["accuses"])
    (line,) = (row for row in records(made["statements.csv"]) if row["accused"])

    assert row["accuses"] == {
        "accused": [{"entity": "port-authority", "name": "Port Authority"}], "of": "lighting no lamps",
    }  # fmt: skip
    assert (line["accused"], line["accused_of"], line["id"]) == ("port-authority", "lighting no lamps", row["id"])
    assert line["outcome"] == row["outcome"] == "no ruling found in the port's reports by November 2026"
    assert [error.message for error in validator(made["statements.jsonl"]).iter_errors(row)] == []


def test_an_open_matter_says_in_every_file_how_new_its_evidence_is(changed: Changed) -> None:
    files = changed(NOTES, 'checked="2026-11-20"', 'checked="2026-11-20" until="open" as_of="2026-02"')
    made = {d.name: d for d in datasets(Derived(assemble(files)), SITE, str, absolute=False)}
    (row,) = (row for row in records(made["statements.jsonl"]) if row["id"] == "harbour:1.2")
    (line,) = (row for row in records(made["statements.csv"]) if row["id"] == "harbour:1.2")

    assert isinstance(row["remarks"], list)
    assert (row["remarks"][0]["until"], row["remarks"][0]["as_of"]) == ("open", "2026-02")
    assert line["as_of"] == "2026-02"
    assert "(Still open as of February 2026; checked 20 November 2026.)" in str(line["remarks"])
    assert [error.message for error in validator(made["statements.jsonl"]).iter_errors(row)] == []


def test_every_record_that_holds_a_sentence_holds_what_must_travel_with_it(data: dict[str, Dataset]) -> None:
    def sentences(node: object) -> list[dict[str, object]]:
        if isinstance(node, dict):
            own = [node] if "text" in node and "checked" not in node else []
            return own + [s for value in node.values() for s in sentences(value)]
        return [s for value in node for s in sentences(value)] if isinstance(node, list) else []

    held = [
        s
        for name in ("statements.jsonl", "entities.json", "relations.json", "timeline.json")
        for s in sentences(records(data[name]))
    ]
    assert len(held) > 4
    assert all(set(Said.model_fields) <= set(sentence) for sentence in held)
    assert all(sentence["by"] for sentence in held)


def test_an_unnamed_author_is_said_to_be_one(derived: Derived) -> None:
    first = next(statement_rows(derived, str))

    assert [party.name for party in first.by] == ["the article’s unnamed author"]
    assert first.figure is not None
    assert (first.figure.low, first.figure.unit, first.figure.words) == ("4200000", "EUR/year", "4.2 million EUR/year")


def test_dates_keep_their_precision(derived: Derived) -> None:
    rows = {row.statement.id: row for row in timeline_rows(derived.corpus, str) if row.statement}
    winter = rows["harbour:1.2"]

    assert (winter.when, winter.precision, winter.approximate) == ("2018-24~", "season", True)
    assert (rows["harbour:1.1"].precision, rows["harbour:1.1"].start, rows["harbour:1.1"].end) == (
        "year",
        "2018-01-01",
        "2018-12-31",
    )


def test_an_open_interval_has_no_end(changed: Changed) -> None:
    corpus = assemble(changed(NOTES, 'when="2018-22"', 'when="2011/.."'))
    row = next(row for row in timeline_rows(corpus, str) if row.when == "2011/..")

    assert (row.precision, row.start, row.end) == ("interval", "2011-01-01", None)


def test_the_timeline_tells_the_record_from_the_article(recorded: Corpus) -> None:
    rows = [(row.of, row.when, row.end) for row in timeline_rows(recorded, str) if row.of == "record"]
    (count,) = [row.event for row in timeline_rows(recorded, str) if row.when == "2018-12"]

    assert rows == [("record", "2018-03-01/..", None), ("record", "2018-12", "2018-12-31")]
    assert all((row.statement is None) == (row.of == "record") for row in timeline_rows(recorded, str))
    assert count is not None
    assert (count.references, count.statements, count.topics) == (("port-2018",), ("harbour:1.2",), ("night-ferries",))
    assert count.text.endswith("a keeper of its records says.")
    assert count.address == "/timeline.md#event-count"


def test_events_of_the_record_are_lines_of_a_table(recorded: Corpus) -> None:
    data = {made.name: made for made in datasets(Derived(recorded), SITE, str, absolute=False)}
    (lamps, count) = csv.DictReader(data["chronology.csv"].text.splitlines())

    assert (lamps["statements"], lamps["as_of"]) == ("harbour:1.2 | harbour:1.1", "2026-02")
    assert (count["id"], count["when"], count["references"]) == ("count", "2018-12", "port-2018")


def test_text_with_signs_of_csv_and_json_survives(changed: Changed) -> None:
    text = 'In 2018 the port, "the quay"; gave | 4.2 million </script> euros.'
    derived = Derived(
        assemble(
            changed(
                NOTES,
                "In 2018 the port handed 4.2 million euros to two ferry lines.",
                text.replace("</script>", "a, b"),
            )
        )
    )
    made = {dataset.name: dataset for dataset in datasets(derived, SITE, str, absolute=False)}
    expected = text.replace("</script>", "a, b")

    assert records(made["statements.csv"])[0]["text"] == expected
    assert records(made["statements.jsonl"])[0]["text"] == expected


def test_no_spreadsheet_runs_a_text_as_a_formula(changed: Changed) -> None:
    files = changed(NOTES, "In 2018 the port handed", '=HYPERLINK("https://example.org")&1: in 2018 the port handed')
    derived = Derived(assemble(files))
    made = {dataset.name: dataset for dataset in datasets(derived, SITE, str, absolute=False)}

    assert records(made["statements.csv"])[0]["text"].startswith("'=HYPERLINK(")
    assert records(made["statements.jsonl"])[0]["text"].startswith("=HYPERLINK(")


def test_text_reads_as_on_the_page(changed: Changed) -> None:
    written = r"In 2018 the *port* {{ 7*7 }} <b>\*gave\*</b> \[^1\] to [two](/glossary.md#subsidy) lines. [^port-2018]"
    corpus = assemble(changed(NOTES, "In 2018 the port handed 4.2 million euros to two ferry lines.", written))

    assert (
        next(statement_rows(Derived(corpus), str)).text == "In 2018 the port {{ 7*7 }} <b>*gave*</b> [^1] to two lines."
    )


def test_the_page_lists_every_file_and_every_field(data: dict[str, Dataset]) -> None:
    listed, fields = files_block(file_views(data.values())), fields_block(record_kinds(data.values()))

    for dataset in data.values():
        assert f'<td><a href="/data/{dataset.name}">{dataset.name}</a>' in listed
        assert f"<td>{text(dataset.what)}</td><td>{dataset.count}</td>" in listed
        assert (f'(<a href="/{dataset.schema}">schema</a>)' in listed) == (schema(dataset) is not None)
        for record in (made := schema(dataset) or {}, *made.get("$defs", {}).values()):
            assert all(f"<li><code>{field}</code>: " in fields for field in record.get("properties", {}))


def test_the_same_corpus_gives_the_same_text(derived: Derived) -> None:
    first = [dataset.text for dataset in datasets(derived, SITE, str, absolute=False)]

    assert first == [dataset.text for dataset in datasets(Derived(derived.corpus), SITE, str, absolute=False)]
    assert all(plain_data(row)["address"].startswith("/") for row in statement_rows(derived, str))

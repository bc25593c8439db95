"""The whole list of data files: what each is, what a record of it holds, and its text."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from pydantic import BaseModel, TypeAdapter

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.export.bibliography import bibtex, ris
from briefing.export.calendar import calendar, with_a_day
from briefing.export.changes import change_rows
from briefing.export.csl import ReferenceItem, SourceItem, reference_items, source_items
from briefing.export.followthemoney import FtmEntity, ftm_entities
from briefing.export.records import ChangeRow, EventLine, RelationRow, StatementRow, TableRow, TimelineRow, entity_row
from briefing.export.rows import Addresses, entity_rows, relation_rows, statement_rows, timeline_rows
from briefing.export.state import CHANGES, STATE, StateRow, state_rows
from briefing.export.tables import as_csv, as_json, as_lines, event_line, table_row
from briefing.model import Identity

FOLDER = "data"
SCHEMAS = f"{FOLDER}/schemas"
_MEDIA_TYPES = {
    "bib": "application/x-bibtex", "csv": "text/csv", "ics": "text/calendar", "json": "application/json",
    "jsonl": "application/jsonl", "ris": "application/x-research-info-systems",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dataset:
    """One data file."""

    name: str
    """Its name below `data/`."""
    what: str
    """What a record is, in a few words."""
    count: int
    """How many records it has."""
    write: Callable[[], str]
    """Writes its text."""
    row: type[BaseModel] | None = None
    """What a record holds; None for a format that has its own standard."""
    whole: bool = False
    """Whether the file is one array of records, rather than a record a line."""

    @property
    def text(self) -> str:
        """Return its text, written anew: whoever only names and counts files does not pay for it."""
        return self.write()

    @property
    def media_type(self) -> str:
        """Return its media type."""
        return _MEDIA_TYPES[self.name.rpartition(".")[2]]

    @property
    def schema(self) -> str:
        """Return the path of its JSON Schema from the site's root."""
        return f"{SCHEMAS}/{self.name}.schema.json"


def datasets(derived: Derived, site: Identity, address: Addresses, *, absolute: bool) -> Iterator[Dataset]:
    """Yield every data file.

    Args:
        derived: what follows from the Corpus.
        site: whose they are.
        address: returns the web address of a link.
        absolute: whether these addresses are whole.

    """
    corpus = derived.corpus
    statements = list(statement_rows(derived, address))
    lines = [table_row(row, corpus.statements[row.id]) for row in statements]
    yield Dataset("statements.jsonl", "a statement", len(statements), partial(as_lines, statements), StatementRow)
    yield Dataset(
        "statements.csv", "a statement, as a line of a table", len(lines), partial(as_csv, lines, TableRow), TableRow
    )
    held = entity_row(corpus.kinds)
    entities, relations = list(entity_rows(derived, address)), list(relation_rows(corpus, address))
    yield Dataset("entities.json", "an entity", len(entities), partial(as_json, entities), held, whole=True)
    yield Dataset("relations.json", "a relation", len(relations), partial(as_json, relations), RelationRow, whole=True)
    yield from _by_date(corpus, site, address, absolute=absolute)
    yield from _works(corpus, address)
    found = list(ftm_entities(derived, site, address, absolute=absolute))
    yield Dataset(
        "followthemoney.jsonl", "an entity in FollowTheMoney", len(found), partial(as_lines, found), FtmEntity
    )
    yield from _compared(derived, address)


def _works(corpus: Corpus, address: Addresses) -> Iterator[Dataset]:
    """Yield the data files of sources and references."""
    sources, references = list(source_items(corpus, address)), list(reference_items(corpus, address))
    yield Dataset(
        "sources.json", "a source, in CSL-JSON", len(sources), partial(as_json, sources), SourceItem, whole=True
    )
    yield Dataset(
        "references.json",
        "a reference, in CSL-JSON",
        len(references),
        partial(as_json, references),
        ReferenceItem,
        whole=True,
    )
    yield Dataset("references.bib", "a reference, in BibTeX", len(references), partial(bibtex, corpus, address))
    yield Dataset("references.ris", "a reference, in RIS", len(references), partial(ris, corpus, address))


def _by_date(corpus: Corpus, site: Identity, address: Addresses, *, absolute: bool) -> Iterator[Dataset]:
    """Yield the files of what has a date: statements and events of the record, and the events alone."""
    dated = list(timeline_rows(corpus, address))
    what = "a statement or an event of the record, by its date"
    yield Dataset("timeline.json", what, len(dated), partial(as_json, dated), TimelineRow, whole=True)
    events = [event_line(row) for row in dated if row.event]
    what = "an event of the record, as a line of a table"
    yield Dataset("chronology.csv", what, len(events), partial(as_csv, events, EventLine), EventLine)
    days, made = len(list(with_a_day(dated))), partial(calendar, corpus, site, dated, absolute=absolute)
    yield Dataset("timeline.ics", "a statement or an event with a day", days, made)


def _compared(derived: Derived, address: Addresses) -> Iterator[Dataset]:
    """Yield the record of changes, and the sums by which two copies are compared."""
    changes, sums = list(change_rows(derived, address)), list(state_rows(derived))
    what = "a change that matters to a reader"
    yield Dataset(CHANGES, what, len(changes), partial(as_json, changes), ChangeRow, whole=True)
    yield Dataset(STATE, "the sum of a statement or page", len(sums), partial(as_lines, sums), StateRow)


def schema(dataset: Dataset) -> dict[str, Any] | None:
    """Return the JSON Schema of a whole file, or of a line where a record is a line; None without records of ours."""
    if dataset.row is None:
        return None
    model = tuple[dataset.row, ...] if dataset.whole else dataset.row  # type: ignore[name-defined] # a value here
    made = TypeAdapter(model).json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": dataset.name, **made}


def schema_text(dataset: Dataset) -> str:
    """Return the text of a data file's JSON Schema, empty where it has none."""
    made = schema(dataset)
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n" if made else ""

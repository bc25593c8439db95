"""Rows as text: JSON, JSON Lines and CSV."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import BaseModel

from briefing.export.records import EventLine, StatementRow, TableRow, TimelineRow
from briefing.export.words import remark_text, said_by, standing_phrase
from briefing.markup import parse, to_text
from briefing.model import Statement

_PARTED = " | "
_FORMULA, _NUMBER = re.compile(r"[=+\-@\t\r]"), re.compile(r"[+-]?\d+(?:\.\d+)?")


def plain_data(row: BaseModel) -> dict[str, Any]:
    """Return a row as JSON can hold it; only fields that may be left out are, where they are empty."""
    return row.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def as_json(rows: Iterable[BaseModel]) -> str:
    """Return rows as one JSON array, a row a line."""
    return "[\n" + ",\n".join(_line(plain_data(row)) for row in rows) + "\n]\n"


def as_lines(rows: Iterable[BaseModel]) -> str:
    """Return rows as JSON Lines."""
    return "".join(_line(plain_data(row)) + "\n" for row in rows)


def as_csv(rows: Sequence[BaseModel], row: type[BaseModel]) -> str:
    """Return rows of a kind as CSV with a head."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(row.model_fields), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in plain_data(each).items()} for each in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    """Return a value as a cell that no spreadsheet runs: a text that begins like a formula, after an apostrophe."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.fullmatch(value) else value


def table_row(row: StatementRow, statement: Statement) -> TableRow:
    """Return a statement as a line of a table."""
    figure = row.figure
    return TableRow(
        id=row.id,
        text=row.text,
        standing=row.standing,
        outcome=row.outcome or "",
        said_by=said_by(row),
        remarks=_PARTED.join(remark_text(remark) for remark in row.remarks),
        references=_PARTED.join(dict.fromkeys(id_ for remark in row.remarks for id_ in remark.references)),
        checked=max((remark.checked for remark in row.remarks), default=""),
        as_of=min((remark.as_of for remark in row.remarks if remark.as_of), default=""),
        source=row.source,
        passage=row.passage,
        opens=row.opens,
        topics=_PARTED.join(row.topics),
        by=_PARTED.join(to_text(parse(token)) for token in statement.by),
        via=_PARTED.join(to_text(parse(token)) for token in statement.via),
        when=row.when or "",
        said=row.said or "",
        figure_what=figure.what if figure else "",
        figure_hedge=figure.hedge if figure else "",
        figure_low=figure.low if figure else "",
        figure_high=(figure.high or "") if figure else "",
        figure_unit=figure.unit if figure else "",
        figure_standing=standing_phrase(figure) if figure else "",
        kind=row.kind,
        record=_PARTED.join(word.value for word in row.record),
        accused=_PARTED.join(party.entity or "" for party in row.accuses.accused) if row.accuses else "",
        accused_of=row.accuses.of if row.accuses else "",
        also=_PARTED.join(row.also),
        see=_PARTED.join(row.see),
        contradicts=_PARTED.join(row.contradicts),
        entities=_PARTED.join(row.entities),
        address=row.address,
    )


def event_line(row: TimelineRow) -> EventLine:
    """Return an event of the record, with its date, as a line of a table.

    Raises:
        ValueError: the row holds a statement.

    """
    event = row.event
    if event is None:
        raise ValueError(row)
    return EventLine(
        id=event.id,
        when=row.when,
        text=event.text,
        references=_PARTED.join(event.references),
        statements=_PARTED.join(event.statements),
        topics=_PARTED.join(event.topics),
        checked=event.checked,
        as_of=event.as_of or "",
        address=event.address,
    )


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

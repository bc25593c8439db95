"""The timeline as a calendar: only what has a real day, since a calendar cannot say `about` or `in 2018`."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from uuid import NAMESPACE_URL, UUID, uuid5

from icalendar import Calendar
from icalendar import Event as Entry

from briefing.corpus import Corpus
from briefing.export.records import EventRow, Said, TimelineRow
from briefing.export.rows import last_change
from briefing.export.words import event_sentence, event_told, standing_sentence, told
from briefing.model import Identity

_DAY = 10
"""Signs of a date that names a day."""


class _Shown(NamedTuple):
    """What an entry shows, be it a statement or an event of the record."""

    id: str
    changed: str
    """When it was last checked or edited; perhaps nothing."""
    summary: str
    told: str
    categories: list[str]
    address: str


def namespace(site: Identity) -> UUID:
    """Return what ids for other programs are made from."""
    return uuid5(NAMESPACE_URL, f"urn:{site.key}")


def with_a_day(rows: Iterable[TimelineRow]) -> Iterator[TimelineRow]:
    """Yield the rows that a calendar can show: a day, or an interval between two days, neither of them approximate."""
    for row in rows:
        if all(len(side) == _DAY for side in row.when.split("/")) and not row.approximate:
            yield row


def calendar(corpus: Corpus, site: Identity, rows: Iterable[TimelineRow], *, absolute: bool) -> str:
    """Return the rows that have a day as an iCalendar file.

    Args:
        corpus: where it is looked up when a statement was last checked.
        site: whose it is.
        rows: the timeline.
        absolute: whether addresses are whole; only then may an entry have one.

    """
    made = Calendar()
    made.add("prodid", f"-//{site.name}//Timeline//{site.language[:2].upper()}")
    made.add("version", "2.0")
    made.add("x-wr-calname", f"{site.name}: statements and events with a day")
    for row in with_a_day(rows):
        if shown := _shown(corpus, row):
            made.add_component(_entry(namespace(site), row, shown, absolute=absolute))
    return str(made.to_ical(), "utf-8")


def _shown(corpus: Corpus, row: TimelineRow) -> _Shown | None:
    match row:
        case TimelineRow(statement=Said() as said):
            changed = last_change(corpus, corpus.statements[said.id]) or ""
            summary = f"{standing_sentence(said)} {said.text}"
            return _Shown(said.id, changed, summary, told(said), said.standing.split(", "), said.address)
        case TimelineRow(event=EventRow() as event):
            return _Shown(
                event.id, event.checked, event_sentence(event), event_told(event), ["public record"], event.address
            )
    return None


def _entry(ids: UUID, row: TimelineRow, shown: _Shown, *, absolute: bool) -> Entry:
    entry = Entry()
    entry.add("uid", f"{uuid5(ids, shown.id)}")
    entry.add("dtstamp", dt.datetime.combine(_date(shown.changed or row.end or ""), dt.time(), dt.UTC))
    entry.add("dtstart", _date(row.start or ""))
    entry.add("dtend", _date(row.end or "") + dt.timedelta(days=1))
    entry.add("summary", shown.summary)
    precision = "exact to the day" if row.precision == "day" else "from one day to another"
    entry.add("description", f"{shown.told}\n\nWhen: {row.words}, {precision}.\n\nAddress: {shown.address}")
    entry.add("categories", shown.categories)
    entry.add("transp", "TRANSPARENT")
    if absolute:
        entry.add("url", shown.address)
    return entry


def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)

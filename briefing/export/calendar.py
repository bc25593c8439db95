"""The timeline as a calendar: only what has a real day, since a calendar cannot say `about` or `in 2018`."""

import datetime as dt
from collections.abc import Iterable, Iterator
from uuid import NAMESPACE_URL, UUID, uuid5

from icalendar import Calendar, Event

from briefing.corpus import Corpus
from briefing.export.records import TimelineRow
from briefing.export.rows import last_change
from briefing.export.words import standing_sentence, told
from briefing.model import Identity

_DAY = 10
"""Signs of a date that names a day."""


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
        absolute: whether addresses are whole; only then may an event have one.

    """
    made = Calendar()
    made.add("prodid", f"-//{site.name}//Timeline//{site.language[:2].upper()}")
    made.add("version", "2.0")
    made.add("x-wr-calname", f"{site.name}: statements with a day")
    for row in with_a_day(rows):
        made.add_component(_event(corpus, namespace(site), row, absolute=absolute))
    return str(made.to_ical(), "utf-8")


def _event(corpus: Corpus, ids: UUID, row: TimelineRow, *, absolute: bool) -> Event:
    statement = row.statement
    event = Event()
    event.add("uid", f"{uuid5(ids, statement.id)}")
    changed = last_change(corpus, corpus.statements[statement.id]) or row.end or ""
    event.add("dtstamp", dt.datetime.combine(_date(changed), dt.time(), dt.UTC))
    event.add("dtstart", _date(row.start or ""))
    event.add("dtend", _date(row.end or "") + dt.timedelta(days=1))
    event.add("summary", f"{standing_sentence(statement)} {statement.text}")
    precision = "exact to the day" if row.precision == "day" else "from one day to another"
    event.add("description", f"{told(statement)}\n\nWhen: {row.words}, {precision}.\n\nAddress: {statement.address}")
    event.add("categories", statement.standing.split(", "))
    event.add("transp", "TRANSPARENT")
    if absolute:
        event.add("url", statement.address)
    return event


def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)

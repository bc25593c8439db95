"""Statements and events of the record in the order of the time that they are about."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.dates import When, read_when
from briefing.ids import TopicSlug
from briefing.model import RecordedEvent, Statement


class TimelineRow(NamedTuple):
    """A date, the statements about it, and what the record dates so."""

    when: When
    statements: tuple[Statement, ...]
    events: tuple[RecordedEvent, ...] = ()


def timeline(statements: Iterable[Statement], events: Iterable[RecordedEvent] = ()) -> list[TimelineRow]:
    """Return a row for each date that statements or events have, earliest first; within a row they keep their order."""
    found = [(read_when(s.when), s) for s in statements if s.when] + [(read_when(e.data.when), e) for e in events]
    dated = sorted(found, key=lambda pair: _order(pair[0]))
    return [_row(when, [row for _, row in rows]) for when, rows in groupby(dated, key=lambda pair: pair[0])]


def topic_timeline(corpus: Corpus, slug: TopicSlug) -> list[TimelineRow]:
    """Return the dates of a topic: those of its statements, and those of the record beside them."""
    return timeline(corpus.topic_statements(slug), corpus.topic_events(slug))


def whole_timeline(corpus: Corpus) -> list[TimelineRow]:
    """Return all dates of the site."""
    return timeline(corpus.statements.values(), corpus.chronology.values())


def dated(rows: Sequence[TimelineRow]) -> int:
    """Return how many statements the rows hold."""
    return sum(len(row.statements) for row in rows)


def _row(when: When, rows: Sequence[Statement | RecordedEvent]) -> TimelineRow:
    statements = tuple(row for row in rows if isinstance(row, Statement))
    return TimelineRow(when, statements, tuple(row for row in rows if isinstance(row, RecordedEvent)))


def _order(when: When) -> tuple[object, ...]:
    return when.start, when.end, when.text

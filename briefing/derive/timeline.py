"""Statements in the order of the time that they are about."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from briefing.dates import When, read_when
from briefing.model import Statement


class TimelineRow(NamedTuple):
    """A date and the statements about it."""

    when: When
    statements: tuple[Statement, ...]


def timeline(statements: Iterable[Statement]) -> list[TimelineRow]:
    """Return a row for each date that statements have, earliest first; within a row they keep their order."""
    dated = sorted((s for s in statements if s.when), key=lambda s: _order(read_when(s.when or "")))
    return [TimelineRow(when, tuple(rows)) for when, rows in groupby(dated, key=lambda s: read_when(s.when or ""))]


def dated(rows: Sequence[TimelineRow]) -> int:
    """Return how many statements the rows hold."""
    return sum(len(row.statements) for row in rows)


def _order(when: When) -> tuple[object, ...]:
    return when.start, when.end, when.text

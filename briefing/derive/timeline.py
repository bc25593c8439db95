"""Statements in the order of the time that they are about."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.dates import When, read_when
from briefing.model import Statement


class TimelineRow(NamedTuple):
    """A statement with its date."""

    when: When
    statement: Statement


def timeline(statements: Iterable[Statement]) -> list[TimelineRow]:
    """Return a row for each statement that has a date, earliest first; ties keep the given order."""
    rows = [TimelineRow(read_when(s.when), s) for s in statements if s.when]
    return sorted(rows, key=lambda row: (row.when.start, row.when.end))

"""Dates with the precision they have: EDTF level 1 in, sortable bounds and plain words out.

Validity is the `edtf` library's judgement (Library of Congress, EDTF 2019, level 1).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from edtf import EDTFParseException, parse_edtf

Day = tuple[int, int, int]
EARLIEST: Day = (0, 1, 1)
LATEST: Day = (9999, 12, 31)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_SIDE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%]?)")
_HEDGE = {"~": "about ", "?": "possibly ", "%": "possibly about "}


class DateError(ValueError):
    """The text is no EDTF date of level 1."""


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A date, interval or season, as precise as it was written."""

    start: Day
    """The first day it can mean: year, month, day."""
    end: Day
    """The last day it can mean."""
    text: str
    """The EDTF text."""
    words: str
    """The same in plain British English."""

    @property
    def year(self) -> int:
        """Return the year it begins, or the year it ends where the beginning is open."""
        return self.end[0] if self.start == EARLIEST else self.start[0]


@lru_cache(maxsize=4096)
def read_when(text: str) -> When:
    """Return the date that an EDTF text writes.

    Raises:
        DateError: the text is not EDTF level 1, or its end comes before its start.

    """
    sides = text.split("/")
    if len(sides) > 2 or sides == ["..", ".."]:
        raise DateError(text)
    if len(sides) == 1:
        start, end = _bounds(text)
        return When(start, end, text, _words(text))
    start = EARLIEST if sides[0] == ".." else _bounds(sides[0])[0]
    end = LATEST if sides[1] == ".." else _bounds(sides[1])[1]
    if start > end:
        raise DateError(text)
    return When(start, end, text, _interval_words(sides[0], sides[1]))


def _bounds(side: str) -> tuple[Day, Day]:
    match = _SIDE.fullmatch(side)
    if not match:
        raise DateError(side)
    if bounds := _plain_bounds(match["year"], match["month"], match["day"]):
        return bounds
    try:
        parsed = parse_edtf(side.rstrip("~?%"))
        low, high = parsed.lower_strict(), parsed.upper_strict()
    except (EDTFParseException, ValueError, TypeError) as error:
        raise DateError(side) from error
    return cast(Day, tuple(low[:3])), cast(Day, tuple(high[:3]))


def _plain_bounds(year: str, month: str | None, day: str | None) -> tuple[Day, Day] | None:
    """Return the bounds of a year, month or day of the calendar; None where it is for the library to say.

    The library's parser takes some milliseconds a date, and a corpus has a date in every second statement.
    """
    number, first, last = int(year), int(month or 1), int(month or 12)
    if not number or last > 12 or not first:
        return None
    if not day:
        return (number, first, 1), (number, last, monthrange(number, last)[1])
    return ((number, first, int(day)),) * 2 if 0 < int(day) <= monthrange(number, first)[1] else None


def _words(side: str) -> str:
    match = _SIDE.fullmatch(side)
    if not match:
        raise DateError(side)
    return _HEDGE.get(match["mark"], "") + _plain(match["year"], match["month"], match["day"])


def _plain(year: str, month: str | None, day: str | None) -> str:
    if month in SEASONS:
        return f"{SEASONS[month]} {int(year)}"
    if day and month:
        return f"{int(day)} {MONTHS[int(month) - 1]} {int(year)}"
    return f"{MONTHS[int(month) - 1]} {int(year)}" if month else str(int(year))


def _interval_words(first: str, last: str) -> str:
    if last == "..":
        return f"since {_words(first)}"
    if first == "..":
        return f"until {_words(last)}"
    return f"{_words(first)} to {_words(last)}"

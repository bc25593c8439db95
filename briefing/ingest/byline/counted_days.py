"""Days that programs count instead of naming: seconds since 1970, weeks of a year, days of a year."""

import datetime as dt
import re

_SECONDS = re.compile(r"(?P<seconds>\d{9,10})(?:\.\d+|(?<=\d{10})\d{3})?")
_WRITTEN = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
"""A day written as figures alone, such as 2019030412, which must not be taken for seconds."""
_WEEK = re.compile(r"(?P<year>\d{4})-?W(?P<week>\d\d)(?:-?(?P<day>[1-7]))?(?:T.*)?", re.IGNORECASE)
_OF_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<day>\d{3})(?:T.*)?")


def counted_day(text: str) -> str | None:
    """Return the day, or the month or year if that is all that is told, as EDTF; None where it is none.

    Seconds are counted in universal time, so that is the time in which their day is given. A week without a day tells
    the month or the year in which all of it lies.
    """
    if (match := _SECONDS.fullmatch(text)) and not _WRITTEN.match(text):
        return dt.datetime.fromtimestamp(int(match["seconds"]), dt.UTC).date().isoformat()
    try:
        if match := _WEEK.fullmatch(text):
            year, week = int(match["year"]), int(match["week"])
            days = [
                dt.date.fromisocalendar(year, week, day) for day in ([int(match["day"])] if match["day"] else [1, 7])
            ]
            return _shared(days)
        if match := _OF_YEAR.fullmatch(text):
            day = dt.date(int(match["year"]), 1, 1) + dt.timedelta(int(match["day"]) - 1)
            return day.isoformat() if day.year == int(match["year"]) else None
    except ValueError:
        pass
    return None


def _shared(days: list[dt.date]) -> str | None:
    """Return what the first and the last of some days share: a day, a month, a year, or nothing."""
    first, last = days[0], days[-1]
    forms = ("%Y-%m-%d", "%Y-%m", "%Y")
    return next((first.strftime(form) for form in forms if first.strftime(form) == last.strftime(form)), None)

"""The rule for dates of statements: what `when` and `said` give is said by the article, the record, or marked."""

import re
from collections.abc import Iterator

from briefing.check.table import finding
from briefing.dates import MONTHS, SEASONS
from briefing.errors import Finding, Place
from briefing.model import Statement

_SIDE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<inferred>[~?%]?)")
_YEAR = re.compile(r"(?<!\d)(?P<whole>\d{4})(?:\s?[-–/]\s?(?P<short>\d\d))?(?!\d)")


def check_when(statement: Statement, support: str, language: str) -> Iterator[Finding]:
    """Yield a finding for each date of a statement that its support does not bear out; inferred ones are exempt.

    Args:
        statement: a statement with dates, or without.
        support: the passage and all before it, the date of publication, and what the record adds to the passage.
        language: the article's language; names of months are known in English alone.

    """
    for name, date in (("when", statement.when), ("said", statement.said)):
        for side in unsaid(date or "", support, language):
            attributes = Place(statement.place.file, statement.place.line + 1)
            yield finding("original/when", attributes, name=name, date=date, side=side)


def unsaid(date: str, support: str, language: str) -> Iterator[str]:
    """Yield each side of a date that its support does not give; those that are marked as inferred are exempt."""
    for side in _SIDE.finditer(date):
        if not side["inferred"] and not _is_said(side, support, language):
            yield side.group()


def _is_said(side: re.Match[str], support: str, language: str) -> bool:
    if int(side["year"]) not in _years(support):
        return False
    named = language == "en" and side["month"] and side["month"] not in SEASONS
    return not named or re.search(_written(int(side["month"]), side["day"]), support, re.IGNORECASE) is not None


def _years(text: str) -> set[int]:
    """Return the years that a text gives, the second of `2015-16` too."""
    found = list(_YEAR.finditer(text))
    return {int(m["whole"]) for m in found} | {int(m["whole"][:2] + m["short"]) for m in found if m["short"]}


def _written(month: int, day: str | None) -> str:
    """Return a pattern for a month, or for a day near its month, as English writes it or as numbers."""
    name = MONTHS[month - 1]
    word = rf"\b{name[:3]}(?:t|{name[3:]})?\b"
    if day is None:
        return rf"{word}|-{month:02}\b|\b0?{month}[./]"
    number = rf"\b0?{int(day)}(?:st|nd|rd|th)?\b"
    return (
        rf"{number}[^.]{{0,20}}{word}|{word}[^.]{{0,12}}{number}|-{month:02}-{day}\b"
        rf"|\b0?{int(day)}[./]0?{month}\b|\b0?{month}[./]0?{int(day)}\b"
    )

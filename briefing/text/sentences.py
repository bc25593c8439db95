"""Text as sentences, and what one sentence says by itself: its date, its number."""

import re
from decimal import Decimal

from briefing.dates import MONTHS
from briefing.text.facts import numbers

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9])|(?<=[a-z][.!?])(?=[A-Z][a-z])")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|Prof|Gen|Sen|Rep|govt|vs|etc|e\.g|i\.e|[A-Z])\.$")
_DAY_MONTH = rf"(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(MONTHS)})(?: (?P<after>\d{{1,2}}),)?,? "
_DATE = re.compile(rf"\b(?:{_DAY_MONTH})?(?P<year>(?:1[5-9]|20)\d\d)\b")
_UNIT = re.compile(r" ?%| per cent\b| (?!(?:a|an|and|at|by|for|had|in|is|of|on|or|the|to|was|were)\b)[a-z][\w-]+")
_YEARS = range(1500, 2100)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; initials and abbreviations end none, a missing space after a full stop does."""
    out: list[str] = []
    for part in _SENTENCE.split(text):
        if out and _ABBREVIATION.search(out[-1]):
            out[-1] = f"{out[-1]} {part}"
        elif part.strip():
            out.append(part.strip())
    return out


def when_of(sentence: str) -> str | None:
    """Return the date of a sentence that gives one and no other."""
    found = list(_DATE.finditer(sentence))
    if len({match["year"] for match in found}) != 1:
        return None
    match = max(found, key=lambda match: len(match.group()))
    month = f"-{MONTHS.index(match['month']) + 1:02}" if match["month"] else ""
    day = match["day"] or match["after"]
    return f"{match['year']}{month}" + (f"-{int(day):02}" if day and 0 < int(day) <= 28 else "")


def number_of(sentence: str) -> tuple[Decimal, str] | None:
    """Return the first number of a sentence that is no date, and its unit; none where it gives none."""
    undated = _DATE.sub(" ", sentence)
    for value, shown in numbers(undated).items():
        if value not in _YEARS or "," in shown:
            unit = _UNIT.match(undated, undated.index(shown) + len(shown))
            return value, unit.group().strip() if unit else ""
    return None

"""What a machine can compare between two texts: numbers by value, months, quoted phrases."""

import re
from decimal import Decimal

from briefing.dates import MONTHS

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s\u00a0-]+(?P<scale>hundred|thousand|million|billion|trillion)\b)?",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_QUOTED = re.compile(r"[“\"](?P<text>[^”\"]+)[”\"]")
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
EXEMPT = frozenset(Decimal(number) for number in range(11))
"""Counts of our own, up to ten."""


def numbers(text: str) -> dict[Decimal, str]:
    """Return every number of `text` by its value, as written: 13.5 billion, 30,000, 2016."""
    found: dict[Decimal, str] = {}
    for match in _NUMBER.finditer(text):
        value = Decimal(match["digits"].replace(",", ""))
        scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
        found.setdefault(value * scale, match.group())
    return found


def months(text: str) -> set[str]:
    """Return the months that `text` names."""
    return set(_MONTH.findall(text))


def quotations(text: str) -> list[str]:
    """Return the phrases of two or more words that stand in quotation marks."""
    return [match["text"] for match in _QUOTED.finditer(text) if len(match["text"].split()) > 1]


def words(text: str) -> str:
    """Return the words of `text`, case and punctuation folded, each between spaces."""
    folded = (word.casefold().replace("’", "'") for word in _WORDS.findall(text))
    return f" {' '.join(folded)} "


def unsupported(claim: str, support: str) -> list[str]:
    """Return each number, month and quoted phrase of `claim` that `support` does not hold, as written."""
    held = numbers(support)
    missing = [shown for value, shown in numbers(claim).items() if value not in held and value not in EXEMPT]
    missing += sorted(months(claim) - months(support))
    folded = words(support)
    return missing + [f"“{phrase}”" for phrase in quotations(claim) if words(phrase) not in folded]

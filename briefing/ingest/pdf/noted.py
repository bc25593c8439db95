"""The numbers of the notes at the foot of a page of a PDF, whose marks in its text are then no powers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.markup import marks

_NOTE = re.compile(r"\[?(?P<number>\d{1,3})[\].)]{0,2} ?(?=[^\W\d]|[“\"(])")
_SMALLER = 0.92
"""How much smaller than the text a note is at least."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of a page as it reads by itself: its text, its size, how far down it stands, and whether at an edge."""

    text: str
    size: float
    bottom: float
    edge: bool


def notes_of(lines: Sequence[Shown]) -> frozenset[str]:
    """Return the numbers of the notes of a page: of small lines below its text, where one raised number has each."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    text = [line for line in lines if line.size > usual * _SMALLER and not line.edge]
    foot = min((line.bottom for line in text), default=0.0)
    below = [line for line in lines if line.size <= usual * _SMALLER and line.bottom < foot]
    numbers = {match["number"] for line in below if (match := _NOTE.match(line.text))}
    above = " ".join(line.text for line in lines if line not in below)
    return frozenset(number for number in numbers if _times(number, above) == 1)


def _times(number: str, text: str) -> int:
    """Return how often a text shows a number raised, as a power or as the mark of a note."""
    power = re.escape(marks.power(number))
    raised = re.findall(rf"(?<![⁰¹²³⁴-⁹⁻]){power}(?![⁰¹²³⁴-⁹])", text)
    return len(raised) + text.count(f"[{number}]")

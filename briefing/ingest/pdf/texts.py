"""The texts of a page of a PDF, line by line: what a wide gap parts on one line is two texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pdfminer.layout import LTChar

_GAP = 0.9
"""Sizes of a letter from which on a gap parts two texts."""
_SLIT = 0.15
"""Sizes of a letter from which on a gap may part two texts where other lines show that columns do."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that stands on one line, apart from others on it."""

    chars: tuple[LTChar, ...]
    x0: float
    x1: float
    size: float
    """The size of its letters."""

    @property
    def centre(self) -> float:
        """Where its middle is."""
        return (self.x0 + self.x1) / 2

    @property
    def plain(self) -> str:
        """Its words."""
        return "".join(char.get_text() for char in self.chars).strip()

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.plain.split())

    def cut(self, first: float, last: float) -> list["Text"]:
        """Return it in the two parts that a gap between two columns makes of it; whole where there is none."""
        shown = sorted((char for char in self.chars if char.get_text().strip()), key=lambda char: char.x0)
        gaps = [
            (right.x0 - left.x1, right.x0) for left, right in pairwise(shown) if left.x1 < last and right.x0 > first
        ]
        wide, at = max(gaps, default=(0.0, 0.0))
        if wide < _SLIT * self.size:
            return [self]
        return [made([char for char in self.chars if (char.x0 >= at) == behind]) for behind in (False, True)]


def made(chars: Sequence[LTChar]) -> Text:
    """Return the text of some letters."""
    x0, x1 = min(char.x0 for char in chars), max(char.x1 for char in chars)
    return Text(tuple(chars), x0, x1, max(char.size for char in chars))


Line = Sequence[Text]


def low(line: Line) -> float:
    """Return where a line ends below."""
    return min(char.y0 for text in line for char in text.chars)


def high(line: Line) -> float:
    """Return where a line begins above."""
    return max(char.y1 for text in line for char in text.chars)


def size_of(line: Line) -> float:
    """Return the size of the letters of a line."""
    return max(text.size for text in line)


def lines_of(chars: Sequence[LTChar]) -> list[list[Text]]:
    """Return the texts of a page, line by line from above."""
    ordered = sorted(chars, key=lambda char: (-(char.y0 + char.y1), char.x0))
    rows: list[list[LTChar]] = []
    for char in ordered:
        last = rows[-1][0] if rows else None
        if last and abs((last.y0 + last.y1) / 2 - (char.y0 + char.y1) / 2) < 0.5 * min(last.size, char.size) + 0.5:
            rows[-1].append(char)
        else:
            rows.append([char])
    return [found for row in rows if (found := _texts(row))]


def _texts(row: Sequence[LTChar]) -> list[Text]:
    """Return the texts of a line: what a wide gap parts."""
    parts: list[list[LTChar]] = []
    for char in sorted((char for char in row if char.get_text().strip()), key=lambda char: char.x0):
        if parts and char.x0 - max(other.x1 for other in parts[-1]) < _GAP * max(char.size, parts[-1][-1].size):
            parts[-1].append(char)
        else:
            parts.append([char])
    spaces = [char for char in row if not char.get_text().strip()]
    return [made(_with_spaces(part, spaces)) for part in parts]


def _with_spaces(part: list[LTChar], spaces: Iterable[LTChar]) -> list[LTChar]:
    first, last = part[0].x0, max(char.x1 for char in part)
    return sorted([*part, *(char for char in spaces if first < char.x0 < last)], key=lambda char: char.x0)

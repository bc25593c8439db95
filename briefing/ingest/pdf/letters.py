"""The letters of a line of a PDF as text: in the order in which they are read, without the forms that print needs."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from pdfminer.layout import LTAnno, LTChar, LTPage, LTTextBox, LTTextLine

from briefing.ingest.pdf.tracked import closed
from briefing.ingest.text import spaced
from briefing.markup import marks
from briefing.text.words import letters

_UPON = 0.3
"""Share of a space's width within which the next letter stands upon it."""
_STEPS = ((0.8, 0.12, 0.05), (0.97, 0.15, 0.1), (1.03, 0.2, 0.2))
"""How large at most a raised letter is, and how much higher or lower it then stands at least, as shares of a line's
size: the less smaller it is, the more must its height tell."""
_DEEPEST, _HIGHEST, _DOWN = -0.45, 0.05, -0.2
"""How far a font reaches below the line, as a share of its size: at most, at least, and where it is not known."""
_FULL, _FEW = 0.97, 4
"""Letters of a line's own size that are raised or lowered, and how many of them at most are no other line's."""
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_RIGHT_TO_LEFT, _LEFT_TO_RIGHT = {"R", "AL"}, {"L", "EN", "AN"}
_KINDS = {"R": "R", "AL": "R", "AN": "R", "L": "L"}
_FROM_RIGHT = re.compile("(?P<turned>R(?:[^L]*R)?)|[^R]+")
"""Letters from right to left, with what stands between them, among others."""
_LIGATURES = str.maketrans({"\uf001": "fi", "\uf002": "fl"})
"""Private letters that fonts have given to ligatures since the first of them."""
Part = LTChar | LTAnno


def size_of(line: LTTextLine) -> float:
    """Return the size in which most of a line is set."""
    sizes = Counter(round(char.size, 1) for char in line if isinstance(char, LTChar))
    return sizes.most_common(1)[0][0] if sizes else 0.0


def text_of(line: LTTextLine, notes: Collection[str] = ()) -> str:
    """Return the text of a line; the raised number of a note stands in brackets, that of one of `notes` always."""
    parts = closed(_spaced([part for part in line if isinstance(part, LTChar | LTAnno)]))
    usual = size_of(line)
    if not usual:
        return ""
    feet = _feet([part for part in parts if isinstance(part, LTChar)])
    heights = Counter(
        round(feet[id(part)], 1) for part in parts if isinstance(part, LTChar) and round(part.size, 1) == usual
    )
    base = heights.most_common(1)[0][0]
    ordered = _in_order(parts)
    runs = [_Run(place, list(run)) for place, run in groupby(ordered, lambda part: _place(part, usual, base, feet))]
    shown = ""
    for at, run in enumerate(runs):
        if run.place > 0 and run.text.strip() in notes:
            shown += run.text.replace(run.text.strip(), f"[{run.text.strip()}]")
        else:
            shown += _written(run, runs[at - 1] if at else None, runs[at + 1 : at + 3], shown, usual)
    shown = letters(shown).translate(_LIGATURES).replace("\xad\n", "-")
    return shown.translate(_MIRRORED) if _is_reversed(parts) else shown


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters beside one another that stand on one height: 1 for above the line, -1 for below it, else 0."""

    place: int
    parts: list[Part]

    @property
    def text(self) -> str:
        return "".join(part.get_text() for part in self.parts)

    def is_over(self, other: "_Run | None", usual: float) -> bool:
        """Return whether it stands over another run, and no letter clings to both as to those of an isotope."""
        if other is None or (self.place, other.place) != (1, -1):
            return False
        mine, its = ([part for part in run.parts if isinstance(part, LTChar)] for run in (self, other))
        return min(mine[-1].x1, its[-1].x1) - max(mine[0].x0, its[0].x0) > _UPON * usual * _UPON


def _written(run: _Run, before: _Run | None, after: Sequence[_Run], shown: str, usual: float) -> str:
    """Return a run as plain text has it, behind what is shown of its line already."""
    following = after[0] if after else None
    if run.is_over(following, usual) and not (len(after) > 1 and after[1].text[:1].isalpha()):
        return marks.fraction(run.text, following.text if following else "", shown)
    if before is not None and before.is_over(run, usual) and not (following and following.text[:1].isalpha()):
        return ""
    is_line = sum(isinstance(part, LTChar) and part.size > usual * _FULL for part in run.parts) > _FEW
    if not run.place or is_line:
        return run.text
    made = marks.raised if run.place > 0 else marks.lowered
    rest = "".join(part.text for part in after)
    return spaced(made(run.text, shown, " " * run.text[-1:].isspace() + rest), run.text)


def _spaced(parts: list[Part]) -> list[Part]:
    """Return the parts without the spaces on which the next letter stands: marks of where a word may be broken."""
    return [part for part, after in zip(parts, [*parts[1:], None], strict=True) if not _is_stood_upon(part, after)]


def _is_stood_upon(part: Part, after: Part | None) -> bool:
    if not (isinstance(part, LTChar) and isinstance(after, LTChar) and part.get_text() == " "):
        return False
    return abs(after.x0 - part.x0) < part.width * _UPON


def _feet(chars: Sequence[LTChar]) -> dict[int, float]:
    """Return the height on which each letter stands, below which its font reaches down by a share of its size."""
    reach = {id(char): round((char.y0 - char.matrix[5]) / (char.size or 1), 2) for char in chars}
    fonts: dict[str, Counter[float]] = {}
    for char in chars:
        fonts.setdefault(char.fontname, Counter())[reach[id(char)]] += 1
    down = {name: found.most_common(1)[0][0] for name, found in fonts.items()}
    usual = {name: share if _DEEPEST <= share <= _HIGHEST else _DOWN for name, share in down.items()}
    return {id(char): char.y0 - usual[char.fontname] * char.size if char.upright else char.y0 for char in chars}


def _place(part: Part, usual: float, base: float, feet: Mapping[int, float]) -> int:
    """Return 1 for a letter that stands higher than its line, -1 for one that stands lower, else 0."""
    if not isinstance(part, LTChar):
        return 0
    for size, higher, lower in _STEPS:
        if part.size <= usual * size:
            off = feet[id(part)] - base
            return 1 if off > usual * higher else -1 if off < -usual * lower else 0
    return 0


def is_right_to_left(text: str) -> bool:
    """Return whether most letters of a text are written from right to left."""
    kinds = Counter(unicodedata.bidirectional(letter) for letter in text)
    return sum(kinds[kind] for kind in _RIGHT_TO_LEFT) > kinds["L"]


def _is_reversed(parts: Iterable[Part]) -> bool:
    """Return whether a line is written from right to left and comes in the order in which it lies on the page."""
    chars = [part for part in parts if isinstance(part, LTChar)]
    return is_right_to_left("".join(char.get_text() for char in chars)) and _rises(chars)


def _rises(parts: Iterable[Part]) -> bool:
    """Return whether letters come in the order in which they lie on the page."""
    chars = [part for part in parts if isinstance(part, LTChar)]
    return sum(first.x0 < second.x0 for first, second in pairwise(chars)) > (len(chars) - 1) / 2


def _in_order(parts: list[Part]) -> list[Part]:
    """Return the parts of a line as they are read, words from right to left within one from left to right too."""
    if _is_reversed(parts):
        breaks = [part for part in parts if part.get_text() == "\n"]
        return [*_turned([part for part in parts if part not in breaks]), *breaks]
    read: list[Part] = []
    for match in _FROM_RIGHT.finditer("".join(_KINDS.get(_direction(part), "-") for part in parts)):
        run = parts[match.start() : match.end()]
        read += _turned(run) if match["turned"] and _rises(run) else run
    return read


def _direction(part: Part) -> str:
    return unicodedata.bidirectional(part.get_text()[:1] or " ")


def _turned(parts: Sequence[Part]) -> list[Part]:
    """Return parts from the last to the first; numbers, and words from left to right, keep their order."""
    read: list[Part] = []
    run: list[Part] = []
    for part in reversed(parts):
        if _direction(part) in _LEFT_TO_RIGHT:
            run.insert(0, part)
        else:
            read, run = [*read, *run, part], []
    return [*read, *run]


def edges(line: LTTextLine, *, turned: bool) -> tuple[float, float]:
    """Return where a line begins and ends, growing from its beginning; `turned` where it is read from the right."""
    return (-line.x1, -line.x0) if turned else (line.x0, line.x1)


def stands_upright(page: LTPage) -> bool:
    """Return whether most letters of a page stand upright."""
    chars = [char for box in page if isinstance(box, LTTextBox) for line in box for char in line]
    upright = [char.upright for char in chars if isinstance(char, LTChar)]
    return sum(upright) >= len(upright) / 2

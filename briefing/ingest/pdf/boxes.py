"""The boxes of text on a page of a PDF, with lines whole that wide gaps, indices and fractions have torn."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from pdfminer.layout import (
    IndexAssigner,
    LAParams,
    LTChar,
    LTCurve,
    LTLayoutContainer,
    LTTextBox,
    LTTextLine,
    LTTextLineHorizontal,
)

PARAMS = LAParams()
_NEAR, _WIDEST = 4, 2.5
"""Heights of a line within which others tell whether a gap is a column's, and widths of a gap between words at most."""


_MOST, _FAR = 400, 60
"""Short lines of a page that are looked at, since one with more is no page of text; points to a host at most."""
_SHORT, _CLOSE, _BESIDE = 5, 0.25, 1.2
"""Letters of what stands off its line at most, and how far it stands from a word beside it, and from one that a rule
parts from it, in sizes of that word."""


def boxes_of(page: LTLayoutContainer) -> list[LTTextBox]:
    """Return the boxes of a page that is laid out, in pdfminer's order."""
    boxes = [box for box in page if isinstance(box, LTTextBox)]
    lines = [line for box in boxes for line in box if isinstance(line, LTTextLine)]
    rules = [part for part in page if isinstance(part, LTCurve) and part.height < 2.5 < part.width]
    whole = _rejoined(_with_marks(lines, rules))
    if len(whole) == len(lines):
        return boxes
    made = list(page.group_textlines(PARAMS, whole))
    assigner = IndexAssigner()
    for group in page.group_textboxes(PARAMS, made):
        group.analyze(PARAMS)
        assigner.run(group)
    return sorted(made, key=lambda box: box.index)


def _with_marks(lines: list[LTTextLine], rules: list[LTCurve]) -> list[LTTextLine]:
    """Return the lines of a page, each with the indices and the fractions that stand too far off it to be its own."""
    short = [line for line in lines if 0 < len(_letters(line)) <= _SHORT]
    short = short if len(short) <= _MOST else []
    out, taken = list(lines), set[int]()
    for line in sorted(short, key=lambda line: (line.x0, -line.y0)):
        lower = next((other for other in short if _is_over(line, other, rules)), None)
        part = [line, lower] if lower else [line]
        host = next((other for other in out if _holds(other, part)), None)
        if host is None or taken & set(map(id, part)) or id(host) in taken:
            continue
        rest = next((other for other in out if _goes_on(host, part, other)), None)
        gone = [host, *part, *([rest] if rest else [])]
        taken |= set(map(id, gone))
        out = [other for other in out if id(other) not in set(map(id, gone))]
        out.append(_one(*gone))
    return out


def _letters(line: LTTextLine) -> list[LTChar]:
    return [char for char in line if isinstance(char, LTChar) and char.get_text().strip()]


def _height(line: LTTextLine) -> float:
    return max((char.size for char in line if isinstance(char, LTChar)), default=0.0)


def _base(line: LTTextLine) -> float:
    """Return the height on which most of the largest letters of a line stand."""
    size = round(_height(line), 1)
    bases = Counter(round(char.y0, 1) for char in line if isinstance(char, LTChar) and round(char.size, 1) == size)
    return bases.most_common(1)[0][0] if bases else line.y0


def _is_over(upper: LTTextLine, lower: LTTextLine, rules: list[LTCurve]) -> bool:
    """Return whether one number stands over another one with a line between them."""
    if upper is lower or lower.y0 >= upper.y0 or min(upper.x1, lower.x1) <= max(upper.x0, lower.x0):
        return False
    near = upper.y0 - lower.y1 < _height(upper) / 2
    return near and any(
        lower.y0 < rule.y0 < upper.y1 and rule.x0 < lower.x1 and upper.x0 < rule.x1 and rule.width < 3 * upper.width + 9
        for rule in rules
    )


def _holds(line: LTTextLine, part: list[LTTextLine]) -> bool:
    """Return whether what is short stands at the end of a line, a little off its height."""
    if not -1 < min(other.x0 for other in part) - line.x1 < _FAR or line in part or len(_letters(line)) < 2:
        return False
    size, reach = _height(line), _BESIDE if len(part) > 1 else _CLOSE
    beside = -1 < min(other.x0 for other in part) - line.x1 < reach * size
    low, high = min(other.y0 for other in part), max(other.y1 for other in part)
    base = _base(line)
    overlap = min(high, base + size) - max(low, base)
    return beside and overlap > 0 and (len(part) > 1 or (_height(part[0]) < size and abs(low - base) > size * 0.1))


def _goes_on(line: LTTextLine, part: list[LTTextLine], other: LTTextLine) -> bool:
    """Return whether another line is the rest of one behind what stands off it."""
    if other is line or other in part or abs(_base(other) - _base(line)) > 1:
        return False
    reach = _BESIDE if len(part) > 1 else _CLOSE
    return -1 < other.x0 - max(mark.x1 for mark in part) < reach * _height(line)


def _rejoined(lines: list[LTTextLine]) -> list[LTTextLine]:
    """Return the lines of a page, those joined that stand on one height with no more than a gap between words."""
    rows = sorted(lines, key=lambda line: (-round(_base(line)), line.x0))
    out: list[LTTextLine] = []
    for height, row in groupby(rows, key=lambda line: round(_base(line))):
        for line in row:
            if out and round(_base(out[-1])) == height and _is_torn(out[-1], line, lines):
                out[-1] = _one(out[-1], line)
            else:
                out.append(line)
    return out


def _is_torn(first: LTTextLine, second: LTTextLine, lines: Iterable[LTTextLine]) -> bool:
    """Return whether a gap is one between words: narrow, and covered by most of the lines above and below it."""
    if -1 < second.x0 - first.x1 < _CLOSE * min(_height(first), _height(second)):
        return True
    if not 0 < second.x0 - first.x1 < _WIDEST * first.height:
        return False
    middle, reach = (first.x1 + second.x0) / 2, _NEAR * first.height
    near = [
        line for line in lines if 0 < abs(line.y0 - first.y0) < reach and line.x0 < second.x1 and first.x0 < line.x1
    ]
    covering = sum(line.x0 < middle < line.x1 for line in near)
    return covering > len(near) / 2


def _one(*lines: LTTextLine) -> LTTextLine:
    line = LTTextLineHorizontal(PARAMS.word_margin)
    for char in [char for part in lines for char in part]:
        if isinstance(char, LTChar):
            line.add(char)
    line.analyze(PARAMS)
    return line

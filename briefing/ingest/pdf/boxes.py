"""The boxes of text on a page of a PDF, with lines whole that wide gaps between justified words have torn."""

from collections.abc import Iterable
from itertools import groupby

from pdfminer.layout import IndexAssigner, LAParams, LTChar, LTPage, LTTextBox, LTTextLine, LTTextLineHorizontal

PARAMS = LAParams()
_NEAR, _WIDEST = 4, 2.5
"""Heights of a line within which others tell whether a gap is a column's, and widths of a gap between words at most."""


def boxes_of(page: LTPage) -> list[LTTextBox]:
    """Return the boxes of a page in pdfminer's order."""
    boxes = [box for box in page if isinstance(box, LTTextBox)]
    lines = [line for box in boxes for line in box if isinstance(line, LTTextLine)]
    whole = _rejoined(lines)
    if len(whole) == len(lines):
        return boxes
    made = list(page.group_textlines(PARAMS, whole))
    assigner = IndexAssigner()
    for group in page.group_textboxes(PARAMS, made):
        group.analyze(PARAMS)
        assigner.run(group)
    return sorted(made, key=lambda box: box.index)


def _rejoined(lines: list[LTTextLine]) -> list[LTTextLine]:
    """Return the lines of a page, those joined that stand on one height with no more than a gap between words."""
    rows = sorted(lines, key=lambda line: (-round(line.y0), line.x0))
    out: list[LTTextLine] = []
    for _, row in groupby(rows, key=lambda line: round(line.y0)):
        for line in row:
            if out and round(out[-1].y0) == round(line.y0) and _is_torn(out[-1], line, lines):
                out[-1] = _one(out[-1], line)
            else:
                out.append(line)
    return out


def _is_torn(first: LTTextLine, second: LTTextLine, lines: Iterable[LTTextLine]) -> bool:
    """Return whether a gap is one between words: narrow, and covered by most of the lines above and below it."""
    if not 0 < second.x0 - first.x1 < _WIDEST * first.height:
        return False
    middle, reach = (first.x1 + second.x0) / 2, _NEAR * first.height
    near = [
        line for line in lines if 0 < abs(line.y0 - first.y0) < reach and line.x0 < second.x1 and first.x0 < line.x1
    ]
    covering = sum(line.x0 < middle < line.x1 for line in near)
    return covering > len(near) / 2


def _one(first: LTTextLine, second: LTTextLine) -> LTTextLine:
    line = LTTextLineHorizontal(PARAMS.word_margin)
    for char in [*first, *second]:
        if isinstance(char, LTChar):
            line.add(char)
    line.analyze(PARAMS)
    return line

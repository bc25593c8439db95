"""Tables of a PDF that no line rules: texts that stand in columns, one below the other, a cell of several lines too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pdfminer.layout import LTChar

from briefing.ingest.pdf.texts import Line, Text, high, lines_of, low, size_of
from briefing.ingest.tables import Cell, row_texts

_APART, _LEADING = 2.8, 1.4
"""Sizes of a letter that two lines of a table, and of one cell, stand apart at most."""
_SHORT, _LONGEST, _WRAPPED, _WRAPPED_LONGEST = 3.0, 8, 30.0, 80
"""Words of a cell on average, and of any cell, at most: in tables of one line a row, and in others."""
_NUMBERS, _BEGUN = 0.3, 0.6
"""Share of cells that hold a number, or that begin as no piece of a sentence does; columns of prose have fewer."""
_FILLED = 0.2
"""Share of the cells of a column that hold something, at least."""
_WIDER = 0.35
"""Sizes of a letter by which lines of two rows stand further apart than lines of one cell."""
_FULL = 0.7
"""Share of a column's width from which on a line may go on below."""
_FEWEST = 2
_IN_LINE = 0.3
"""Sizes of a letter by which the edges or the middle of a head and its column differ at most."""
_MARKER = re.compile(r"\W*|\W*\w{1,4}[.)]")
_NUMBER = re.compile(r"[\W\d]*\d[\W\d]*\w{0,3}")
_Column = tuple[float, float]
_Cells = dict[int, list[Text]]
"""The texts of a row by the number of their column, from above."""


@dataclass(frozen=True, slots=True)
class Found:
    """The letters of a table's cells, row by row; a cell without any is None, one that spans stands in each column."""

    rows: tuple[tuple[tuple[LTChar, ...] | None, ...], ...]

    @property
    def chars(self) -> list[LTChar]:
        """All letters of it."""
        return [char for row in self.rows for cell in row if cell for char in cell]

    def lines(self, texts: Sequence[Sequence[str]]) -> list[str]:
        """Return its rows as text, from the texts of its cells."""
        return list(row_texts([[Cell(text, begins=True) for text in row] for row in texts]))


def columned(chars: Iterable[LTChar]) -> list[Found]:
    """Return the tables that stand on a page without rules."""
    out: list[Found] = []
    for block in _blocks(lines_of([char for char in chars if char.upright])):
        columns = _columns_of(block)
        placed = [_placed(line, columns, heads=not at) for at, line in enumerate(block)]
        if not all(placed):
            continue
        rows = _rows(list(zip(block, placed, strict=True)), columns)
        if _is_table(rows, len(columns)):
            out.append(Found(tuple(tuple(_letters(row.get(at)) for at in range(len(columns))) for row in rows)))
    return out


def _letters(texts: list[Text] | None) -> tuple[LTChar, ...] | None:
    return tuple(char for text in texts for char in text.chars) if texts else None


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines near one another that hold several texts, with those between that stand in one column."""
    block: list[Line] = []
    between: list[Line] = []
    for line in lines:
        last = (block + between)[-1] if block else None
        if last and low(last) - low(line) >= _APART * max(size_of(line), size_of(last)):
            yield _ended(block, between)
            block, between = [], []
        if len(line) < _FEWEST:
            between += [line] if block else []
            continue
        if between and not _fit([single[0] for single in between], _columns_of([*block, line])):
            yield _ended(block, between)
            block, between = [], []
        block, between = [*block, *between, line], []
    if block:
        yield _ended(block, between)


def _ended(block: list[Line], after: Sequence[Line]) -> list[Line]:
    """Return a block with the last lines of its last cells."""
    columns = _columns_of(block) if after else []
    for line in after if len(columns) >= _FEWEST else ():
        near = high(line) - low(line) + low(block[-1]) - high(line) < _LEADING * size_of(line)
        if not (near and _fits(line[0], columns) and line[0].x0 >= columns[1][0] - 1):
            break
        block = [*block, line]
    return block


def _fit(texts: Iterable[Text], columns: Sequence[_Column]) -> bool:
    return all(_fits(text, columns) for text in texts)


def _fits(text: Text, columns: Sequence[_Column]) -> bool:
    """Return whether a text stands within one column."""
    ends = [start for start, _ in columns[1:]]
    return any(
        first - 1 <= text.x0 < last and text.x1 < end
        for (first, last), end in zip(columns, [*ends, float("inf")], strict=True)
    )


def _columns_of(lines: Sequence[Line]) -> list[_Column]:
    """Return from where to where columns reach, by the lines that hold the most texts, else by all."""
    most = max(map(len, lines))
    whole = [line for line in lines if len(line) == most]
    found = _columns([text for line in whole for text in line]) if len(whole) >= _FEWEST else []
    return found if len(found) == most else _columns([text for line in lines for text in line])


def _columns(texts: Iterable[Text]) -> list[_Column]:
    """Return from where to where the columns of texts reach: texts that stand over one another are of one."""
    columns: list[_Column] = []
    for text in sorted(texts, key=lambda text: text.x0):
        if columns and text.x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], text.x1)
        else:
            columns.append((text.x0, text.x1))
    return columns


def _placed(line: Line, columns: Sequence[_Column], *, heads: bool) -> dict[int, Text]:
    """Return the texts of a line by their columns, one over several in each; nothing where two would be in one."""
    texts = list(line)
    for (_, first), (last, _) in pairwise(columns):
        texts = [
            part for text in texts
            for part in (text.cut(first - 1, last + 1) if text.x0 < first and last < text.x1 else [text])
        ]  # fmt: skip
    out: dict[int, Text] = {}
    for text in texts:
        over = [at for at, (first, last) in enumerate(columns) if text.x0 < last and first < text.x1]
        nearest = min(range(len(columns)), key=lambda at: abs(sum(columns[at]) / 2 - text.centre))
        if any(at in out for at in over or [nearest]):
            return {}
        out |= dict.fromkeys(over or [nearest], text)
    return _spread(out, columns) if heads else out


def _spread(row: dict[int, Text], columns: Sequence[_Column]) -> dict[int, Text]:
    """Return a row of heads in which one that stands between two columns, and in line with neither, is in both."""
    out = dict(row)
    for at, text in row.items():
        first, last = columns[at]
        off = min(abs(text.x0 - first), abs(text.x1 - last), abs(text.centre - (first + last) / 2))
        beside = at - 1 if text.centre < (first + last) / 2 else at + 1
        if len(row) > 1 and off > _IN_LINE * text.size and 0 <= beside < len(columns) and beside not in row:
            out[beside] = text
    return out


def _rows(lines: Sequence[tuple[Line, dict[int, Text]]], columns: Sequence[_Column]) -> list[_Cells]:
    """Return the rows of a table: lines that go on in the cells above are of the same row."""
    gaps = [low(above[0]) - high(below[0]) for above, below in pairwise(lines)]
    size = max((size_of(line) for line, _ in lines), default=0.0)
    parted = max(gaps, default=0.0) - min(gaps, default=0.0) > _WIDER * size
    middle = (max(gaps, default=0.0) + min(gaps, default=0.0)) / 2
    out: list[_Cells] = []
    for number, (_, texts) in enumerate(lines):
        near = parted and number > 0 and gaps[number - 1] <= middle
        if out and _goes_on(out[-1], texts, columns, near=near):
            for at, text in texts.items():
                out[-1].setdefault(at, []).append(text)
        else:
            out.append({at: [text] for at, text in texts.items()})
    return out


def _goes_on(above: _Cells, texts: dict[int, Text], columns: Sequence[_Column], *, near: bool) -> bool:
    """Return whether a line goes on in the row above it: by how near it is, or because that row's cells are full."""
    numbered = any(_NUMBER.fullmatch(text.plain) and at in above for at, text in texts.items())
    if numbered or len(columns) == len(texts) == len(above):
        return False
    if near:
        return True
    if len(columns) == len(texts):
        return False
    full = all(
        at in above and above[at][-1].x1 - above[at][-1].x0 > _FULL * (columns[at][1] - columns[at][0]) for at in texts
    )
    return 0 not in texts and full and not any(text.plain[:1].isupper() for text in texts.values())


def _is_table(rows: Sequence[_Cells], wide: int) -> bool:
    """Return whether rows are a table: short cells, several to a column, that begin as no piece of a sentence does."""
    cells = [cell for row in rows for cell in row.values()]
    if wide < _FEWEST or len(rows) < (3 if wide == _FEWEST else 2):
        return False
    columns = [[row[at] for row in rows if at in row] for at in range(wide)]
    if any(len(column) < max(_FILLED * len(rows), _FEWEST) or not _tells(column) for column in columns):
        return False
    wrapped = any(len(cell) > 1 for cell in cells)
    words = [sum(text.words for text in cell) for cell in cells]
    mean, most = (_WRAPPED, _WRAPPED_LONGEST) if wrapped else (_SHORT, _LONGEST)
    if sum(words) > mean * len(cells) or max(words) > most:
        return False
    begun = sum(not cell[0].plain[:1].islower() for cell in cells)
    numbered = sum(any(letter.isdigit() for text in cell for letter in text.plain) for cell in cells)
    if numbered < _NUMBERS * len(cells) and begun < _BEGUN * len(cells):
        return False
    return any(map(_is_key, columns)) and not all(_MARKER.fullmatch(cell[0].plain) for cell in columns[0])


def _tells(column: Sequence[list[Text]]) -> bool:
    return any(letter.isalnum() for cell in column for text in cell for letter in text.plain)


def _is_key(column: Sequence[list[Text]]) -> bool:
    """Return whether the cells of a column are short, as what a row is about is."""
    return sum(text.words for cell in column for text in cell) <= _SHORT * len(column)

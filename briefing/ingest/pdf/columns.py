"""Tables of a PDF that no line rules: rows of short texts that stand in columns, one below the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from pdfminer.layout import LTChar

from briefing.ingest.tables import Cell, row_texts

_GAP = 0.9
"""Sizes of a letter from which on a gap parts two cells."""
_APART = 2.8
"""Sizes of a letter that two rows of a table stand apart at most."""
_WORDS, _LONGEST = 3.0, 8
"""Words of a cell on average, and of any cell, at most; columns of prose have more."""
_NUMBERS = 0.3
"""Share of cells that hold a number, in a table of two columns."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that stands on one line, apart from others on it."""

    chars: tuple[LTChar, ...]

    @property
    def x0(self) -> float:
        return min(char.x0 for char in self.chars)

    @property
    def x1(self) -> float:
        return max(char.x1 for char in self.chars)

    @property
    def words(self) -> int:
        return len("".join(char.get_text() for char in self.chars).split())

    @property
    def plain(self) -> str:
        return "".join(char.get_text() for char in self.chars).strip()


@dataclass(frozen=True, slots=True)
class Found:
    """The letters of a table's cells, row by row; a cell without any is None."""

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
    for block in _blocks(_rows([char for char in chars if char.upright])):
        columns = _columns([text for row in block for text in row])
        cells = [[_cell(row, column) for column in columns] for row in block]
        if _is_table(block, columns, cells):
            out.append(Found(tuple(tuple(cell.chars if cell else None for cell in row) for row in cells)))
    return out


def _rows(chars: Sequence[LTChar]) -> list[list[_Text]]:
    """Return the texts of a page, row by row from above."""
    ordered = sorted(chars, key=lambda char: (-(char.y0 + char.y1), char.x0))
    rows: list[list[LTChar]] = []
    for char in ordered:
        last = rows[-1][0] if rows else None
        if last and abs((last.y0 + last.y1) / 2 - (char.y0 + char.y1) / 2) < 0.5 * min(last.size, char.size) + 0.5:
            rows[-1].append(char)
        else:
            rows.append([char])
    return [found for row in rows if (found := _texts(row))]


def _texts(row: Sequence[LTChar]) -> list[_Text]:
    """Return the texts of a row: what a wide gap parts."""
    parts: list[list[LTChar]] = []
    for char in sorted((char for char in row if char.get_text().strip()), key=lambda char: char.x0):
        if parts and char.x0 - max(other.x1 for other in parts[-1]) < _GAP * max(char.size, parts[-1][-1].size):
            parts[-1].append(char)
        else:
            parts.append([char])
    spaces = [char for char in row if not char.get_text().strip()]
    return [_Text(tuple(_with_spaces(part, spaces))) for part in parts]


def _with_spaces(part: list[LTChar], spaces: Iterable[LTChar]) -> list[LTChar]:
    first, last = part[0].x0, max(char.x1 for char in part)
    return sorted([*part, *(char for char in spaces if first < char.x0 < last)], key=lambda char: char.x0)


def _blocks(rows: Sequence[Sequence[_Text]]) -> list[list[Sequence[_Text]]]:
    """Return the runs of rows that hold several texts each, near one another."""
    out: list[list[Sequence[_Text]]] = []
    for several, run in groupby(rows, key=lambda row: len(row) > 1):
        for row in run if several else ():
            size = max(char.size for text in row for char in text.chars)
            near = out and out[-1] and _low(out[-1][-1]) - _low(row) < _APART * size
            if near:
                out[-1].append(row)
            else:
                out.append([row])
        out.append([])
    return [block for block in out if len(block) > 1]


def _low(row: Sequence[_Text]) -> float:
    return min(char.y0 for text in row for char in text.chars)


def _columns(texts: Iterable[_Text]) -> list[tuple[float, float]]:
    """Return from where to where the columns of texts reach: texts that stand over one another are of one."""
    columns: list[tuple[float, float]] = []
    for text in sorted(texts, key=lambda text: text.x0):
        if columns and text.x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], text.x1)
        else:
            columns.append((text.x0, text.x1))
    return columns


def _cell(row: Iterable[_Text], column: tuple[float, float]) -> _Text | None:
    return next((text for text in row if column[0] <= text.x0 < column[1]), None)


def _is_table(
    block: Sequence[Sequence[_Text]],
    columns: Sequence[tuple[float, float]],
    cells: Sequence[Sequence[_Text | None]],
) -> bool:
    """Return whether rows are a table: each text in a column of its own, short, and several to a column."""
    texts = [text for row in block for text in row]
    if len(columns) < 2 or len(block) < (3 if len(columns) == 2 else 2):
        return False
    if sum(cell is not None for row in cells for cell in row) != len(texts):
        return False
    if sum(text.words for text in texts) > _WORDS * len(texts) or max(text.words for text in texts) > _LONGEST:
        return False
    if any(
        not any(letter.isalnum() for row in cells if (cell := row[at]) for letter in cell.plain)
        for at in range(len(columns))
    ):
        return False
    if len({len([row for row in cells if row[at]]) for at in range(len(columns))}) > 2:
        return False
    numbered = sum(any(letter.isdigit() for letter in text.plain) for text in texts)
    return numbered >= _NUMBERS * len(texts) and not _is_list(cells)


def _is_list(cells: Sequence[Sequence[_Text | None]]) -> bool:
    """Return whether the first column holds the numbers of a list."""
    first = [cell.plain for row in cells if (cell := row[0])]
    return len(cells[0]) == 2 and all(text.rstrip(".)").isdigit() and text[-1:] in ".)" for text in first)

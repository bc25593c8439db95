"""Ruled tables of a PDF: the lines that are drawn make a grid, and each letter belongs to one of its cells."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product

from pdfminer.layout import LTChar, LTComponent, LTCurve, LTLayoutContainer, LTPage, LTRect, LTTextLine

from briefing.ingest.pdf.boxes import PARAMS, boxes_of
from briefing.ingest.pdf.columns import columned
from briefing.ingest.pdf.letters import text_of
from briefing.ingest.tables import Cell, row_texts
from briefing.ingest.text import clean, normalise
from briefing.text.words import joined

_THIN, _NEAR = 2.5, 3.0
"""Points of a rectangle's side below which it is a line, and within which two lines meet."""
_LONGEST = 400
"""Words of a cell from which on lines lay out a page."""
_MOST_RULES = 5000
_WHOLE = 0.9
"""Share of a page from which on a rectangle is its background."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """A drawn line: where it lies across its direction, and from where to where it goes along it."""

    at: float
    start: float
    end: float

    def covers(self, point: float) -> bool:
        return self.start - _NEAR <= point <= self.end + _NEAR


@dataclass(frozen=True, slots=True)
class _Grid:
    """The lines of a table, and where its rows and columns part."""

    across: list[_Rule]
    upright: list[_Rule]
    ys: list[float]
    xs: list[float]

    def slot(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the row, from below, and the column in which a point lies."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        return min(bisect_right(self.ys, y), len(self.ys) - 1) - 1, min(bisect_right(self.xs, x), len(self.xs) - 1) - 1

    def origin(self, slot: tuple[int, int]) -> tuple[int, int]:
        """Return the upper left slot of the cell to which a slot belongs: where no line is drawn, a cell goes on."""
        row, column = slot
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        while column and not _is_drawn(self.upright, self.xs[column], middle):
            column -= 1
        centre = (self.xs[column] + self.xs[column + 1]) / 2
        while row + 2 < len(self.ys) and not _is_drawn(self.across, self.ys[row + 1], centre):
            row += 1
        return row, column


@dataclass(frozen=True, slots=True)
class Table:
    """A table as text, with its edges in points."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float


def take_tables(page: LTPage) -> list[Table]:
    """Return the ruled tables of a page that is not laid out yet, and take their letters out of it."""
    across, upright = _rules(page)
    chars = [part for part in page if isinstance(part, LTChar)]
    tables = []
    for grid in _grids(across, upright):
        table, inside = _table(grid, chars)
        if table:
            tables.append(table)
            taken = set(map(id, inside))
            chars = [char for char in chars if id(char) not in taken]
            _take(page, taken)
    return [*tables, *_columned(page, chars)]


def _columned(page: LTPage, chars: Iterable[LTChar]) -> Iterator[Table]:
    """Yield the tables of a page that no lines rule, and take their letters out of it."""
    for found in columned(chars):
        texts = [[text_within(list(cell)) if cell else "" for cell in row] for row in found.rows]
        inside = found.chars
        _take(page, set(map(id, inside)))
        yield Table(
            "; ".join(found.lines(texts)),
            min(char.x0 for char in inside),
            max(char.x1 for char in inside),
            min(char.y0 for char in inside),
            max(char.y1 for char in inside),
        )


def _take(page: LTPage, taken: Container[int]) -> None:
    page._objs = [part for part in page if id(part) not in taken]  # noqa: SLF001 # there is no other way


def _rules(page: LTPage) -> tuple[list[_Rule], list[_Rule]]:
    """Return the lines that a page draws across and upright, those joined that go on in one another."""
    across, upright = [], []
    shapes = [part for part in page if isinstance(part, LTCurve)]
    for shape in shapes if len(shapes) <= _MOST_RULES else ():
        if shape.width * shape.height > _WHOLE * page.width * page.height:
            continue
        if shape.height <= _THIN:
            across.append(_Rule(shape.y0, shape.x0, shape.x1))
        elif shape.width <= _THIN:
            upright.append(_Rule(shape.x0, shape.y0, shape.y1))
        elif isinstance(shape, LTRect):
            across += [_Rule(y, shape.x0, shape.x1) for y in (shape.y0, shape.y1)]
            upright += [_Rule(x, shape.y0, shape.y1) for x in (shape.x0, shape.x1)]
    return _joined(across), _joined(upright)


def _joined(rules: Iterable[_Rule]) -> list[_Rule]:
    out: list[_Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.at / _THIN), rule.start)):
        last = out[-1] if out else None
        if last and abs(last.at - rule.at) <= _THIN and rule.start <= last.end + _NEAR:
            out[-1] = _Rule(last.at, last.start, max(last.end, rule.end))
        else:
            out.append(rule)
    return out


def _grids(across: list[_Rule], upright: list[_Rule]) -> Iterator[_Grid]:
    """Yield the lines that meet one another, grid by grid, where they make two rows and two columns at least."""
    left = list(across)
    while left:
        rows, columns = [left.pop()], list[_Rule]()
        grown = True
        while grown:
            more = [rule for rule in upright if rule not in columns and any(_meet(row, rule) for row in rows)]
            columns += more
            below = [row for row in left if any(_meet(row, rule) for rule in more)]
            rows += below
            left = [row for row in left if row not in below]
            grown = bool(below)
        ys, xs = _places(rows), _places(columns)
        if len(ys) > 2 and len(xs) > 2:
            yield _Grid(rows, columns, ys, xs)


def _meet(row: _Rule, column: _Rule) -> bool:
    return row.covers(column.at) and column.covers(row.at)


def _places(rules: Iterable[_Rule]) -> list[float]:
    places: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not places or at - places[-1] > _NEAR:
            places.append(at)
    return places


def _is_drawn(rules: Iterable[_Rule], at: float, along: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start <= along <= rule.end for rule in rules)


def _table(grid: _Grid, chars: Sequence[LTChar]) -> tuple[Table | None, list[LTChar]]:
    """Return a grid as a table, and the letters in it; None where it holds no table."""
    cells: dict[tuple[int, int], list[LTChar]] = {}
    for char in chars:
        if slot := grid.slot((char.x0 + char.x1) / 2, (char.y0 + char.y1) / 2):
            cells.setdefault(slot, []).append(char)
    origins = {slot: grid.origin(slot) for slot in product(range(len(grid.ys) - 1), range(len(grid.xs) - 1))}
    held: dict[tuple[int, int], list[LTChar]] = {}
    for slot, found in cells.items():
        held.setdefault(origins[slot], []).extend(found)
    texts = {origin: text_within(found) for origin, found in held.items()}
    lines = list(row_texts(list(_cells(grid, origins, texts))))
    long = any(len(text.split()) > _LONGEST for text in texts.values())
    if long or len(lines) < 2 or not any(" | " in line for line in lines):
        return None, []
    inside = [char for found in held.values() for char in found]
    return Table("; ".join(lines), grid.xs[0], grid.xs[-1], grid.ys[0], grid.ys[-1]), inside


def _cells(
    grid: _Grid, origins: Mapping[tuple[int, int], tuple[int, int]], texts: Mapping[tuple[int, int], str]
) -> Iterator[list[Cell]]:
    """Yield the rows of a table from above."""
    for row in reversed(range(len(grid.ys) - 1)):
        slots = [(row, column) for column in range(len(grid.xs) - 1)]
        yield [Cell(texts.get(origins[slot], ""), begins=origins[slot] == slot) for slot in slots]


def text_within(chars: list[LTChar]) -> str:
    """Return the words of a cell or of a figure, laid out as if it were a page."""
    x0, y0 = min(char.x0 for char in chars), min(char.y0 for char in chars)
    x1, y1 = max(char.x1 for char in chars), max(char.y1 for char in chars)
    page = LTLayoutContainer((x0, y0, x1, y1))
    parts: list[LTComponent] = list(chars)
    page.extend(parts)
    page.analyze(PARAMS)
    lines = [line for box in boxes_of(page) for line in box if isinstance(line, LTTextLine)]
    texts = (normalise(clean(text_of(line))) for line in lines)
    return reduce(lambda text, line: joined(text, line, frozenset(), whole=False) if text else line, texts, "")

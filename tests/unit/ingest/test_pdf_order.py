"""Columns of a PDF are read one after the other, whatever order its boxes come in."""

from dataclasses import dataclass

import pytest

from briefing.ingest.pdf.order import in_order


@dataclass(frozen=True)
class At:
    """A box of text at its place, in points."""

    name: str
    x0: float
    x1: float
    y1: float
    height: float = 50

    @property
    def y0(self) -> float:
        """Return its lower edge."""
        return self.y1 - self.height


def column(names: str, x0: float, x1: float, top: float) -> list[At]:
    """Return boxes below one another."""
    return [At(name, x0, x1, top - 60 * row) for row, name in enumerate(names)]


PAGES = {
    "two columns": [*column("abc", 0, 100, 700), *column("def", 120, 220, 700)],
    "three columns": [*column("ab", 0, 90, 700), *column("cd", 100, 190, 690), *column("ef", 200, 290, 700)],
    "a title over both": [At("a", 60, 160, 760, 20), *column("bc", 0, 100, 700), *column("de", 120, 220, 700)],
    "a heading between": [
        *column("ab", 0, 100, 700), *column("cd", 120, 220, 690), At("e", 0, 220, 560, 30),
        *column("fg", 0, 100, 520), *column("hi", 120, 220, 520),
    ],
}  # fmt: skip


@pytest.mark.parametrize("what", PAGES)
def test_columns_are_read_one_after_the_other(what: str) -> None:
    boxes = PAGES[what]
    mixed = [*boxes[::2], *boxes[-1::-2]] if len(boxes) % 2 == 0 else boxes[::-1]

    assert [box.name for box in in_order(mixed)] == sorted(box.name for box in boxes)


def test_cells_of_a_table_in_one_column_stay_as_they_come() -> None:
    page = [*column("abcd", 0, 220, 700), At("e", 0, 60, 450, 15), At("f", 80, 140, 450, 15), *column("g", 0, 220, 420)]

    assert in_order(page) == page

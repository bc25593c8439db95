"""Columns of a PDF are read one after the other, whatever order its boxes come in, and lines as they are written."""

from dataclasses import dataclass

import pytest
from pdfminer.layout import LTChar, LTTextLineHorizontal

from briefing.ingest.pdf.letters import text_of
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


class _Font:
    """A font of a PDF as far as a letter asks for it."""

    fontname = "F1"

    def is_vertical(self) -> bool:
        return False

    def get_descent(self) -> float:
        return -0.2


def line_of(*letters: str) -> LTTextLineHorizontal:
    """Return a line whose letters are painted one behind the other, from the left to the right."""
    line = LTTextLineHorizontal(0.1)
    for at, letter in enumerate(letters):
        place = (1.0, 0.0, 0.0, 1.0, 72.0 + 6 * at, 600.0)
        line.add(LTChar(place, _Font(), 10.0, 1.0, 0.0, letter, 0.6, 0.0, None, None))  # type: ignore[arg-type]
    return line


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("He said “םלוכל םולש” and left 5 lamps.", "He said “שלום לכולם” and left 5 lamps."),
        ("He paid םולש 12 םולש of it, they say.", "He paid שלום 12 שלום of it, they say."),
        ("The lamps of Quill ٣٤ عراش in 1912.", "The lamps of Quill شارع ٣٤ in 1912."),
        ("He wrote the letter ש there.", "He wrote the letter ש there."),
        ("The \uf001ve o\ufb03ces \uf002ew off.", "The five offices flew off."),
    ],
)
def test_words_from_right_to_left_are_read_so_within_a_line(drawn: str, read: str) -> None:
    assert text_of(line_of(*drawn)) == read

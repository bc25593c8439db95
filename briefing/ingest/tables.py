r"""Tables as text: rows parted by semicolons, cells by bars; a cell that spans stands in each row and column of it.

A bar or a semicolon of a cell's own has a stroke before it, as in Markdown: `a \| b`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.ingest.text import normalise


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words, and whether it is one that begins here or one that spans from the left or from above."""

    text: str
    begins: bool


Grid = Sequence[Sequence[Cell | None]]


def _told(text: str) -> str:
    """Return the words of a cell with a stroke before signs in them that part cells and rows."""
    return text.replace("|", "\\|").replace("; ", "\\; ")


def row_texts(grid: Grid) -> Iterator[str]:
    """Yield the rows of a table that hold words; columns in which no cell begins are none."""
    used = sorted({n for row in grid for n, cell in enumerate(row) if cell and cell.begins})
    for row in grid:
        texts = [_told(cell.text) if len(row) > n and (cell := row[n]) else "" for n in used]
        if any(texts):
            alone = len(set(texts)) == 1 and sum(bool(cell and cell.begins) for cell in row) == 1
            line = texts[0] if alone else normalise(" | ".join(texts))
            yield f"{line} " if line.endswith("\\") else line  # a stroke at its end is the cell's own

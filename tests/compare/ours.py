"""What this project's reader of web pages finds, in the form in which all are compared."""

import re

from briefing.ingest.article import Article, Kind
from briefing.ingest.errors import RefusedError
from briefing.ingest.html.article import read_html
from briefing.ingest.html.page import page_text
from briefing.ingest.html.tree import plain_tree, rows_of
from tests.compare.found import LONGEST_CELL, Cell, Found, plain


def ours(data: bytes, url: str) -> Found | None:
    """Return what is found in a page; None where it is refused."""
    try:
        articles = [row for row in read_html(data, url or None) if isinstance(row, Article)]
    except RefusedError:
        return None
    if not articles:
        return None
    tree, _ = plain_tree(page_text(data))
    tables = {row.text for row in rows_of(tree) if row.table}
    blocks = [block for article in articles for block in article.blocks]
    return Found(
        title=articles[0].title,
        text="\n".join(block.text for block in blocks if block.kind is not Kind.CAPTION),
        captions="\n".join(block.text for block in blocks if block.kind is Kind.CAPTION),
        headings=[block.text for block in blocks if block.kind is Kind.HEADING],
        cells=[cell for block in blocks if block.text in tables for cell in _cells(block.text)],
        authors=(articles[0].author or "").split("; "),
        date=articles[0].published,
    )


def _cells(text: str) -> list[Cell]:
    """Return the cells of a table that stands as text: rows parted by semicolons, cells by bars.

    A semicolon may be a cell's own; the last one before a row's second cell is taken for the end of a row.
    """
    pieces = re.split(r" ?\| ?", text)
    wide = max(row.count("|") for row in text.split("; ")) + 1
    rows, row = [], [pieces[0]]
    for piece in pieces[1:]:
        last, _, first = piece.rpartition("; ") if len(row) >= wide - 1 else (piece, "", "")
        row.append(last if _end(piece, row, wide) else piece)
        if _end(piece, row[:-1], wide):
            rows.append(row)
            row = [first]
    rows.append(row)
    cells = [(column, plain(cell)) for row in rows for column, cell in enumerate(row)]
    long = any(len(shown.split()) > LONGEST_CELL for _, shown in cells)
    return [] if long else [cell for cell in cells if cell[1]]


def _end(piece: str, row: list[str], wide: int) -> bool:
    """Return whether a piece holds the last cell of a row and the first one of the next."""
    return "; " in piece and len(row) >= wide - 1

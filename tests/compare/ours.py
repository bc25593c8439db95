"""What this project's reader of web pages finds, in the form in which all are compared."""

from briefing.ingest.article import Article, Kind
from briefing.ingest.errors import RefusedError
from briefing.ingest.html.article import read_html
from tests.compare.found import Cell, Found, plain


def ours(data: bytes, url: str) -> Found | None:
    """Return what is found in a page; None where it is refused."""
    try:
        articles = [row for row in read_html(data, url or None) if isinstance(row, Article)]
    except RefusedError:
        return None
    if not articles:
        return None
    blocks = [block for article in articles for block in article.blocks]
    return Found(
        text="\n".join(block.text for block in blocks),
        headings=[block.text for block in blocks if block.kind is Kind.HEADING],
        cells=[cell for block in blocks if block.kind is Kind.PASSAGE for cell in _cells(block.text)],
        authors=(articles[0].author or "").split("; "),
        date=articles[0].published,
    )


def _cells(text: str) -> list[Cell]:
    """Return the cells of a table that stands as text: rows parted by semicolons, cells by bars."""
    if " | " not in text:
        return []
    rows = [row.split(" | ") for row in text.split("; ")]
    return [(column, shown) for row in rows for column, cell in enumerate(row) if (shown := plain(cell))]

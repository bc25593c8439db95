"""PDF documents: pdfminer gives lines with place and size; columns, headings and running heads follow from those."""

import io
from collections import Counter
from collections.abc import Iterator

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTPage, LTTextBox, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from briefing.ingest.article import Article, Kind, Row, whole
from briefing.ingest.classify import classify
from briefing.ingest.documents import person
from briefing.ingest.errors import RefusedError
from briefing.ingest.head import take_head
from briefing.ingest.pdf_lines import PAGE, Line, paragraphs, without_running_heads
from briefing.ingest.pdf_order import in_order
from briefing.ingest.text import clean, guess_language, known, normalise

MOST_PAGES = 400
_EDGE = 0.1
"""Share of a page's height, at its top and at its foot, in which running heads stand."""
_COLUMN = 60
"""Points by which the beginnings of the lines of one column differ at most."""
_TITLE_WORDS = 40


def read_pdf(data: bytes) -> list[Article]:
    """Return the article of a PDF document."""
    try:
        info = _info(data)
        lines = [line for number, page in enumerate(_pages(data)) for line in _lines(page, number * PAGE)]
    except RefusedError:
        raise
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise RefusedError("the PDF asks for a password; save it without one") from None
    except Exception as error:  # noqa: BLE001 # a broken document may fail in any way; it is refused in one line
        raise RefusedError(f"the PDF cannot be read: {type(error).__name__}; save it anew") from None
    if not lines:
        raise RefusedError("the PDF holds no text, perhaps only pictures of it")
    lines = without_running_heads(lines)
    title, rows = _titled(list(paragraphs(lines)), _words(info.get("Title")))
    head, body = take_head(rows)
    article = Article(
        title=title, blocks=classify(body), author=head.author or person(_words(info.get("Author"))),
        published=head.published, published_basis="byline" if head.published else "unknown", publisher=head.publisher,
        format="pdf", language=guess_language(" ".join(row.text for row in body)),
    )  # fmt: skip
    return [whole(article)]


def _info(data: bytes) -> dict[str, object]:
    return next(iter(PDFDocument(PDFParser(io.BytesIO(data))).info), {})


def _words(value: object) -> str | None:
    return known(decode_text(value)) if isinstance(value, bytes) else None


def _pages(data: bytes) -> Iterator[LTPage]:
    for number, page in enumerate(extract_pages(io.BytesIO(data), laparams=LAParams())):
        if number >= MOST_PAGES:
            raise RefusedError(f"more than {MOST_PAGES} pages; split it")
        yield page


def _lines(page: LTPage, first: int) -> Iterator[Line]:
    low, high = page.y0 + _EDGE * page.height, page.y1 - _EDGE * page.height
    boxes = list(enumerate(in_order([box for box in page if isinstance(box, LTTextBox)]), first))
    found = [(number, line) for number, box in boxes for line in box if isinstance(line, LTTextLine)]
    for number, line in found:
        chars = [char for char in line if isinstance(char, LTChar)]
        text = normalise(clean(line.get_text().replace("\xad\n", "-"))) if chars else ""
        if text:
            sizes = Counter(round(char.size, 1) for char in chars)
            bold = sum("bold" in char.fontname.lower() for char in chars) > len(chars) / 2
            margin = max(other.x1 for _, other in found if abs(other.x0 - line.x0) < _COLUMN)
            yield Line(
                text, sizes.most_common(1)[0][0], bold, line.x0, line.x1, line.y1, line.y0, margin, number,
                edge=line.y0 < low or line.y1 > high,
            )  # fmt: skip


def _titled(rows: list[Row], named: str | None) -> tuple[str, list[Row]]:
    """Return the title and the other rows: the first heading, else the properties' title, else a short first line."""
    first = next((row for row in rows[:4] if row.kind is Kind.HEADING and len(row.text.split()) <= _TITLE_WORDS), None)
    if first is None and named and any(normalise(row.text).casefold() == named.casefold() for row in rows[:4]):
        first = next(row for row in rows[:4] if normalise(row.text).casefold() == named.casefold())
    if first is None and rows and len(rows[0].text.split()) <= _TITLE_WORDS:
        first = rows[0]
    return (first.text, [row for row in rows if row is not first]) if first else (named or "", rows)

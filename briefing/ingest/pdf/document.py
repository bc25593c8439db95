"""PDF documents: pdfminer gives lines with place and size; columns, headings and running heads follow from those."""

import io
from collections.abc import Iterator

from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTPage, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from briefing.ingest.article import Article, Kind, whole
from briefing.ingest.byline.head import take_head
from briefing.ingest.byline.title import titled
from briefing.ingest.classify import classify
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.word import person
from briefing.ingest.left_out import HYPHENS, left_out
from briefing.ingest.pdf.boxes import PARAMS, boxes_of
from briefing.ingest.pdf.letters import edges, size_of, stands_upright, text_of
from briefing.ingest.pdf.lines import PAGE, Line, doubtful_hyphens, paragraphs, without_notes, without_running_heads
from briefing.ingest.pdf.order import in_order
from briefing.ingest.text import clean, guess_language, known, normalise

MOST_PAGES = 400
_EDGE = 0.1
"""Share of a page's height, at its top and at its foot, in which running heads stand."""
_COLUMN = 60
"""Points by which the beginnings of the lines of one column differ at most."""
_TELLING = 3
"""Lines from which on a paragraph tells by itself how far its lines reach."""


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
    body_lines, notes = without_notes(lines)
    found = titled([*paragraphs(body_lines), *paragraphs(notes, Kind.REFERENCE)], _words(info.get("Title")))
    head, body = take_head(found.rows)
    article = Article(
        title=found.title, blocks=classify(body), author=head.author or person(_words(info.get("Author"))),
        published=head.published, published_basis="byline" if head.published else "unknown", publisher=head.publisher,
        section=found.section, format="pdf", left_out=left_out([(HYPHENS, doubtful_hyphens(lines))]),
        language=guess_language(" ".join(row.text for row in body)),
    )  # fmt: skip
    return [whole(article)]


def _info(data: bytes) -> dict[str, object]:
    return next(iter(PDFDocument(PDFParser(io.BytesIO(data))).info), {})


def _words(value: object) -> str | None:
    return known(decode_text(value)) if isinstance(value, bytes) else None


def _pages(data: bytes) -> Iterator[LTPage]:
    for number, page in enumerate(extract_pages(io.BytesIO(data), laparams=PARAMS)):
        if number >= MOST_PAGES:
            raise RefusedError(f"more than {MOST_PAGES} pages; split it")
        if not stands_upright(page):
            raise RefusedError(f"the text of page {number + 1} stands sideways; turn the page and save it anew")
        yield page


def _lines(page: LTPage, first: int) -> Iterator[Line]:
    low, high = page.y0 + _EDGE * page.height, page.y1 - _EDGE * page.height
    boxes = list(enumerate(in_order(boxes_of(page)), first))
    found = [(number, line) for number, box in boxes for line in box if isinstance(line, LTTextLine)]
    for number, line in found:
        if text := normalise(clean(text_of(line))):
            chars = [char for char in line if isinstance(char, LTChar)]
            bold = sum("bold" in char.fontname.lower() for char in chars) > len(chars) / 2
            left, right = edges(line, text)
            yield Line(
                text, size_of(line), bold, left, right, line.y1, line.y0, _margin(number, line, text, found), number,
                edge=line.y0 < low or line.y1 > high,
            )  # fmt: skip


def _margin(box: int, line: LTTextLine, text: str, found: list[tuple[int, LTTextLine]]) -> float:
    """Return how far the lines of a paragraph reach, beside a picture too, else those of its column.

    The few lines that span columns do not count.
    """
    left, _ = edges(line, text)
    sides = [(box, *edges(other, text)) for box, other in found if size_of(other) == size_of(line)]
    ends = sorted(right for _, start, right in sides if abs(start - left) < _COLUMN)
    column = ends[-1 - len(ends) // 10]
    own = [right for other, _, right in sides if other == box]
    tells = len(own) >= _TELLING and max(own) - left > (column - left) / 2
    return max(own) if tells else column

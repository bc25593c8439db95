"""PDF documents: pdfminer gives lines with place and size; columns, headings and running heads follow from those."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from pdfminer.layout import LTChar, LTPage, LTTextBox, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from briefing.ingest.article import Article, Kind, whole
from briefing.ingest.byline.head import take_head
from briefing.ingest.byline.people import people
from briefing.ingest.byline.title import titled
from briefing.ingest.classify import classify
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.word import person
from briefing.ingest.left_out import ASLANT, DRAWN, HEAD, HIDDEN, HYPHENS, NOTED, STRUCK, LeftOut, left_out
from briefing.ingest.pdf.boxes import PARAMS, boxes_of
from briefing.ingest.pdf.figures import take_figures
from briefing.ingest.pdf.hidden import Device, take_aslant, take_doubled, take_hidden
from briefing.ingest.pdf.letters import edges, is_right_to_left, size_of, stands_upright, text_of
from briefing.ingest.pdf.lines import (
    PAGE,
    Line,
    doubtful_hyphens,
    paragraphs,
    running_heads,
    without_notes,
    without_running_heads,
)
from briefing.ingest.pdf.noted import Shown, notes_of
from briefing.ingest.pdf.order import in_order
from briefing.ingest.pdf.painted import put_in_place
from briefing.ingest.pdf.struck import take_struck
from briefing.ingest.pdf.tables import Table, take_tables
from briefing.ingest.text import clean, guess_language, known, normalise
from briefing.text.words import count

MOST_PAGES = 400
_EDGE = 0.1
"""Share of a page's height, at its top and at its foot, in which running heads stand."""
_COLUMN = 60
"""Points by which the beginnings of the lines of one column differ at most."""
_OVER = 3
"""Points by which a box below a table may reach into it."""
_TELLING = 3
"""Lines from which on a paragraph tells by itself how far its lines reach."""


def read_pdf(data: bytes) -> list[Article]:
    """Return the article of a PDF document."""
    try:
        info = _info(data)
        pages = list(_pages(data))
        lines = [line for n, page in enumerate(pages) for line in _lines(page.page, page.tables, n * PAGE)]
    except RefusedError:
        raise
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise RefusedError("the PDF asks for a password; save it without one") from None
    except Exception as error:  # noqa: BLE001 # a broken document may fail in any way; it is refused in one line
        raise RefusedError(f"the PDF cannot be read: {type(error).__name__}; save it anew") from None
    if not lines:
        raise RefusedError("the PDF holds no text, perhaps only pictures of it")
    laid, lines = lines, without_running_heads(lines)
    body_lines, notes = without_notes(lines)
    found = titled([*paragraphs(body_lines), *paragraphs(notes, Kind.REFERENCE)], _words(info.get("Title")))
    head, body = take_head(found.rows)
    apart = [row for page in pages for row in page.left_out]
    counts = [(HYPHENS, doubtful_hyphens(lines)), *apart, *running_heads(laid, lines), (HEAD, head.words)]
    article = Article(
        title=found.title, blocks=classify(body), authors=people(head.author or person(_words(info.get("Author")))),
        published=head.published, published_basis="byline" if head.published else "unknown", publisher=head.publisher,
        section=found.section, format="pdf",
        left_out=left_out(counts),
        language=guess_language(" ".join(row.text for row in body)),
    )  # fmt: skip
    return [whole(article)]


def _info(data: bytes) -> dict[str, object]:
    return next(iter(PDFDocument(PDFParser(io.BytesIO(data))).info), {})


def _words(value: object) -> str | None:
    return known(decode_text(value)) if isinstance(value, bytes) else None


@dataclass(frozen=True, slots=True)
class _Page:
    """A page laid out, its tables apart, and how many words of it are no words of its text, by kind."""

    page: LTPage
    tables: list[Table]
    drawn: int
    noted: int
    unseen: LeftOut

    @property
    def left_out(self) -> LeftOut:
        """What stands on the page and not in its text."""
        return ((DRAWN, self.drawn), (NOTED, self.noted), *self.unseen)


def _pages(data: bytes) -> Iterator[_Page]:
    resources = PDFResourceManager()
    device = Device(resources)
    interpreter = PDFPageInterpreter(resources, device)
    for number, written in enumerate(PDFPage.get_pages(io.BytesIO(data))):
        if number >= MOST_PAGES:
            raise RefusedError(f"more than {MOST_PAGES} pages; split it")
        interpreter.process_page(written)
        page = device.get_result()
        drawn = take_figures(page)
        unseen = (
            (HIDDEN, take_hidden(page, device.invisible)), (STRUCK, take_struck(page)), (ASLANT, take_aslant(page))
        )  # fmt: skip
        take_doubled(page)
        put_in_place(page)
        tables = take_tables(page)
        page.analyze(PARAMS)
        if not stands_upright(page):
            raise RefusedError(f"the text of page {number + 1} stands sideways; turn the page and save it anew")
        yield _Page(page, tables, drawn, sum(map(_noted, resolve1(written.annots) or [])), unseen)


def _noted(annotation: object) -> int:
    """Return how many words an annotation or a form field holds."""
    given = resolve1(annotation)
    texts = [resolve1(given.get(name)) for name in ("Contents", "V")] if isinstance(given, dict) else []
    return sum(count(decode_text(text)) for text in texts if isinstance(text, bytes))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line of a box, with what is asked of it often."""

    box: int
    line: LTTextLine
    size: float


def _lines(page: LTPage, tables: list[Table], first: int) -> Iterator[Line]:
    low, high = page.y0 + _EDGE * page.height, page.y1 - _EDGE * page.height
    boxes = list(enumerate(in_order([*boxes_of(page)]), first))
    found = [
        _Placed(number, line, size_of(line)) for number, box in boxes for line in box if isinstance(line, LTTextLine)
    ]
    texts = [Shown(text_of(placed.line), placed.size, placed.line.y0, placed.line.y0 < low) for placed in found]
    notes = notes_of(texts)
    above = {id(table): _place(table, [box for _, box in boxes]) for table in tables}
    for number, _ in boxes:
        yield from (_whole(table, first + len(boxes)) for table in tables if above[id(table)] == number - first)
        for placed in found:
            if placed.box == number and (text := normalise(clean(text_of(placed.line, notes)))):
                line, chars = placed.line, [char for char in placed.line if isinstance(char, LTChar)]
                bold = sum("bold" in char.fontname.lower() for char in chars) > len(chars) / 2
                left, right = edges(line, turned=is_right_to_left(text))
                yield Line(
                    text, placed.size, bold, left, right, line.y1, line.y0, _margin(placed, text, found), number,
                    edge=line.y0 < low or line.y1 > high,
                )  # fmt: skip
    yield from (_whole(table, first + len(boxes)) for table in tables if above[id(table)] == len(boxes))


def _place(table: Table, boxes: list[LTTextBox]) -> int:
    """Return before which box of a page, in the order of reading, a table stands: the first one below it."""
    return next((at for at, box in enumerate(boxes) if box.y1 <= table.y0 + _OVER), len(boxes))


def _whole(table: Table, box: int) -> Line:
    return Line(
        text=table.text, size=0.0, bold=False, left=table.x0, right=table.x1, top=table.y1, bottom=table.y0,
        margin=table.x1, box=box, edge=False, table=True,
    )  # fmt: skip


def _margin(placed: _Placed, text: str, found: list[_Placed]) -> float:
    """Return how far the lines of a paragraph reach, beside a picture too, else those of its column.

    The few lines that span columns do not count.
    """
    turned = is_right_to_left(text)
    left, _ = edges(placed.line, turned=turned)
    sides = [(other.box, *edges(other.line, turned=turned)) for other in found if other.size == placed.size]
    ends = sorted(right for _, start, right in sides if abs(start - left) < _COLUMN)
    column = ends[-1 - len(ends) // 10]
    own = [right for other, _, right in sides if other == placed.box]
    tells = len(own) >= _TELLING and max(own) - left > (column - left) / 2
    return max(own) if tells else column

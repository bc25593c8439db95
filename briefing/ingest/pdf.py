"""PDF documents: pdfminer gives lines with place and size; columns, headings and running heads follow from those."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

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
from briefing.ingest.text import clean, guess_language, known, normalise

MOST_PAGES = 400
_MARGIN = 0.1
"""Share of a page's height, at its top and at its foot, in which running heads stand."""
_COLUMN = 60
"""Points by which the beginnings of the lines of one column differ at most."""
_LARGER = 1.12
"""How much larger than the text a line is that is a heading."""
_TITLE_WORDS = 40
_BULLET = re.compile(r"[•▪◦●‣–-] +|\(?\d{1,2}[.)] +")
_ENDS = re.compile(r"[.!?…:;][\"”’)\]\d]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: float
    bold: bool
    left: float
    right: float
    top: float
    bottom: float
    margin: float
    """How far to the right the lines of its column reach."""
    box: int
    """Number of the box of text, over all pages."""
    edge: bool
    """Whether it stands where running heads stand."""


def read_pdf(data: bytes) -> list[Article]:
    """Return the article of a PDF document."""
    try:
        info = _info(data)
        lines = [line for number, page in enumerate(_pages(data)) for line in _lines(page, number * 10_000)]
    except RefusedError:
        raise
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise RefusedError("the PDF asks for a password; save it without one") from None
    except Exception as error:  # noqa: BLE001 # a broken document may fail in any way; it is refused in one line
        raise RefusedError(f"the PDF cannot be read: {type(error).__name__}; save it anew") from None
    if not lines:
        raise RefusedError("the PDF holds no text, perhaps only pictures of it")
    lines = _without_running_heads(lines)
    title, rows = _titled(list(_rows(lines)), _words(info.get("Title")))
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


def _lines(page: LTPage, first: int) -> Iterator[_Line]:
    low, high = page.y0 + _MARGIN * page.height, page.y1 - _MARGIN * page.height
    boxes = list(enumerate((box for box in page if isinstance(box, LTTextBox)), first))
    found = [(number, line) for number, box in boxes for line in box if isinstance(line, LTTextLine)]
    for number, line in found:
        chars = [char for char in line if isinstance(char, LTChar)]
        text = normalise(clean(line.get_text().replace("\xad\n", "-"))) if chars else ""
        if text:
            sizes = Counter(round(char.size, 1) for char in chars)
            bold = sum("bold" in char.fontname.lower() for char in chars) > len(chars) / 2
            margin = max(other.x1 for _, other in found if abs(other.x0 - line.x0) < _COLUMN)
            yield _Line(
                text, sizes.most_common(1)[0][0], bold, line.x0, line.x1, line.y1, line.y0, margin, number,
                edge=line.y0 < low or line.y1 > high,
            )  # fmt: skip


def _without_running_heads(lines: list[_Line]) -> list[_Line]:
    """Return the lines without page numbers and without what stands at the same place of several pages."""
    usual = _usual_size(lines)
    places = Counter((re.sub(r"\d+", "#", line.text), round(line.bottom)) for line in lines if line.edge)
    last = max(line.box // 10_000 for line in lines)

    def runs(line: _Line) -> bool:
        if not line.edge:
            return False
        again = places[re.sub(r"\d+", "#", line.text), round(line.bottom)] > 1
        number = re.fullmatch(r"(?:page )?\W*\d{1,4}\W*(?:(?:of|/) *\d+)?", line.text, re.IGNORECASE)
        small = line.size < usual * 0.95 and len(line.text.split()) < 12 and last == 0
        return bool(again or number or small)

    return [line for line in lines if not runs(line)] or lines


def _usual_size(lines: list[_Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def _rows(lines: list[_Line]) -> Iterator[Row]:
    """Yield paragraphs and headings; one that a column or a page parts is joined again."""
    usual = _usual_size(lines)
    texts = [line.right for line in lines if line.size == usual]
    text, kind, last = "", None, lines[0]
    for line in lines:
        now = _line_kind(line, usual)
        if text and _goes_on(text, last, line, same=now == kind and (kind is not Kind.HEADING or line.box == last.box)):
            text = _joined(text, line.text)
        else:
            if text:
                yield _row(text, kind)
            text, kind = line.text, now
        last = line
    if text and texts:
        yield _row(text, kind)


def _row(text: str, kind: Kind | None) -> Row:
    if kind is None and not _ENDS.search(text) and len(text.split()) > 16:
        return Row(text, Kind.PASSAGE)
    return Row(text, kind)


def _line_kind(line: _Line, usual: float) -> Kind | None:
    return Kind.HEADING if line.size >= usual * _LARGER else None


def _goes_on(text: str, last: _Line, line: _Line, *, same: bool) -> bool:
    """Return whether `line` belongs to the paragraph that `text` is so far."""
    if not same or last.bold != line.bold or abs(last.size - line.size) > 2:
        return False
    if last.box == line.box:
        gap, height = last.bottom - line.top, max(line.top - line.bottom, 1)
        new = _BULLET.match(line.text) and _ENDS.search(last.text)
        indented = line.left > last.left + line.size * 0.8 and _ENDS.search(last.text) is not None
        short = last.right < last.left + (last.margin - last.left) * 0.8 and _ENDS.search(last.text) is not None
        return not (new or indented or short) and gap < height * 0.9
    is_next = line.box // 10_000 - last.box // 10_000 in (0, 1)
    return (
        is_next
        and not _ENDS.search(text)
        and (line.text[:1].islower() or (bool(re.search(r"[\w,-]$", text)) and len(text.split()) > 16))
    )


def _joined(text: str, line: str) -> str:
    """Join two lines; a word that a hyphen breaks becomes whole where it goes on in lower case."""
    if re.search(r"[^\W\d_]{2}[-\u2010]$", text) and line[:1].islower():
        return text[:-1] + line
    return f"{text} {line}"


def _titled(rows: list[Row], named: str | None) -> tuple[str, list[Row]]:
    """Return the title and the other rows: the first heading, else the properties' title, else a short first line."""
    first = next((row for row in rows[:4] if row.kind is Kind.HEADING and len(row.text.split()) <= _TITLE_WORDS), None)
    if first is None and named and any(normalise(row.text).casefold() == named.casefold() for row in rows[:4]):
        first = next(row for row in rows[:4] if normalise(row.text).casefold() == named.casefold())
    if first is None and rows and len(rows[0].text.split()) <= _TITLE_WORDS:
        first = rows[0]
    return (first.text, [row for row in rows if row is not first]) if first else (named or "", rows)

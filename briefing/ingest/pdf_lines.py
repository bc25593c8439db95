"""The lines of a PDF as paragraphs: what pages and columns part is joined again, what they repeat is dropped."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.ingest.article import Kind, Row

PAGE = 10_000
"""Numbers of boxes that a page takes."""
_LARGER = 1.12
"""How much larger than the text a line is that is a heading."""
_SENTENCE = 16
"""Words from which on a text is no heading, even where no full stop ends it."""
_BULLET = re.compile(r"[•▪◦●‣–-] +|\(?\d{1,2}[.)] +|\[\d{1,3}\] ")
_ENDS = re.compile(r"[.!?…:;][\"”’)\]\d]*$")
_NUMBER = re.compile(r"(?:page )?\W*\d{1,4}\W*(?:(?:of|/) *\d+)?", re.IGNORECASE)
_HEAD_WORDS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, with where it stands, in points."""

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


def without_running_heads(lines: list[Line]) -> list[Line]:
    """Return the lines without page numbers, and without running heads, which repeat or are small and stand apart."""
    usual = _usual_size(lines)
    places = Counter(_place(line) for line in lines if line.edge)
    kept = [line for line in lines if not (line.edge and _runs(line, lines, usual, places[_place(line)]))]
    return kept or lines


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.bottom)


def _runs(line: Line, lines: list[Line], usual: float, times: int) -> bool:
    page = [other for other in lines if other.box // PAGE == line.box // PAGE]
    outermost = line.top >= max(other.top for other in page) or line.bottom <= min(other.bottom for other in page)
    apart = min((_apart(line, other) for other in page if other.box != line.box), default=0.0) > line.size
    small = line.size < usual * 0.95 and outermost and apart and len(line.text.split()) < _HEAD_WORDS
    return bool(times > 1 or _NUMBER.fullmatch(line.text) or small)


def _apart(line: Line, other: Line) -> float:
    """Return how far two lines stand from one another; lines at one height are of one running head."""
    gap = max(other.bottom - line.top, line.bottom - other.top)
    return gap if gap > 0 else line.size * 2


def _usual_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def paragraphs(lines: list[Line]) -> Iterator[Row]:
    """Yield paragraphs and headings; one that a column or a page parts is joined again."""
    usual = _usual_size(lines)
    text, kind, last = "", None, lines[0]
    for line in lines:
        now = Kind.HEADING if line.size >= usual * _LARGER else None
        if text and now == kind and _goes_on(text, last, line, heading=now is not None):
            text = _joined(text, line.text)
        else:
            yield from _row(text, kind)
            text, kind = line.text, now
        last = line
    yield from _row(text, kind)


def _row(text: str, kind: Kind | None) -> Iterator[Row]:
    if text:
        unfinished = kind is None and not _ENDS.search(text) and len(text.split()) > _SENTENCE
        yield Row(text, Kind.PASSAGE if unfinished else kind)


def _goes_on(text: str, last: Line, line: Line, *, heading: bool) -> bool:
    """Return whether `line` belongs to the paragraph that `text` is so far."""
    if last.bold != line.bold or abs(last.size - line.size) > 2:
        return False
    if last.box == line.box:
        near = last.bottom - line.top < max(line.top - line.bottom, 1) * 0.9
        return near and (heading or not _begins(last, line))
    is_next = line.box // PAGE - last.box // PAGE in (0, 1)
    parted = line.text[:1].islower() or (re.search(r"[\w,-]$", text) and len(text.split()) > _SENTENCE)
    return is_next and not heading and not _ENDS.search(text) and bool(parted)


def _begins(last: Line, line: Line) -> bool:
    """Return whether a paragraph begins with `line`: a bullet, an indent, or room for its first word above it."""
    if line.text[:1].islower():
        return False
    indented = line.left > last.left + line.size * 0.8
    if _ENDS.search(last.text) and (_BULLET.match(line.text) or indented):
        return True
    word = (line.right - line.left) * (len(line.text.split()[0]) + 1) / len(line.text)
    return last.right + word * 1.3 + line.size < last.margin


def _joined(text: str, line: str) -> str:
    """Join two lines; a word that a hyphen breaks becomes whole where it goes on in lower case."""
    if re.search(r"[^\W\d_]{2}[-\u2010]$", text) and line[:1].islower():
        return text[:-1] + line
    return f"{text} {line}"

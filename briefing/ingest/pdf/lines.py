"""The lines of a PDF as paragraphs: what pages and columns part is joined again, what they repeat is dropped."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefing.ingest.article import Kind, Row
from briefing.ingest.byline.head import byline
from briefing.ingest.left_out import PAGES, RUNNING
from briefing.text.words import broken, count, joined, length, words_of

PAGE = 10_000
"""Numbers of boxes that a page takes."""
_LARGER = 1.12
"""How much larger than the text a line is that is a heading."""
_SMALLER = 0.92
"""How much smaller than the text a footnote is at least."""
_SENTENCE = 16
"""Words from which on a text is no heading, even where no full stop ends it."""
_STANDFIRST = 8
"""Words from which on a large line that ends in a full stop is no heading."""
_BULLETS = re.compile("^[\uf000-\uf0ff] *")
"""Bullets from a font of signs, which have no letter of their own."""
_BULLET = re.compile(r"[•▪◦●‣–\uf000-\uf0ff-] *|\(?\d{1,2}[.)] +|\[\d{1,3}\] ")
_NOTE = re.compile(r"(?:\[\d{1,3}\]|\d{1,3}[.)]?|[ivx]{1,5}[.)]?|[*†‡§]) ?(?=[^\W\d]|[“\"(])")
_ENDS = re.compile(r"[.!?…:;][\"”’)\]\d]*$")
_NUMBER = re.compile(r"(?:page )?\W*\d{1,4}\W*(?:(?:of|/) *\d+)?", re.IGNORECASE)
_HANGS = re.compile(r"\w[-–—/]$")
"""What cannot end a paragraph."""
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
    table: bool = False
    """Whether it is a whole table, as text."""


def without_running_heads(lines: list[Line]) -> list[Line]:
    """Return the lines without page numbers, and without running heads, which repeat or are small and stand apart."""
    usual = _usual_size(lines)
    places: dict[tuple[str, int], list[Line]] = {}
    for line in lines:
        if line.edge:
            places.setdefault(_place(line), []).append(line)
    kept = [line for line in lines if not (line.edge and _runs(line, lines, usual, places[_place(line)]))]
    return kept or lines


def running_heads(lines: list[Line], kept: list[Line]) -> Iterator[tuple[str, int]]:
    """Yield how many words the lines have that are not kept, by kind."""
    whole = set(map(id, kept))
    for line in lines:
        if id(line) not in whole:
            yield PAGES if _NUMBER.fullmatch(line.text) else RUNNING, count(line.text)


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.bottom)


def _runs(line: Line, lines: list[Line], usual: float, alike: list[Line]) -> bool:
    """Return whether a line at the edge of its page is its number, or runs on over the pages and is no note."""
    page = [other for other in lines if other.box // PAGE == line.box // PAGE]
    if _NUMBER.fullmatch(line.text):
        return True
    if any(_is_note(other) for other in page if other.box == line.box):
        return False
    outermost = line.top >= max(other.top for other in page) or line.bottom <= min(other.bottom for other in page)
    apart = min((_apart(line, other) for other in page if other.box != line.box), default=0.0) > line.size
    short = apart and length(line.text) < _HEAD_WORDS
    counts = short and line.size < usual * _LARGER and not _ENDS.search(line.text)
    repeats = any(other is not line and other.text == line.text for other in alike)
    return repeats or bool(short and outermost and line.size < usual * 0.95) or bool(counts and _counts(line, alike))


def _is_note(line: Line) -> bool:
    match = _NOTE.match(line.text)
    return bool(match and (match[0].startswith("[") or _ENDS.search(line.text)))


def _counts(line: Line, alike: list[Line]) -> bool:
    """Return whether a number of a line runs with the pages, and its others stay."""
    mine = [int(number) for number in re.findall(r"\d+", line.text)]
    for other in alike:
        pages = other.box // PAGE - line.box // PAGE
        steps = {int(theirs) - own for own, theirs in zip(mine, re.findall(r"\d+", other.text), strict=True)}
        if pages and pages in steps and steps <= {0, pages}:
            return True
    return False


def _apart(line: Line, other: Line) -> float:
    """Return how far two lines stand from one another; lines at one height are of one running head."""
    gap = max(other.bottom - line.top, line.bottom - other.top)
    return gap if gap > 0 else line.size * 2


def _usual_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in [line for line in lines if not line.table] or lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def without_notes(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines without footnotes, and those of notes: small ones from a number to the end of a box."""
    usual = _usual_size(lines)
    small = [line.size <= usual * _SMALLER and not line.table for line in lines]
    notes: set[int] = set()
    for at, line in enumerate(lines):
        follows = at - 1 in notes and lines[at - 1].box == line.box
        if small[at] and (follows or _NOTE.match(line.text)):
            notes.add(at)
    kept = [line for at, line in enumerate(lines) if at not in notes]
    return (kept, [lines[at] for at in sorted(notes)]) if kept else (lines, [])


def doubtful_hyphens(lines: list[Line]) -> int:
    """Return how many hyphens at line ends may belong to the word or not."""
    return broken(pairwise(line.text for line in lines), words_of(" ".join(line.text for line in lines)))[1]


def paragraphs(lines: list[Line], told: Kind | None = None) -> Iterator[Row]:
    """Yield paragraphs and headings; one that a column or a page parts is joined again.

    Args:
        lines: the lines in the order in which they are read.
        told: what all of them are, where that is known.

    """
    if not lines:
        return
    usual, known = _usual_size(lines), words_of(" ".join(line.text for line in lines))
    whole, _ = broken(pairwise(line.text for line in lines), known)
    text, kind, last = "", told, lines[0]
    for line in lines:
        now = told or (Kind.PASSAGE if line.table else Kind.HEADING if line.size >= usual * _LARGER else None)
        if text and now == kind and _goes_on(text, last, line, kind):
            text = joined(text, line.text, known, whole=whole)
        else:
            yield from _row(text, kind)
            text, kind = line.text, now
        last = line
    yield from _row(text, kind)


def _row(text: str, kind: Kind | None) -> Iterator[Row]:
    if text:
        sentence = bool(_ENDS.search(text)) and length(text) > _STANDFIRST
        unfinished = not _ENDS.search(text) and length(text) > _SENTENCE
        passage = (kind is None and unfinished) or (kind is Kind.HEADING and sentence)
        yield Row(_BULLETS.sub("• ", text), Kind.PASSAGE if passage else kind)


def _goes_on(text: str, last: Line, line: Line, kind: Kind | None) -> bool:
    """Return whether `line` belongs to the paragraph that `text` is so far."""
    heading = kind is Kind.HEADING
    if line.table or byline(line.text) or (kind is Kind.REFERENCE and _NOTE.match(line.text)):
        return False
    if last.bold != line.bold or abs(last.size - line.size) > 2:
        return False
    if last.box == line.box:
        near = last.bottom - line.top < max(line.top - line.bottom, 1) * 0.9
        return near and (heading or not _begins(text, last, line))
    is_next = line.box // PAGE - last.box // PAGE in (0, 1)
    if heading:
        return is_next and line.size == last.size and (line.text[:1].islower() or bool(_HANGS.search(text)))
    parted = line.text[:1].islower() or (re.search(r"[\w,-]$", text) and length(text) > _SENTENCE)
    return is_next and not _ENDS.search(text) and bool(parted)


def _begins(text: str, last: Line, line: Line) -> bool:
    """Return whether a paragraph begins with `line`: a bullet, an indent, or room for its first word above it."""
    if line.text[:1].islower() or _HANGS.search(text) or (not _ENDS.search(text) and length(text) > _SENTENCE):
        return False
    indented = line.left > last.left + line.size * 0.8
    if _ENDS.search(last.text) and (_BULLET.match(line.text) or indented):
        return True
    word = (line.right - line.left) * (len(line.text.split()[0]) + 1) / len(line.text)
    return last.right + word * 1.3 + line.size < last.margin

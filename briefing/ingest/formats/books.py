"""EPUB books: each chapter, in the order of the book and by the names of its contents, is an article."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from lxml import etree
from lxml.html import HtmlElement

from briefing.dates import DateError, read_when
from briefing.ingest.article import Article, Kind, Refused, Row, several
from briefing.ingest.byline.head import take_head
from briefing.ingest.byline.led import is_name, led
from briefing.ingest.byline.people import people
from briefing.ingest.classify import classify
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.book_contents import Book, Entry, book_of
from briefing.ingest.formats.word import person
from briefing.ingest.html.page import page_text, with_rules
from briefing.ingest.html.settle import settle
from briefing.ingest.html.tree import parse, rows_of
from briefing.ingest.left_out import HEAD, LeftOut, left_out
from briefing.ingest.text import clean, guess_language, known, normalise, refuse_bomb, squashed
from briefing.text.words import count

_MATTER = re.compile(
    r"(?:\w{0,3}[_-])?(?:cover(?:-?page)?|(?:table-?of-?)?contents|toc|nav|landmarks|(?:half-?)?title(?:-?page)?|"
    r"copyright(?:-?page)?|colophon|imprint|landmarks)[_-]?\d{0,3}",
    re.IGNORECASE,
)
"""Names and kinds of pages that are no chapters."""
_MATTER_WORDS = 400
"""Words from which on such a page is a chapter after all."""
_NOTES = re.compile(r"(?:end|foot|rear)?-?notes?\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:chapter|part|section|kapitel|chapitre|capítulo|capitolo|глава)\s*)?(?:[ivxlc]+|\d{1,3})[.:]?", re.IGNORECASE
)
"""The number of a chapter, which is no title."""
_SHEET = re.compile(r"<link\b[^>]*\bhref\s*=\s*[\"']([^\"'?#]+\.css)[\"']", re.IGNORECASE)
"""A style sheet to which a page leads."""
_MARK = "\ufdd0"
"""Stands where an entry of the contents leads within a page; no character, and so refused in any text."""
_TOO_EARLY = 1450
"""Before printing no book was published; programs write year 101 where they know none."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A chapter: what the contents call it, where they name it, and its paragraphs."""

    label: str | None
    rows: list[Row]
    page: str
    number: int
    left_out: LeftOut = ()
    author: str | None = None
    """What a line of a class that says so names."""


def read_epub(data: bytes) -> list[Article | Refused]:
    """Return the chapters of an EPUB."""
    refuse_bomb(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        try:
            book = book_of(archive)
            pages = [(name, _page(archive, name)) for name in book.chapters]
        except (KeyError, RuntimeError, etree.XMLSyntaxError, zipfile.BadZipFile, NotImplementedError) as error:
            raise RefusedError(f"the EPUB cannot be read: {type(error).__name__}; save it anew") from None
    found = [chapter for name, page in pages for chapter in _chapters(book, name, page)]
    chapters = _joined(book, [chapter for chapter in found if chapter.rows])
    if not chapters:
        raise RefusedError("no chapter with text found in the EPUB")
    aside = [row for chapter in found if not chapter.rows for row in chapter.left_out]
    aside += [(f"file {_named(name)}", 1) for name in book.unread]
    chapters[0] = replace(chapters[0], left_out=left_out([*chapters[0].left_out, *aside]))
    articles = [_article(book, chapter) for chapter in chapters]
    return several(articles)


def _page(archive: zipfile.ZipFile, name: str) -> str:
    """Return a page of a book, with the style sheets in it to which it leads."""
    text, names = page_text(archive.read(name)), set(archive.namelist())
    linked = (posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(to))) for to in _SHEET.findall(text))
    return with_rules(text, [archive.read(sheet).decode("utf-8", "replace") for sheet in linked if sheet in names])


def _chapters(book: Book, name: str, page: str) -> Iterator[_Chapter]:
    """Yield the chapters of a page: one, or as many as the contents name in it."""
    entries = [entry for entry in book.contents if entry.page == name]
    within = [entry for entry in entries if entry.place and entry.depth == 0]
    tree = parse(page)
    for link in tree.iter("a"):
        if "#" in (href := link.get("href") or "") and "//" not in href:
            path, _, place = href.partition("#")
            link.set("href", f"#{place}")  # a note may stand on a page of its own
            if unquote(path) not in {"", posixpath.basename(name)}:
                link.set("data-elsewhere", "")
    lost = settle(tree)
    if _is_matter(name, tree, entries):
        yield _Chapter(None, [], page, 0, left_out([*lost, (f"words of {_named(name)}", count(tree.text_content()))]))
        return
    several_in_page = len(within) > 1
    author = None if several_in_page else _author(tree)
    for entry in within if several_in_page else ():
        for node in tree.xpath("//*[@id=$place]", place=entry.place)[:1]:
            mark = etree.Element("p")
            mark.text = _MARK
            node.addprevious(mark) if node.getparent() is not None else None
    parts = _parted(rows_of(tree)) if several_in_page else [rows_of(tree)]
    labels: list[Entry | None] = [None, *within] if several_in_page else [next(iter(entries), None)]
    number = book.chapters.index(name) + 1
    for rows, label in zip(parts, labels, strict=False):
        if any(row.kind is not Kind.HEADING and not row.linked for row in rows):
            yield _Chapter(label.label if label else None, rows, page, number, lost, author)
            lost = ()
        elif rows:
            words = count(" ".join(row.text for row in rows))
            yield _Chapter(None, [], page, 0, ((f"words of {_named(name)}", words),))


def _author(tree: HtmlElement) -> str | None:
    """Return the words of the line of a chapter that its class calls the author's, where they are names."""
    lines = tree.xpath("//body//p[@class='author' or @class='byline' or @class='chapter-author']")
    text = normalise(lines[0].text_content()) if len(lines) == 1 else ""
    return text if is_name(text) or led(text) else None


def _is_matter(name: str, tree: HtmlElement, entries: list[Entry]) -> bool:
    """Return whether a page is the cover, the title page, the contents or the like, by its name or its kind."""
    roots = tree.xpath("//body | //body/*[not(preceding-sibling::*) and not(following-sibling::*)]")
    kinds = " ".join(node.get("epub:type") or "" for node in roots).split()
    label = re.sub(r"\W+", "-", entries[0].label) if entries else ""
    named = _MATTER.fullmatch(_stem(name)) and (not label or _MATTER.fullmatch(label))
    short = count(tree.text_content()) < _MATTER_WORDS
    return bool(short and named) or any(_MATTER.fullmatch(kind) for kind in kinds)


def _stem(name: str) -> str:
    return posixpath.splitext(posixpath.basename(name))[0]


def _named(name: str) -> str:
    """Return the name of a page's file as one word that can be shown."""
    return re.sub(r"[^\w.-]+", "-", posixpath.basename(name))


def _parted(rows: list[Row]) -> list[list[Row]]:
    """Return rows in the parts between marks, without the marks."""
    parts: list[list[Row]] = [[]]
    for row in rows:
        if row.text == _MARK:
            parts.append([])
        else:
            parts[-1].append(row)
    return parts


def _joined(book: Book, chapters: list[_Chapter]) -> list[_Chapter]:
    """Return chapters whole: what the contents do not name goes on with the one before; notes end it."""
    out: list[_Chapter] = []
    for chapter in chapters:
        titles = [normalise(row.text) for row in chapter.rows if row.kind is Kind.HEADING]
        notes = all(row.kind in (Kind.REFERENCE, Kind.HEADING) for row in chapter.rows) or any(
            _NOTES.fullmatch(title) for title in titles[:1]
        )
        goes_on = bool(book.contents) and chapter.label is None and not titles
        if out and (notes or goes_on):
            rows = [Row(row.text, Kind.REFERENCE) for row in chapter.rows if row.kind is not Kind.HEADING]
            last = out[-1]
            more = [*last.rows, *(rows if notes else chapter.rows)]
            out[-1] = replace(last, rows=more, left_out=left_out([*last.left_out, *chapter.left_out]))
        else:
            out.append(chapter)
    return out


def _article(book: Book, chapter: _Chapter) -> Article:
    title = _title(book, chapter)
    numbers = {title, *(normalise(row.text) for row in chapter.rows[:2] if _NUMBER.fullmatch(normalise(row.text)))}
    told = {*numbers, chapter.author}
    head, body = take_head([row for row in chapter.rows if normalise(row.text) not in told])
    published = head.published or _day(book.first("date"))
    authors = "; ".join(name for given in book.authors if (name := person(given)))
    declared = (book.first("language") or "").split("-")[0].lower()
    return Article(
        title=title, blocks=classify(body), authors=people(chapter.author or head.author or known(authors)),
        published=published, published_basis="byline" if head.published else "metadata" if published else "unknown",
        format="epub", left_out=left_out([*chapter.left_out, (HEAD, head.words)]),
        publisher=head.publisher or known(book.first("publisher")),
        section=f"chapter of {named}" if (named := book.first("title")) else "chapter",
        language=declared if declared not in ("", "und") else guess_language(" ".join(row.text for row in body)),
    )  # fmt: skip


def _title(book: Book, chapter: _Chapter) -> str:
    headings = [normalise(row.text) for row in chapter.rows if row.kind is Kind.HEADING]
    match = re.search(r"<title[^>]*>(?P<title>[^<]+)</title>", chapter.page)
    page = normalise(clean(match["title"])) if match else ""
    given = [*([chapter.label] if chapter.label else []), *headings, *([page] if page != book.first("title") else [])]
    titles = [title for title in given if title]
    titles = [next((h for h in headings if squashed(h) == squashed(title)), title) for title in titles]
    told = next((title for title in titles if not _NUMBER.fullmatch(title)), None) or next(iter(titles), None)
    return told or f"{book.first('title') or 'Chapter'}, part {chapter.number}"


def _day(text: str | None) -> str | None:
    try:
        when = read_when(text[:10]) if text else None
    except DateError:
        return None
    return when.text if when and int(when.text[:4]) > _TOO_EARLY else None

"""EPUB books: each chapter, in the order of the book, is an article."""

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from briefing.dates import DateError, read_when
from briefing.ingest.article import Article, Kind, Refused, Row, several
from briefing.ingest.classify import classify
from briefing.ingest.errors import RefusedError
from briefing.ingest.page import page_text
from briefing.ingest.text import clean, guess_language, known, normalise, refuse_bomb
from briefing.ingest.tree import parse, rows_of

_PAGES = (".xhtml", ".html", ".htm")
_MATTER = re.compile(r"(?:cover|toc|nav|contents|title-?page|copyright|colophon|imprint)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Book:
    """What an EPUB says of itself, and its chapters' files in reading order."""

    chapters: list[str]
    said: dict[str, list[str]] = field(default_factory=dict)

    def first(self, name: str) -> str | None:
        """Return the first value of a piece of metadata."""
        return next(iter(self.said.get(name, [])), None)


def read_epub(data: bytes) -> list[Article | Refused]:
    """Return the chapters of an EPUB."""
    refuse_bomb(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        try:
            book = _book(archive)
            pages = [(name, page_text(archive.read(name))) for name in book.chapters]
        except (KeyError, RuntimeError, etree.XMLSyntaxError, zipfile.BadZipFile, NotImplementedError) as error:
            raise RefusedError(f"the EPUB cannot be read: {type(error).__name__}; save it anew") from None
    articles = [article for name, page in pages if (article := _chapter(book, name, page))]
    if not articles:
        raise RefusedError("no chapter with text found in the EPUB")
    return several(articles)


def _book(archive: zipfile.ZipFile) -> _Book:
    names = set(archive.namelist())
    if "META-INF/encryption.xml" in names and b"EncryptedData" in archive.read("META-INF/encryption.xml"):
        fonts_only = b"font" in archive.read("META-INF/encryption.xml").lower()
        if not fonts_only:
            raise RefusedError("the EPUB is locked; save it without protection")
    if "META-INF/container.xml" not in names:
        found = [
            name for name in names if name.lower().endswith(_PAGES) and not _MATTER.match(posixpath.basename(name))
        ]
        return _Book(sorted(found, key=_natural))
    package = _xml(archive.read("META-INF/container.xml")).xpath("string(//*[local-name()='rootfile']/@full-path)")
    tree = _xml(archive.read(package))
    files = {
        item.get("id"): posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(item.get("href") or "")))
        for item in tree.xpath("//*[local-name()='item'][not(contains(@properties, 'nav'))]")
    }
    order = [files.get(item.get("idref"), "") for item in tree.xpath("//*[local-name()='itemref']")]
    said: dict[str, list[str]] = {}
    for node in tree.xpath("//*[local-name()='metadata']/*"):
        said.setdefault(etree.QName(node).localname, []).append(normalise(clean(node.text or "")))
    return _Book([name for name in order if name in names and name.lower().endswith(_PAGES)], said)


def _xml(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", name) if part]


def _chapter(book: _Book, name: str, page: str) -> Article | None:
    tree = parse(page)
    kind = " ".join(tree.xpath("//*[@*[name()='epub:type']]/@*[name()='epub:type']"))
    rows = rows_of(tree)
    passages = [row for row in rows if row.kind is not Kind.HEADING and not row.linked]
    if not passages or _MATTER.match(posixpath.basename(name)) or _MATTER.match(kind):
        return None
    title = _title(book, name, page, rows)
    body = [row for row in rows if normalise(row.text) != title]
    day = _day(book.first("date"))
    return Article(
        title=title, blocks=classify(body), author=known("; ".join(book.said.get("creator", []))), published=day,
        published_basis="byline" if day else "unknown", publisher=known(book.first("publisher")), format="epub",
        section=f"chapter of {named}" if (named := book.first("title")) else "chapter",
        language=(book.first("language") or "").split("-")[0].lower() or guess_language(" ".join(r.text for r in body)),
    )  # fmt: skip


def _title(book: _Book, name: str, page: str, rows: list[Row]) -> str:
    headings = [normalise(row.text) for row in rows if row.kind is Kind.HEADING]
    if headings:
        return headings[0]
    match = re.search(r"<title[^>]*>(?P<title>[^<]+)</title>", page)
    title = normalise(clean(match["title"])) if match else ""
    if title and title != book.first("title"):
        return title
    return f"{book.first('title') or 'Chapter'}, part {book.chapters.index(name) + 1}"


def _day(text: str | None) -> str | None:
    try:
        return read_when(text[:10]).text if text else None
    except DateError:
        return None

"""What an EPUB says of itself: its chapters in reading order, what its contents call them, and who wrote it."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from briefing.ingest.errors import RefusedError
from briefing.ingest.text import clean, normalise

_PAGES = (".xhtml", ".html", ".htm")
_WRITER = {"", "aut"}
"""Roles under which somebody wrote a book: none given, or the library code of an author."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a book's contents: its words, the page and the place in it where it leads, and how deep it stands."""

    label: str
    page: str
    place: str
    depth: int


@dataclass(frozen=True, slots=True)
class Book:
    """What an EPUB says of itself, and its chapters' files in reading order."""

    chapters: list[str]
    said: dict[str, list[str]] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    contents: tuple[Entry, ...] = ()
    unread: tuple[str, ...] = ()
    """Files that the book names and that are no pages in its order."""

    def first(self, name: str) -> str | None:
        """Return the first value of a piece of metadata."""
        return next(iter(self.said.get(name, [])), None)


def book_of(archive: zipfile.ZipFile) -> Book:
    """Return what the files of an EPUB say of it.

    Raises:
        RefusedError: the book is locked.

    """
    names = set(archive.namelist())
    _refuse_locked(archive, names)
    if "META-INF/container.xml" not in names:
        return Book(sorted((name for name in names if name.lower().endswith(_PAGES)), key=_natural))
    package = _xml(archive.read("META-INF/container.xml")).xpath("string(//*[local-name()='rootfile']/@full-path)")
    tree = _xml(archive.read(package))
    files = {
        item.get("id"): posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(item.get("href") or "")))
        for item in tree.xpath("//*[local-name()='item']")
    }
    pages = {
        files[item.get("id")] for item in tree.xpath("//*[local-name()='item']")
        if "html" in (item.get("media-type") or "") or files[item.get("id")].lower().endswith(_PAGES)
    }  # fmt: skip
    lists = [files[id_] for id_ in tree.xpath("//*[local-name()='item'][contains(@properties, 'nav')]/@id")]
    named = (item.get("idref") or "" for item in tree.xpath("//*[local-name()='itemref']"))
    order = [files.get(name) or name for name in named]
    said: dict[str, list[str]] = {}
    for node in tree.xpath("//*[local-name()='metadata']/*[not(@*[local-name()='event'][. != 'publication'])]"):
        said.setdefault(etree.QName(node).localname, []).append(normalise(clean(node.text or "")))
    tables = [*lists, *(name for name in files.values() if name.lower().endswith(".ncx"))]
    contents = next((found for name in tables if name in names and (found := tuple(_entries(archive, name)))), ())
    chapters = [name for name in order if name in names & pages and name not in lists]
    absent = [posixpath.basename(name) for name in order if name not in names & pages]
    aside = [posixpath.basename(name) for name in sorted(names & pages - {*order, *lists})]
    return Book(chapters, said, tuple(_authors(tree)), contents, (*absent, *aside))


def _refuse_locked(archive: zipfile.ZipFile, names: set[str]) -> None:
    told = archive.read("META-INF/encryption.xml") if "META-INF/encryption.xml" in names else b""
    if b"EncryptedData" in told and b"font" not in told.lower():
        raise RefusedError("the EPUB is locked; save it without protection")


def _xml(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", name) if part]


def _authors(package: etree._Element) -> Iterator[str]:
    """Yield those whom a package names as authors, without illustrators, translators and others."""
    roles = {
        node.get("refines", "").removeprefix("#"): (node.text or "").strip()
        for node in package.xpath("//*[local-name()='meta'][@property='role']")
    }
    for node in package.xpath("//*[local-name()='creator']"):
        role = next((value for name, value in node.items() if name.endswith("role")), roles.get(node.get("id"), ""))
        if role in _WRITER:
            yield normalise(clean(node.text or ""))


def _entries(archive: zipfile.ZipFile, name: str) -> Iterator[Entry]:
    """Yield the entries of a book's contents, of either edition of EPUB."""
    tree = _xml(archive.read(name))
    links = [
        ("".join(link.itertext()), link.get("href"), int(link.xpath("count(ancestor::*[local-name()='li'])")) - 1)
        for link in tree.xpath("//*[local-name()='nav'][contains(@*[name()='epub:type'], 'toc')]//*[local-name()='a']")
    ]
    links += [
        (
            point.xpath("string(*[local-name()='navLabel'])"),
            point.xpath("string(*[local-name()='content']/@src)"),
            int(point.xpath("count(ancestor::*[local-name()='navPoint'])")),
        )
        for point in tree.xpath("//*[local-name()='navPoint']")
    ]
    for label, target, depth in links:
        path, _, place = (target or "").partition("#")
        page = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path)))
        yield Entry(normalise(clean(label)), page, unquote(place), depth)

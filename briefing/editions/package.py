"""What an EPUB says of itself: its package file, its table of contents with landmarks, its container."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from briefing.editions.imprint import later, version_line
from briefing.editions.record import Imprint
from briefing.editions.xhtml import document
from briefing.render.html import text

CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_FEATURES = ("tableOfContents", "readingOrder", "structuralNavigation", "alternativeText")
_SUMMARY = (
    "Everything can be read as text. Each picture has a description, and a list or table beside it says the same. "
    "Notes open in place where the reading program can do so, and each leads back to the text."
)


class Entry(NamedTuple):
    """One file of the book, in reading order."""

    file: str
    title: str
    pictures: bool = False


class Group(NamedTuple):
    """Entries of the table of contents under one title."""

    title: str
    entries: Sequence[Entry]


def identifier(imprint: Imprint) -> str:
    """Return the book's own name, which all its versions share."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, imprint.site.address or imprint.site.key)}"


def package(entries: Sequence[Entry], imprint: Imprint) -> str:
    """Return the package file: what the book is, its files, and their order."""
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="book.css" media-type="text/css"/>',
        *(_item(number, entry) for number, entry in enumerate(entries)),
    ]
    order = "".join(f'<itemref idref="c{number}"/>' for number in range(1, len(entries)))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        f'unique-identifier="id" xml:lang="{text(imprint.site.language)}">\n'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{_metadata(imprint)}\n</metadata>\n'
        f"<manifest>\n{chr(10).join(items)}\n</manifest>\n"
        f'<spine><itemref idref="c0"/><itemref idref="nav"/>{order}</spine>\n</package>\n'
    )


def _item(number: int, entry: Entry) -> str:
    drawn = ' properties="svg"' if entry.pictures else ""
    return f'<item id="c{number}" href="{entry.file}" media-type="application/xhtml+xml"{drawn}/>'


def _metadata(imprint: Imprint) -> str:
    site = imprint.site
    moment = imprint.when.strftime("%Y-%m-%dT%H:%M:%SZ")
    told = [
        f'<dc:identifier id="id">{identifier(imprint)}</dc:identifier>',
        f"<dc:title>{text(site.name)}</dc:title>",
        f"<dc:language>{text(site.language)}</dc:language>",
        f"<dc:creator>{text(site.name)}</dc:creator>",
        f"<dc:description>{text(site.about)} {text(version_line(imprint))}. {text(later(imprint))}</dc:description>",
        f"<dc:date>{imprint.day}</dc:date>",
        *(
            [f"<dc:rights>{text(site.licence.name)}, {text(site.licence.address)}</dc:rights>"]
            if site.licence.name
            else []
        ),
        f'<meta property="dcterms:modified">{moment}</meta>',
        *_meta("accessMode", ("textual", "visual")),
        *_meta("accessModeSufficient", ("textual",)),
        *_meta("accessibilityFeature", _FEATURES),
        *_meta("accessibilityHazard", ("none",)),
        *_meta("accessibilitySummary", (_SUMMARY,)),
    ]
    return "\n".join(told)


def _meta(name: str, values: Iterable[str]) -> list[str]:
    return [f'<meta property="schema:{name}">{text(value)}</meta>' for value in values]


def navigation(groups: Sequence[Group], landmarks: Iterable[tuple[str, Entry]], imprint: Imprint) -> str:
    """Return the table of contents and the landmarks.

    Args:
        groups: what the table lists.
        landmarks: places that programs lead to, each with what it is in the words of `epub:type`.
        imprint: what the book says of itself.

    """
    listed = "".join(f"<li><span>{text(group.title)}</span><ol>{_list(group.entries)}</ol></li>" for group in groups)
    marks = "".join(
        f'<li><a epub:type="{kind}" href="{entry.file}">{text(entry.title)}</a></li>' for kind, entry in landmarks
    )
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc" aria-label="Contents"><h1>Contents</h1><ol>{listed}</ol></nav>'
        '<nav epub:type="landmarks" id="landmarks" hidden="hidden" aria-label="Landmarks"><ol>'
        f'<li><a epub:type="toc" href="#toc">Contents</a></li>{marks}</ol></nav>'
    )
    return document("Contents", body, imprint.site.language)


def _list(entries: Iterable[Entry]) -> str:
    return "".join(f'<li><a href="{entry.file}">{text(entry.title)}</a></li>' for entry in entries)

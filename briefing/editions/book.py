"""The book: an EPUB 3 of all briefings with their sources, names, lists and glossary."""

from collections.abc import Iterable, Sequence

from briefing.editions.archive import zipped
from briefing.editions.imprint import later, version_line, web_address
from briefing.editions.package import CONTAINER, Entry, Group, navigation, package
from briefing.editions.record import Chapter, Imprint, Part
from briefing.editions.tree import Tree, ids, lead_links, parsed
from briefing.editions.xhtml import chapter_body, document
from briefing.render.html import link, paragraph, text

_MIME = ("mimetype", b"application/epub+zip")
_TITLE_PAGE = Entry("title.xhtml", "Title page")
_LANDMARKS = {"glossary.md": "glossary", "references.md": "bibliography"}


def book(parts: Sequence[Part], imprint: Imprint, style: str) -> bytes:
    """Return an EPUB.

    Args:
        parts: its chapters.
        imprint: what it says of itself.
        style: its style sheet.

    """
    trees = {chapter.path: parsed(chapter.html) for part in parts for chapter in part.chapters}
    anchors = {path: ids(root) for path, root in trees.items()}
    entries = {
        chapter.path: Entry(file_name(chapter.path), chapter.title, trees[chapter.path].find(".//svg") is not None)
        for part in parts
        for chapter in part.chapters
    }
    listed = [Group(part.title, [entries[row.path] for row in _listed(part)]) for part in parts if part.chapters]
    ordered = [_TITLE_PAGE, *entries.values()]
    files = [
        ("book.opf", package(ordered, imprint)),
        ("nav.xhtml", navigation(listed, _landmarks(ordered[1], entries), imprint)),
        ("book.css", style),
        (_TITLE_PAGE.file, _title_page(imprint)),
        *((entries[path].file, _chapter(root, entries[path], anchors, imprint)) for path, root in trees.items()),
    ]
    packed = [_MIME, ("META-INF/container.xml", CONTAINER.encode())]
    packed += [(f"EPUB/{name}", content.encode()) for name, content in files]
    return zipped(packed, imprint.when, plain=frozenset({_MIME[0]}))


def file_name(path: str) -> str:
    """Return the name of a chapter's file."""
    return f"{path.removesuffix('.md').replace('/', '-')}.xhtml"


def _listed(part: Part) -> tuple[Chapter, ...]:
    return part.chapters[: part.listed] if part.listed else part.chapters


def _landmarks(first: Entry, entries: dict[str, Entry]) -> Iterable[tuple[str, Entry]]:
    yield "titlepage", _TITLE_PAGE
    yield "bodymatter", first
    yield from ((kind, entries[path]) for path, kind in _LANDMARKS.items() if path in entries)


def _chapter(root: Tree, entry: Entry, anchors: dict[str, set[str]], imprint: Imprint) -> str:
    def target(path: str, anchor: str) -> str | None:
        if path in anchors and anchor in {"", *anchors[path]}:
            return f"{file_name(path)}{'#' if anchor else ''}{anchor}"
        return web_address(imprint, path, anchor)

    lead_links(root, target)
    return document(entry.title, chapter_body(root, imprint), imprint.site.language)


def _title_page(imprint: Imprint) -> str:
    site = imprint.site
    told = [
        f"<h1>{text(site.name)}</h1>",
        paragraph(text(site.about), "standfirst"),
        paragraph(text(f"{version_line(imprint)}.")),
        paragraph(text(later(imprint))),
        *([paragraph(f"Licence: {link(site.licence.address, text(site.licence.name))}.")] if site.licence.name else []),
    ]
    return document(site.name, "".join(told), site.language, of="titlepage")

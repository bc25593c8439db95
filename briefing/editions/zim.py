"""The ZIM archive for Kiwix: every page of the book, with indexes of titles and words, and other names as redirects."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from libzim.writer import Creator, Hint, Item, StringProvider

from briefing.editions.imprint import imprint_html, later, version_line, web_address
from briefing.editions.record import Chapter, Imprint, Part
from briefing.editions.tree import back_links, ids, lead_links, parsed, written
from briefing.render.html import heading, link, listed, paragraph, text

MAIN, STYLE = "index.html", "book.css"
ICON_SIZE = 48
"""Pixels of the picture by which a library shows the archive."""
_LONGEST_TITLE, _LONGEST_DESCRIPTION = 30, 80
"""Characters, as the openZIM project demands."""
_LANGUAGES = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "he": "heb", "it": "ita", "nl": "nld",
    "pl": "pol", "pt": "por", "ru": "rus", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip
"""Languages by ISO 639-3, as ZIM has them; any other keeps its tag."""


class Alias(NamedTuple):
    """Another name of what a page is about."""

    name: str
    path: str
    """Of the page, below `docs/`."""


class _Entry(Item):  # type: ignore[misc] # libzim is compiled
    """One file of the archive."""

    def __init__(self, path: str, title: str, mimetype: str, content: str, *, article: bool) -> None:
        super().__init__()
        self._path, self._title, self._mimetype, self._content = path, title, mimetype, content
        self._article = article

    def get_path(self) -> str:
        return self._path

    def get_title(self) -> str:
        return self._title

    def get_mimetype(self) -> str:
        return self._mimetype

    def get_contentprovider(self) -> StringProvider:
        return StringProvider(self._content)

    def get_hints(self) -> dict[Hint, int]:
        return {Hint.FRONT_ARTICLE: self._article}


def zim(parts: Sequence[Part], aliases: Iterable[Alias], imprint: Imprint, style: str, icon: bytes) -> bytes:
    """Return a ZIM archive; its entries are the same each time, its own id is not.

    Args:
        parts: its pages.
        aliases: other names, under which its pages are found too.
        imprint: what it says of itself.
        style: its style sheet.
        icon: a PNG of 48 by 48 pixels.

    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.zim"
        creator = Creator(path).config_verbose(False)  # noqa: FBT003 # as libzim has it
        with creator.config_indexing(True, _language(imprint)) as made:  # noqa: FBT003
            made.set_mainpath(MAIN)
            for item in _items(parts, imprint, style):
                made.add_item(item)
            for alias in aliases:
                made.add_redirection(f"names/{alias.name}", alias.name, file_name(alias.path), {Hint.FRONT_ARTICLE: 1})
            made.add_illustration(ICON_SIZE, icon)
            for name, value in _metadata(imprint).items():
                made.add_metadata(name, value)
        return path.read_bytes()


def file_name(path: str) -> str:
    """Return the path of a page in the archive."""
    return path.removesuffix(".md") + ".html"


def _items(parts: Sequence[Part], imprint: Imprint, style: str) -> Iterable[_Entry]:
    chapters = [chapter for part in parts for chapter in part.chapters]
    trees = {chapter.path: parsed(chapter.html) for chapter in chapters}
    anchors = {path: ids(root) for path, root in trees.items()}
    yield _Entry(STYLE, "", "text/css", style, article=False)
    yield _entry(Chapter("index.md", imprint.site.name, _contents(parts, imprint)), imprint, article=True)
    for chapter in chapters:
        root, up = trees[chapter.path], "../" * chapter.path.count("/")
        back_links(root)

        def target(path: str, anchor: str, up: str = up) -> str | None:
            if path in anchors and anchor in {"", *anchors[path]}:
                return f"{up}{file_name(path)}{'#' if anchor else ''}{anchor}"
            return web_address(imprint, path, anchor)

        lead_links(root, target)
        yield _entry(chapter._replace(html=written(root)), imprint, article=True)


def _entry(page: Chapter, imprint: Imprint, *, article: bool) -> _Entry:
    up, line = "../" * page.path.count("/"), f'<p class="imprint">{imprint_html(imprint)}</p>'
    whole = (
        f'<!DOCTYPE html>\n<html lang="{text(imprint.site.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{text(page.title)}</title>\n'
        f'<link rel="stylesheet" href="{up}{STYLE}">\n</head>\n<body>\n'
        f"<main>{page.html}</main>\n<footer>{line}{_home(page, up)}</footer>\n</body>\n</html>\n"
    )
    return _Entry(file_name(page.path), page.title, "text/html", whole, article=article)


def _home(page: Chapter, up: str) -> str:
    return "" if page.path == "index.md" else paragraph(link(f"{up}{MAIN}", "Contents"))


def _contents(parts: Sequence[Part], imprint: Imprint) -> str:
    told = [heading(1, text(imprint.site.name)), paragraph(text(imprint.site.about), "standfirst")]
    for part in parts:
        rows = part.chapters[: part.listed] if part.listed else part.chapters
        told += [heading(2, text(part.title)), listed(link(file_name(row.path), text(row.title)) for row in rows)]
    return "".join(told)


def _metadata(imprint: Imprint) -> dict[str, str]:
    site = imprint.site
    return {
        "Title": _cut(site.name, _LONGEST_TITLE),
        "Description": _cut(site.about, _LONGEST_DESCRIPTION),
        "LongDescription": f"{site.about} {version_line(imprint)}. {later(imprint)}",
        "Language": _language(imprint),
        "Name": f"{site.key}_{site.language}",
        "Creator": site.name,
        "Publisher": site.name,
        "Date": imprint.day,
        "Scraper": version_line(imprint),
        **({"License": site.licence.name} if site.licence.name else {}),
        **({"Source": site.address} if site.address else {}),
    }


def _language(imprint: Imprint) -> str:
    tag = imprint.site.language.split("-")[0].lower()
    return _LANGUAGES.get(tag, tag)


def _cut(words: str, most: int) -> str:
    """Return words cut at a space where they are too long."""
    return words if len(words) <= most else words[: most - 1].rpartition(" ")[0] + "…"

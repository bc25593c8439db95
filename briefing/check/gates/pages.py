"""A built edition as its gates see it: each page is parsed once, and every gate reads what was found there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from briefing.check.gates.leftovers import Leftover, leftovers
from briefing.check.gates.live import elements, live
from briefing.check.trace import Written, written
from briefing.errors import Place
from briefing.links import DOWNLOADS

LOADS = ("[src]", "object[data]", "link[href]")
LOADING_RELS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "manifest"}
_REFRESH, _NOT_LISTED = 'meta[http-equiv="refresh"]', 'meta[name="robots"][content="noindex"]'
_NUMBERED = re.compile("&(?=#)")
"""A sign that is written as a number is one that someone typed, and no leftover; see briefing/markup/write.py."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page of the built site, as far as the gates look at it."""

    path: Path
    file: str
    """Its path in the edition."""
    ids: frozenset[str]
    repeated: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    sheets: tuple[str, ...]
    """The style sheets that it loads."""
    scripts: tuple[str, ...]
    """The scripts that it loads, those that wait for the page with `defer` before their address."""
    toggles: tuple[str, ...]
    """What the theme's switches on it open."""
    leftovers: tuple[Leftover, ...]
    structured: tuple[str, ...]
    """Data for machines, as JSON-LD."""
    statements: tuple[str, ...]
    """Ids of the statements that stand here with an address of their own."""
    live: tuple[str, ...]
    """What runs, loads or dresses besides what the templates put there."""
    apart: bool
    """Whether no link is meant to lead here: the page for missing ones, and what stands at an old address."""

    @property
    def folder(self) -> str:
        """Return the path, in the edition, of the folder in which it lies."""
        return dirname(self.file)

    @property
    def is_missing(self) -> bool:
        """Return whether this is the page for missing ones, which is the template's alone and stands at any address."""
        return self.path.name == "404.html"


@dataclass(frozen=True)
class Built:
    """A built edition: its pages, and where what they show was written."""

    tree: Path
    name: str
    root: Path | None = None
    """The project's folder, whose files findings name; without it they name the built page."""

    @cached_property
    def pages(self) -> Mapping[Path, BuiltPage]:
        """Return every page by its path."""
        return {path: read_page(path, self.tree) for path in page_files(self.tree)}

    @cached_property
    def written(self) -> Written:
        """Return the project's lines; they are read when the first finding asks."""
        return written(self.root) if self.root else Written()

    @property
    def home(self) -> BuiltPage | None:
        """Return the home page."""
        return self.pages.get(self.tree / "index.html")

    def place(self, page: BuiltPage, *texts: str, last: bool = False) -> Place:
        """Return the line that wrote one of these texts of a page, or the built page where that cannot be known."""
        return self.written.place(page.file, *texts, last=last) or Place(f"{self.name}:{page.file}", 1)

    def source(self, page: BuiltPage) -> Place:
        """Return the file in which a page is written, or the built page where there is none."""
        return self.written.source(page.file) or Place(f"{self.name}:{page.file}", 1)

    def file(self, path: Path) -> Place:
        """Return the place of another built file."""
        return Place(f"{self.name}:{path.relative_to(self.tree).as_posix()}", 1)

    def target(self, page: BuiltPage, url: str) -> Path | None:
        """Return the file that a link within the site leads to, or None where the site has none there."""
        path = urlsplit(url).path
        if not path:
            return page.path
        base = "" if path.startswith("/") else page.folder
        return self._answers.get(normpath(f"{base}/{unquote(path).lstrip('/')}".lstrip("/")))

    @cached_property
    def _answers(self) -> Mapping[str, Path]:
        """Return the file that a server sends for each path: asked of the file system once, not for each link."""
        files = {path.relative_to(self.tree).as_posix(): path for path in self.tree.rglob("*") if path.is_file()}
        folders = {normpath(dirname(name)): path for name, path in files.items() if path.name == "index.html"}
        return {**files, **folders}


def page_files(tree: Path) -> list[Path]:
    """Return the files of a built tree that are its pages; editions to download are none."""
    return [path for path in sorted(tree.rglob("*.html")) if path.relative_to(tree).parts[0] != DOWNLOADS]


def leads_out(url: str) -> bool:
    """Return whether a link leaves the site."""
    parts = urlsplit(url)
    return bool(parts.netloc) or parts.scheme in {"mailto", "tel"}


def read_page(path: Path, tree: Path) -> BuiltPage:
    """Return what the gates look at on one page."""
    html = path.read_text("utf-8")
    document = LexborHTMLParser(html)
    ids = _all(document, "[id]", "id")
    links = _all(document, "a[href], area[href]", "href")
    links += [said.partition("url=")[2] for said in _all(document, _REFRESH, "content") if said]
    return BuiltPage(
        path=path,
        file=path.relative_to(tree).as_posix(),
        ids=frozenset(ids),
        repeated=tuple(sorted({id_ for id_ in ids if ids.count(id_) > 1})) if len(set(ids)) < len(ids) else (),
        links=tuple(dict.fromkeys(links)),
        loads=tuple(_loads(document)),
        sheets=tuple(_all(document, 'link[rel="stylesheet"]', "href")),
        scripts=tuple(_scripts(document)),
        toggles=tuple(sorted(set(_all(document, "[data-md-toggle]", "data-md-toggle")))),
        structured=tuple(node.text() for node in document.css('script[type="application/ld+json"]')),
        statements=tuple(_all(document, ".statement[id]", "id")),
        live=live(document, html),
        apart=path.name == "404.html" or document.css_first(_NOT_LISTED) is not None,
        leftovers=tuple(_leftovers(html, _words(document))),
    )


def _all(document: LexborHTMLParser, selector: str, name: str) -> list[str]:
    return [node.attributes.get(name) or "" for node in elements(document, selector)]


def _loads(document: LexborHTMLParser) -> Iterator[str]:
    for node in elements(document, ", ".join(LOADS)):
        if node.tag == "link" and not LOADING_RELS & set((node.attributes.get("rel") or "").split()):
            continue
        yield next(v for v in (node.attributes.get(name) for name in ("src", "href", "data")) if v is not None)


def _scripts(document: LexborHTMLParser) -> Iterator[str]:
    for node in elements(document, "script[src]"):
        yield ("defer " if "defer" in node.attributes else "") + (node.attributes.get("src") or "")


def _words(document: LexborHTMLParser) -> str:
    """Return the words of a page's content, without code and without its title as the templates repeat it."""
    content = document.css_first("article") or document.body
    for node in content.css("script, style, code, pre, .printed, .along") if content else []:
        node.decompose()
    return content.text(separator=" ") if content else ""


def _leftovers(html: str, words: str) -> Iterator[Leftover]:
    """Yield what is left over on a page; where something looks so, signs that someone typed are left as numbers."""
    if any(leftovers(words)):
        yield from leftovers(_words(LexborHTMLParser(_NUMBERED.sub("&amp;", html))))

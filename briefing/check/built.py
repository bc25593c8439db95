"""Gates on the built HTML, which no plugin can switch off: links, anchors, other hosts, leftovers."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from briefing.check.data import check_data, check_structured
from briefing.check.live import live, live_finding
from briefing.errors import Finding, Place
from briefing.links import DOWNLOADS

LOADS = ("[src]", "object[data]", "link[href]")
LOADING_RELS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "manifest"}


class Leftover(NamedTuple):
    """Markup that should have become something else."""

    pattern: re.Pattern[str]
    rule: str
    sentence: str
    remedy: str


_LEFTOVERS = (
    Leftover(
        re.compile(r"\[\^[^\]\s]+\]"), "built/citation",
        "The citation `{}` was not resolved.", "Cite a passage, a statement or a reference.",
    ),
    Leftover(
        re.compile(r"\{\{ *\w+\(.*?\) *\}\}"), "built/macro",
        "The macro `{}` was not run.", "Set `render_macros: true` in the page's front matter.",
    ),
    Leftover(
        re.compile(r"\{:[^}]*\}"), "built/attributes",
        "The attribute list `{}` is printed.", "Put it directly below its paragraph.",
    ),
    Leftover(
        re.compile(r"\]\s*\(/[^)\s]*\)?"), "built/link",
        "The link `{}` is printed as text.", "Write [text](/path.md), and no link inside another.",
    ),
    Leftover(
        re.compile(r"\[[^\]\n]+\]\[[^\]\n]*\]"), "built/reference-link",
        "The link `{}` has no address.", "Write [text](/path.md).",
    ),
)  # fmt: skip
_REFRESH, _NOT_LISTED = 'meta[http-equiv="refresh"]', 'meta[name="robots"][content="noindex"]'
_CSS_URL = re.compile(r"url\(\s*['\"]?(?P<url>[^'\")]+)|@import\s+['\"](?P<imported>[^'\"]+)")


@dataclass(frozen=True)
class BuiltPage:
    """A page of the built site, as far as the gates look at it."""

    path: Path
    name: str
    ids: frozenset[str]
    repeated: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    text: str
    structured: tuple[str, ...]
    """Data for machines, as JSON-LD."""
    statements: tuple[str, ...]
    """Ids of the statements that stand here with an address of their own."""
    live: tuple[str, ...]
    """Attributes that run something."""
    apart: bool
    """Whether no link is meant to lead here: the page for missing ones, and what stands at an old address."""


def check_site(tree: Path, edition: str, hosts: frozenset[str]) -> list[Finding]:
    """Return every finding about a built edition.

    Args:
        tree: the folder of the edition.
        edition: its name, for the findings.
        hosts: the other hosts that links may lead to.

    """
    pages = read_pages(tree)
    named = {path: f"{edition}:{path.relative_to(tree).as_posix()}" for path in pages}
    findings = [f for path, page in pages.items() for f in _page(page, Place(named[path], 1), pages, tree)]
    findings += [f for path, page in pages.items() for f in _outside(page, Place(named[path], 1), hosts)]
    findings += check_data(tree, edition, {path: page.ids for path, page in pages.items()})
    return findings + list(_styles(tree, edition))


def read_pages(tree: Path) -> dict[Path, BuiltPage]:
    """Return every page of a built edition by its path."""
    return {path: _read(path) for path in page_files(tree)} if tree.exists() else {}


def page_files(tree: Path) -> list[Path]:
    """Return the files of a built tree that are its pages; editions to download are none."""
    return [path for path in sorted(tree.rglob("*.html")) if path.relative_to(tree).parts[0] != DOWNLOADS]


def target(page: BuiltPage, url: str, tree: Path) -> Path:
    """Return the file that a link within the site leads to, whether there is one or not."""
    path = urlsplit(url).path
    base = tree if path.startswith("/") else page.path.parent
    # A built tree has no symbolic links, so that no path has to be asked of the file system part by part.
    found = Path(os.path.normpath(base / unquote(path).lstrip("/"))) if path else page.path
    return found / "index.html" if path and found.is_dir() else found


def leads_out(url: str) -> bool:
    """Return whether a link leaves the site."""
    parts = urlsplit(url)
    return bool(parts.netloc) or parts.scheme in {"mailto", "tel"}


def _read(path: Path) -> BuiltPage:
    written = path.read_text("utf-8")
    document = LexborHTMLParser(written)
    loads = tuple(_loads(document))
    ids = [node.attributes.get("id") or "" for node in document.css("[id]")]
    statements = [node.attributes.get("id") or "" for node in document.css(".statement[id]")]
    links = [node.attributes.get("href") or "" for node in document.css("a[href], area[href]")]
    links += [said.partition("url=")[2] for node in document.css(_REFRESH) if (said := node.attributes.get("content"))]
    structured = tuple(node.text() for node in document.css('script[type="application/ld+json"]'))
    running = live(document, written)
    text = _text(document)
    # A sign that is written as a number is one that someone typed, and no leftover; see briefing/markup/write.py.
    if any(leftover.pattern.search(text) for leftover in _LEFTOVERS):
        text = _text(LexborHTMLParser(written.replace("&#", "&amp;#")))
    return BuiltPage(
        path, path.name, frozenset(ids), tuple(sorted({i for i in ids if ids.count(i) > 1})), tuple(links),
        loads, text, structured, tuple(statements), running,
        path.name == "404.html" or document.css_first(_NOT_LISTED) is not None,
    )  # fmt: skip


def _text(document: LexborHTMLParser) -> str:
    """Return the words of a page's content, without code and without its title as the templates repeat it."""
    content = document.css_first("article") or document.body
    for node in content.css("script, style, code, pre, .printed, .along") if content else []:
        node.decompose()
    return content.text(separator=" ") if content else ""


def _loads(document: LexborHTMLParser) -> Iterator[str]:
    for node in document.css(", ".join(LOADS)):
        if node.tag == "link" and not LOADING_RELS & set((node.attributes.get("rel") or "").split()):
            continue
        yield next(v for v in (node.attributes.get(name) for name in ("src", "href", "data")) if v is not None)


def _page(page: BuiltPage, place: Place, pages: dict[Path, BuiltPage], tree: Path) -> Iterator[Finding]:
    for id_ in page.repeated:
        yield Finding(
            place,
            "built/duplicate-id",
            f"The id `{id_}` stands twice.",
            "Give headings and statements ids of their own.",
        )
    for url in page.loads:
        if leads_out(url):
            yield Finding(place, "built/other-host", f"The page loads `{url}`.", "Put the file below docs/assets/.")
        else:
            yield from _target(page, url, place, pages, tree)
    for url in page.links:
        if not leads_out(url):
            yield from _target(page, url, place, pages, tree)
    for attribute in page.live:
        yield live_finding(place, attribute)
    for text in page.structured:
        yield from check_structured(text, place)
    # That page is the template's alone, and names the sections as the configuration has them.
    for pattern, rule, sentence, remedy in _LEFTOVERS if page.name != "404.html" else ():
        for match in pattern.finditer(page.text):
            yield Finding(place, rule, sentence.format(match.group()[:60]), remedy)


def _outside(page: BuiltPage, place: Place, hosts: frozenset[str]) -> Iterator[Finding]:
    for url in page.links:
        host = urlsplit(url).netloc
        if host and host not in hosts:
            remedy = "Cite it as a reference of registry/references.yml, or leave it out."
            yield Finding(place, "built/host", f"The link `{url}` leads to a host that no reference names.", remedy)


def _target(page: BuiltPage, url: str, place: Place, pages: dict[Path, BuiltPage], tree: Path) -> Iterator[Finding]:
    parts = urlsplit(url)
    if parts.scheme:
        yield Finding(
            place, "built/link", f"The link `{url}` has a scheme that is not allowed.", "Link to a page or to https."
        )
        return
    file = target(page, url, tree)
    if page.name == "404.html":
        return
    if not file.exists() or not file.is_relative_to(tree):
        yield Finding(place, "built/link", f"The link `{url}` leads nowhere.", "Link to a page or file of the site.")
        return
    found = pages.get(file)
    anchor = unquote(parts.fragment)
    if found and anchor and anchor not in found.ids and not anchor.startswith("__"):
        yield Finding(
            place, "built/anchor", f"The link `{url}` names no id on its page.", "Use an id that the page has."
        )


def _styles(tree: Path, edition: str) -> Iterator[Finding]:
    for path in sorted(tree.rglob("*.css")):
        for match in _CSS_URL.finditer(path.read_text("utf-8")):
            url = match["url"] or match["imported"]
            if urlsplit(url).netloc:
                place = Place(f"{edition}:{path.relative_to(tree).as_posix()}", 1)
                yield Finding(
                    place, "built/other-host", f"The style sheet loads `{url}`.", "Put the file below docs/assets/."
                )

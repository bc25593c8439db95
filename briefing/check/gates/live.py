"""What in a built page runs, loads or dresses besides what the templates put there, whatever way it came in."""

import re
from collections.abc import Iterator
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefing.check.table import finding
from briefing.errors import Finding, Place
from briefing.read.live_markup import ELEMENTS, is_code, is_known, leads_out, runs

MADE = frozenset({
    "button", "circle", "defs", "ellipse", "form", "g", "input", "label", "line", "marker", "option", "path", "polygon",
    "polyline", "rect", "select", "svg", "template", "text", "title", "tspan",
})  # fmt: skip
"""Elements of pictures and of the ways to work a page, besides those that text is made of."""
_WORKED = ("button", "form", "input", "label", "option", "select", "template", "textarea")
"""Those that readers work or scripts copy; a title belongs to a drawing."""
_MADE_ATTRIBUTES = frozenset({
    "action", "checked", "cx", "cy", "d", "dx", "dy", "fill", "for", "hidden", "marker-end", "max", "method",
    "multiple", "placeholder", "points", "r", "required", "rx", "ry", "selected", "stroke", "stroke-width", "tabindex",
    "text-anchor", "transform", "viewbox", "x", "x1", "x2", "xmlns", "y", "y1", "y2",
})  # fmt: skip
"""Their attributes."""
_DATA = "application/ld+json"
_WORDED = frozenset({
    "alt", "class", "content", "id", "label", "name", "placeholder", "property", "style", "title", "value", "xmlns",
})  # fmt: skip
"""Attributes that hold words or names, and so may look like an address; `data-` and `aria-` besides."""
_ADDRESSED = frozenset({("a", "href"), ("area", "href"), ("link", "href")})
"""What has an address that the gates on links look at; so has every `src`."""
_BEGINS, _ENDS = re.compile("<article", re.IGNORECASE), re.compile("</article", re.IGNORECASE)
_CLOSED = "</article>"
_END = "end-of-article"
"""The class of an element that is put behind the content, to see whether a browser would still find it there."""
_URL = re.compile(r"(?:url|image|image-set|src)\(\s*['\"]?\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})|@import", re.IGNORECASE)


def elements(within: LexborHTMLParser | LexborNode, selector: str) -> Iterator[LexborNode]:
    """Yield the elements that match, those in templates too, which selectors alone do not see and scripts copy."""
    yield from within.css(selector)
    for fragment in within.template_fragments():
        yield from elements(fragment, selector)


def worked(html: str) -> tuple[str, ...]:
    """Return what no author may put into a page and Markdown made of one: the engine's own elements, and comments.

    Comments are gone before Markdown reads a page, but for those in code, where they are text.
    """
    document = LexborHTMLParser(html)
    found = {node.tag or "" for node in elements(document, ", ".join(_WORKED))}
    titles = len(list(elements(document, "title"))) > len(list(elements(document, "svg title")))
    return tuple(sorted(found | ({"title"} if titles else set()) | ({"!--"} if "<!--" in html else set())))


def live(document: LexborHTMLParser, written: str) -> tuple[str, ...]:
    """Return what runs, loads or dresses in a page besides what the site's own templates put there.

    Args:
        document: the page.
        written: its text.

    """
    # The same attributes stand on elements again and again: each is judged once.
    said = {(node.tag, *pair) for node in elements(document, "*") for pair in node.attributes.items()}
    found = {name for tag, name, value in said if acts(tag, name, value or "")}
    found |= {"<style>" for node in elements(document, "style") if loads(node.text())}
    found |= {what for text in document.css("article") for what in _in_text(text)}
    found |= {_CLOSED} if _ends_early(document, written) else set()
    return tuple(sorted(found))


def live_finding(place: Place, what: str) -> Finding:
    """Return the finding about something that `live` returned."""
    return finding("built/content-end", place) if what == _CLOSED else finding("built/handler", place, name=what)


@lru_cache(maxsize=2**16)
def acts(tag: str | None, name: str, value: str) -> bool:
    """Return whether an attribute runs, or leads to other hosts otherwise than as a link does."""
    if runs(name) or name == "srcdoc" or is_code(name, value) or loads(value):
        return True
    return not _is_read(tag, name) and any(map(leads_out, re.split(r"[\s,]+", value)))


def loads(style: str) -> bool:
    """Return whether a style sheet, or an attribute, loads from other hosts or by other means than as a file."""
    return _URL.search(style) is not None


def _is_read(tag: str | None, name: str) -> bool:
    """Return whether an attribute holds words, or an address that the gates on links and files look at."""
    worded = name in _WORDED or name.startswith(("aria-", "data-"))
    return worded or name == "src" or (tag, name) in _ADDRESSED


def _in_text(text: LexborNode) -> Iterator[str]:
    """Yield the elements, and their attributes, where neither text nor the pages made from data have such."""
    within = list(elements(text, "*"))
    for node in within:
        made = node.tag == "script" and node.attributes.get("type") == _DATA
        if not (made or node.tag in ELEMENTS or node.tag in MADE):
            yield f"<{node.tag}>"
    for name in {name for node in within for name in node.attributes}:
        if not is_known(name.lower(), _MADE_ATTRIBUTES):
            yield name


def _ends_early(document: LexborHTMLParser, written: str) -> bool:
    """Return whether something in the content closes it, so that the rest stands among what the templates put there."""
    begins, ends = _BEGINS.search(written), list(_ENDS.finditer(written))
    if begins is None or len(ends) != 1:
        return begins is not None
    alone = LexborHTMLParser(f"{written[begins.start() : ends[0].start()]}<p class={_END}></p>")
    return (
        not alone.css_first(f"article > .{_END}") or len(alone.css("article *")) != len(document.css("article *")) + 1
    )

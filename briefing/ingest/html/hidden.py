"""What a page keeps from view: by attributes, by classes for screen readers, by the style rules in the page."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from lxml import html
from lxml.html import HtmlElement

from briefing.ingest.html.colours import on_their_ground
from briefing.ingest.html.concealed import INHERITED, is_concealed
from briefing.ingest.html.styles import Style

_NEVER = frozenset({"head", "html", "body", "script", "style", "noscript"})

_CLASSES = re.compile(
    r"(?:^|\s)(?:(?:is-)?(?:sr|screen-?readers?)-only(?!-focusable)|(?:u-)?(?:is-)?visually-?hidden|"
    r"screen-reader-(?:text|only)|show-for-sr|a11y-hidden|(?:u-)?hidden-visually|element-invisible|assistive-text|"
    r"offscreen|off-screen)(?:\s|$)",
    re.IGNORECASE,
)
"""Classes by which pages speak to screen readers alone."""
_OPENED = re.compile(r"collaps|accordion|tab-?(?:pane|panel|content)|expand|toggle|details", re.IGNORECASE)
"""Classes of what a reader opens by a press."""
_APPEARS = re.compile(r"fade|reveal|animat|lazy|aos\b|scroll|\bwow\b|appear|in-?view", re.IGNORECASE)
"""Classes of what shows itself when a reader comes to it."""
_SHARE = 0.5
"""Share of a page's letters from which on what is hidden is the article itself, which a script shows later."""


def hidden(tree: HtmlElement, styles: Mapping[HtmlElement, Style]) -> Iterator[HtmlElement]:
    """Yield the outermost elements of a page that it keeps from view and that hold words."""
    opened = set(" ".join(tree.xpath("//@aria-controls | //@data-target | //@data-bs-target")).replace("#", "").split())
    whole = len(tree.text_content()) or 1
    coloured = on_their_ground(tree, styles)
    found: set[HtmlElement] = set()
    for node in list(tree.iter()):
        if not isinstance(node.tag, str) or node.tag in _NEVER:
            continue
        if node in found or any(above in found for above in node.iterancestors()):
            continue
        for part in _unseen(node, styles, coloured):
            if part in found or any(above in found for above in part.iterancestors()):
                continue
            if part.get("id") in opened or _OPENED.search(f"{part.get('class') or ''} {part.get('role') or ''}"):
                continue
            if part.xpath("boolean(descendant-or-self::h1)") or len(part.text_content()) > whole * _SHARE:
                continue
            found.add(part)
            yield part


def _unseen(
    node: HtmlElement, styles: Mapping[HtmlElement, Style], coloured: Mapping[HtmlElement, bool]
) -> list[HtmlElement]:
    """Return an element that is hidden, or those of its parts that are where others show themselves."""
    told, style, classes = node.get("hidden"), styles.get(node, {}), node.get("class") or ""
    switched = told is not None and told.lower() != "until-found" and style.get("display", "none") == "none"
    if (
        switched
        or (node.tag == "dialog" and node.get("open") is None)
        or _CLASSES.search(classes)
        or (style and is_concealed(node, style, fades=bool(_APPEARS.search(classes))))
    ):
        return [node]
    for shows in INHERITED:
        if style and shows(node, style) is False:
            return list(_without_shown(node, partial(_shown, shows, styles)))
    return list(_without_shown(node, coloured.get)) if coloured.get(node) is False else []


def _shown(
    shows: Callable[[HtmlElement, Style], bool | None], styles: Mapping[HtmlElement, Style], node: HtmlElement
) -> bool | None:
    return shows(node, styles.get(node, {}))


def _without_shown(node: HtmlElement, shows: Callable[[HtmlElement], bool | None]) -> Iterator[HtmlElement]:
    """Yield what is hidden in an element: all of it, or its words and those elements that do not show themselves."""
    if not any(shows(inner) for inner in node.iterdescendants()):
        yield node
        return
    node.attrib.pop("style", None)  # which speaks only of what is taken out
    for inner in list(node):
        if not shows(inner):
            yield from _without_shown(inner, shows)
        if (inner.tail or "").strip():
            inner.tail, words = None, inner.tail
            inner.addnext(_words(words))
            yield inner.getnext()
    if (node.text or "").strip():
        node.text, words = None, node.text
        node.insert(0, _words(words))
        yield node[0]


def _words(text: str) -> HtmlElement:
    made: HtmlElement = html.Element("span")
    made.text = text
    return made

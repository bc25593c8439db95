"""What a page keeps from view: by attributes, by classes for screen readers, by the style rules in the page."""

import re
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from briefing.ingest.html.styles import Style

_HIDES = {
    "display": r"none", "opacity": r"0*\.?0+%?", "font-size": r"0(?:%|[a-z]+)?",
    "clip": r"rect\s*\(\s*[01](?:px)?[\s,].*", "clip-path": r"inset\s*\(\s*(?:50|100)%.*", "left": r"-\d{3,}.*",
    "text-indent": r"-\d{3,}.*",
}  # fmt: skip
"""Values of properties that hide an element by themselves."""
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
    found: set[HtmlElement] = set()
    for node in tree.iter():
        if not isinstance(node.tag, str) or node.tag in {"head", "html", "body", "script", "style", "noscript"}:
            continue
        if any(above in found for above in node.iterancestors()) or not _is_hidden(node, styles):
            continue
        if node.get("id") in opened or _OPENED.search(f"{node.get('class') or ''} {node.get('role') or ''}"):
            continue
        if node.xpath("boolean(descendant-or-self::h1)") or len(node.text_content()) > whole * _SHARE:
            continue
        found.add(node)
        yield node


def _is_hidden(node: HtmlElement, styles: Mapping[HtmlElement, Style]) -> bool:
    told, style, classes = node.get("hidden"), styles.get(node, {}), node.get("class") or ""
    switched = told is not None and told.lower() != "until-found" and style.get("display", "none") == "none"
    return switched or bool(_CLASSES.search(classes)) or (bool(style) and _hides(node, style, classes, styles))


def _hides(node: HtmlElement, style: Style, classes: str, styles: Mapping[HtmlElement, Style]) -> bool:
    """Return whether what is declared of an element hides it."""
    if _APPEARS.search(classes):
        style = {name: value for name, value in style.items() if name != "opacity"}
    if any(re.fullmatch(value, style.get(name, "")) for name, value in _HIDES.items()):
        return True
    if style.get("visibility") in {"hidden", "collapse"}:
        return not any(styles.get(inner, {}).get("visibility") == "visible" for inner in node.iterdescendants())
    cut = style.get("overflow", style.get("overflow-y")) in {"hidden", "clip"}
    if cut and re.fullmatch(r"[01](?:px)?", style.get("height", "")):
        return True
    clear = re.fullmatch(r"transparent|rgba\(.*,\s*0\)|#\w{3}0|#\w{6}00", style.get("color", ""))
    return bool(clear) and "text" not in {style.get("background-clip"), style.get("-webkit-background-clip")}

"""What a page keeps from view: by attributes, by classes for screen readers, by the style rules in the page."""

import re
from collections.abc import Iterator

import tinycss2
from cssselect import HTMLTranslator, SelectorError
from lxml.etree import XPathError
from lxml.html import HtmlElement

_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\D|$)"
    r"|clip\s*:\s*rect\s*\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\s*\(\s*(?:50|100)%"
    r"|(?:left|text-indent)\s*:\s*-\d{3,})",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:(?!\s*none)|visibility\s*:\s*visible)", re.IGNORECASE)
_CLASSES = re.compile(
    r"(?:^|\s)(?:(?:is-)?(?:sr|screen-?readers?)-only(?!-focusable)|(?:u-)?(?:is-)?visually-?hidden|"
    r"screen-reader-(?:text|only)|show-for-sr|a11y-hidden|hidden-visually|element-invisible|assistive-text|"
    r"offscreen|off-screen)(?:\s|$)",
    re.IGNORECASE,
)
"""Classes by which pages speak to screen readers alone."""
_OPENED = re.compile(r"collaps|accordion|tab-?(?:pane|panel|content)|expand|toggle|details", re.IGNORECASE)
"""Classes of what a reader opens by a press."""
_SCREENS = re.compile(r"\s*(?:all|screen)?\s*", re.IGNORECASE)
_MOST_RULES = 300
_MOST_STYLES = 500_000
_SHARE = 0.5
"""Share of a page's letters from which on what is hidden is the article itself, which a script shows later."""


def hidden(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the outermost elements of a page that it keeps from view and that hold words."""
    ruled = _ruled(tree)
    opened = set(" ".join(tree.xpath("//@aria-controls | //@data-target | //@data-bs-target")).replace("#", "").split())
    whole = len(tree.text_content()) or 1
    found: set[HtmlElement] = set()
    for node in tree.iter():
        if not isinstance(node.tag, str) or node.tag in {"head", "html", "body", "script", "style", "noscript"}:
            continue
        if any(above in found for above in node.iterancestors()) or not (_is_hidden(node) or node in ruled):
            continue
        if node.get("id") in opened or _OPENED.search(f"{node.get('class') or ''} {node.get('role') or ''}"):
            continue
        if node.xpath("boolean(descendant-or-self::h1)") or len(node.text_content()) > whole * _SHARE:
            continue
        found.add(node)
        yield node


def _is_hidden(node: HtmlElement) -> bool:
    told = node.get("hidden")
    return (
        (told is not None and told.lower() != "until-found")
        or bool(_STYLE.search(node.get("style") or ""))
        or bool(_CLASSES.search(node.get("class") or ""))
    )


def _ruled(tree: HtmlElement) -> set[HtmlElement]:
    """Return the elements that the style rules in a page hide; a later rule for the same ones may show them again."""
    sheets = [node.text or "" for node in tree.iter("style") if _SCREENS.fullmatch(node.get("media") or "")]
    found: set[HtmlElement] = set()
    for selector, is_shown in _rules("\n".join(sheets)[:_MOST_STYLES]):
        nodes = _selected(tree, selector)
        found = found - nodes if is_shown else found | nodes
    return found


def _rules(sheet: str) -> Iterator[tuple[str, bool]]:
    """Yield the selectors of rules that hide or show, and which of both they do."""
    if "none" not in sheet and "hidden" not in sheet and "clip" not in sheet:
        return
    number = 0
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type != "qualified-rule":
            continue
        body = tinycss2.serialize(rule.content)
        is_shown = bool(_SHOWN.search(body))
        if (is_shown or _STYLE.search(body)) and number < _MOST_RULES:
            number += 1
            yield tinycss2.serialize(rule.prelude).strip(), is_shown


def _selected(tree: HtmlElement, selector: str) -> set[HtmlElement]:
    """Return what a selector selects; nothing where it asks for what only a browser knows, such as a hovering mouse."""
    if ":" in selector:
        return set()
    try:
        return set(tree.xpath(HTMLTranslator().css_to_xpath(selector)))
    except (SelectorError, XPathError):
        return set()

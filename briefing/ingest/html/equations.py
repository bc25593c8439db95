"""Equations of a page as linear text, each once: pages hold them as MathML, as pictures with words, and drawn."""

import re

from lxml.html import HtmlElement

from briefing.ingest.equations import beside, linear
from briefing.ingest.html.blocks import replace
from briefing.ingest.html.lines import before

_BOX = re.compile(r"(?:^|\s)(?:katex|MathJax\w*|mjx-container|mwe-math-element|math-container)(?:\s|$)")
_DRAWN = re.compile(r"(?:^|\s)(?:katex-html|MathJax\w*|MJX\w*)(?:\s|$)")
_PICTURE = re.compile(r"\b(?:mwe-math-fallback-image\w*|math|tex|latex|equation)\b", re.IGNORECASE)


def settle_equations(tree: HtmlElement) -> None:
    """Put one line of text in the place of every equation, in place."""
    for math in list(tree.iter("math")):
        text, box = linear(math) or math.get("alttext") or "", _box(math)
        shown = math if box is None else box
        replace(shown, beside(text, before(shown), shown.tail or ""))
    for script in [node for node in tree.iter("script") if "math/tex" in (node.get("type") or "")]:
        script.tag = "span"
        script.attrib.clear()
    for node in list(tree.iter("img", "span", "div")):
        if node.tag != "img":
            if _DRAWN.search(node.get("class") or "") and node.getparent() is not None:
                replace(node, "")
        elif _PICTURE.search(node.get("class") or "") and node.get("alt"):
            replace(node, f" {node.get('alt')} ")


def _box(math: HtmlElement) -> HtmlElement | None:
    """Return the outermost box that shows an equation several times over."""
    boxes = [node for node in math.iterancestors() if _BOX.search(f"{node.get('class') or ''} {node.tag}")]
    return boxes[-1] if boxes else None

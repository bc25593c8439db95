"""What stands higher or lower than its line in a page: by its element, by its class, by the style rules."""

import re

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS
from briefing.ingest.html.styles import Style

_CLASSES = {"superscript": "sup", "subscript": "sub"}
_SHORTER = {"sup": "sup", "sub": "sub", "super": "sup", "exponent": "sup", "exp": "sup"}
"""Classes of what is raised or lowered: of any words, and of few letters, since others are called so too."""
_WORDS = {"super": "sup", "text-top": "sup", "sub": "sub"}
_LENGTH = re.compile(r"(?P<number>-?(?:\d+\.?\d*|\.\d+))(?P<unit>[a-z%]*)")
_LEAST = {"em": 0.2, "rem": 0.2, "ex": 0.4, "%": 20, "px": 3, "pt": 2}
"""How far an element is moved at least, by unit, where that tells anything."""
_SHORT = re.compile(r"[\d+\-−–=(),.½¼¾*]{1,6}|[^\W\d_]{1,3}")
"""What is raised by so and so much; longer words are moved for looks."""


def placed(node: HtmlElement, style: Style) -> str:
    """Return `sup` for an element within a line that stands higher, `sub` for one that stands lower, else nothing."""
    tag = node.tag
    if tag in {"sup", "sub"}:
        return str(tag)
    if tag in BLOCKS or tag in {"br", "img", "ruby", "rt", "rp", "input", "button", "select", "textarea", "svg"}:
        return ""
    aligned = style.get("vertical-align", "")
    is_short = _SHORT.fullmatch("".join(node.itertext()).strip())
    names = {**_CLASSES, **_SHORTER} if is_short else _CLASSES
    named = _WORDS.get(aligned) or next((names[c] for c in (node.get("class") or "").split() if c in names), "")
    return named or (_moved(aligned, style) if is_short else "")


def _moved(aligned: str, style: Style) -> str:
    """Return where lengths move an element."""
    offset = _far(aligned)
    if not offset and style.get("position") == "relative":
        offset = _far(style.get("bottom", "")) or -_far(style.get("top", ""))
    return "sup" if offset > 0 else "sub" if offset < 0 else ""


def _far(text: str) -> float:
    """Return a length with its sign where it is far enough to tell anything, else nothing."""
    match = _LENGTH.fullmatch(text)
    number = float(match["number"]) if match else 0.0
    return number if match and abs(number) >= _LEAST.get(match["unit"], float("inf")) else 0.0

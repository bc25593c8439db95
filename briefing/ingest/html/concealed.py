"""Which declarations of a style conceal an element, and which ones what stands in it may undo."""

import re

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import BLOCKS
from briefing.ingest.html.styles import Style

_LENGTH = re.compile(r"(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))(?P<unit>[a-z%]*)")
_UNITS = {"": 1, "px": 1, "em": 16, "rem": 16, "ex": 8, "ch": 8, "pt": 1.33, "vw": 12.8, "vh": 8, "cm": 38, "in": 96}
"""Pixels of a length, in a window of 1280."""
_FAR, _INDENT = 900, 500
"""Pixels by which an element is moved out of view, and by which a first line is."""
_LINE = 2
"""Pixels that are too few for a line."""
_CLEAR = re.compile(r"transparent|rgba\(.*,\s*0\)|#\w{3}0|#\w{6}00")
_APART = frozenset({"absolute", "fixed"})
_PLAIN = frozenset({"inherit", "unset", "currentcolor", "revert"})
_NOTHING = re.compile(r"0(?:%|[a-z]+)?")


def is_concealed(node: HtmlElement, style: Style, *, fades: bool) -> bool:
    """Return whether an element and all in it is hidden by what is declared of it.

    Args:
        node: the element.
        style: what is declared of it.
        fades: whether it shows itself when a reader comes to it, by its class.

    """
    if style.get("display") == "none" or style.get("content-visibility") == "hidden":
        return True
    if not fades and re.fullmatch(r"0*\.?0+%?", style.get("opacity", "")):
        return True
    return _is_clipped(style) or _is_moved(style) or (_is_box(node, style) and _is_cut(style))


def _is_clipped(style: Style) -> bool:
    """Return whether nothing of an element is left: a clip counts only where it stands apart from the text."""
    clip = re.fullmatch(r"rect\((.*)\)", style.get("clip", ""))
    if clip and style.get("position") in _APART:
        edges = [_pixels(part) for part in re.split(r"[\s,]+", clip[1].strip())]
        if None not in edges and len(edges) == len("trbl"):
            top, right, bottom, left = (edge or 0 for edge in edges)
            return bottom - top < _LINE or right - left < _LINE
    path = style.get("clip-path", "")
    inset = re.match(r"inset\(\s*(?P<share>\d+)%\s*\)", path)
    whole = inset is not None and int(inset["share"]) >= 50  # it comes from both sides
    return whole or bool(re.fullmatch(r"polygon\((?:\s*0(?:px|%)?[\s,]*)+\)|circle\(\s*0.*\)", path))


def _is_moved(style: Style) -> bool:
    """Return whether an element is moved out of the window: by its place, its margin or a transform."""
    if style.get("position") in {*_APART, "relative"} and any(
        (_pixels(style.get(side, "")) or 0) <= -_FAR for side in ("left", "right", "top")
    ):
        return True
    transform = style.get("transform", "")
    shift = re.search(r"translate(?:3d|x|y)?\(\s*(?P<first>[^,)]+)(?:,\s*(?P<second>[^,)]+))?", transform)
    moved = [] if shift is None else [_pixels(part or "") or 0 for part in shift.groups()]
    gone = re.search(r"scale[xy]?\(\s*0*\.?0+\s*[,)]", transform)
    return bool(gone) or any(far <= -_FAR for far in moved) or (_pixels(style.get("margin-left", "")) or 0) <= -_FAR


def _is_cut(style: Style) -> bool:
    """Return whether an element has no room for a line and cuts off what has none."""
    cuts = {style.get(name) for name in ("overflow", "overflow-x", "overflow-y")} & {"hidden", "clip"}
    room = [style.get(name, "0") for name in ("padding", "padding-top", "padding-bottom", "min-height")]
    if not cuts or any(not _NOTHING.fullmatch(word) for words in room for word in words.split()):
        return False
    return any(
        (size := _pixels(style.get(name, ""))) is not None and size < _LINE
        for name in ("height", "max-height", "width")
    )


def _is_box(node: HtmlElement, style: Style) -> bool:
    """Return whether an element is a box with a height of its own, as words within a line are not."""
    display = style.get("display", "block" if node.tag in BLOCKS else "inline")
    floats = style.get("float", "none") in {"left", "right"} or style.get("position") in _APART
    return floats or not re.fullmatch(r"inline|contents", display)


def _visible(_: HtmlElement, style: Style) -> bool | None:
    """Return whether an element says that it is seen; None where it says nothing."""
    value = style.get("visibility")
    return None if value is None or value in _PLAIN else value == "visible"


def _of_size(_: HtmlElement, style: Style) -> bool | None:
    """Return whether an element gives its letters a size: one in shares of nothing is none."""
    value = style.get("font-size", "inherit")
    if value in _PLAIN or re.fullmatch(r"(?!0(?:%|em)?$)[\d.]+(?:%|em)|smaller|larger", value):
        return None
    return not _NOTHING.fullmatch(value)


def _coloured(_: HtmlElement, style: Style) -> bool | None:
    """Return whether an element gives its letters a colour; one that shows its ground through them has one."""
    value = style.get("color")
    if value is None or value in _PLAIN:
        return None
    clear = "text" not in {style.get("background-clip"), style.get("-webkit-background-clip")}
    return not (clear and _CLEAR.fullmatch(value))


def _in_line(node: HtmlElement, style: Style) -> bool | None:
    """Return whether an element that is a box begins its lines in sight."""
    value = style.get("text-indent")
    if value is None or value in _PLAIN or not _is_box(node, style):
        return None
    if value.endswith("%"):
        return style.get("overflow") != "hidden" or float(value.split()[-1].rstrip("%")) < 100
    return (_pixels(value.split()[0]) or 0) > -_INDENT


INHERITED = (_visible, _of_size, _coloured, _in_line)
"""What is handed on to what stands within, which may undo it: whether an element hides its words, or shows them."""


def _pixels(text: str) -> float | None:
    """Return a length in pixels; None for a share of something else, or for none."""
    match = _LENGTH.fullmatch(text.strip())
    return float(match["number"]) * _UNITS[match["unit"]] if match and match["unit"] in _UNITS else None

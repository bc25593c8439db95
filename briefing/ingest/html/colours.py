"""Words of a web page in the colour of the ground on which they stand, which no reader sees."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import tinycss2.color3
from lxml.html import HtmlElement

from briefing.ingest.colours import WHITE, Colour, are_alike
from briefing.ingest.html.blocks import BLOCKS
from briefing.ingest.html.styles import Style

_BLACK: Colour = (0.0, 0.0, 0.0)
_PICTURE = re.compile(r"url\(|gradient|image\(|var\(")
_WORDS = re.compile(r"\s+(?![^(]*\))")
_NO_GROUND = frozenset({"", "none", "inherit", "initial", "unset", "revert", "0", "0 0"})
_APART = frozenset({"absolute", "fixed", "sticky"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """The colour of the letters of an element and that of its ground; None for one that is not sure."""

    colour: Colour | None
    ground: Colour | None

    @property
    def is_seen(self) -> bool:
        return self.colour is None or self.ground is None or not are_alike(self.colour, self.ground)


def on_their_ground(tree: HtmlElement, styles: Mapping[HtmlElement, Style]) -> dict[HtmlElement, bool]:
    """Return of elements that change colour or ground whether their own words are seen; of no other ones.

    Where rules lie in a sheet beside the page, only a part of a line of other words surely has the ground of its line.
    """
    is_whole = not tree.xpath("//link[contains(@rel, 'stylesheet')]")
    seen: dict[HtmlElement, _Seen] = {}
    found: dict[HtmlElement, bool] = {}
    for node in tree.iter():
        if not isinstance(node.tag, str):
            continue
        parent = node.getparent()
        above = seen.get(parent, _Seen(_BLACK, WHITE)) if parent is not None else _Seen(_BLACK, WHITE)
        seen[node] = _over(node, styles.get(node, {}), above)
        if seen[node] != above:
            told = seen[node].is_seen
            found[node] = told or not (is_whole or _is_in_line(node))
    return found


def _over(node: HtmlElement, style: Style, above: _Seen) -> _Seen:
    """Return how an element looks within another one."""
    given = style.get("color") or node.get("color") or (node.get("text") if node.tag == "body" else None)
    own = _colour(given) if given else None
    colour = above.colour if not given or given in {"inherit", "unset"} else own
    ground = above.ground
    if style.get("position") in _APART or node.get("background"):
        ground = None
    told = style.get("background-color") or style.get("background") or node.get("bgcolor") or ""
    pictures = _PICTURE.search(f"{told} {style.get('background-image', '')}")
    return _Seen(colour, None if pictures else _ground(told, ground))


def _ground(told: str, below: Colour | None) -> Colour | None:
    """Return the ground that a declaration sets over what lies below; None where it is not sure."""
    named = [value for word in _WORDS.split(told) if (value := tinycss2.color3.parse_color(word))]
    if not named:
        return below if told in _NO_GROUND else None
    if not isinstance(named[0], str) and named[0].alpha == 0:
        return below
    return _colour(told)


def _colour(text: str) -> Colour | None:
    """Return the colour that a value names, in steps of 255; None where it names none that is sure."""
    for word in _WORDS.split(text):
        found = tinycss2.color3.parse_color(word)
        if found is not None and not isinstance(found, str) and found.alpha == 1:
            return (found.red * 255, found.green * 255, found.blue * 255)
    return None


def _is_in_line(node: HtmlElement) -> bool:
    """Return whether an element without a class is a part of a line that has other words."""
    line = node.getparent()
    if node.tag in BLOCKS or node.get("class") or line is None:
        return False
    return len(line.text_content().strip()) > len(node.text_content().strip())

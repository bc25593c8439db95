"""Quotation marks and apostrophes of a page as a printer sets them; code stays as it is."""

import re
from typing import cast

from lxml.etree import _Element as Element

from briefing.mkdocs.dom import Place, is_within, texts, words
from briefing.text.typography import set_text

_KEPT = frozenset({"pre", "samp", "code", "tt", "kbd", "script", "style", "math"})
_CLOSES_WORDS = frozenset({"a", "em", "strong", "bdi", "code", "kbd", "samp", "span", "tt"})
_IN_LINE = _CLOSES_WORDS | {
    "abbr",
    "b",
    "cite",
    "del",
    "i",
    "ins",
    "math",
    "q",
    "s",
    "small",
    "sub",
    "sup",
    "time",
    "u",
}
"""Elements within a line; any other begins a new one, and so does what follows it."""


_STRAIGHT = re.compile("['\"]")


def set_quotes(root: Element) -> None:
    """Set the quotes of every text of a page."""
    for place in texts(root, _STRAIGHT):
        if not is_within(place, _KEPT):
            place.put(_set(place))


def _set(place: Place) -> str:
    text = place.text
    # The library takes an apostrophe that follows an element for an opening mark.
    if place.tail and text.startswith("'") and place.element.tag in _CLOSES_WORDS:
        text = f"’{text[1:]}"
    return set_text(text, _before(place) if len(text) == 1 else "")


def _before(place: Place) -> str:
    """Return the character before a text on its line; nothing where it begins one."""
    element = place.element
    if element.tag not in _IN_LINE:
        return ""
    inside = words(element) if place.tail else ""
    led = inside or "".join(map(str, cast(list[object], element.xpath("preceding::text()[1]"))))
    return led[-1:]

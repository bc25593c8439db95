"""Quotation marks and apostrophes of a page as a printer sets them; code stays as it is."""

from lxml.etree import _Element as Element

from briefing.publish.dom import Place, texts, words
from briefing.render.typography import set_text

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


def set_quotes(root: Element) -> None:
    """Set the quotes of every text of a page."""
    before = ""
    for place in texts(root, _KEPT):
        before = _before(place, before)
        text = place.text
        if not text:
            continue
        # The library takes an apostrophe that follows an element for an opening mark.
        if place.tail and text.startswith("'") and place.element.tag in _CLOSES_WORDS:
            text = f"’{text[1:]}"
        shown = set_text(text, before)
        before = text[-1]
        if shown != place.text:
            place.put(shown)


def _before(place: Place, before: str) -> str:
    """Return the character before a text on its line; nothing where it begins one."""
    if place.element.tag not in _IN_LINE:
        return ""
    if place.tail and place.element.tag in _KEPT:
        return words(place.element)[-1:]
    return before

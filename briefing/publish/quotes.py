"""Quotation marks and apostrophes of a page as a printer sets them; code stays as it is."""

from lxml.etree import _Element as Element

from briefing.publish.dom import Place, is_within, texts
from briefing.render.typography import set_text

_KEPT = frozenset({"pre", "samp", "code", "tt", "kbd", "script", "style", "math"})
_CLOSES_WORDS = frozenset({"a", "em", "strong"})


_STRAIGHT = """contains(., "'") or contains(., '"')"""


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
    """Return the character before a text."""
    path = ".//text()" if place.tail else "preceding::text()[1]"
    found = place.element.xpath(path)
    return str(found[-1])[-1:] if isinstance(found, list) and found else ""

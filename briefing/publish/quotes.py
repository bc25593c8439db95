"""Quotation marks and apostrophes of a page as a printer sets them; code stays as it is."""

from lxml.etree import _Element as Element

from briefing.publish.dom import texts
from briefing.render.typography import set_text

_KEPT = frozenset({"pre", "samp", "code", "tt", "kbd", "script", "style", "math"})
_CLOSES_WORDS = frozenset({"a", "em", "strong"})


def set_quotes(root: Element) -> None:
    """Set the quotes of every text of a page."""
    before = ""
    for place in texts(root, _KEPT):
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

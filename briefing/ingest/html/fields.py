"""Fields and gauges within the text of a page: ticks and values are its words; what is typed in is counted."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.ingest.html.blocks import replace
from briefing.ingest.html.lines import before
from briefing.ingest.left_out import NOTED
from briefing.ingest.text import normalise
from briefing.text.words import count

FIELDS = frozenset({"input", "textarea", "select", "label", "meter", "progress"})
_TICKS = ("checkbox", "radio")
_SHOWN = frozenset({"text", "number", "date", "url", "search", "tel"})


def settle_field(node: HtmlElement, *, is_chrome: bool) -> Iterator[tuple[str, int]]:
    """Put what a field or a gauge shows in its place, or yield how many words stand in it.

    Args:
        node: the field.
        is_chrome: whether it stands in a form or a menu, which is no part of the text.

    """
    if node.tag in {"meter", "progress"}:
        node.text = normalise(node.text_content()) or _gauged(node)
        node[:], node.tag = [], "span"
    elif is_chrome:
        return
    elif node.tag == "label":
        node.tag = "span"  # which a finder of articles passes over
    elif _kind(node) in _TICKS:
        tick = "☐" if node.get("checked") is None else "☑"
        told, after = before(node), (node.tail or "")
        replace(node, f"{' ' * told[-1:].isalnum()}{tick}{' ' * (not after[:1].isspace())}")
    else:
        yield NOTED, count(_filled(node))


def _gauged(node: HtmlElement) -> str:
    """Return what a gauge shows that holds no words: its value, of how much where the page says so."""
    value, most = node.get("value") or "", node.get("max") or ""
    return f"{value}/{most}" if value and most else value


def _kind(field: HtmlElement) -> str:
    return (field.get("type") or "text").lower() if field.tag == "input" else ""


def _filled(field: HtmlElement) -> str:
    """Return the words that stand in a field of a form, as a reader sees them."""
    if field.tag == "select":
        options = [*field.xpath(".//option[@selected]"), *field.iter("option")]
        return normalise(options[0].text_content()) if options else ""
    value = (field.get("value") or "") if _kind(field) in _SHOWN else ""
    return normalise(field.text_content() if field.tag == "textarea" else value)

"""The number or the letter of an item of a list, which is its text's where the list does not simply count from 1.

It is so too where the article speaks of its items by their numbers.
"""

from collections.abc import Mapping

from lxml.html import HtmlElement

from briefing.ingest.counting import FORMS, names_points
from briefing.ingest.html.styles import Style

_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
"""What the attribute of a list calls the ways in which it counts."""
_SPOKEN = "spoken"
"""How a list counts in plain figures of which the article speaks."""


def settle_items(tree: HtmlElement, styles: Mapping[HtmlElement, Style]) -> None:
    """Note of each item how its list counts, where not in plain figures or where it is spoken of, in place."""
    spoken = names_points(tree.text_content())
    for node in tree.iter("li"):
        rows = [styles.get(at, {}) for at in (node, node.getparent())]
        told = " ".join(row.get("list-style-type") or row.get("list-style") or "" for row in rows).lower().split()
        typed = (_TYPES.get(at.get("type") or "") for at in (node, node.getparent()))
        form = next((word for word in told if word in FORMS), None) or next(filter(None, typed), None)
        if spoken and form is None and "none" not in told and _is_of_text(node):
            form = _SPOKEN
        if form and node.get("data-counts") is None:
            node.set("data-counts", form)


def _is_of_text(node: HtmlElement) -> bool:
    """Return whether an item is one of a list that counts and is no list of notes, to which links lead."""
    parent = node.getparent()
    return parent is not None and parent.tag == "ol" and not any(item.get("id") for item in parent.iterchildren("li"))


def number_of(node: HtmlElement) -> str:
    """Return the number of an item with its full stop; nothing where its list simply counts from 1."""
    parent, told = node.getparent(), node.get("data-counts")
    form = "decimal" if told in {None, _SPOKEN} else told
    if parent is None or parent.tag != "ol" or form not in FORMS:
        return ""
    backwards = parent.get("reversed") is not None
    first = parent.get("start") or (str(len(parent.findall("li"))) if backwards else "1")
    items = [*reversed(list(node.itersiblings("li", preceding=True))), node]
    values = [item.get("value") or "" for item in items]
    plain = first == "1" and form == "decimal" and told != _SPOKEN and not any(value.isdigit() for value in values)
    if not first.lstrip("-").isdigit() or plain:
        return ""
    step = -1 if backwards else 1
    number = int(first) - step
    for value in values:
        number = int(value) if value.isdigit() else number + step
    return f"{FORMS[form](number)}. "

"""The cards of a page: hidden at its end, shown by a script beside the name that a reader points at."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from briefing.derive.cards import Card


def card_id(card: Card) -> str:
    """Return the id of a card: `card-people-edward-snowden`."""
    return "card-" + re.sub(r"[^a-z0-9]+", "-", card.address.replace(".md", "")).strip("-")


def card_box(cards: Iterable[Card]) -> Element:
    """Return the cards of one page in a hidden element."""
    box = Element("div", {"class": "cards", "hidden": "hidden"})
    for card in cards:
        made = SubElement(box, "div", {"class": "card", "id": card_id(card)})
        _part(made, "p", "card-kind", card.kind)
        _part(made, "p", "card-name", card.name)
        _part(made, "p", "card-line", card.line)
        if card.statement:
            _part(made, "p", "card-said", f"Stated, for one: {card.statement}")
    return box


def _part(parent: Element, tag: str, css_class: str, text: str) -> None:
    SubElement(parent, tag, {"class": css_class}).text = AtomicString(text)

"""The cards of all names as a script that assigns one global, loaded when a reader first points at a name."""

import json
from collections.abc import Callable, Iterable

from briefing.derive.cards import Card
from briefing.text.typography import set_text

PATH = "assets/names.js"
GLOBAL = "NameCards"


def cards_script(cards: Iterable[Card], address: Callable[[str], str]) -> str:
    """Return the script's text: of each address, from the site's root, the kind, name, line and first statement.

    Args:
        cards: what to put into it.
        address: returns the address, from the site's root, of the page at a path below `docs/`.

    """
    content = {
        _where(card, address): [set_text(text) for text in (card.kind, card.name, card.line, card.statement)]
        for card in cards
    }
    return f"var {GLOBAL}={json.dumps(content, ensure_ascii=False, separators=(',', ':'))};\n"


def _where(card: Card, address: Callable[[str], str]) -> str:
    path, sign, anchor = card.address.removeprefix("/").partition("#")
    return address(path) + sign + anchor

"""The cards of all names as a script that assigns one global, loaded when a reader first points at a name."""

import json
from collections.abc import Callable, Iterable

from briefing.derive.cards import Card
from briefing.labels import MEANINGS, standing_word
from briefing.links import METHOD_LINK
from briefing.text.typography import set_text

PATH = "assets/names.js"
GLOBAL = "NameCards"


def cards_script(cards: Iterable[Card], address: Callable[[str], str]) -> str:
    """Return the script's text: the card of each name, by its address from the site's root, and of each mark.

    A name has its kind, name, line and first statement; a mark, by its class, what it is about, its word, what that
    means, nothing, and the address that says more.

    Args:
        cards: what to put into it.
        address: returns the address, from the site's root, of the page at a path below `docs/`.

    """
    names = {
        _where(card.address, address): [set_text(text) for text in (card.kind, card.name, card.line, card.statement)]
        for card in cards
    }
    more = _where(METHOD_LINK, address)
    marks = {
        f"standing--{word}": [f"A mark of {about}", standing_word(word), f"{means}.", "", more]
        for word, (about, means) in MEANINGS.items()
    }
    content = names | marks
    return f"var {GLOBAL}={json.dumps(content, ensure_ascii=False, separators=(',', ':'))};\n"


def _where(link: str, address: Callable[[str], str]) -> str:
    path, sign, anchor = link.removeprefix("/").partition("#")
    return address(path) + sign + anchor

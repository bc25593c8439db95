"""The cards of all names as a script in parts, loaded when a reader first points at a name."""

from collections.abc import Callable, Iterable, Iterator

from briefing.derive.cards import Card
from briefing.labels import MEANINGS, standing_word
from briefing.links import METHOD_LINK
from briefing.mkdocs.script_parts import script_parts
from briefing.text.typography import set_text

PATH = "assets/names.js"
GLOBAL = "NameCards"
MOST = 400
"""Cards of a part, or about as many."""


def cards_scripts(cards: Iterable[Card], address: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield path and text of each script: the card of each mark, and of each name by its address from the site's root.

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
    yield from script_parts(PATH, GLOBAL, {"marks": marks}, names, -(-len(names) // MOST))


def _where(link: str, address: Callable[[str], str]) -> str:
    path, sign, anchor = link.removeprefix("/").partition("#")
    return address(path) + sign + anchor

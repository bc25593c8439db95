"""The opening words of a passage, by which a reader finds it in the original."""

from briefing.render.html import link, span, text
from briefing.views.opening import Opening

QUIET = "opens"
"""The class of the words, by which a script finds them for a citation."""


def opening_line(opening: Opening | None) -> str:
    """Return how a passage begins and the way to it in the original; nothing where it is not shown."""
    if opening is None:
        return ""
    way = f" · {link(opening.address, 'find it in the original')}" if opening.address else ""
    return f"Begins {span(text(opening.words), QUIET)}{way}"


def opening_words(opening: Opening | None) -> str:
    """Return the words for a note, in brackets and led by a space; the page that the note leads to has the way on."""
    return f" ({text(opening.words)})" if opening else ""

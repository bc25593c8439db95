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


def opening_link(opening: Opening | None) -> str:
    """Return the same for a note, in brackets and led by a space; nothing where it is not shown."""
    if opening is None:
        return ""
    shown = link(opening.address, f"{text(opening.words)} in the original") if opening.address else text(opening.words)
    return f" ({shown})"

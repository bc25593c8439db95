"""The opening words of a passage, by which a reader finds it in the original."""

from briefing.links import original_link
from briefing.model import Passage, Source
from briefing.render.escape import plain, web_address

QUIET = "opens"
"""The class of the words, by which a script finds them for a citation."""


def opening_line(source: Source, passage: Passage) -> str:
    """Return how a passage begins and the way to it in the original, as Markdown; nothing where it is not shown."""
    if not passage.opens:
        return ""
    words = f'<span class="{QUIET}">{_quoted(passage)}</span>'
    return f"Begins {words}" + (f" · [find it in the original]({_address(source, passage)})" if source.card.url else "")


def opening_link(source: Source, passage: Passage) -> str:
    """Return the same for a note, in brackets and led by a space; nothing where it is not shown."""
    if not passage.opens:
        return ""
    link = f"[{_quoted(passage)} in the original]({_address(source, passage)})"
    return f" ({link})" if source.card.url else f" ({_quoted(passage)})"


def _quoted(passage: Passage) -> str:
    return f"“{plain(passage.opens)} …”"


def _address(source: Source, passage: Passage) -> str:
    return web_address(original_link(source.card.url or "", passage.opens))

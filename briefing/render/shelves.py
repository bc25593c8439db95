"""Pages of long lists: the parts that a shelf has, and the way back from each of them."""

from collections.abc import Callable, Sequence
from typing import Any

from briefing.render.html import link, listed, paragraph, span, text, wrapped
from briefing.views.shelves import Shelf, Thing
from briefing.views.words import counted

Nouns = tuple[str, str]
"""What one thing of a list is called, and what several are."""
TOPICS, SOURCES, STATEMENTS = ("topic", "topics"), ("source", "sources"), ("statement", "statements")


def shelf_page(
    shelf: Shelf[Thing], trail: Sequence[Shelf[Any]], nouns: Nouns, content: Callable[[Sequence[Thing]], str]
) -> str:
    """Return what a shelf holds, its things or its parts, after the way back to the whole list.

    Args:
        shelf: the shelf.
        trail: the shelves that lead to it, the whole list first.
        nouns: what its things are called.
        content: returns things as the page shows them.

    """
    return _back(trail) + (parts_block(shelf, nouns) if shelf.parts else content(shelf.things))


def parts_after(shelf: Shelf[Any], shown: int, nouns: Nouns) -> str:
    """Return the parts of a list, after so many of its newest things; nothing where it has no parts."""
    if not shelf.parts:
        return ""
    said = f"These are the newest {shown} of {counted(shelf.number, *nouns)}; here are all of them."
    return paragraph(said, "facts") + _lines(shelf, nouns)


def parts_block(shelf: Shelf[Any], nouns: Nouns) -> str:
    """Return the parts of a list that is too long for one page; nothing where it has none."""
    if not shelf.parts:
        return ""
    return paragraph("The list is too long for one page; choose a part of it.", "facts") + _lines(shelf, nouns)


def _back(trail: Sequence[Shelf[Any]]) -> str:
    links = " › ".join(link(f"/{shelf.path}", text(shelf.label)) for shelf in trail)
    return paragraph(f"Part of: {links}", "facts") if trail else ""


def _lines(shelf: Shelf[Any], nouns: Nouns) -> str:
    lines = (
        f"{link(f'/{part.path}', text(part.label))} {span(counted(part.number, *nouns), 'speaker')}"
        for part in shelf.parts
    )
    return wrapped("index", listed(lines))

"""The outline of a long page for narrow screens, where the list beside the text has no room: folded, below its head."""

from collections.abc import Sequence

from briefing.render.html import link, listed, text

FEW = 4
"""Fewer headings need no outline."""


def outline(headings: Sequence[tuple[str, str]]) -> str:
    """Return a folded list of headings, each an id and a text; nothing where they are few."""
    if len(headings) < FEW:
        return ""
    items = listed(link(f"#{anchor}", text(title)) for anchor, title in headings)
    return f'<details class="behind outline"><summary>On this page</summary>{items}</details>'

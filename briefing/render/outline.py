"""The outline of a long page for narrow screens, where the list beside the text has no room: folded, below its head."""

from collections.abc import Sequence

from briefing.render.escape import attribute

FEW = 4
"""Fewer headings need no outline."""


def with_outline(html: str, headings: Sequence[tuple[str, str]]) -> str:
    """Return HTML with a folded list of its headings, each an id and a text, before the first of them."""
    if len(headings) < FEW:
        return html
    items = "".join(f'<li><a href="#{attribute(anchor)}">{text}</a></li>' for anchor, text in headings)
    outline = f'<details class="behind outline"><summary>On this page</summary><ul>{items}</ul></details>'
    return html.replace("<h2", f"{outline}\n<h2", 1)

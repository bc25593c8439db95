"""Marks of standing: words with a shape, which stay on the line of what they mark, and the outcome after them."""

from briefing.labels import MEANINGS, standing_word
from briefing.model import Stand, Standing
from briefing.render.html import span, table, text

KEPT = "\u00a0"
"""The space that keeps a mark on the line of its claim."""


def mark(standing: Standing) -> str:
    """Return one word of standing as an inline mark."""
    return f'<span class="standing standing--{standing.value}">{standing_word(standing)}</span>'


def marks(stand: Stand) -> str:
    """Return how a claim stands, to follow the claim; nothing where it is only reported."""
    shown = "".join(f"{KEPT}{mark(word)}" for word in stand.words)
    return shown + span(f"; {text(stand.outcome)}", "outcome") if stand.outcome else shown


def standings_block() -> str:
    """Return every word of standing with what it is about and what it means, as a table."""
    rows = [
        (text(word) if word is Standing.REPORTED else mark(word), text(about), text(means))
        for word, (about, means) in MEANINGS.items()
    ]
    return table(("Word", "What it is about", "What it means"), rows)

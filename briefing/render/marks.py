"""Marks of standing: words with a shape, which stay on the line of what they mark, and the outcome after them."""

from briefing.derive.standing import Stand
from briefing.labels import standing_word
from briefing.model import Standing
from briefing.render.escape import attribute, plain

KEPT = "\u00a0"
"""The space that keeps a mark on the line of its claim."""


def mark(standing: Standing) -> str:
    """Return one word of standing as an inline mark."""
    return f'<span class="standing standing--{standing.value}">{standing_word(standing)}</span>'


def marks(stand: Stand) -> str:
    """Return how a claim stands, as Markdown that follows the claim; nothing where it is only reported."""
    return f"{_words(stand)}{_outcome(plain(stand.outcome))}" if stand.outcome else _words(stand)


def html_marks(stand: Stand) -> str:
    """Return the same for HTML that skips the Markdown parser."""
    return f"{_words(stand)}{_outcome(attribute(stand.outcome))}" if stand.outcome else _words(stand)


def _words(stand: Stand) -> str:
    return "".join(f"{KEPT}{mark(word)}" for word in stand.words)


def _outcome(text: str) -> str:
    return f'<span class="outcome">; {text}</span>'

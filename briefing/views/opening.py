"""The opening words of a passage, by which a reader finds it in the original."""

from typing import NamedTuple

from briefing.links import original_link
from briefing.model import Passage, Source


class Opening(NamedTuple):
    """How a passage begins, and where."""

    words: str
    """As printed, in quotation marks."""
    address: str
    """Of these words in the original; empty where the article's address is not known."""


def opening_of(source: Source, passage: Passage) -> Opening | None:
    """Return how a passage begins; None where that is not shown."""
    if not passage.opens:
        return None
    address = original_link(source.card.url, passage.opens) if source.card.url else ""
    return Opening(f"“{passage.opens} …”", address)

"""Paragraphs of which a finder of articles left some words out, such as dates and the numbers of a list."""

from collections import Counter
from collections.abc import Sequence

from briefing.ingest.article import Row
from briefing.ingest.text import squashed

_FEWEST, _SHARE = 3, 0.75
"""Words of a line from which on it tells, and the share of them that a paragraph must hold."""


def near(rows: Sequence[Row], found: str) -> set[int]:
    """Return which rows hold nearly all the words of a line of `found` that no row holds as it is, and few others."""
    texts = [squashed(row.text) for row in rows]
    lines = [line.removeprefix("- ") for line in found.split("\n")]
    unmatched = [line for line in lines if (text := squashed(line)) and not any(text == other for other in texts)]
    torn = {at for at, text in enumerate(texts) if text and _covered(text, unmatched) >= _SHARE * len(text)}
    words = [Counter(row.text.split()) for row in rows]
    return torn | {at for line in unmatched for at in _best(Counter(line.split()), words)}


def _covered(text: str, lines: Sequence[str]) -> int:
    """Return how many letters of a paragraph stand in lines into which it was torn."""
    return sum(len(part) for line in lines if len(part := squashed(line)) < len(text) and part in text)


def _best(line: Counter[str], rows: Sequence[Counter[str]]) -> list[int]:
    if line.total() < _FEWEST:
        return []
    shares = [(line & row).total() / max(line.total(), row.total(), 1) for row in rows]
    best = max(shares, default=0.0)
    return [shares.index(best)] if best >= _SHARE else []

"""Text as sentences."""

import re

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9])|(?<=[a-z][.!?])(?=[A-Z][a-z])")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|Prof|Gen|Sen|Rep|govt|vs|etc|e\.g|i\.e|[A-Z])\.$")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; initials and abbreviations end none, a missing space after a full stop does."""
    out: list[str] = []
    for part in _SENTENCE.split(text):
        if out and _ABBREVIATION.search(out[-1]):
            out[-1] = f"{out[-1]} {part}"
        elif part.strip():
            out.append(part.strip())
    return out

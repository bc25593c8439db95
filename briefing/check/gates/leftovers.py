"""Markup that should have become something else, and stands among a page's words as it was typed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PATTERNS = {
    "built/citation": re.compile(r"\[\^[^\]\s]+\]"),
    "built/macro": re.compile(r"\{\{ *\w+\(.*?\) *\}\}"),
    "built/attributes": re.compile(r"\{:[^}]*\}"),
    "built/printed-link": re.compile(r"\]\s*\(/[^)\s]*\)?"),
    "built/reference-link": re.compile(r"\[[^\]\n]+\]\[[^\]\n]*\]"),
}
"""How each looks by its rule. They read a page's words, never its HTML."""


class Leftover(NamedTuple):
    """What is printed and should not be."""

    rule: str
    text: str


def leftovers(words: str) -> Iterator[Leftover]:
    """Yield every leftover among the words of a page."""
    for rule, pattern in _PATTERNS.items():
        yield from (Leftover(rule, match.group()) for match in pattern.finditer(words))

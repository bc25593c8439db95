"""The one matcher of names in text, for automatic links and for mentions alike."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from briefing.ids import EntityId

_BETWEEN = "\0"
"""Stands between texts: no letter, so that words end there, and in no name."""


class Target(NamedTuple):
    """What a name stands for."""

    kind: str
    """`entity` or `term`."""
    id: str


class Mention(NamedTuple):
    """A name found in a text."""

    start: int
    end: int
    target: Target


class Matcher:
    """Finds every name as written, longest first, at word boundaries; a plural or possessive `s` may follow."""

    def __init__(self, targets: Mapping[str, Target], others: Iterable[str]) -> None:
        """Take what each name stands for.

        Args:
            targets: by name; a name that stands for two things is not among them.
            others: words that mean something else, inside which no name matches.

        """
        self._targets = targets
        self._names = sorted({*others, *targets})
        self._automaton = AhoCorasick(self._names)

    def find(self, text: str) -> list[Mention]:
        """Return the mentions in `text`, in order, none overlapping another."""
        return self.find_each([text])[0]

    def find_each(self, texts: Sequence[str]) -> list[list[Mention]]:
        """Return the mentions in each of `texts`; together they are looked through once, which costs far less."""
        whole = _BETWEEN.join(texts)
        found: list[list[Mention]] = [[] for _ in texts]
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        reached = 0
        for start, end, name in sorted(self._hits(whole), key=lambda hit: (hit[0], -hit[1])):
            if end and start >= reached:
                reached = end
                if target := self._targets.get(name):
                    at = bisect_right(starts, start) - 1
                    found[at].append(Mention(start - starts[at], end - starts[at], target))
        return found

    def _hits(self, text: str) -> Iterator[tuple[int, int, str]]:
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, _whole(text, start, end), self._names[index]

    def entities(self, text: str) -> set[EntityId]:
        """Return the entities that `text` names."""
        return {EntityId(mention.target.id) for mention in self.find(text) if mention.target.kind == "entity"}


def _whole(text: str, start: int, end: int) -> int:
    """Return where the word that holds the match ends, or 0 where the match is only part of a word."""
    if start and text[start - 1].isalnum() and text[start].isalnum():
        return 0
    if _ends(text, end):
        return end
    return end + 1 if text[end] == "s" and _ends(text, end + 1) else 0


def _ends(text: str, end: int) -> bool:
    return end >= len(text) or not text[end].isalnum() or not text[end - 1].isalnum()

"""The one matcher of names in text, for automatic links and for mentions alike."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from briefing.ids import EntityId


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
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        found = [(start, _whole(text, start, end), self._names[index]) for index, start, end in hits]
        mentions: list[Mention] = []
        reached = 0
        for start, end, name in sorted(found, key=lambda hit: (hit[0], -hit[1])):
            if end and start >= reached:
                reached = end
                if target := self._targets.get(name):
                    mentions.append(Mention(start, end, target))
        return mentions

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

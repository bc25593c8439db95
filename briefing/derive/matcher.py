"""The one matcher of names in text, for automatic links and for mentions alike."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from briefing.corpus import Corpus
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
    """Finds every unambiguous name, longest first, at word boundaries.

    Entities match as written; a term also matches with its first letter in the other case. A plural or
    possessive `s` may follow. A name that stands for two things never matches, nor does one inside words
    that the registry says mean something else.
    """

    def __init__(self, corpus: Corpus) -> None:
        """Take the names of all entities and terms."""
        self._targets = _unambiguous(corpus)
        others = {words for entity in corpus.entities.values() for words in entity.data.not_in}
        self._names = sorted(others | set(self._targets))
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


def _unambiguous(corpus: Corpus) -> dict[str, Target]:
    claims: defaultdict[str, set[Target]] = defaultdict(set)
    for name, target in _claims(corpus):
        claims[name].add(target)
    return {name: next(iter(targets)) for name, targets in sorted(claims.items()) if len(targets) == 1}


def _claims(corpus: Corpus) -> Iterator[tuple[str, Target]]:
    for entity_id, entity in corpus.entities.items():
        for name in entity.data.linking:
            yield name, Target("entity", entity_id)
    for term_id, term in corpus.terms.items():
        either = {form for name in term.data.linking for form in (name, name[0].swapcase() + name[1:])}
        for name in either - set(term.data.unlinked):
            yield name, Target("term", term_id)


def _whole(text: str, start: int, end: int) -> int:
    """Return where the word that holds the match ends, or 0 where the match is only part of a word."""
    if start and text[start - 1].isalnum() and text[start].isalnum():
        return 0
    if _ends(text, end):
        return end
    return end + 1 if text[end] == "s" and _ends(text, end + 1) else 0


def _ends(text: str, end: int) -> bool:
    return end >= len(text) or not text[end].isalnum() or not text[end - 1].isalnum()

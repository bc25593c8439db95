"""Who is linked to whom, and by which statement: in a topic, and around one entity."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import networkx as nx

from briefing.corpus import Corpus
from briefing.derive.mentions import named_entities
from briefing.derive.standing import stand_of_claim, stand_together
from briefing.ids import EntityId, looks_like_entity
from briefing.model import Entity, Stand, Standing, Statement
from briefing.text.matcher import Matcher

LARGEST = 20
"""Names in the picture of a topic; more would not be read."""
ACCUSED = "accused"
AROUND = 9
"""Names around one entity."""


class Tie(NamedTuple):
    """A link between two entities."""

    first: Entity
    second: Entity
    words: str
    """How the registry names the relation; empty where the two are only named together."""
    statements: tuple[Statement, ...]
    stand: Stand
    """That of the relation; where the two are only named together, that of the sentences that name them."""


class Network(NamedTuple):
    """Names and their ties."""

    entities: tuple[Entity, ...]
    ties: tuple[Tie, ...]


def ties(corpus: Corpus, matcher: Matcher, statements: Iterable[Statement]) -> list[Tie]:
    """Return the ties that statements give between entities of kinds that pictures show: one a pair.

    A tie is an accusation of a statement, otherwise a relation of the registry that a statement gives, otherwise a
    sentence that names both. A sentence that gives a relation ties nobody else, and an accusation nobody but the two
    parties to it: both would suggest what nobody says.
    """
    mine = {statement.id: statement for statement in statements}
    related = list(_relations(corpus, mine))
    said = {statement.id for tie in related for statement in tie.statements}
    others = [s for s in mine.values() if s.id not in said and s.kind is not Standing.ALLEGED]
    pairs: dict[frozenset[EntityId], Tie] = {}
    for tie in [*_accusations(corpus, mine.values()), *related, *_together(corpus, matcher, others)]:
        pairs.setdefault(frozenset({tie.first.id, tie.second.id}), tie)
    return list(pairs.values())


def network(ties: Sequence[Tie]) -> Network:
    """Return the names that hang together most, by what statements say of them, and all who accuse or are accused.

    Names that stand in one sentence would join each other, and hide who is said to have done what to whom.
    """
    together = _shown([tie for tie in ties if tie.words and _acts(tie)] or ties)
    kept = _heaviest(together, LARGEST)
    return _network(_shown([tie for tie in together if {tie.first.id, tie.second.id} <= kept]))


class Ties:
    """All ties, by the names at their ends."""

    def __init__(self, ties: Iterable[Tie]) -> None:
        self._all = tuple(ties)
        self._ends: dict[EntityId, list[int]] = {}
        for number, tie in enumerate(self._all):
            for entity in (tie.first, tie.second):
                self._ends.setdefault(entity.id, []).append(number)

    def of(self, id_: EntityId) -> list[Tie]:
        """Return the ties of a name, in order."""
        return [self._all[number] for number in self._ends.get(id_, ())]

    def among(self, ids: Iterable[EntityId]) -> list[Tie]:
        """Return the ties that have a name of `ids` at either end, in order."""
        numbers = {number for id_ in ids for number in self._ends.get(id_, ())}
        return [self._all[number] for number in sorted(numbers)]


def neighbourhood(ties: Ties, entity: Entity) -> Network:
    """Return an entity with those that are tied to it most; among those, only the relations that a statement gives."""
    kept = _heaviest((tie for tie in ties.of(entity.id) if _acts(tie) or entity.kind.apart), AROUND + 1)
    shown = (tie for tie in ties.among(kept) if tie.words or entity.id in (tie.first.id, tie.second.id))
    return _network([tie for tie in shown if {tie.first.id, tie.second.id} <= kept])


def _network(ties: Iterable[Tie]) -> Network:
    shown = tuple(ties)
    entities = {entity.id: entity for tie in shown for entity in (tie.first, tie.second)}
    return Network(tuple(entities[id_] for id_ in sorted(entities)), shown)


def _heaviest(ties: Iterable[Tie], number: int) -> set[EntityId]:
    """Return the parties to accusations, then those with the most statements."""
    rows = list(ties)
    parties = {entity.id for tie in rows if tie.words == ACCUSED for entity in (tie.first, tie.second)}
    weights = Counter(entity.id for tie in rows for entity in (tie.first, tie.second) for _ in tie.statements)
    return set(sorted(weights, key=lambda id_: (id_ not in parties, -weights[id_], id_))[:number])


def _shown(ties: Sequence[Tie]) -> list[Tie]:
    """Return accusations and the ties of the names that hang together most; other pairs alone say nothing."""
    graph: nx.Graph[EntityId] = nx.Graph((tie.first.id, tie.second.id) for tie in ties)
    largest: set[EntityId] = max(nx.connected_components(graph), key=len, default=set())
    return [tie for tie in ties if tie.words == ACCUSED or tie.first.id in largest]


def _acts(tie: Tie) -> bool:
    """Return whether both parties act: a work does only where it accuses."""
    return tie.words == ACCUSED or not (tie.first.kind.apart or tie.second.kind.apart)


def _relations(corpus: Corpus, mine: Mapping[str, Statement]) -> Iterable[Tie]:
    for entity in corpus.entities.values():
        for relation in entity.data.relations:
            other = corpus.entities[EntityId(relation.to)]
            statements = tuple(mine[text] for text in relation.cites if text in mine)
            if statements and entity.kind.shape and other.kind.shape:
                stand = stand_of_claim(corpus, relation, relation.cites)
                words = corpus.relation_types[relation.type].data
                yield Tie(entity, other, words.told or words.label, statements, stand)


def _accusations(corpus: Corpus, statements: Iterable[Statement]) -> Iterable[Tie]:
    """Yield who accuses whom, where both have a page of a kind that pictures show."""
    found: dict[tuple[EntityId, EntityId], list[Statement]] = {}
    names = {entity.data.name: id_ for id_, entity in corpus.entities.items()}
    for statement in statements:
        writers = (names[name.text] for name in corpus.sources[statement.source].card.author if name.text in names)
        accusers = [EntityId(token) for token in statement.by if looks_like_entity(token)]
        for accuser in accusers if statement.by else writers:
            for accused in statement.accuses.accused if statement.accuses else ():
                found.setdefault((accuser, EntityId(accused)), []).append(statement)
    for (first, second), given in found.items():
        ends = corpus.entities[first], corpus.entities[second]
        if all(end.kind.shape for end in ends):
            yield Tie(*ends, ACCUSED, tuple(given), stand_together(given))


def _together(corpus: Corpus, matcher: Matcher, statements: Iterable[Statement]) -> Iterable[Tie]:
    found: dict[tuple[EntityId, EntityId], list[Statement]] = {}
    for statement in statements:
        named = (corpus.entities[id_] for id_ in named_entities(corpus, matcher, statement.text))
        tied = (e.id for e in named if e.kind.shape and not (e.kind.apart or e.data.apart))
        for pair in combinations(sorted(tied), 2):
            found.setdefault(pair, []).append(statement)
    return (
        Tie(corpus.entities[a], corpus.entities[b], "", tuple(given), stand_together(given))
        for (a, b), given in sorted(found.items())
    )

"""Who is linked to whom, in words and for a picture."""

from typing import NamedTuple

from briefing.derive.network import ACCUSED, Network, Tie
from briefing.ids import EntityId
from briefing.links import entity_link
from briefing.model import Entity, Stand
from briefing.views.statements import Sentence, sentence_of

SHOWN = 3
"""Statements that a tie is told with."""


class Node(NamedTuple):
    """A name that is linked to others."""

    id: EntityId
    name: str
    link: str
    shape: str | None
    """That of its kind in pictures."""
    article: str = ""
    """What stands before its name in a sentence."""

    @property
    def in_sentence(self) -> str:
        """Return its name as it stands in a sentence."""
        return f"{self.article} {self.name}".lstrip()


class TieView(NamedTuple):
    """A link between two names and the statements that give it."""

    first: Node
    words: str
    """How the registry names the relation; empty where the two are only named together."""
    second: Node
    stand: Stand
    said: tuple[Sentence, ...]
    of: tuple[str, ...] = ()
    """What each of these accuses the second of, where the tie is an accusation."""


class NetworkView(NamedTuple):
    """Names and their ties."""

    nodes: tuple[Node, ...]
    ties: tuple[TieView, ...]


def network_view(network: Network) -> NetworkView:
    """Return a network as pages show it."""
    nodes = {entity.id: _node(entity) for entity in network.entities}
    ties = (_tie(tie, nodes[tie.first.id], nodes[tie.second.id]) for tie in network.ties)
    return NetworkView(tuple(nodes.values()), tuple(ties))


def _node(entity: Entity) -> Node:
    return Node(entity.id, entity.data.name, entity_link(entity), entity.kind.shape, entity.data.article or "")


def _tie(tie: Tie, first: Node, second: Node) -> TieView:
    if tie.words == ACCUSED:
        of = tuple(statement.accuses.of for statement in tie.statements if statement.accuses)
        return TieView(first, tie.words, second, tie.stand, tuple(map(sentence_of, tie.statements)), of)
    said = tuple(sentence_of(statement) for statement in tie.statements[:SHOWN])
    return TieView(first, tie.words, second, tie.stand, said)

"""Who is linked to whom, in words."""

from typing import NamedTuple

from briefing.derive.network import Tie
from briefing.markup import Inline
from briefing.model import Stand
from briefing.views.speakers import named
from briefing.views.statements import Sentence, sentence_of

SHOWN = 3
"""Statements that a tie is told with."""


class TieView(NamedTuple):
    """A link between two names and the statements that give it."""

    first: Inline
    words: str
    """How the registry names the relation; empty where the two are only named together."""
    second: Inline
    stand: Stand
    said: tuple[Sentence, ...]


def tie_view(tie: Tie) -> TieView:
    """Return a tie in words."""
    said = tuple(sentence_of(statement) for statement in tie.statements[:SHOWN])
    return TieView(named(tie.first), tie.words, named(tie.second), tie.stand, said)

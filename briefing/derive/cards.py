"""What a card says of a name when a reader points at it."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.mentions import plain
from briefing.links import entity_link, term_link
from briefing.model import Entity, Statement
from briefing.text.matcher import Target


class Card(NamedTuple):
    """A name in brief."""

    address: str
    kind: str
    name: str
    line: str
    statement: str
    """The first statement that needs no caveat beside it, as words; empty where there is none."""


def cards(derived: Derived) -> Mapping[Target, Card]:
    """Return the card of every entity and term, by what a matcher finds."""
    corpus = derived.corpus
    entities = {Target("entity", id_): _entity(derived, entity) for id_, entity in corpus.entities.items()}
    terms = {
        Target("term", id_): Card(term_link(id_), "Term", term.data.term, term.data.definition, "")
        for id_, term in corpus.terms.items()
    }
    return entities | terms


def _entity(derived: Derived, entity: Entity) -> Card:
    said = (s for s in derived.mentions.said(entity.id) if _needs_no_caveat(derived.corpus, s))
    named = (s for s in said if entity.id in derived.matcher.entities(plain(s.text)))
    first = next(named, None)
    return Card(
        entity_link(entity),
        entity.kind.label,
        entity.data.name,
        entity.data.description,
        plain(first.text) if first else "",
    )


def _needs_no_caveat(corpus: Corpus, statement: Statement) -> bool:
    """Return whether a statement may stand alone: no accusation, opinion, doubt, remark or contradiction."""
    return not statement.standing and not statement.remarks and statement.id not in corpus.contradictions

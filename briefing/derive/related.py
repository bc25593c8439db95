"""Topics that share something, and what they share."""

from math import log2
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.mentions import Mentions, plain
from briefing.ids import EntityId, TermId, TopicSlug
from briefing.model import Entity, Term, Topic

PLACE = 0.1
"""How much less it says that two topics name the same place than the same person, group, app or work."""


class RelatedTopic(NamedTuple):
    """Another topic and the entities that both name, those that say most first."""

    topic: Topic
    shared: tuple[Entity, ...]


def topic_entities(corpus: Corpus, mentions: Mentions, slug: TopicSlug) -> dict[EntityId, int]:
    """Return the entities that a topic's statements name, with how many statements name each."""
    counted: dict[EntityId, int] = {}
    for statement in corpus.topic_statements(slug):
        for id_ in mentions.entities(statement):
            counted[id_] = counted.get(id_, 0) + 1
    return counted


def topic_terms(derived: Derived, slug: TopicSlug) -> list[Term]:
    """Return the terms that a topic's statements use, in alphabetical order."""
    texts = (plain(statement.text) for statement in derived.corpus.topic_statements(slug))
    used = {m.target.id for text in texts for m in derived.matcher.find(text) if m.target.kind == "term"}
    return sorted((derived.corpus.terms[TermId(id_)] for id_ in used), key=lambda term: term.data.term.casefold())


def related_topics(corpus: Corpus, mentions: Mentions, slug: TopicSlug) -> list[RelatedTopic]:
    """Return the other topics that share an entity with this one, those that share most first.

    What many topics and many statements name weighs little, and a place least: that both mention a country says less
    than that both name one rarely named group.
    """
    named = {other: set(topic_entities(corpus, mentions, other)) for other in corpus.topics}
    spread = {id_: sum(id_ in ids for ids in named.values()) for ids in named.values() for id_ in ids}
    rows = []
    for other, topic in corpus.topics.items():
        weights = {id_: _weight(corpus, mentions, id_) / spread[id_] for id_ in named[slug] & named[other]}
        if other != slug and weights:
            shared = sorted(weights, key=lambda id_: (-weights[id_], id_))
            row = RelatedTopic(topic, tuple(corpus.entities[id_] for id_ in shared))
            rows.append((-sum(weights.values()), other, row))
    return [row for _, _, row in sorted(rows, key=lambda row: row[:2])]


def _weight(corpus: Corpus, mentions: Mentions, id_: EntityId) -> float:
    kind = PLACE if corpus.entities[id_].kind == "place" else 1
    return kind / log2(1 + len(mentions.statements(id_)))

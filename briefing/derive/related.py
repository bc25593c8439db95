"""Topics that share something, and what they share."""

from collections import defaultdict
from math import log2
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.mentions import Mentions, plain, topic_entities
from briefing.ids import EntityId, TermId, TopicSlug
from briefing.model import Entity, Term, Topic


class RelatedTopic(NamedTuple):
    """Another topic and the entities that both name, those that say most first."""

    topic: Topic
    shared: tuple[Entity, ...]


def topic_terms(derived: Derived, slug: TopicSlug) -> list[Term]:
    """Return the terms that a topic's statements use, in alphabetical order."""
    texts = (plain(statement.text) for statement in derived.corpus.topic_statements(slug))
    used = {m.target.id for text in texts for m in derived.matcher.find(text) if m.target.kind == "term"}
    return sorted((derived.corpus.terms[TermId(id_)] for id_ in used), key=lambda term: term.data.term.casefold())


def related_topics(derived: Derived, slug: TopicSlug) -> list[RelatedTopic]:
    """Return the other topics that share an entity with this one, those that share most first.

    What many topics and many statements name weighs little, and a place least: that both mention a country says less
    than that both name one rarely named group.
    """
    corpus, sharing = derived.corpus, derived.topics_by_entity
    shared: defaultdict[TopicSlug, dict[EntityId, float]] = defaultdict(dict)
    for id_ in topic_entities(corpus, derived.mentions, slug):
        weight = _weight(corpus, derived.mentions, id_) / len(sharing[id_])
        for other in sharing[id_]:
            shared[other][id_] = weight
    rows = []
    for other, weights in shared.items():
        if other != slug:
            names = sorted(weights, key=lambda id_: (-weights[id_], id_))
            row = RelatedTopic(corpus.topics[other], tuple(corpus.entities[id_] for id_ in names))
            rows.append((-sum(sorted(weights.values())), other, row))
    return [row for _, _, row in sorted(rows, key=lambda row: row[:2])]


def _weight(corpus: Corpus, mentions: Mentions, id_: EntityId) -> float:
    return corpus.entities[id_].kind.sharing / log2(1 + len(mentions.statements(id_)))

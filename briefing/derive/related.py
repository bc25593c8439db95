"""Topics that share something, and what they share."""

from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.mentions import Mentions, plain
from briefing.ids import EntityId, TermId, TopicSlug
from briefing.model import Entity, Term, Topic


class RelatedTopic(NamedTuple):
    """Another topic and the entities that both name, rarest first."""

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
    """Return the other topics that share an entity with this one, those that share the rarest first.

    A shared entity weighs 1 / (topics that name it): what every topic names says little.
    """
    named = {other: set(topic_entities(corpus, mentions, other)) for other in corpus.topics}
    spread = {id_: sum(id_ in ids for ids in named.values()) for ids in named.values() for id_ in ids}
    rows = []
    for other, topic in corpus.topics.items():
        shared = sorted(named[slug] & named[other], key=lambda id_: (spread[id_], id_)) if other != slug else []
        if shared:
            weight = sum(1 / spread[id_] for id_ in shared)
            rows.append((-weight, other, RelatedTopic(topic, tuple(corpus.entities[id_] for id_ in shared))))
    return [row for _, _, row in sorted(rows, key=lambda row: row[:2])]

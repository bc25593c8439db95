"""Everything derived from one Corpus, each part worked out once, when first asked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.corpus import Corpus
from briefing.derive.backlinks import Backlink, backlinks
from briefing.derive.changes import ToldChange, page_titles, told_changes
from briefing.derive.coverage import passage_uses
from briefing.derive.linking import name_matcher
from briefing.derive.mentions import Mentions, named_entities, topic_entities
from briefing.derive.network import Network, Ties, network, ties
from briefing.ids import EntityId, PassageLabel, SourceKey, TopicSlug
from briefing.model import Entity, RecordedEvent, Relation, Source, Topic
from briefing.text.matcher import Matcher

_BRACKETS = re.compile(r"\(([^()]+)\)")


@dataclass(frozen=True)
class Derived:
    """A Corpus and what follows from it."""

    corpus: Corpus

    @cached_property
    def matcher(self) -> Matcher:
        """Return the matcher of all names."""
        return name_matcher(self.corpus)

    @cached_property
    def mentions(self) -> Mentions:
        """Return which statement names which entity."""
        return Mentions(self.corpus, self.matcher)

    @cached_property
    def topics_by_entity(self) -> Mapping[EntityId, tuple[TopicSlug, ...]]:
        """Return, by entity, the topics whose statements name it."""
        found: dict[EntityId, list[TopicSlug]] = {}
        for slug in self.corpus.topics:
            for id_ in topic_entities(self.corpus, self.mentions, slug):
                found.setdefault(id_, []).append(slug)
        return {id_: tuple(slugs) for id_, slugs in found.items()}

    @cached_property
    def events(self) -> Mapping[EntityId, tuple[RecordedEvent, ...]]:
        """Return, by entity, the events of the record that name it."""
        found: dict[EntityId, list[RecordedEvent]] = {}
        for event in self.corpus.chronology.values():
            for id_ in named_entities(self.corpus, self.matcher, event.data.text):
                found.setdefault(id_, []).append(event)
        return {id_: tuple(events) for id_, events in found.items()}

    @cached_property
    def changes(self) -> tuple[ToldChange, ...]:
        """Return every change with where it is told, the latest first."""
        return told_changes(self.corpus, self.mentions)

    @cached_property
    def changes_by_page(self) -> Mapping[str, tuple[ToldChange, ...]]:
        """Return, by path below `docs/`, the changes of which the page tells, the latest first."""
        found: dict[str, list[ToldChange]] = {}
        for told in self.changes:
            for path in told.pages:
                found.setdefault(path, []).append(told)
        return {path: tuple(changes) for path, changes in found.items()}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Return, by path below `docs/`, what pages are called."""
        return page_titles(self.corpus)

    @cached_property
    def backlinks(self) -> Mapping[EntityId, tuple[Backlink, ...]]:
        """Return, by entity, the pages that name it, with the sentences that do."""
        return backlinks(self.corpus, self.matcher)

    @cached_property
    def uses(self) -> Mapping[tuple[SourceKey, PassageLabel], tuple[Topic, ...]]:
        """Return, by source and passage, the topics that cite it."""
        return passage_uses(self.corpus)

    @cached_property
    def ties(self) -> Ties:
        """Return who is linked to whom, by any statement."""
        return Ties(ties(self.corpus, self.matcher, self.corpus.statements.values()))

    @cached_property
    def made_by(self) -> Mapping[str, tuple[tuple[str, Source], ...]]:
        """Return, by name as cards write it, the sources of which somebody is author, publisher or partner, and which.

        What a card gives in brackets, such as a body's short name, is a name too.
        """
        found: dict[str, list[tuple[str, Source]]] = {}
        for source in self.corpus.sources.values():
            card = source.card
            makers = [*(("Author", name.text) for name in card.author), ("Publisher", card.publisher)]
            makers += [("Partner", card.partner)] if card.partner else []
            for part, who in makers:
                for name in dict.fromkeys((who, *_BRACKETS.findall(who))):
                    found.setdefault(name, []).append((part, source))
        return {name: tuple(rows) for name, rows in found.items()}

    @cached_property
    def related_from(self) -> Mapping[EntityId, tuple[tuple[Entity, Relation], ...]]:
        """Return, by entity, who states a relation to it, and which."""
        found: dict[EntityId, list[tuple[Entity, Relation]]] = {}
        for entity in self.corpus.entities.values():
            for relation in entity.data.relations:
                found.setdefault(EntityId(relation.to), []).append((entity, relation))
        return {id_: tuple(pairs) for id_, pairs in found.items()}

    def network(self, slug: TopicSlug) -> Network:
        """Return who is linked to whom in a topic."""
        return network(ties(self.corpus, self.matcher, self.corpus.topic_statements(slug)))

"""One immutable Corpus of everything authored; whoever holds one may rely on every id in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.ids import (
    ChangeId,
    Citation,
    EntityId,
    RecordedEventId,
    ReferenceId,
    RouteId,
    SourceKey,
    TermId,
    TopicSlug,
    parse_citation,
)
from briefing.links import (
    LIST_PATHS,
    entity_path,
    kind_path,
    source_path,
)
from briefing.model import (
    Change,
    Entity,
    Kind,
    Kinds,
    LongSentence,
    Passage,
    RecordedEvent,
    Reference,
    RelationType,
    Route,
    Source,
    Statement,
    Term,
    Topic,
)
from briefing.read.pages import AuthoredPage


@dataclass(frozen=True)
class Corpus:
    """Everything authored, read once, with every id resolved."""

    sources: Mapping[SourceKey, Source]
    topics: Mapping[TopicSlug, Topic]
    entities: Mapping[EntityId, Entity]
    terms: Mapping[TermId, Term]
    references: Mapping[ReferenceId, Reference]
    relation_types: Mapping[str, RelationType]
    routes: Mapping[RouteId, Route]
    kinds: Kinds
    """The kinds of entity, in the order in which pages list them."""
    changes: Mapping[ChangeId, Change]
    """What changed and matters to a reader, as logged: the oldest first."""
    chronology: Mapping[RecordedEventId, RecordedEvent]
    """Dated events of the public record, which stand beside what articles date."""
    pages: tuple[AuthoredPage, ...]
    long_sentences: tuple[LongSentence, ...] = ()
    """Sentences that may be longer than the rule allows."""
    drafts: frozenset[str] = frozenset()
    """Paths below `docs/` of the drafts that were left out."""

    @cached_property
    def passages(self) -> Mapping[tuple[SourceKey, str], Passage]:
        """Return every passage by source and label."""
        return {(key, passage.label): passage for key, source in self.sources.items() for passage in source.passages}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Return every statement by its full id, in the order of sources and passages."""
        return {s.id: s for source in self.sources.values() for p in source.passages for s in p.statements}

    @cached_property
    def contradictions(self) -> Mapping[str, tuple[str, ...]]:
        """Return for each statement those that contradict it, whichever side says so, in the order of statements."""
        sides = [(s.id, other) for s in self.statements.values() for other in s.contradicts]
        both = {*sides, *((other, one) for one, other in sides)}
        order = {id_: number for number, id_ in enumerate(self.statements)}
        rows: dict[str, list[str]] = {}
        for one, other in sorted(both, key=lambda pair: order[pair[1]]):
            rows.setdefault(one, []).append(other)
        return {one: tuple(others) for one, others in rows.items()}

    def of_kind(self, kind: Kind) -> tuple[Entity, ...]:
        """Return the entities of a kind, in the order of ids."""
        return tuple(entity for entity in self.entities.values() if entity.kind.id == kind.id)

    @cached_property
    def named(self) -> Mapping[str, tuple[Entity, ...]]:
        """Return the entities that bear a name, by each of their English names."""
        found: dict[str, list[Entity]] = {}
        for entity in self.entities.values():
            for name in dict.fromkeys([entity.data.name, *entity.data.names]):
                found.setdefault(name, []).append(entity)
        return {name: tuple(entities) for name, entities in found.items()}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Return the path of every page of the site, below `docs/`."""
        return frozenset([
            *(page.path for page in self.pages),
            *(source_path(key) for key in self.sources),
            *(entity_path(entity.kind, id_) for id_, entity in self.entities.items()),
            *(kind_path(kind) for kind in self.kinds.values() if self.of_kind(kind)),
            *LIST_PATHS,
        ])  # fmt: skip

    def cited_passages(self, citation: Citation) -> tuple[Passage, ...]:
        """Return the passages that a citation names; none where it dangles or names a reference."""
        if citation.source is None:
            return ()
        if citation.last is None:
            passage = self.passages.get((citation.source, citation.first))
            return (passage,) if passage else ()
        labels = [str(number) for number in range(int(citation.first), int(citation.last) + 1)]
        found = [self.passages.get((citation.source, label)) for label in labels]
        return tuple(passage for passage in found if passage) if labels and all(found) else ()

    def cited_statements(self, citation: Citation) -> tuple[Statement, ...]:
        """Return the statements that a citation names, in their order; none where it dangles."""
        statements = tuple(s for passage in self.cited_passages(citation) for s in passage.statements)
        if citation.number is None:
            return statements
        return tuple(s for s in statements if s.number == citation.number)

    def cited(self, texts: Iterable[str]) -> tuple[Statement, ...]:
        """Return the statements that citations, as written, name; references and what dangles name none."""
        found = (citation for text in texts if (citation := parse_citation(text)))
        return tuple(s for citation in found for s in self.cited_statements(citation))

    def resolves(self, text: str) -> bool:
        """Return whether a citation, as written, names something that exists."""
        citation = parse_citation(text)
        if citation is None:
            return False
        if citation.source is None:
            return ReferenceId(text) in self.references
        if citation.number is not None:
            return bool(self.cited_statements(citation))
        return bool(self.cited_passages(citation))

    @cached_property
    def _topic_sources(self) -> Mapping[TopicSlug, tuple[Source, ...]]:
        found: dict[TopicSlug, list[Source]] = {}
        for source in self.sources.values():
            for slug in dict.fromkeys(source.topics):
                found.setdefault(slug, []).append(source)
        return {slug: tuple(sources) for slug, sources in found.items()}

    @cached_property
    def topics_by_path(self) -> Mapping[str, Topic]:
        """Return every topic by the path of its page below `docs/`."""
        return {topic.place.file.removeprefix("docs/"): topic for topic in self.topics.values()}

    def topic_sources(self, slug: TopicSlug) -> tuple[Source, ...]:
        """Return the sources that a topic rests on."""
        return self._topic_sources.get(slug, ())

    def topic_statements(self, slug: TopicSlug) -> tuple[Statement, ...]:
        """Return every statement of a topic's sources, in the order of sources and passages."""
        return tuple(s for source in self.topic_sources(slug) for p in source.passages for s in p.statements)

    def event_topics(self, event: RecordedEvent) -> tuple[TopicSlug, ...]:
        """Return the topics that an event belongs to: those of the statements that it is to be read beside."""
        sources = dict.fromkeys(statement.source for statement in self.cited(event.data.about))
        return tuple(slug for slug in self.topics if any(slug in self.sources[key].topics for key in sources))

    def topic_events(self, slug: TopicSlug) -> tuple[RecordedEvent, ...]:
        """Return the events of the public record that belong to a topic."""
        return tuple(event for event in self.chronology.values() if slug in self.event_topics(event))

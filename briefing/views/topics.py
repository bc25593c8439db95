"""Topics and sources as wholes: on what each rests, how much of it is in doubt, and which are related."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.related import RelatedTopic
from briefing.derive.standing import counts, last_checked
from briefing.links import source_link, topic_link
from briefing.markup import Inline, linked
from briefing.model import Source, Standing, Topic
from briefing.views.speakers import named
from briefing.views.words import capitalised, counted, imprint, published, source_line

NAMED = 3
"""Shared names that a related briefing is listed with."""


class Basis(NamedTuple):
    """On what a topic rests, and how far that can be relied on."""

    verdict: str
    statements: int
    supported: int
    """How many statements the record supports."""
    doubts: Mapping[Standing, int]
    """How many statements have each doubtful record."""
    sources: tuple[str, ...]
    """When each source appeared, in words."""
    checked: str | None
    """When the record was last checked, in EDTF."""
    edited: str


class TopicEntry(NamedTuple):
    """A topic in a list."""

    slug: str
    title: str
    link: str
    description: str
    basis: Basis


class SourceEntry(NamedTuple):
    """A source in a list."""

    key: str
    title: str
    link: str
    facts: str
    limits: str
    line: Inline
    """Its bibliographic line with a link."""


class Related(NamedTuple):
    """A related topic and what both name."""

    title: Inline
    shared: tuple[Inline, ...]
    more: int
    """How many further names both have."""


def basis_of(corpus: Corpus, topic: Topic) -> Basis:
    """Return on what a topic rests."""
    sources, statements = corpus.topic_sources(topic.slug), corpus.topic_statements(topic.slug)
    return Basis(
        topic.verdict or "", len(statements), sum(Standing.SUPPORTED in s.record for s in statements),
        counts(statements), tuple(map(published, sources)),
        last_checked(sources), topic.edited,
    )  # fmt: skip


def topic_entry(corpus: Corpus, topic: Topic) -> TopicEntry:
    """Return a topic's entry in a list."""
    return TopicEntry(topic.slug, topic.title, topic_link(topic.slug), topic.description, basis_of(corpus, topic))


def source_entry(source: Source) -> SourceEntry:
    """Return a source's entry in a list."""
    statements = sum(len(passage.statements) for passage in source.passages)
    passages = counted(source.card.original.passages, "passage", "passages")
    facts = f"{capitalised(imprint(source))}. {passages}, {counted(statements, 'statement', 'statements')}."
    link = source_link(source.key)
    return SourceEntry(source.key, source.title, link, facts, source.card.limits, source_line(source, link))


def related_of(row: RelatedTopic) -> Related:
    """Return a related topic with the reason."""
    shown = tuple(named(entity) for entity in row.shared[:NAMED])
    return Related(linked(topic_link(row.topic.slug), row.topic.title), shown, len(row.shared) - len(shown))

"""Open work, for the maintainer's desk: what a published edition never shows."""

from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.coverage import passage_uses
from briefing.derive.mentions import Mentions
from briefing.model import Entity, Passage, Source, Topic


class OpenPassage(NamedTuple):
    """A passage that something is still to be done with."""

    source: Source
    passage: Passage


class OpenWork(NamedTuple):
    """All open work of a project."""

    draft_sources: list[Source]
    draft_topics: list[Topic]
    unstated: list[OpenPassage]
    """Passages without a statement or a reason."""
    uncited: list[OpenPassage]
    """Passages with statements that no briefing cites."""
    unnamed: list[Entity]
    """Entities that no statement names."""


def open_work(corpus: Corpus, mentions: Mentions) -> OpenWork:
    """Return the open work of a Corpus that holds its drafts."""
    uses = passage_uses(corpus)
    passages = [OpenPassage(source, p) for source in corpus.sources.values() for p in source.passages]
    return OpenWork(
        [source for source in corpus.sources.values() if source.draft],
        [topic for topic in corpus.topics.values() if topic.draft],
        [row for row in passages if not row.passage.statements and not row.passage.reason],
        [row for row in passages if row.passage.statements and (row.source.key, row.passage.label) not in uses],
        [entity for id_, entity in corpus.entities.items() if not mentions.statements(id_)],
    )

"""On which pages a change is told, and to which topics it belongs."""

from collections.abc import Iterable

from briefing.corpus import Corpus
from briefing.derive.mentions import Mentions
from briefing.ids import EntityId, TopicSlug
from briefing.links import entity_path, source_path, topic_path
from briefing.model import Change, Source


def latest_first(corpus: Corpus) -> tuple[Change, ...]:
    """Return every change, the latest first; of one day, the one that was added last."""
    return tuple(sorted(corpus.changes.values(), key=lambda change: change.data.date)[::-1])


def pages_of(corpus: Corpus, mentions: Mentions, change: Change) -> tuple[str, ...]:
    """Return the paths of the pages that tell of a change: its own, then those of its statements and of their names."""
    statements = list(corpus.cited(change.data.about))
    sources = [corpus.sources[statement.source] for statement in statements]
    named = sorted({id_ for statement in statements for id_ in mentions.entities(statement)})
    paths = [change.data.page, *(topic_path(slug) for slug in _served(sources))]
    paths += [source_path(source.key) for source in sources]
    return tuple(dict.fromkeys([*paths, *(entity_path(corpus.entities[id_].kind, id_) for id_ in named)]))


def topics_of(corpus: Corpus, mentions: Mentions, change: Change) -> tuple[TopicSlug, ...]:
    """Return the topics that a change belongs to: those of its statements, or of its page where it names none."""
    found = set(_served(corpus.sources[statement.source] for statement in corpus.cited(change.data.about)))
    return tuple(slug for slug in corpus.topics if slug in (found or set(_of_page(corpus, mentions, change.data.page))))


def _of_page(corpus: Corpus, mentions: Mentions, path: str) -> Iterable[TopicSlug]:
    if topic := corpus.topics_by_path.get(path):
        return (topic.slug,)
    sources = [source for key, source in corpus.sources.items() if source_path(key) == path]
    for id_, entity in corpus.entities.items():
        if entity_path(entity.kind, EntityId(id_)) == path:
            sources += [corpus.sources[statement.source] for statement in mentions.statements(id_)]
    return _served(sources)


def _served(sources: Iterable[Source]) -> tuple[TopicSlug, ...]:
    """Return the topics that sources serve."""
    return tuple(dict.fromkeys(slug for source in sources for slug in source.topics))

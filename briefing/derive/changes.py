"""On which pages a change is told, and to which topics it belongs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.mentions import Mentions
from briefing.ids import TopicSlug
from briefing.links import entity_path, source_path, topic_path
from briefing.model import Change, Source


class ToldChange(NamedTuple):
    """A change with where it is told."""

    change: Change
    topics: tuple[TopicSlug, ...]
    """The topics of its statements, or of its page where it names none, in the corpus's order."""
    pages: tuple[str, ...]
    """Paths below `docs/`: its own page, then those of its statements and of their names."""


def told_changes(corpus: Corpus, mentions: Mentions) -> tuple[ToldChange, ...]:
    """Return every change, the latest first; of one day, the one that was added last."""
    changes = sorted(corpus.changes.values(), key=lambda change: change.data.date)[::-1]
    of_pages = _topics_by_page(corpus, mentions, {change.data.page for change in changes})
    return tuple(_told(corpus, mentions, of_pages, change) for change in changes)


def page_titles(corpus: Corpus) -> dict[str, str]:
    """Return what pages are called, by path below `docs/`; without those that list things of all topics."""
    titles = {page.path: page.meta.title for page in corpus.pages}
    titles |= {source_path(key): source.title for key, source in corpus.sources.items()}
    return titles | {entity_path(entity.kind, id_): entity.data.name for id_, entity in corpus.entities.items()}


def _told(
    corpus: Corpus, mentions: Mentions, of_pages: Mapping[str, tuple[TopicSlug, ...]], change: Change
) -> ToldChange:
    statements = list(corpus.cited(change.data.about))
    sources = [corpus.sources[statement.source] for statement in statements]
    named = sorted({id_ for statement in statements for id_ in mentions.entities(statement)})
    served = _served(sources)
    paths = [change.data.page, *(topic_path(slug) for slug in served)]
    paths += [source_path(source.key) for source in sources]
    paths += [entity_path(corpus.entities[id_].kind, id_) for id_ in named]
    found = set(served or of_pages.get(change.data.page, ()))
    return ToldChange(change, tuple(slug for slug in corpus.topics if slug in found), tuple(dict.fromkeys(paths)))


def _topics_by_page(corpus: Corpus, mentions: Mentions, paths: set[str]) -> dict[str, tuple[TopicSlug, ...]]:
    """Return the topics of those of the pages that are a topic's, a source's or an entity's."""
    return {path: topics for path, topics in _each_page(corpus, mentions, paths) if path in paths}


def _each_page(corpus: Corpus, mentions: Mentions, paths: set[str]) -> Iterator[tuple[str, tuple[TopicSlug, ...]]]:
    for path, topic in corpus.topics_by_path.items():
        yield path, (topic.slug,)
    for key, source in corpus.sources.items():
        yield source_path(key), _served([source])
    for id_, entity in corpus.entities.items():
        if (path := entity_path(entity.kind, id_)) in paths:
            yield path, _served(corpus.sources[statement.source] for statement in mentions.statements(id_))


def _served(sources: Iterable[Source]) -> tuple[TopicSlug, ...]:
    """Return the topics that sources serve."""
    return tuple(dict.fromkeys(slug for source in sources for slug in source.topics))

"""From the project's files to the Corpus, or to every finding about them at once."""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from briefing.corpus.record import Corpus
from briefing.corpus.resolve import Unread, resolve
from briefing.dates import EARLIEST, Day, read_when
from briefing.errors import BriefingError, Finding
from briefing.ids import RecordedEventId, SourceKey, TopicSlug, parse_citation
from briefing.links import source_path, topic_path
from briefing.model import RecordedEvent, Source, TopicMeta
from briefing.read.pages import AuthoredPage, read_page, topic_of
from briefing.read.project import ProjectFiles, read_project
from briefing.read.registry import Registry, read_registry
from briefing.read.source import read_source


def load(root: Path, *, drafts: bool = False) -> Corpus:
    """Return the Corpus of the project in `root`.

    Args:
        root: the project's folder.
        drafts: whether drafts are part of it; otherwise only their paths are known.

    Raises:
        BriefingError: files cannot be read or ids do not resolve; carries every finding.

    """
    return assemble(read_project(root), drafts=drafts)


def assemble(files: ProjectFiles, *, drafts: bool = False) -> Corpus:
    """Return the Corpus that the files hold, drafts left out unless asked for.

    Raises:
        BriefingError: the files have findings; carries all of them.

    """
    corpus, findings = survey(files, drafts=drafts)
    if findings:
        raise BriefingError(findings)
    return corpus


def survey(files: ProjectFiles, *, drafts: bool = False) -> tuple[Corpus, list[Finding]]:
    """Return what could be read of the files, and every finding; where there are any, ids of the Corpus may dangle."""
    registry = read_registry(files.registry)
    findings = list(registry.findings)
    sources, pages = _sources(files, findings), _pages(files, findings)
    left_out = set() if drafts else {*(source_path(k) for k, s in sources.items() if s.draft), *_draft_pages(pages)}
    kept = {key: _shown(source, left_out) for key, source in sources.items() if source_path(key) not in left_out}
    corpus = _corpus(registry, kept, tuple(page for page in pages if page.path not in left_out), frozenset(left_out))
    return corpus, [*findings, *resolve(corpus, _unread(files, registry, sources, pages))]


def _unread(
    files: ProjectFiles, registry: Registry, sources: dict[SourceKey, Source], pages: tuple[AuthoredPage, ...]
) -> Unread:
    read = {*map(source_path, sources), *(page.path for page in pages)}
    paths = {path.removeprefix("docs/") for path in (*files.notes, *files.pages)} - read
    return Unread(frozenset(paths), frozenset(registry.unread_files), frozenset(registry.unread_ids))


def names(files: ProjectFiles) -> Corpus:
    """Return a Corpus of the registry alone, as far as it can be read: enough to find names in a text."""
    return _corpus(read_registry(files.registry), {}, (), frozenset())


def _key(path: str) -> SourceKey:
    return SourceKey(path.rsplit("/", 1)[-1].removesuffix(".md"))


def _sources(files: ProjectFiles, findings: list[Finding]) -> dict[SourceKey, Source]:
    sources = {}
    for path, text in files.notes.items():
        source, found = read_source(text, path, _key(path))
        findings += found
        if source:
            sources[source.key] = source
    return sources


def _pages(files: ProjectFiles, findings: list[Finding]) -> tuple[AuthoredPage, ...]:
    pages = []
    for path, text in files.pages.items():
        page, found = read_page(text, path, path.removeprefix("docs/"))
        findings += found
        if page:
            pages.append(page)
    return tuple(pages)


def _shown(source: Source, left_out: set[str]) -> Source:
    """Return a source without the topics that are still drafts."""
    return source.model_copy(update={"topics": tuple(t for t in source.topics if topic_path(t) not in left_out)})


def _draft_pages(pages: tuple[AuthoredPage, ...]) -> set[str]:
    return {page.path for page in pages if isinstance(page.meta, TopicMeta) and page.meta.draft}


def _corpus(
    registry: Registry, sources: dict[SourceKey, Source], pages: tuple[AuthoredPage, ...], drafts: frozenset[str]
) -> Corpus:
    topics = {topic.slug: topic for page in pages if (topic := topic_of(page))}
    days = _newest(sources)
    newest = sorted(topics.values(), key=lambda topic: days.get(topic.slug, EARLIEST), reverse=True)
    return Corpus(
        sources=MappingProxyType(sources),
        topics=MappingProxyType({topic.slug: topic for topic in newest}),
        entities=MappingProxyType(dict(sorted(registry.entities.items()))),
        terms=MappingProxyType(dict(sorted(registry.terms.items()))),
        references=MappingProxyType(dict(sorted(registry.references.items()))),
        relation_types=MappingProxyType(registry.relation_types),
        routes=MappingProxyType(registry.routes),
        kinds=registry.kinds,
        changes=MappingProxyType(registry.changes),
        chronology=MappingProxyType(dict(_events(registry, drafts))),
        long_sentences=registry.long_sentences,
        pages=pages,
        drafts=drafts,
    )


def _events(registry: Registry, drafts: frozenset[str]) -> Iterator[tuple[RecordedEventId, RecordedEvent]]:
    """Yield the events of the record without the statements of drafts; those that stand beside no other, not at all."""
    for id_, event in registry.chronology.items():
        about = tuple(text for text in event.data.about if not _of_draft(text, drafts))
        if about:
            yield id_, event.model_copy(update={"data": event.data.model_copy(update={"about": about})})


def _of_draft(text: str, drafts: frozenset[str]) -> bool:
    citation = parse_citation(text)
    return citation is not None and citation.source is not None and source_path(citation.source) in drafts


def _newest(sources: dict[SourceKey, Source]) -> dict[TopicSlug, Day]:
    """Return, by topic, the last day on which a source of it can have been published; undated ones are the oldest."""
    days: dict[TopicSlug, Day] = {}
    for source in sources.values():
        day = read_when(source.card.published).end if source.card.published else EARLIEST
        for slug in source.topics:
            days[slug] = max(day, days.get(slug, EARLIEST))
    return days

"""From the project's files to the Corpus, or to every finding about them at once."""

from pathlib import Path
from types import MappingProxyType

from briefing.corpus.record import Corpus
from briefing.corpus.resolve import resolve
from briefing.errors import BriefingError, Finding
from briefing.ids import SourceKey
from briefing.model import Source
from briefing.read.pages import AuthoredPage, read_page, topic_of
from briefing.read.project import ProjectFiles, read_project
from briefing.read.registry import Registry, read_registry
from briefing.read.source import read_source


def load(root: Path) -> Corpus:
    """Return the Corpus of the project in `root`.

    Raises:
        BriefingError: files cannot be read or ids do not resolve; carries every finding.

    """
    return assemble(read_project(root))


def assemble(files: ProjectFiles) -> Corpus:
    """Return the Corpus that the files hold.

    Raises:
        BriefingError: the files have findings; carries all of them.

    """
    registry = read_registry(files.registry)
    findings = list(registry.findings)
    sources = _sources(files, findings)
    corpus = _corpus(registry, sources, _pages(files, findings))
    findings += resolve(corpus, {_key(path) for path in files.notes} - set(sources))
    if findings:
        raise BriefingError(findings)
    return corpus


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


def _corpus(registry: Registry, sources: dict[SourceKey, Source], pages: tuple[AuthoredPage, ...]) -> Corpus:
    topics = {topic.slug: topic for page in pages if (topic := topic_of(page))}
    return Corpus(
        sources=MappingProxyType(sources),
        topics=MappingProxyType(topics),
        entities=MappingProxyType(dict(sorted(registry.entities.items()))),
        terms=MappingProxyType(dict(sorted(registry.terms.items()))),
        references=MappingProxyType(dict(sorted(registry.references.items()))),
        relation_types=MappingProxyType(registry.relation_types),
        pages=pages,
    )

"""The rule for addresses: what was published stays to be found, or says what became of it."""

from collections.abc import Collection, Iterator

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.errors import Finding, Place
from briefing.links import DATA_FOLDER, DOWNLOADS, DOWNLOADS_PATH, destinations, kind_path, source_path, topic_path
from briefing.read.data import read_data

_NAME, _MOVED = "mkdocs.yml", ("extra", "moved")
_NO_PAGE = "404.html"


def check_lost(corpus: Corpus, configuration: str, earlier: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each page of the earlier site that is neither there nor under `extra.moved`.

    Args:
        corpus: everything that was read.
        configuration: the text of `mkdocs.yml`.
        earlier: the files of the pages of the site that is to be replaced, in either edition.

    """
    written = read_data(configuration, _NAME)
    extra = written.value.get("extra") if isinstance(written.value, dict) else None
    moved = extra.get("moved") if isinstance(extra, dict) else None
    there = {file for path in {*_paths(corpus), *(moved or {})} for file in destinations(path)}
    for file in sorted(earlier):
        if file.casefold() not in there and file != _NO_PAGE and not file.startswith(f"{DOWNLOADS}/"):
            path = f"{file.removesuffix('.html').removesuffix('/index')}.md"
            yield finding("moved/lost", Place(_NAME, written.line(_MOVED)), path=path)


def _paths(corpus: Corpus) -> Iterator[str]:
    """Yield the path of each page that the site has, and of those that come and go with what they list."""
    drafts = {topic_path(topic.slug) for topic in corpus.topics.values() if topic.draft}
    drafts |= {source_path(source.key) for source in corpus.sources.values() if source.draft}
    yield from corpus.paths - drafts
    yield from (DATA_FOLDER, DOWNLOADS_PATH)
    yield from (kind_path(kind) for kind in corpus.kinds.values())

"""The rule for the navigation: a published topic stands in it."""

from collections.abc import Iterator

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.errors import Finding
from briefing.read.data import read_data


def check_nav(corpus: Corpus, configuration: str) -> Iterator[Finding]:
    """Yield a finding for each published topic that `nav` in `mkdocs.yml` does not name.

    Its page is listed among the topics all the same, but stands beside no other in the list at the left.
    """
    settings = read_data(configuration, "mkdocs.yml").value
    named = set(_paths(settings.get("nav") if isinstance(settings, dict) else None))
    for topic in corpus.topics.values():
        path = topic.place.file.removeprefix("docs/")
        if not topic.draft and path not in named:
            yield finding("topic/nav", topic.place, topic=topic.slug, path=path)


def _paths(entry: object) -> Iterator[str]:
    """Yield every path that an entry of the navigation holds, however deep."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list | dict):
        for part in entry.values() if isinstance(entry, dict) else entry:
            yield from _paths(part)

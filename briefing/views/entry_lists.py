"""Topics and sources as lists: in parts by the alphabet where they are many, and then the newest before them."""

from collections.abc import Sequence
from typing import TypeVar

from briefing.corpus import Corpus
from briefing.dates import EARLIEST, read_when
from briefing.links import COVERAGE_PATH, SOURCES_PATH, TOPICS_PATH
from briefing.model import Source, Topic
from briefing.text.letters import folded
from briefing.views.shelves import FEWER, NEWEST, Shelf, Thing, on_one_page, shelved

Entry = TypeVar("Entry", Topic, Source)


def topic_list(corpus: Corpus) -> Shelf[Topic]:
    """Return all topics."""
    return _listed(corpus, TOPICS_PATH, "Topics", tuple(corpus.topics.values()))


def source_list(corpus: Corpus) -> Shelf[Source]:
    """Return all sources."""
    return _listed(corpus, SOURCES_PATH, "Sources", tuple(corpus.sources.values()))


def coverage_list(corpus: Corpus, title: str) -> Shelf[Source]:
    """Return all sources as the page of what is used lists them, under its title."""
    return _listed(corpus, COVERAGE_PATH, title, tuple(corpus.sources.values()))


def newest_topics(corpus: Corpus) -> tuple[Topic, ...]:
    """Return the topics that the list of topics shows itself; those of the newest sources come first."""
    return _newest(topic_list(corpus), tuple(corpus.topics.values()))


def newest_sources(corpus: Corpus) -> tuple[Source, ...]:
    """Return the sources that the list of sources shows itself."""
    days = {
        key: read_when(source.card.published).end for key, source in corpus.sources.items() if source.card.published
    }
    newest = sorted(corpus.sources.values(), key=lambda source: days.get(source.key, EARLIEST), reverse=True)
    return _newest(source_list(corpus), newest)


def _newest(whole: Shelf[Thing], newest: Sequence[Thing]) -> tuple[Thing, ...]:
    return tuple(newest[:NEWEST]) if whole.parts else whole.things


def _listed(corpus: Corpus, path: str, title: str, things: Sequence[Entry]) -> Shelf[Entry]:
    """Return a list by the alphabet; in its own order where it is short, or the project has no page for it."""
    if len(things) <= FEWER or path not in corpus.paths:
        return on_one_page(path, title, things)
    alphabetical = sorted(things, key=lambda thing: folded(thing.title))
    return shelved(on_one_page(path, title, alphabetical), (), lambda thing: thing.title, FEWER)

"""Dated statements, date by date."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.dates import When
from briefing.derive.timeline import TimelineRow, timeline
from briefing.links import topic_link
from briefing.markup import Inline
from briefing.model import Statement
from briefing.views.speakers import attribution, of_one_source
from briefing.views.statements import Sentence, sentence_of

_SPELT = {"/": "-to-", "..": "open", "~": "-about", "?": "-possibly", "%": "-possibly-about"}


class Dated(NamedTuple):
    """One statement of a date."""

    said: Sentence
    who: Inline
    """Who says so, where its sentence leaves them out."""
    topics: tuple[tuple[str, str], ...] = ()
    """The topics of its source, each with its link, where the list is of all topics."""


class DateView(NamedTuple):
    """A date and what is said of it."""

    when: When
    anchor: str
    lines: tuple[Dated, ...]


class TopicDates(NamedTuple):
    """The dates of one topic."""

    title: str
    link: str
    dates: tuple[DateView, ...]


class Timeline(NamedTuple):
    """All dates, and those of each topic that has any."""

    topics: tuple[TopicDates, ...]
    dates: tuple[DateView, ...]


def date_views(corpus: Corpus, rows: Iterable[TimelineRow]) -> list[DateView]:
    """Return the dates of one topic or name."""
    given = list(rows)
    known = of_one_source(statement for row in given for statement in row.statements)
    return [_view(row, [Dated(sentence_of(s), attribution(corpus, s, known=known)) for s in row.statements])
            for row in given]  # fmt: skip


def whole_timeline(corpus: Corpus) -> Timeline:
    """Return the dates of all topics, each statement with its topics."""
    dates = tuple(
        _view(row, [Dated(sentence_of(s), attribution(corpus, s), _topics(corpus, s)) for s in row.statements])
        for row in timeline(corpus.statements.values())
    )
    topics = (
        TopicDates(topic.title, topic_link(slug), tuple(date_views(corpus, timeline(corpus.topic_statements(slug)))))
        for slug, topic in corpus.topics.items()
    )
    return Timeline(tuple(topic for topic in topics if topic.dates), dates)


def _view(row: TimelineRow, lines: list[Dated]) -> DateView:
    return DateView(row.when, date_anchor(row.when), tuple(lines))


def _topics(corpus: Corpus, statement: Statement) -> tuple[tuple[str, str], ...]:
    topics = [corpus.topics[slug] for slug in corpus.sources[statement.source].topics if slug in corpus.topics]
    return tuple((topic.title, topic_link(topic.slug)) for topic in topics)


def date_anchor(when: When) -> str:
    """Return the id of a date in its list."""
    spelt = when.text
    for sign, word in _SPELT.items():
        spelt = spelt.replace(sign, word)
    return f"when-{spelt}"

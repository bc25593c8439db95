"""Dated statements, and what the record dates beside them, date by date."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.dates import When
from briefing.derive.timeline import TimelineRow, topic_timeline
from briefing.derive.timeline import whole_timeline as all_rows
from briefing.ids import TopicSlug
from briefing.links import event_anchor, topic_link
from briefing.markup import Inline, parse
from briefing.model import RecordedEvent, Statement
from briefing.views.speakers import attribution, of_one_source
from briefing.views.statements import Sentence, sentence_of

_SPELT = {"/": "-to-", "..": "open", "~": "-about", "?": "-possibly", "%": "-possibly-about"}
Topics = tuple[tuple[str, str], ...]
"""The titles of topics, each with its link."""


class Dated(NamedTuple):
    """One statement of a date."""

    said: Sentence
    who: Inline
    """Who says so, where its sentence leaves them out."""
    topics: Topics = ()
    """The topics of its source, where the list is of all topics."""


class Recorded(NamedTuple):
    """One event of the record."""

    text: Inline
    as_of: str | None
    """The date of the newest evidence on an open matter, in EDTF."""
    beside: tuple[Sentence, ...]
    """The statements that it is to be read beside."""
    anchor: str = ""
    """Its id, in the one list where it lives."""
    topics: Topics = ()
    """Its topics, where the list is of all topics."""


class DateView(NamedTuple):
    """A date, what articles say of it, and what the record has of it."""

    when: When
    anchor: str
    lines: tuple[Dated, ...]
    events: tuple[Recorded, ...] = ()


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
    return [
        _view(
            row,
            [Dated(sentence_of(s), attribution(corpus, s, known=known)) for s in row.statements],
            [_recorded(corpus, event) for event in row.events],
        )
        for row in given
    ]


def whole_timeline(corpus: Corpus) -> Timeline:
    """Return the dates of all topics, each statement and each event with its topics."""
    dates = tuple(
        _view(
            row,
            [Dated(sentence_of(s), attribution(corpus, s), _of_source(corpus, s)) for s in row.statements],
            [
                _recorded(corpus, e)._replace(anchor=event_anchor(e), topics=_named(corpus, corpus.event_topics(e)))
                for e in row.events
            ],
        )
        for row in all_rows(corpus)
    )
    topics = (
        TopicDates(topic.title, topic_link(slug), tuple(date_views(corpus, topic_timeline(corpus, slug))))
        for slug, topic in corpus.topics.items()
    )
    return Timeline(tuple(topic for topic in topics if topic.dates), dates)


def _view(row: TimelineRow, lines: list[Dated], events: list[Recorded]) -> DateView:
    return DateView(row.when, date_anchor(row.when), tuple(lines), tuple(events))


def _recorded(corpus: Corpus, event: RecordedEvent) -> Recorded:
    beside = tuple(map(sentence_of, corpus.cited(event.data.about)))
    return Recorded(parse(event.data.text), event.data.as_of, beside)


def _of_source(corpus: Corpus, statement: Statement) -> Topics:
    return _named(corpus, corpus.sources[statement.source].topics)


def _named(corpus: Corpus, slugs: Iterable[TopicSlug]) -> Topics:
    return tuple((corpus.topics[slug].title, topic_link(slug)) for slug in slugs if slug in corpus.topics)


def date_anchor(when: When) -> str:
    """Return the id of a date in its list."""
    spelt = when.text
    for sign, word in _SPELT.items():
        spelt = spelt.replace(sign, word)
    return f"when-{spelt}"

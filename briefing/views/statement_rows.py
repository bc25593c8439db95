"""Every statement as a row of a table that readers can filter."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.dates import EARLIEST, LATEST, read_when
from briefing.derive.derived import Derived
from briefing.ids import EntityId, looks_like_entity
from briefing.labels import standing_word
from briefing.markup import Inline, Text, joined, parse, to_text, words
from briefing.model import Standing, Statement
from briefing.views.speakers import name
from briefing.views.statements import Sentence, sentence_of
from briefing.views.words import UNNAMED, capitalised

NOT_DATED = "Not dated"
_LONGEST = 40
"""Years of an interval that are listed one by one; a longer one counts for its first and last year."""


class StatementRow(NamedTuple):
    """A statement with what it can be filtered by."""

    said: Sentence
    who: Inline
    when: str | None
    source: str
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    """By facet, such as `topic`, its values."""


def statement_row(derived: Derived, statement: Statement) -> StatementRow:
    """Return the row of a statement."""
    title = derived.corpus.sources[statement.source].title
    facets = tuple((facet, tuple(values)) for facet, values in _facets(derived, statement))
    return StatementRow(sentence_of(statement), _speaker(derived, statement), statement.when, title, facets)


def _speaker(derived: Derived, statement: Statement) -> Inline:
    by = joined("; ", [name(derived.corpus, token) for token in statement.by])
    via = [(Text(", via "), *name(derived.corpus, token)) for token in statement.via]
    return (*(by or words(_author(derived, statement))), *joined("", via))


def _author(derived: Derived, statement: Statement) -> str:
    return derived.corpus.sources[statement.source].card.writer or capitalised(UNNAMED)


def _facets(derived: Derived, statement: Statement) -> Iterator[tuple[str, list[str]]]:
    corpus = derived.corpus
    source = corpus.sources[statement.source]
    yield "topic", [corpus.topics[slug].title for slug in source.topics if slug in corpus.topics]
    yield "source", [source.title]
    yield "name", sorted(corpus.entities[id_].data.name for id_ in derived.mentions.entities(statement))
    yield "standing", [capitalised(standing_word(word)) for word in statement.standing or (Standing.REPORTED,)]
    yield "speaker", [_name(derived, token) for token in statement.by] or [_author(derived, statement)]
    yield "year", years(statement)


def _name(derived: Derived, token: str) -> str:
    known = looks_like_entity(token)
    return derived.corpus.entities[EntityId(token)].data.name if known else capitalised(to_text(parse(token)))


def years(statement: Statement) -> list[str]:
    """Return the years that a statement is about, the first first; that it is not dated, where it has none."""
    if not statement.when:
        return [NOT_DATED]
    when = read_when(statement.when)
    ends = sorted({day[0] for day in (when.start, when.end) if day not in (EARLIEST, LATEST)})
    short = len(ends) > 1 and ends[1] - ends[0] <= _LONGEST
    return [str(year) for year in (range(ends[0], ends[1] + 1) if short else ends)]

"""Rules for what the pages say of the record: no date lies ahead, a vain search says where, open matters grow old."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.dates import Day, read_when
from briefing.errors import Finding, Place
from briefing.model import OfRecord, Remark, Source
from briefing.read.markdown import CITATION
from briefing.text.sentences import sentences
from briefing.views.words import date

_VAIN = re.compile(
    r"\b(?:looked|searched) for\b|\bnot (?:be )?found\b|\bno (?:[\w’'-]+ ){1,6}(?:was|were|could be) found\b"
    r"|\b(?:none|nothing|neither)(?: [\w’'-]+){0,6} (?:was|were|could be) found\b|\bnor (?:was|were) .{1,60} found\b"
    r"|\bwe (?:have |had )?found (?:no|none|nothing|neither|nobody)\b"
    r"|\bwe (?:did|do|could|can)(?: not|n[’']t) find\b|\bwe cannot find\b",
    re.IGNORECASE,
)
_PLACES = (
    "archive copies copy coverage database document entr(?:y|ies) index judgement judgment library list literature "
    "news page paper place press publication record register report result ruling search source stud(?:y|ies) text "
    "website"
)
_PLACE = rf"\b(?:{'|'.join(_PLACES.split())})s?\b"
_WHERE = re.compile(
    rf"\b(?:in|among)\b[^.;:]{{0,90}}?{_PLACE}|\bon\b[^.;:]{{0,90}}?\b(?:database|list|page|website)s?\b", re.IGNORECASE
)
"""In what; after “on” much else is what was looked for, as in “nothing on a ruling”."""
_HOW = re.compile(rf"\bthese notes\b.*\bwe searched\b.*{_PLACE}", re.IGNORECASE)
"""How a card says once, for all remarks of its source, where we searched."""

_ADDRESSED = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?:[/-](?P<month>0[1-9]|1[0-2])(?:[/-](?P<day>0[1-9]|[12]\d|3[01]))?)?(?=[/-]|\Z)"
)
"""A date in a web address: a year, with a month, with a day."""


@dataclass(frozen=True, slots=True)
class Aged:
    """An open matter and how long ago its newest evidence is from."""

    days: int
    place: Place
    as_of: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.days} days old, as of {date(self.as_of)}: {self.text}"


def check_record(corpus: Corpus, today: dt.date) -> list[Finding]:
    """Return every date that lies ahead of the wall clock."""
    return sorted({found for dated in _dated(corpus) for found in _ahead(dated, today)})


def check_addresses(corpus: Corpus) -> list[Finding]:
    """Return a finding for each source whose date is said to be that of its web address, and is not."""
    return [found for source in corpus.sources.values() for found in _otherwise(source)]


def check_vain_searches(corpus: Corpus) -> list[Finding]:
    """Return each remark or event that tells of a vain search and not of the place, unless its source's card does."""
    silent = {source.key: source for source in corpus.sources.values() if not _says_how(source)}
    rows: list[tuple[OfRecord, Place]] = [row for source in silent.values() for row in _remarks_of(source)]
    rows += [
        (event.data, event.at("text"))
        for event in corpus.chronology.values()
        if any(statement.source in silent for statement in corpus.cited(event.data.about))
    ]
    return [found for row in rows for found in _nowhere(*row)]


def aged(corpus: Corpus, today: dt.date, days: int) -> list[Aged]:
    """Return the open matters whose newest evidence is more than so many days old, the oldest first."""
    now = today.toordinal()
    found = [
        Aged(now - _ordinal(read_when(remark.as_of).end), place, remark.as_of, _plain(remark.text))
        for remark, place in _told(corpus)
        if remark.as_of
    ]
    return sorted((row for row in found if row.days > days), key=lambda row: (-row.days, row.place))


def _told(corpus: Corpus) -> Iterator[tuple[OfRecord, Place]]:
    """Yield all that is said of the record, in remarks and as events, with its place."""
    for source in corpus.sources.values():
        yield from _remarks_of(source)
    yield from ((event.data, event.place) for event in corpus.chronology.values())


def _remarks_of(source: Source) -> Iterator[tuple[Remark, Place]]:
    of_statements = [(r, s.place) for p in source.passages for s in p.statements for r in s.remarks]
    for remark, place in (*((r, source.place) for r in source.card.remarks), *of_statements):
        yield remark, remark.place or place


def _says_how(source: Source) -> bool:
    return any(_HOW.search(sentence) for r in source.card.remarks for sentence in sentences(_plain(r.text)))


def _dated(corpus: Corpus) -> Iterator[tuple[str, str | None, Place]]:
    for remark, place in _told(corpus):
        yield from (("checked", remark.checked, place), ("as_of", remark.as_of, place))
    for event in corpus.chronology.values():
        yield "when", event.data.when, event.at("when")
    for source in corpus.sources.values():
        yield "published", source.card.published, source.place
    for topic in corpus.topics.values():
        yield "edited", topic.edited, topic.place
    for page in corpus.pages:
        yield "edited", page.meta.edited, Place(page.file, 1)
    for reference in corpus.references.values():
        yield "accessed", reference.data.accessed, reference.at("accessed")
        yield "issued", reference.data.issued, reference.at("issued")
    for change in corpus.changes.values():
        yield "date", change.data.date, change.at("date")


def _ahead(dated: tuple[str, str | None, Place], today: dt.date) -> Iterator[Finding]:
    name, text, place = dated
    if text and read_when(text).start > (today.year, today.month, today.day):
        yield finding("record/future", place, name=name, date=text, today=today.isoformat())


def _otherwise(source: Source) -> Iterator[Finding]:
    card = source.card
    match = _ADDRESSED.search(card.url or "") if card.published_basis == "address" else None
    given = "-".join(filter(None, match.groups())) if match else ""
    if card.published and given:
        said = read_when(card.published)
        # Years, months and days of this form stand in the order of time.
        first, last = (f"{y:04}-{m:02}-{d:02}" for y, m, d in (said.start, said.end))
        if last < given or first[: len(given)] > given:
            yield finding("record/address", source.at("card", "published"), date=card.published, given=given)


def _nowhere(remark: OfRecord, place: Place) -> Iterator[Finding]:
    clauses = (clause.strip() for sentence in sentences(_plain(remark.text)) for clause in sentence.split(";"))
    for clause in clauses:
        if _VAIN.search(clause) and not _WHERE.search(clause):
            yield finding("record/where", place, quoted=repr(clause[:70]))


def _plain(text: str) -> str:
    return " ".join(CITATION.sub("", text).split())


def _ordinal(parts: Day) -> int:
    return dt.date(*parts).toordinal()

"""Rules for dated events of the record: each rests on a work, says what our remarks say, and accuses nobody naked."""

import re
from collections.abc import Iterator

from briefing.check.rules.accused import bare_accusation
from briefing.check.rules.plain_english import LONGEST, count_words
from briefing.check.rules.prose import record_text
from briefing.check.rules.when import unsaid
from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.dates import MONTHS, When, read_when
from briefing.derive.mentions import plain
from briefing.errors import Finding
from briefing.ids import ReferenceId
from briefing.markup import cited, parse, to_text
from briefing.model import RecordedEvent
from briefing.read.markdown import CITATION
from briefing.text.facts import unsupported
from briefing.text.sentences import sentences
from briefing.views.references import reference_line

_LANGUAGE = "en"
"""That of our remarks."""
_DATE = re.compile(
    rf"\b(?:(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(MONTHS)}) )?(?P<year>(?:19|20)\d\d)\b(?![\w,]\d)"
)


def check_chronology(corpus: Corpus) -> list[Finding]:
    """Return what is wrong with the dated events of the record; what cites something that dangles is not judged."""
    return [
        found
        for event in corpus.chronology.values()
        if all(map(corpus.resolves, [*event.data.about, *cited(parse(event.data.text))]))
        for found in _event(corpus, event)
    ]


def _event(corpus: Corpus, event: RecordedEvent) -> Iterator[Finding]:
    data, place = event.data, event.at("text")
    works = [ReferenceId(id_) for id_ in cited(parse(data.text)) if ":" not in id_]
    words, support = plain(CITATION.sub("", data.text)), _support(corpus, event, works)
    if not works:
        yield finding("chronology/reference", place, event=event.id)
        return
    for side in unsaid(data.when, support, _LANGUAGE):
        yield finding("chronology/when", event.at("when"), date=data.when, side=side)
    for missing in unsupported(words, support):
        yield finding("chronology/unsupported", place, missing=missing)
    if (other := _other_date(words, read_when(data.when))) is not None:
        yield finding("chronology/date", place, date=data.when, said=other)
    for sentence in sentences(words):
        if count_words(sentence) > LONGEST:
            quoted = repr(sentence[:60])
            yield finding("plain/long", place, number=count_words(sentence), quoted=quoted, most=LONGEST)
        if accused := bare_accusation(sentence):
            yield finding("chronology/outcome", place, words=accused)


def _support(corpus: Corpus, event: RecordedEvent, works: list[ReferenceId]) -> str:
    """Return what the record says as we have it: remarks on the statements, works, and names that rest on these."""
    parts = [record_text(corpus, statement) for statement in corpus.cited(event.data.about)]
    parts += [to_text(reference_line(corpus.references[id_])) for id_ in works]
    resting = (entity for entity in corpus.entities.values() if not set(works).isdisjoint(entity.data.references))
    for entity in resting:
        parts += [entity.data.description, *entity.texts(lambda field: field.type == "text")]
        parts += [read_when(entity.when).words] if entity.when else []
    return " ".join(parts)


def _other_date(words: str, when: When) -> str | None:
    """Return the first date that a sentence gives, where it gives some and none of them is that of the event."""
    given = {match.group(): _read(match) for match in _DATE.finditer(words)}
    if any(date.start <= when.end and when.start <= date.end for date in given.values()):
        return None
    return next(iter(given), None)


def _read(match: re.Match[str]) -> When:
    month = f"-{MONTHS.index(match['month']) + 1:02}" if match["month"] else ""
    return read_when(match["year"] + month + (f"-{int(match['day']):02}" if match["day"] else ""))

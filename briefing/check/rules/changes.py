"""Rules for the record of changes: in order, whole, and true to the statements that an entry names."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.check.rules.accused import bare_accusation
from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.derive.mentions import plain
from briefing.errors import Finding
from briefing.model import Change, ChangeKind
from briefing.text.sentences import sentences

_NEEDED = {
    ChangeKind.CORRECTION: ("was", "why"),
    ChangeKind.OUTCOME: ("about",),
    ChangeKind.REMARK: ("about",),
    ChangeKind.EDIT: ("was",),
}
"""What each kind of change says besides what stands there now."""


def check_changes(corpus: Corpus) -> list[Finding]:
    """Return what is wrong with the record of changes; ids that dangle are not judged."""
    changes = list(corpus.changes.values())
    return [*_unsorted(changes), *(found for change in changes for found in _change(corpus, change))]


def _unsorted(changes: list[Change]) -> Iterator[Finding]:
    for before, change in pairwise(changes):
        if change.data.date < before.data.date:
            named = {"change": change.id, "date": change.data.date, "before": before.data.date}
            yield finding("changes/order", change.at("date"), **named)


def _change(corpus: Corpus, change: Change) -> Iterator[Finding]:
    data = change.data
    for field in _NEEDED[data.kind]:
        if not getattr(data, field):
            yield finding("changes/missing", change.place, change=change.id, kind=data.kind.value, field=field)
    for statement in corpus.cited(data.about):
        if data.kind is ChangeKind.OUTCOME and not statement.outcome:
            yield finding("changes/outcome", change.at("about"), change=change.id, statement=statement.id)
        if data.kind is ChangeKind.REMARK and not statement.remarks:
            yield finding("changes/remark", change.at("about"), change=change.id, statement=statement.id)
    if data.kind is not ChangeKind.CORRECTION:
        yield from _accused(change, "was", data.was)
        yield from _accused(change, "now", data.now)


def _accused(change: Change, field: str, text: str | None) -> Iterator[Finding]:
    for sentence in sentences(plain(text or "")):
        if words := bare_accusation(sentence):
            yield finding("changes/accused", change.at(field), words=words)

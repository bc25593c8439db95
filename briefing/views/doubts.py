"""Statements whose record is in doubt, each beside what the record says."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.links import record_anchor
from briefing.markup import Inline
from briefing.model import Statement
from briefing.views.speakers import attribution, of_one_source
from briefing.views.statements import Elsewhere, RemarkView, Sentence, at_odds, remark_of, sentence_of


class Doubt(NamedTuple):
    """One statement in doubt."""

    said: Sentence
    who: Inline
    at_odds: tuple[Elsewhere, ...]
    remarks: tuple[RemarkView, ...]
    anchor: str
    """The id of what the record says of it."""


def doubts(corpus: Corpus, statements: Sequence[Statement]) -> list[Doubt]:
    """Return an entry for each statement."""
    known = of_one_source(statements)
    return [
        Doubt(
            sentence_of(s), attribution(corpus, s, known=known), at_odds(corpus, s),
            tuple(map(remark_of, s.remarks)), record_anchor(s),
        )
        for s in statements
    ]  # fmt: skip

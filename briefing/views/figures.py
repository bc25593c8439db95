"""Numbers that statements give, as the rows of a table."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.figures import FigureRow
from briefing.derive.standing import stand_of_figure
from briefing.markup import Inline
from briefing.model import Stand
from briefing.views.speakers import speaker
from briefing.views.statements import Sentence, sentence_of
from briefing.views.words import capitalised, figure


class FigureView(NamedTuple):
    """One number with what it counts, who gives it, and what to read with it."""

    what: str
    stand: Stand
    """How the number stands, which is not how its sentence does."""
    value: str
    """With hedge, unit and base."""
    low: str
    """The number alone, or the lower end of a range; tables are sorted by it."""
    when: str | None
    who: Inline
    said: Sentence
    beside: tuple[Sentence, ...]
    at_odds: tuple[Sentence, ...]


def figure_views(corpus: Corpus, rows: Iterable[FigureRow]) -> list[FigureView]:
    """Return the rows of a table of figures."""
    return [_view(corpus, row) for row in rows]


def _view(corpus: Corpus, row: FigureRow) -> FigureView:
    statement = row.statement
    return FigureView(
        capitalised(row.figure.what),
        stand_of_figure(statement, row.figure),
        figure(row.figure),
        row.figure.low,
        statement.when,
        speaker(corpus, statement),
        sentence_of(statement),
        tuple(map(sentence_of, row.beside)),
        tuple(map(sentence_of, row.at_odds)),
    )

"""Statements that give a number; those to be read together, or at odds with each other, stand together."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.model import Figure, Statement


class FigureRow(NamedTuple):
    """A number, the statement that gives it, and the statements to read with it."""

    figure: Figure
    statement: Statement
    beside: tuple[Statement, ...] = ()
    """Those whose numbers are to be read with it."""
    at_odds: tuple[Statement, ...] = ()
    """Those that contradict it."""


def figures(corpus: Corpus, statements: Iterable[Statement]) -> list[FigureRow]:
    """Return a row for each statement that has a figure, in the given order, each followed by those it is read with.

    A statement that contradicts one of them and has a figure stands beside it, whatever its source.
    """
    mine = [s.id for s in statements if s.figure]
    given = {id_: corpus.statements[id_] for id_ in dict.fromkeys([*mine, *_others(corpus, mine)])}
    beside = _beside(given)
    rows = {id_: _row(corpus, statement, beside[id_]) for id_, statement in given.items()}
    ordered = dict.fromkeys(other for id_ in mine for other in (id_, *_together(rows[id_])) if other in rows)
    return [rows[id_] for id_ in ordered]


def _others(corpus: Corpus, mine: Iterable[str]) -> Iterable[str]:
    return (other for id_ in mine for other in _against(corpus, id_) if corpus.statements[other].figure)


def _row(corpus: Corpus, statement: Statement, beside: Iterable[Statement]) -> FigureRow:
    if statement.figure is None:
        raise ValueError(f"{statement.id} gives no figure")
    against = tuple(corpus.statements[id_] for id_ in _against(corpus, statement.id))
    return FigureRow(statement.figure, statement, tuple(s for s in beside if s not in against), against)


def _against(corpus: Corpus, id_: str) -> tuple[str, ...]:
    return corpus.contradictions.get(id_, ())


def _together(row: FigureRow) -> Iterable[str]:
    return (s.id for s in (*row.at_odds, *row.beside))


def _beside(given: Mapping[str, Statement]) -> dict[str, tuple[Statement, ...]]:
    """Return, by statement, those with figures that it names to be read with it, or that name it."""
    order = {id_: number for number, id_ in enumerate(given)}
    named: dict[str, set[str]] = {id_: set() for id_ in given}
    for id_, statement in given.items():
        for other in statement.see:
            if other in given:
                named[id_].add(other)
                named[other].add(id_)
    return {id_: tuple(given[o] for o in sorted(others, key=order.__getitem__)) for id_, others in named.items()}

"""Statements that give a number; those to be read together stand together."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.model import Figure, Statement


class FigureRow(NamedTuple):
    """A number, the statement that gives it, and the statements whose numbers are to be read with it."""

    figure: Figure
    statement: Statement
    beside: tuple[Statement, ...] = ()


def figures(statements: Iterable[Statement]) -> list[FigureRow]:
    """Return a row for each statement that has a figure, in the given order, each followed by those it is read with."""
    given = {s.id: s for s in statements if s.figure}
    beside = {id_: _beside(statement, given) for id_, statement in given.items()}
    ordered = dict.fromkeys(other for id_ in given for other in (id_, *(s.id for s in beside[id_])))
    return [FigureRow(figure, given[id_], beside[id_]) for id_ in ordered if (figure := given[id_].figure)]


def _beside(statement: Statement, given: dict[str, Statement]) -> tuple[Statement, ...]:
    """Return the statements with figures that this one, or that itself, names to be read together."""
    return tuple(s for s in given.values() if s.id in statement.see or statement.id in s.see)

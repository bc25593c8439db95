"""Statements that give a number; those to be read together stand together."""

from collections.abc import Iterable, Mapping
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
    beside = _beside(given)
    ordered = dict.fromkeys(other for id_ in given for other in (id_, *(s.id for s in beside[id_])))
    return [FigureRow(figure, given[id_], beside[id_]) for id_ in ordered if (figure := given[id_].figure)]


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

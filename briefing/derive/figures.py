"""Statements that give a number."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.model import Figure, Statement


class FigureRow(NamedTuple):
    """A number and the statement that gives it."""

    figure: Figure
    statement: Statement


def figures(statements: Iterable[Statement]) -> list[FigureRow]:
    """Return a row for each statement that has a figure, in the given order."""
    return [FigureRow(s.figure, s) for s in statements if s.figure]

"""What a statement owes: a remark where it is in doubt, an outcome where it accuses, and how its number stands."""

from collections.abc import Iterator

from briefing.errors import Finding, Place
from briefing.model import DOUBTS, Figure, Standing, Statement


def check_statement(statement: Statement, *, remarked: bool) -> Iterator[Finding]:
    """Yield what a statement leaves open.

    Args:
        statement: what was read.
        remarked: whether remarks stand below it, be they readable or not.

    """
    attributes = Place(statement.place.file, statement.place.line + 1)
    open_ = [standing for standing in statement.standing if standing in (Standing.ALLEGED, *DOUBTS)]
    if open_ and not remarked:
        what = "what became of it" if open_[0] is Standing.ALLEGED else "why"
        sentence = f"The statement is {open_[0].value}, but no remark says {what}."
        remedy = "Add a remark below it, indented by four spaces."
        yield Finding(statement.place, "notes/remark", sentence, remedy)
    yield from _outcome(statement, attributes)
    yield from _accused(statement, attributes)
    if statement.figure:
        yield from _figure(statement, statement.figure, attributes)


def _outcome(statement: Statement, place: Place) -> Iterator[Finding]:
    accuses = statement.kind is Standing.ALLEGED
    if accuses and not statement.outcome:
        sentence = "The statement is alleged, but has no outcome to go wherever the accusation goes."
        remedy = 'Write outcome="denied in 2019; no charge found by November 2026", at most 18 words.'
        yield Finding(place, "notes/outcome", sentence, remedy)
    if statement.outcome and not accuses:
        sentence = "An outcome stands with a statement that is not alleged."
        yield Finding(place, "notes/outcome", sentence, 'Write standing="alleged …", or a remark.')


def _accused(statement: Statement, place: Place) -> Iterator[Finding]:
    if statement.accuses and statement.kind is not Standing.ALLEGED:
        sentence = "The statement says whom it accuses, and is not alleged, so that no outcome goes with it."
        yield Finding(place, "notes/accuses", sentence, 'Write standing="alleged …" and its outcome.')


def _figure(statement: Statement, figure: Figure, place: Place) -> Iterator[Finding]:
    if statement.standing and figure.standing is None:
        words = " and ".join(statement.standing)
        sentence = f"The statement is {words}, and its figure does not say how that number stands itself."
        remedy = 'Write figure="what | value unit | standing", such as | supported, | reported or | disputed.'
        yield Finding(place, "notes/standing", sentence, remedy)
    if Standing.ALLEGED in (figure.standing or ()) and statement.kind is not Standing.ALLEGED:
        sentence = "The figure is alleged, but its statement is not, so that no outcome can go with it."
        yield Finding(place, "notes/standing", sentence, "Make the statement alleged too, with its outcome.")

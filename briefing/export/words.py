"""A statement as running text in which speaker, standing, outcome and remarks go with the sentence."""

from briefing.dates import read_when
from briefing.export.records import EventRow, Judged, RemarkRow, Said
from briefing.views.words import as_of, capitalised, joined


def said_by(statement: Said) -> str:
    """Return who asserts a statement and who passes it on."""
    by = joined([party.name for party in statement.by])
    via = "".join(f", via {party.name}" for party in statement.via)
    return f"{by}{via}"


def standing_phrase(claim: Judged) -> str:
    """Return the standing in words, and after it, of an accusation, what became of it."""
    return f"{claim.standing}; {claim.outcome}" if claim.outcome else claim.standing


def standing_sentence(statement: Said) -> str:
    """Return standing and outcome in brackets, to stand before the sentence."""
    return f"[{capitalised(standing_phrase(statement))}]"


def remark_text(remark: RemarkRow) -> str:
    """Return a remark with the day of its check and, on an open matter, how new the evidence is."""
    return f"{remark.text} {_checked(remark)}"


def event_sentence(event: EventRow) -> str:
    """Return an event of the record with a word before it that tells it from what an article says."""
    return f"[Public record] {event.text}"


def event_told(event: EventRow) -> str:
    """Return an event of the record with its references, the statements to read with it, and the day of its check."""
    rests = f"References: {joined(event.references)}. Statements to read with it: {joined(event.statements)}."
    return f"{event_sentence(event)} {_checked(event)}\n\n{rests}"


def _checked(row: RemarkRow | EventRow) -> str:
    known = f"still open {as_of(row.as_of)}; " if row.as_of else ""
    return f"({capitalised(f'{known}checked')} {read_when(row.checked).words}.)"


def told(statement: Said) -> str:
    """Return sentence, speaker, standing and every remark, as paragraphs."""
    lines = [f"{statement.text} According to {said_by(statement)}.", f"Standing: {standing_phrase(statement)}."]
    return "\n\n".join([*lines, *(f"Remark: {remark_text(remark)}" for remark in statement.remarks)])

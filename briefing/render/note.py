"""A note as HTML: what a citation opens, in the order of thought: article, record, reference."""

from briefing.markup import to_text
from briefing.render.html import inline, link, paragraph, text
from briefing.render.opening import opening_words
from briefing.render.statement import AT_ODDS, REMARK, elsewhere, remark, sentence
from briefing.views.notes import Note, Told

_RECORD = "record"
"""What a paragraph of a note gives where it gives no statement, for the script that sets notes in the margin."""


def note(view: Note) -> str:
    """Return the paragraphs of a note."""
    place = f", {link(view.place.link, view.place.words, data_number=view.place.number)}" if view.place else ""
    further = f" {text(view.further)}" if view.further else ""
    head = f"{inline(view.head)}{place}{opening_words(view.opening)}.{further}"
    reason = [paragraph(f"<em>{text(view.reason)}</em>")] if view.reason else []
    source = paragraph(head, data_source=view.key, data_title=view.title)
    return "".join([source, *reason, *(part for row in view.told for part in _told(row))])


def _told(row: Told) -> list[str]:
    said = f"{sentence(row.said)}{_who(row)}"
    if row.record:
        record = link(f"#{row.record}", f"What the public record says about {row.said.number}")
        return [paragraph(f"{said} {record}")]
    return [
        paragraph(said),
        *(paragraph(f"{AT_ODDS}{elsewhere(other)}", data_part=_RECORD) for other in row.at_odds),
        *(paragraph(f"{REMARK}{remark(each)}", data_part=_RECORD) for each in row.remarks),
    ]


def _who(row: Told) -> str:
    """Return who says so in brackets, where the sentence leaves them out."""
    if not to_text(row.who):
        return ""
    who = inline(row.who)
    return f" ({who[0].lower()}{who[1:]})"

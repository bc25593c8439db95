"""An example for those who come for the first time: a sentence, its note open, its correction."""

from briefing.render.html import inline, link, paragraph, wrapped
from briefing.render.marks import marks
from briefing.render.statement import REMARK, remark
from briefing.views.example import Example


def example_block(view: Example) -> str:
    """Return a statement's sentence, its note and its first remark, all in sight."""
    said, place = view.said, view.place
    number = f"<sup>{link(place.link, '1', 'example-number')}</sup>"
    head = f"1 · {inline(view.head)}, {link(place.link, place.words)}."
    note = wrapped("example-note", paragraph(head) + paragraph(f"{REMARK}{remark(view.remark)}"))
    sentence = paragraph(f"{inline(said.text)}\u00a0{number}{marks(said.stand)}", "example-sentence")
    return wrapped("example-shown", f"{sentence}{note}")

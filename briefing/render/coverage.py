"""Which passages of each source the briefings use: a picture of them all, and the same as a table."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from briefing.render.html import behind, heading, inline, paragraph, table, wrapped
from briefing.render.picture.svg import WIDTH, Words, element, link, picture
from briefing.views.coverage import Coverage, Used
from briefing.views.words import counted

_SPACE, _ROW, _HIGH = 1.5, 24, 20
_NARROWEST = 4.0
"""Units that a passage of a few words still has, so that it can be seen and pointed at."""


def coverage_block(view: Coverage) -> str:
    """Return how many statements each passage of a source has and which briefings cite it; a lone one is named once."""
    used = sum(bool(row.cited) for row in view.passages)
    by = f" by {inline(view.alone)}" if view.alone else ""
    facts = f"{counted(used, 'passage is', 'passages are')} cited of {len(view.passages)}{by}."
    heads = ("Passage", "Words", "Statements", "Cited" if by else "Cited by")
    rows = table(heads, (_row(row, alone=bool(by)) for row in view.passages))
    listed = behind("passages", f"The {len(view.passages)} passages as a table", wrapped("coverage", rows))
    return f"{heading(2, inline(view.title), view.key)}{paragraph(facts, 'facts')}{_strip(view.passages)}{listed}"


def _row(row: Used, *, alone: bool) -> list[str]:
    cited = ("yes" if alone else inline(row.cited)) if row.cited else "no"
    return [inline(row.name), str(row.words), str(row.statements), cited]


def _strip(passages: Sequence[Used]) -> str:
    """Return the passages in their order as blocks as wide as they are long, filled where a briefing cites them."""
    drawn: list[Element] = []
    left, top = 0.0, 0
    per_word = WIDTH * 4 / max(1, sum(row.words for row in passages))
    for row in passages:
        width = max(_NARROWEST, row.words * per_word)
        if left + width > WIDTH and left:
            left, top = 0.0, top + _ROW
        drawn.append(_block(row, left, top, min(width, WIDTH - left) - _SPACE))
        left += width
    label = f"{counted(len(passages), 'passage', 'passages')} in their order, each listed below"
    caption = "Each block is a passage, as wide as the passage is long. Filled blocks are cited, hollow ones are not."
    return picture(Words("coverage", label, caption), top + _HIGH + 2.0, drawn)


def _block(row: Used, left: float, top: int, width: float) -> Element:
    size = f"{counted(row.words, 'word', 'words')}, {counted(row.statements, 'statement', 'statements')}"
    words = f"{row.title}: {size}, {'cited' if row.cited else 'not cited'}"
    name = "used" if row.cited else "unused"
    return link(row.link, words, [element("rect", x=left + 1, y=top + 1.0, width=width, height=_HIGH, class_=name)])

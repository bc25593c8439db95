"""The table of figures; few of them are sentences."""

from collections.abc import Sequence

from briefing.labels import AT_ODDS, COMPARE
from briefing.render.html import inline, keyed, paragraph, table, text, wrapped
from briefing.render.marks import marks
from briefing.render.statement import passage_mark, sentence, when_cell
from briefing.views.figures import FigureView
from briefing.views.words import FEW, joined

_HEADS = ("What is counted", "Value", "When", "Who says so", "Passage")


def figures_block(rows: Sequence[FigureView]) -> str:
    """Return a table: what is counted, value, when, who says so, passage."""
    if not rows:
        return paragraph("The source gives no figure.")
    if len(rows) < FEW:
        return "".join(paragraph(f"{sentence(r.said)} {passage_mark(r.said)}{_beside(r)}") for r in rows)
    return wrapped("figures", table(_HEADS, map(_row, rows)))


def _row(row: FigureView) -> list[str]:
    return [
        text(row.what) + marks(row.stand),
        keyed(row.low, text(row.value)),
        when_cell(row.when),
        inline(row.who),
        passage_mark(row.said) + _beside(row),
    ]


def _beside(row: FigureView) -> str:
    with_, against = (joined([passage_mark(s) for s in others]) for others in (row.beside, row.at_odds))
    return (f", {AT_ODDS} {against}" if against else "") + (f", {COMPARE} {with_}" if with_ else "")

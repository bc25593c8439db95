"""The table of figures; few of them are sentences."""

from collections.abc import Sequence

from briefing.labels import AT_ODDS, COMPARE
from briefing.render.html import inline, paragraph, table, text, wrapped
from briefing.render.marks import marks
from briefing.render.statement import passage_mark, sentence
from briefing.views.figures import FigureView
from briefing.views.words import FEW, date, joined

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
        text(row.value),
        date(row.when) if row.when else "not dated",
        inline(row.who),
        passage_mark(row.said) + _beside(row),
    ]


def _beside(row: FigureView) -> str:
    with_, against = (joined([passage_mark(s) for s in others]) for others in (row.beside, row.at_odds))
    return (f", {AT_ODDS} {against}" if against else "") + (f", {COMPARE} {with_}" if with_ else "")

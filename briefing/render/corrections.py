"""The log of our own errors: all of it on its page, each page's own at that page's foot."""

from collections.abc import Sequence

from briefing.render.html import folded, heading, inline, link, listed, paragraph, text
from briefing.views.corrections import CorrectionView
from briefing.views.words import counted

SHOWN = 3
"""Corrections that a page tells at its foot; a page of many would carry more of them than of anything else."""
LOG = "/about/corrections.md"


def corrections_block(rows: Sequence[CorrectionView]) -> str:
    """Return every correction, or a sentence where there is none."""
    lines = [f"{_said(row)} Page: {link(f'/{row.page}', text(row.page))}." for row in rows]
    return listed(lines) or paragraph("No correction has been made so far.")


def page_corrections(rows: Sequence[CorrectionView]) -> str:
    """Return the corrections of a page as a section; nothing where there are none."""
    lines = [_said(row) for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        lines.append(link(LOG, f"{len(rows) - SHOWN} more in the log of corrections"))
    told = f"{counted(len(rows), 'correction', 'corrections')}: what was wrong, what is right, and why"
    return heading(2, "Corrections of this page") + folded("corrections", told, listed(lines)) if lines else ""


def _said(row: CorrectionView) -> str:
    wrong, right, why = map(inline, (row.wrong, row.right, row.why))
    return f"<strong>{row.when}.</strong> Wrong: {wrong} Right: {right} Why: {why}"

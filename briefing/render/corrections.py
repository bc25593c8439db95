"""The log of our own errors: all of it on its page, each page's own at that page's foot."""

from briefing.corpus import Corpus
from briefing.markup import parse
from briefing.model import Correction
from briefing.render.html import folded, heading, inline, link, listed, paragraph, text
from briefing.views.words import counted, date

SHOWN = 3
"""Corrections that a page tells at its foot; a page of many would carry more of them than of anything else."""
LOG = "/about/corrections.md"


def corrections_block(corpus: Corpus) -> str:
    """Return every correction, the latest first, or a sentence where there is none."""
    rows = [f"{_said(row)} Page: {link(f'/{row.data.page}', text(row.data.page))}." for row in _latest(corpus)]
    return listed(rows) or paragraph("No correction has been made so far.")


def page_corrections(corpus: Corpus, path: str) -> str:
    """Return the corrections of the page at `path` below `docs/` as a section; nothing where there are none."""
    logged = corpus.corrections_by_page.get(path, ())
    rows = [_said(row) for row in logged[:SHOWN]]
    if len(logged) > SHOWN:
        rows.append(link(LOG, f"{len(logged) - SHOWN} more in the log of corrections"))
    told = f"{counted(len(logged), 'correction', 'corrections')}: what was wrong, what is right, and why"
    return heading(2, "Corrections of this page") + folded("corrections", told, listed(rows)) if rows else ""


def _latest(corpus: Corpus) -> list[Correction]:
    return sorted(corpus.corrections.values(), key=lambda row: row.data.date, reverse=True)


def _said(row: Correction) -> str:
    wrong, right, why = (inline(parse(said)) for said in (row.data.wrong, row.data.right, row.data.why))
    return f"<strong>{date(row.data.date)}.</strong> Wrong: {wrong} Right: {right} Why: {why}"

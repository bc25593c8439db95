"""The log of our own errors: all of it on its page, each page's own at that page's foot."""

from briefing.corpus import Corpus
from briefing.model import Correction
from briefing.render.blocks import folded
from briefing.render.escape import inline, plain
from briefing.render.words import bullets, counted, date


def corrections_block(corpus: Corpus) -> str:
    """Return every correction, the latest first, or a sentence where there is none."""
    rows = [f"{_said(row)} Page: [{plain(row.data.page)}](/{row.data.page})." for row in _latest(corpus)]
    return bullets(rows) or "No correction has been made so far."


def page_corrections(corpus: Corpus, path: str) -> str:
    """Return the corrections of the page at `path` below `docs/` as a section; nothing where there are none."""
    rows = [_said(row) for row in _latest(corpus) if row.data.page == path]
    told = f"{counted(len(rows), 'correction', 'corrections')}: what was wrong, what is right, and why"
    return f"\n\n## Corrections of this page\n\n{folded('corrections', told, bullets(rows))}" if rows else ""


def _latest(corpus: Corpus) -> list[Correction]:
    return sorted(corpus.corrections.values(), key=lambda row: row.data.date, reverse=True)


def _said(row: Correction) -> str:
    data = row.data
    return f"**{date(data.date)}.** Wrong: {inline(data.wrong)} Right: {inline(data.right)} Why: {inline(data.why)}"

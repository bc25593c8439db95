"""Which passages of each source the briefings use."""

from briefing.render.html import heading, inline, paragraph, table, wrapped
from briefing.views.coverage import Coverage, Used
from briefing.views.words import counted


def coverage_block(view: Coverage) -> str:
    """Return how many statements each passage of a source has and which briefings cite it; a lone one is named once."""
    used = sum(bool(row.cited) for row in view.passages)
    by = f" by {inline(view.alone)}" if view.alone else ""
    facts = f"{counted(used, 'passage is', 'passages are')} cited of {len(view.passages)}{by}."
    heads = ("Passage", "Words", "Statements", "Cited" if by else "Cited by")
    rows = table(heads, (_row(row, alone=bool(by)) for row in view.passages))
    return f"{heading(2, inline(view.title), view.key)}{paragraph(facts, 'facts')}{wrapped('coverage', rows)}"


def _row(row: Used, *, alone: bool) -> list[str]:
    cited = ("yes" if alone else inline(row.cited)) if row.cited else "no"
    return [inline(row.name), str(row.words), str(row.statements), cited]

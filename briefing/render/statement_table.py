"""The page of all statements: a plain table that a script turns into a tool."""

from collections.abc import Iterable

from briefing.labels import FACETS as FACET_WORDS
from briefing.links import DATA_LINK
from briefing.render.html import inline, link, paragraph, span, text
from briefing.render.statement import passage_mark, sentence, when_cell
from briefing.views.statement_rows import StatementRow
from briefing.views.words import capitalised, counted

_HEAD = "<thead><tr><th>Statement</th><th>Who says so</th><th>When</th><th>Passage</th></tr></thead>"
FACETS = ("topic", "source", "name", "standing", "speaker", "year")
"""What statements can be filtered by; the script takes them from the form."""


def statements_page(rows: list[StatementRow]) -> str:
    """Return every statement as a row of one HTML table, with what it can be filtered by."""
    number = counted(len(rows), "statement", "statements")
    intro = f"All {number}, in the order of sources and passages; each leads to its place in its source."
    intro += f" Programs find them in {link(DATA_LINK, 'the data files')}."
    return f"{paragraph(intro, 'facts')}{_form(number)}{statements_table(rows)}"


def _form(number: str) -> str:
    """Return the fields that the script fills, in place from the first look so that nothing moves."""
    words = '<label>Words, or a “phrase”<input type="search" name="q"></label>'
    fields = "".join(
        f"<label>{FACET_WORDS.get(facet, capitalised(facet))}"
        f'<select name="{facet}"><option value="">All</option></select></label>'
        for facet in FACETS
    )
    fields = f'{words}{fields}<button type="reset">Show all</button>'
    form = f'<form class="filters" aria-label="Filter the statements">{fields}</form>'
    return f'<div class="filtering">{form}<p role="status">All {number} are shown.</p></div>'


def statements_table(rows: Iterable[StatementRow]) -> str:
    """Return statements as the rows of one HTML table."""
    body = "".join(map(_row, rows))
    return f'<div class="statements"><table class="all-statements">{_HEAD}<tbody>{body}</tbody></table></div>'


def _row(row: StatementRow) -> str:
    facets = "".join(f' data-{name}="{text("|".join(values))}"' for name, values in row.facets)
    passage = f"{passage_mark(row.said)}{span(text(row.source), 'source-name')}"
    cells = (sentence(row.said), inline(row.who), when_cell(row.when), passage)
    return f"<tr{facets}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"

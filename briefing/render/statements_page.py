"""The page of all statements: a plain table that a script turns into a tool."""

from collections.abc import Iterable, Iterator

from briefing.dates import EARLIEST, LATEST, read_when
from briefing.derive.derived import Derived
from briefing.derive.standing import stand_of
from briefing.ids import EntityId, looks_like_entity
from briefing.labels import FACETS as FACET_WORDS
from briefing.labels import standing_word
from briefing.links import DATA_LINK, entity_link, statement_link
from briefing.model import Standing, Statement
from briefing.render.escape import attribute, html_inline, text_inline
from briefing.render.marks import html_marks
from briefing.render.statement import passage_name
from briefing.render.words import capitalised, counted, date

_HEAD = "<thead><tr><th>Statement</th><th>Who says so</th><th>When</th><th>Passage</th></tr></thead>"
FACETS = ("topic", "source", "name", "standing", "speaker", "year")
"""What statements can be filtered by; the script takes them from the form."""
_LONGEST = 40
"""Years of an interval that are listed one by one; a longer one counts for its first and last year."""


def statements_page(derived: Derived) -> str:
    """Return every statement as a row of one HTML table, with what it can be filtered by."""
    number = counted(len(derived.corpus.statements), "statement", "statements")
    intro = f"All {number}, in the order of sources and passages; each leads to its place in its source."
    intro += f" Programs find them in [the data files]({DATA_LINK}).\n{{: .facts }}"
    table = statements_table(derived, derived.corpus.statements.values())
    return f"{intro}\n\n{_form(number)}\n\n{table}"


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


def statements_table(derived: Derived, statements: Iterable[Statement]) -> str:
    """Return statements as the rows of one HTML table."""
    rows = "".join(_row(derived, statement) for statement in statements)
    return f'<div class="statements"><table class="all-statements">{_HEAD}<tbody>{rows}</tbody></table></div>'


def _row(derived: Derived, statement: Statement) -> str:
    facets = "".join(f' data-{name}="{attribute("|".join(values))}"' for name, values in _facets(derived, statement))
    cells = (
        html_inline(statement.text) + html_marks(stand_of(statement)),
        _speaker(derived, statement),
        date(statement.when) if statement.when else "not dated",
        _passage(derived, statement),
    )
    return f"<tr{facets}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _passage(derived: Derived, statement: Statement) -> str:
    number = f'<a class="passage-mark" href="{statement_link(statement)}">{passage_name(statement)}</a>'
    title = attribute(derived.corpus.sources[statement.source].title)
    return f'{number}<span class="source-name">{title}</span>'


def _speaker(derived: Derived, statement: Statement) -> str:
    by = "; ".join(_linked(derived, token) for token in statement.by) or attribute(_author(derived, statement))
    return by + "".join(f", via {_linked(derived, token)}" for token in statement.via)


def _linked(derived: Derived, token: str) -> str:
    if not looks_like_entity(token):
        return html_inline(token)
    entity = derived.corpus.entities[EntityId(token)]
    return f'<a href="{entity_link(entity)}">{attribute(entity.data.name)}</a>'


def _author(derived: Derived, statement: Statement) -> str:
    author = derived.corpus.sources[statement.source].card.writer
    return author or "The article’s unnamed author"


def _facets(derived: Derived, statement: Statement) -> Iterator[tuple[str, list[str]]]:
    corpus = derived.corpus
    source = corpus.sources[statement.source]
    yield "topic", [corpus.topics[slug].title for slug in source.topics if slug in corpus.topics]
    yield "source", [source.title]
    yield "name", sorted(corpus.entities[id_].data.name for id_ in derived.mentions.entities(statement))
    yield "standing", [capitalised(standing_word(word)) for word in statement.standing or (Standing.REPORTED,)]
    yield "speaker", [_name(derived, token) for token in statement.by] or [_author(derived, statement)]
    yield "year", _years(statement)


def _name(derived: Derived, token: str) -> str:
    return (
        derived.corpus.entities[EntityId(token)].data.name
        if looks_like_entity(token)
        else capitalised(text_inline(token))
    )


def _years(statement: Statement) -> list[str]:
    if not statement.when:
        return ["Not dated"]
    when = read_when(statement.when)
    ends = sorted({day[0] for day in (when.start, when.end) if day not in (EARLIEST, LATEST)})
    short = len(ends) > 1 and ends[1] - ends[0] <= _LONGEST
    return [str(year) for year in (range(ends[0], ends[1] + 1) if short else ends)]

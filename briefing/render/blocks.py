"""What a macro puts into a page: blocks made from rows. Few rows become sentences; none, a sentence that says so."""

from collections.abc import Mapping, Sequence

from briefing.corpus import Corpus
from briefing.derive.figures import FigureRow
from briefing.derive.related import RelatedTopic
from briefing.derive.standing import stand_of, stand_of_figure
from briefing.ids import parse_citation
from briefing.labels import AT_ODDS, COMPARE, PUBLIC_RECORD
from briefing.links import entity_link, record_anchor, source_link, topic_link
from briefing.model import Entity, Kind, Source, Statement
from briefing.render.attribution import attributed, of_one_source
from briefing.render.escape import inline, literal, plain
from briefing.render.marks import KEPT, marks
from briefing.render.statement import at_odds, passage_mark, remark, sentence
from briefing.render.words import bullets, capitalised, counted, date, figure, joined, source_line, speaker

NOTES_PLACE = "///Footnotes Go Here///"
NOTES_LINE = "Notes: what each cited passage says, and the record"
"""The line behind which a briefing's notes are folded, before their number is known."""
NAMED = 3
"""Shared names that a related briefing is listed with."""
FEW = 3
"""Below this many rows a table or list becomes sentences (VOICE)."""


def wrapped(css_class: str, markdown: str, anchor: str = "") -> str:
    """Return Markdown inside a `div` of that class, which may have an id."""
    id_ = f' id="{anchor}"' if anchor else ""
    return f'<div class="{css_class}"{id_} markdown="1">\n\n{markdown}\n\n</div>'


def behind(css_class: str, summary: str, markdown: str) -> str:
    """Return Markdown that opens on request, such as the table behind a picture."""
    opening = f'<details class="behind {css_class}" markdown="1">\n<summary>{summary}</summary>'
    return f"{opening}\n\n{markdown}\n\n</details>"


def folded(css_class: str, summary: str, markdown: str) -> str:
    """Return Markdown that a script folds, since the text has said it already; without scripts it stands open."""
    return behind(f"folded {css_class}", summary, markdown).replace("<details", "<details open", 1)


def references_part() -> str:
    """Return the end of a page made from data: the place where its footnotes go."""
    return f"## References\n\n{folded('notes', 'The works that remarks rely on', NOTES_PLACE)}"


def figures_block(corpus: Corpus, rows: Sequence[FigureRow]) -> str:
    """Return a table: what is counted, value, when, who says so, passage."""
    if not rows:
        return "The source gives no figure."
    if len(rows) < FEW:
        return "\n\n".join(f"{sentence(row.statement)} {passage_mark(row.statement)}{_beside(row)}" for row in rows)
    lines = ["| What is counted | Value | When | Who says so | Passage |", "| --- | --- | --- | --- | --- |"]
    for row in rows:
        s = row.statement
        cells = [
            plain(capitalised(row.figure.what)) + marks(stand_of_figure(s, row.figure)),
            plain(figure(row.figure)),
            _when(s),
            speaker(corpus, s),
            passage_mark(s) + _beside(row),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return wrapped("figures", "\n".join(lines))


def _beside(row: FigureRow) -> str:
    with_, against = (joined([passage_mark(s) for s in others]) for others in (row.beside, row.at_odds))
    return (f", {AT_ODDS} {against}" if against else "") + (f", {COMPARE} {with_}" if with_ else "")


def _when(statement: Statement) -> str:
    return date(statement.when) if statement.when else "not dated"


def entities_block(groups: Sequence[tuple[Kind, Sequence[Entity]]], *, level: int = 3) -> str:
    """Return, kind by kind, each entity with one line and a link."""
    parts = []
    for kind, entities in groups:
        lines = [f"[{plain(e.data.name)}]({entity_link(e)}): {plain(e.data.description)}" for e in entities]
        if lines:
            parts.append(f"{'#' * level} {kind.plural} {{: #who-{kind.folder} }}\n\n{bullets(lines)}")
    return wrapped("who", "\n\n".join(parts)) if parts else "The source names nobody."


def doubts_block(corpus: Corpus, statements: Sequence[Statement], *, anchored: bool = False) -> str:
    """Return what the article says beside what the record says, for each statement in doubt.

    Args:
        corpus: where speakers are looked up.
        statements: those in doubt.
        anchored: whether notes of the page may lead to the entries; each statement then stands once.

    """
    if not statements:
        return "No statement is marked as corrected, disputed, divided, unconfirmed or outdated."
    known = of_one_source(statements)
    entries = "\n\n".join(_doubt(corpus, s, record_anchor(s) if anchored else "", known=known) for s in statements)
    number = counted(len(statements), "statement", "statements")
    return folded("doubts", f"{number}, each beside what the public record says", entries) if anchored else entries


def _doubt(corpus: Corpus, statement: Statement, anchor: str, *, known: bool) -> str:
    standing = marks(stand_of(statement)).removeprefix(KEPT)
    said = inline(statement.text) + attributed(corpus, statement, known=known)
    paragraphs = [
        f"{standing} {passage_mark(statement)}\n{{: .doubt-mark }}",
        f"**The article says.** {said}\n{{: .doubt-article }}",
        *(f"{line}\n{{: .doubt-article }}" for line in at_odds(corpus, statement)),
        *(f"**{PUBLIC_RECORD}.** {remark(row)}\n{{: .doubt-record }}" for row in statement.remarks),
    ]
    return wrapped("doubt", "\n\n".join(paragraphs), anchor)


def related_block(rows: Sequence[RelatedTopic]) -> str:
    """Return the related topics, each with the reason."""
    if not rows:
        return "No other briefing names the same people, organisations or places."
    return bullets(f"[{plain(row.topic.title)}]({topic_link(row.topic.slug)}): {_reason(row)}." for row in rows)


def _reason(row: RelatedTopic) -> str:
    shown = [f"[{plain(e.data.name)}]({entity_link(e)})" for e in row.shared[:NAMED]]
    more = len(row.shared) - len(shown)
    return f"both name {joined([*shown, counted(more, 'other entity', 'others')] if more else shown)}"


def sources_block(sources: Sequence[Source]) -> str:
    """Return the sources that a topic rests on, and the place where its footnotes go, which a script folds."""
    lines = [f"{source_line(source, source_link(source.key))}, with our notes on every passage." for source in sources]
    notes = folded("notes", NOTES_LINE, NOTES_PLACE)
    return f"{bullets(lines)}\n\n{notes}"


def passage_block(corpus: Corpus, text: str, originals: Mapping[str, str]) -> str:
    """Return the passage that a citation names, as its original where that is known; cited either way."""
    citation = parse_citation(text)
    passages = corpus.cited_passages(citation) if citation else ()
    if not passages:
        raise ValueError(f"the citation {text} names no passage")
    texts = [originals.get(p.sha, f"{p.title}: its original is not on this machine.") for p in passages]
    shown = " ".join(inline(literal(original)) for original in texts)
    return f"{shown} [^{text}]\n{{: .original dir=auto }}"

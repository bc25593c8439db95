"""Lists: names by kind, terms, references, related briefings, sources, topics."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.markup import Inline
from briefing.model import Kind, Standing
from briefing.render.html import NOTES, NOTES_LIST, heading, inline, link, listed, paragraph, span, text, wrapped
from briefing.render.html import cite as cited
from briefing.render.marks import mark
from briefing.views.names import EntityEntry, TermView
from briefing.views.references import ReferenceView
from briefing.views.topics import Basis, Related, SourceEntry, TopicEntry
from briefing.views.words import capitalised, counted, date, joined

NOTES_LINE = "Notes: what each cited passage and the public record say"
"""The line behind which a briefing's notes are folded, where nothing is cited."""
_NONE = "none of them corrected, disputed, divided, unconfirmed or outdated"


def names_block(groups: Iterable[tuple[Kind, Sequence[EntityEntry]]], *, level: int = 3) -> str:
    """Return, kind by kind, each name with one line and a link."""
    parts = []
    for kind, entries in groups:
        if entries:
            lines = listed(f"{inline(e.name)}: {text(e.description)}" for e in entries)
            parts.append(heading(level, text(kind.plural), f"who-{kind.folder}") + lines)
    return wrapped("who", "".join(parts)) if parts else paragraph("The source names nobody.")


def index_block(entries: Iterable[EntityEntry]) -> str:
    """Return the index of one kind: each name with its line and how many statements name it."""
    return wrapped("index", listed(map(_indexed, entries)))


def _indexed(entry: EntityEntry) -> str:
    number = counted(entry.statements, "statement", "statements")
    return f"{inline(entry.name)}: {text(entry.description)} {span(number, 'speaker')}"


def glossary(terms: Iterable[TermView]) -> str:
    """Return every term with its definition and spellings."""
    return wrapped("glossary", "".join(map(_term, terms)))


def _term(term: TermView) -> str:
    references = "".join(f" {cited(id_)}" for id_ in term.references)
    also = "; ".join(f"{head[0].lower()}{head[1:]}: {inline(names)}" for head, names in term.written)
    spelt = paragraph(f"{capitalised(also)}.", "facts written") if also else ""
    return f"{heading(2, text(term.title), term.id)}{paragraph(text(term.definition) + references)}{spelt}"


def terms_block(terms: Iterable[TermView]) -> str:
    """Return terms as a list, each with its definition and its place in the glossary."""
    lines = listed(f"{inline(term.name)}: {text(term.definition)}" for term in terms)
    return lines or paragraph("The source uses no term that needs a definition.")


def references_block(rows: Iterable[ReferenceView]) -> str:
    """Return every outside work with where it is used."""
    return wrapped("references", "".join(map(_reference, rows)))


def _reference(row: ReferenceView) -> str:
    note = f" {text(row.note)}" if row.note else ""
    used = f" Used in remarks on {joined([inline(link_) for link_ in row.used])}." if row.used else ""
    return paragraph(f"{inline(row.line)}.{note} {text(row.seen)}{used}", "reference", id=row.id)


def related_block(rows: Sequence[Related]) -> str:
    """Return the related topics, each with the reason."""
    if not rows:
        return paragraph("No other briefing names the same people, organisations or places.")
    return listed(f"{inline(row.title)}: {_reason(row)}." for row in rows)


def _reason(row: Related) -> str:
    shown = [inline(name) for name in row.shared]
    return f"both name {joined([*shown, counted(row.more, 'other name', 'others')] if row.more else shown)}"


def sources_block(lines: Sequence[Inline]) -> str:
    """Return the sources that a topic rests on, and the place of its notes, which a script folds."""
    shown = listed(f"{inline(line)}, with our notes on every passage." for line in lines)
    summary = f'<summary><span {NOTES}="number">{NOTES_LINE}</span></summary>'
    return f'{shown}<details class="behind folded notes" open>{summary}{NOTES_LIST}</details>'


def basis_block(basis: Basis) -> str:
    """Return the verdict on a topic's sources with what the record makes of it, then when it was checked and edited."""
    told = " ".join(part for part in (text(basis.verdict), _weighed(basis)) if part)
    appeared = joined([_appeared(words) for words in basis.sources])
    parts = [
        f"Rests on {counted(len(basis.sources), 'source', 'sources')}, {appeared}.",
        f"Public record last checked {date(basis.checked)}." if basis.checked else "Public record not checked.",
        f"Page last edited {date(basis.edited)}.",
    ]
    return paragraph(told, "verdict") + paragraph(" ".join(parts), "as-of")


def _weighed(basis: Basis) -> str:
    """Return what the record makes of a topic's statements, each judgement with its number, as a sentence."""
    found = basis.doubts
    judged = [f"supports {basis.supported}"] if basis.supported else []
    judged += [f"corrects {found[Standing.CORRECTED]}"] if Standing.CORRECTED in found else []
    judged += [f"disputes {found.get(Standing.DISPUTED, 'none')}"]
    open_ = [f"{found[Standing.UNCONFIRMED]} could not be confirmed"] if Standing.UNCONFIRMED in found else []
    open_ += [f"reports differ on {found[Standing.DIVIDED]}"] if Standing.DIVIDED in found else []
    if outdated := found.get(Standing.OUTDATED):
        open_.append(counted(outdated, "is out of date", "are out of date"))
    whole = counted(basis.statements, "statement", "statements")
    more = f"; {joined(open_)}" if open_ else ""
    return f"Of its {whole}, the public record {joined(judged)}{more}."


def _appeared(words: str) -> str:
    return words if words.startswith("publication") else f"published {words}"


def _count(standing: Standing, number: int) -> str:
    return span(f"{number} {mark(standing)}", "count")


def topics_block(entries: Iterable[TopicEntry], level: int) -> str:
    """Return each topic, under a heading of that level, with its standfirst, sources and how much is in doubt."""
    return "\n\n".join(wrapped("topic-entry", _topic(entry, level)) for entry in entries)


def _topic(entry: TopicEntry, level: int) -> str:
    facts = f"Source: {joined(entry.basis.sources)}. {_doubts(entry.basis.statements, entry.basis.doubts)}."
    title = heading(level, link(entry.link, text(entry.title)), entry.slug)
    return f"{title}{paragraph(text(entry.description))}{paragraph(facts, 'facts')}"


def _doubts(statements: int, found: Mapping[Standing, int]) -> str:
    words = [_count(standing, number) for standing, number in found.items()]
    return f"{counted(statements, 'statement', 'statements')}, {joined(words) or _NONE}"


def source_list(entries: Iterable[SourceEntry]) -> str:
    """Return each source with its bibliographic line and what it counts."""
    return "".join(wrapped("source-entry", _source(entry)) for entry in entries)


def _source(entry: SourceEntry) -> str:
    title = heading(2, link(entry.link, text(entry.title)), entry.key)
    return f"{title}{paragraph(text(entry.facts), 'facts')}{paragraph(text(entry.limits))}"

"""The page of a source: its card, then passage by passage what we state and who uses it."""

from collections.abc import Iterator
from itertools import groupby

from briefing import labels
from briefing.model import Source
from briefing.render.html import defined, heading, inline, link, listed, paragraph, references_part, text, wrapped
from briefing.render.opening import opening_line
from briefing.render.statement import REMARK, block, remark
from briefing.views.source import PassageView, SourceView, section_title
from briefing.views.words import counted, published

_BASES = {
    "byline": "It is beside the author's name",
    "metadata": "It is in the page’s data for programs",
    "feed": "The feed that carried it says so",
    "address": "It is part of the web address",
    "inferred": "We infer it from what the article says",
    "unknown": "We do not: our copy gives no date",
}
_UNSTATED = "No statement yet. Below are the passage’s own sentences, which only this desk shows."


def source_page(view: SourceView) -> str:
    """Return the page of a source."""
    source = view.source
    parts = [paragraph(text(source.description), "standfirst"), _card(source)]
    parts += [paragraph(f"{REMARK}{remark(row)}", "remark") for row in view.remarks]
    parts.append(_trail(view))
    for title, passages in groupby(view.passages, key=lambda row: row.passage.section):
        parts += [heading(2, inline(section_title(title))), *map(_passage, passages)]
    return "".join([*parts, references_part()])


def _trail(view: SourceView) -> str:
    """Return the numbers of all passages, those set apart that no briefing cites."""
    used = sum(bool(row.used) for row in view.passages)
    number = counted(len(view.passages), "passage", "passages")
    unused = "" if used == len(view.passages) else "; those with a broken edge are not cited"
    facts = paragraph(f"Briefings cite {used} of {number}{unused}.", "facts")
    return wrapped("trail", facts + listed(map(_step, view.passages)))


def _step(row: PassageView) -> str:
    label, title = row.passage.label, row.passage.title
    style, words = ("used", title) if row.used else ("unused", f"{title}, not cited by a briefing")
    return link(f"#{row.anchor}", label if label.isdigit() else title, style, aria_label=words)


def _card(source: Source) -> str:
    return defined((name, value) for name, value in _facts(source) if value)


def _facts(source: Source) -> Iterator[tuple[str, str]]:
    card = source.card
    partner = f"; first published by {card.partner}" if card.partner else ""
    kept = card.rights == "all-rights-reserved"
    yield labels.AUTHOR + "s" * (len(card.author) > 1), text(card.writer or labels.NO_AUTHOR)
    yield "Publisher", text(card.publisher + partner)
    yield "Published", published(source)
    yield labels.DATED, _BASES[card.published_basis]
    yield "Kind of writing", text(card.kind)
    yield labels.RELIABILITY, text(card.limits)
    yield labels.BEHIND, text(card.interests or "")
    yield labels.LEFT_OUT, text(card.omits or "")
    yield "Address", link(card.url, text(card.url)) if card.url else "Not known"
    yield "Rights", "All rights reserved; the text itself is not published here" if kept else text(card.rights)
    yield labels.OUR_COPY, _copy(source)


def _copy(source: Source) -> str:
    original = source.card.original
    size = f"{counted(original.passages, 'passage', 'passages')}, {original.words:,} words"
    return f"{size}, SHA-256 <code>{original.sha256}</code>"


def _passage(row: PassageView) -> str:
    used = f"used in {inline(row.used)}" if row.used else "not cited by a briefing"
    facts = paragraph(f"{counted(row.passage.words, 'word', 'words')} · {used}", "passage-meta")
    head = wrapped("passage-head", heading(3, text(row.passage.title), row.anchor) + facts)
    said = wrapped("passage-said", "".join(_said(row)))
    return wrapped("passage" if row.used else "passage passage--unused", head + said)


def _said(row: PassageView) -> Iterator[str]:
    if line := opening_line(row.opening):
        yield paragraph(line, "passage-opens")
    if row.original:
        yield paragraph(text(row.original), "original", dir="auto")
    if row.uncarried:
        yield paragraph(f"Figures that no statement carries: {text('; '.join(row.uncarried))}.", "ours")
    if row.unstated:
        yield paragraph(_UNSTATED, "ours")
    if row.passage.reason:
        yield paragraph(f"<em>{text(row.passage.reason)}</em>")
    yield from (block(statement, anchor=anchor) for anchor, statement in row.statements)

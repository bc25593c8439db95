"""The page of a source: its card, then passage by passage what we state and who uses it."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from briefing import labels
from briefing.derive.derived import Derived
from briefing.derive.desk import states, uncarried
from briefing.ids import passage_anchor
from briefing.links import statement_anchor, topic_link
from briefing.model import Passage, Source
from briefing.render.blocks import references_part, wrapped
from briefing.render.escape import inline, literal, plain, web_address
from briefing.render.opening import opening_line
from briefing.render.statement import block, remark
from briefing.render.words import bullets, counted, joined, published

_BASES = {
    "byline": "It stands beside the author's name",
    "metadata": "The page says so to programs",
    "feed": "The feed that carried it says so",
    "address": "It is part of the web address",
    "inferred": "We infer it from what the article says",
    "unknown": "We do not: our copy gives no date",
}

_UNSTATED = "No statement yet. Below are its own sentences, which only this desk shows.\n{: .ours }"


def source_page(derived: Derived, source: Source, originals: Mapping[str, str]) -> str:
    """Return the Markdown of a source's page.

    Args:
        derived: what follows from the Corpus.
        source: the source.
        originals: texts of passages by their hash, for the maintainer's desk; empty in every published edition.

    """
    sections = groupby(source.passages, key=lambda passage: passage.section)
    parts = [plain(source.description) + "\n{: .standfirst }", *_card(source), _trail(derived, source)]
    for title, passages in sections:
        parts.append(f"## {inline(title)}")
        parts += [_passage(derived, source, passage, originals.get(passage.sha)) for passage in passages]
    parts.append(references_part())
    return "\n\n".join(parts)


def _trail(derived: Derived, source: Source) -> str:
    """Return the numbers of all passages, those set apart that no briefing cites."""
    used = [passage for passage in source.passages if (source.key, passage.label) in derived.uses]
    lines = [_step(passage, used=passage in used) for passage in source.passages]
    number = counted(len(source.passages), "passage", "passages")
    unused = "" if len(used) == len(lines) else "; those with a broken edge are not"
    facts = f"{len(used)} of {number} are cited by briefings{unused}.\n{{: .facts }}"
    return wrapped("trail", f"{facts}\n\n{bullets(lines)}")


def _step(passage: Passage, *, used: bool) -> str:
    style, words = ("used", passage.title) if used else ("unused", f"{passage.title}, not cited by a briefing")
    shown = passage.label if passage.label.isdigit() else passage.title
    return f'[{shown}](#{passage_anchor(passage.label)}){{: .{style} aria-label="{words}" }}'


def _card(source: Source) -> Iterator[str]:
    card = source.card
    rows = [
        (labels.AUTHOR + "s" * (len(card.author) > 1), plain(card.writer or labels.NO_AUTHOR)),
        ("Publisher", plain(card.publisher) + (f"; first published by {plain(card.partner)}" if card.partner else "")),
        ("Published", published(source)),
        (labels.DATED, _BASES[card.published_basis]),
        ("Kind of writing", plain(card.kind)),
        (labels.RELIABILITY, plain(card.limits)),
        (labels.BEHIND, plain(card.interests) if card.interests else ""),
        (labels.LEFT_OUT, plain(card.omits) if card.omits else ""),
        ("Address", f"[{plain(card.url)}]({web_address(card.url)})" if card.url else "Not established"),
        ("Rights", "All rights reserved; the text itself is not published here"
         if card.rights == "all-rights-reserved" else plain(card.rights)),
        (labels.OUR_COPY, _capture(source)),
    ]  # fmt: skip
    yield "\n\n".join(f"{name}\n:   {value}" for name, value in rows if value)
    for row in card.remarks:
        yield f"**Remark.** {remark(row)}\n{{: .remark }}"


def _capture(source: Source) -> str:
    original = source.card.original
    size = f"{counted(original.passages, 'passage', 'passages')}, {original.words:,} words"
    return f"{size}, SHA-256 `{original.sha256}`"


def _passage(derived: Derived, source: Source, passage: Passage, original: str | None) -> str:
    topics = derived.uses.get((source.key, passage.label), ())
    used = joined([f"[{plain(topic.title)}]({topic_link(topic.slug)})" for topic in topics])
    facts = f"{counted(passage.words, 'word', 'words')} · " + (f"used in {used}" if used else "not cited by a briefing")
    head = f"### {passage.title} {{: #{passage_anchor(passage.label)} }}\n\n{facts}\n{{: .passage-meta }}"
    begins = [f"{line}\n{{: .passage-opens }}"] if (line := opening_line(source, passage)) else []
    said = wrapped("passage-said", "\n\n".join([*begins, *_said(derived, passage, original)]))
    kind = "passage" if used else "passage passage--unused"
    return wrapped(kind, f"{wrapped('passage-head', head)}\n\n{said}")


def _said(derived: Derived, passage: Passage, original: str | None) -> list[str]:
    parts = [f"{inline(literal(original))}\n{{: .original dir=auto }}"] if original else []
    missing = uncarried(passage, {passage.sha: original}) if original else []
    parts += [f"Figures that no statement carries: {plain('; '.join(missing))}.\n{{: .ours }}"] if missing else []
    parts += [_UNSTATED] if original and not states(passage) and not passage.reason else []
    parts += [f"*{plain(passage.reason)}*"] if passage.reason else []
    parts += [block(derived.corpus, s, anchor=statement_anchor(s.label, s.number)) for s in passage.statements]
    return parts

"""What the page of a source holds: its card, then passage by passage what we state and who uses it."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.derive.derived import Derived
from briefing.derive.desk import states, uncarried
from briefing.ids import passage_anchor
from briefing.links import statement_anchor, topic_link
from briefing.markup import Inline, linked, parse, sequence
from briefing.model import Passage, Source
from briefing.views.opening import Opening, opening_of
from briefing.views.statements import RemarkView, StatementView, remark_of, statement_of


class PassageView(NamedTuple):
    """One passage."""

    passage: Passage
    anchor: str
    used: Inline
    """The topics that cite it; nothing where none does."""
    opening: Opening | None
    statements: tuple[tuple[str, StatementView], ...]
    """Each with the id of its sentence."""
    original: str
    """Its text, on the maintainer's desk; empty in every published edition."""
    uncarried: tuple[str, ...]
    """On the desk: figures of the original that no statement carries."""
    unstated: bool
    """On the desk: whether someone has still to write its statements."""


class SourceView(NamedTuple):
    """The page of a source."""

    source: Source
    remarks: tuple[RemarkView, ...]
    passages: tuple[PassageView, ...]


def source_view(derived: Derived, source: Source, originals: Mapping[str, str]) -> SourceView:
    """Return what the page of a source holds.

    Args:
        derived: what follows from the Corpus.
        source: the source.
        originals: texts of passages by their hash, for the maintainer's desk; empty in every published edition.

    """
    passages = tuple(_passage(derived, source, p, originals.get(p.sha, "")) for p in source.passages)
    return SourceView(source, tuple(map(remark_of, source.card.remarks)), passages)


def _passage(derived: Derived, source: Source, passage: Passage, original: str) -> PassageView:
    topics = derived.uses.get((source.key, passage.label), ())
    return PassageView(
        passage,
        passage_anchor(passage.label),
        sequence([linked(topic_link(topic.slug), topic.title) for topic in topics]),
        opening_of(source, passage),
        tuple((statement_anchor(s.label, s.number), statement_of(derived.corpus, s)) for s in passage.statements),
        original,
        tuple(uncarried(passage, {passage.sha: original})) if original else (),
        bool(original) and not states(passage) and not passage.reason,
    )


def section_title(title: str) -> Inline:
    """Return the heading of a section."""
    return parse(title)

"""The ids of things, and the one way to read and write each."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NewType

SourceKey = NewType("SourceKey", str)
TopicSlug = NewType("TopicSlug", str)
EntityId = NewType("EntityId", str)
ReferenceId = NewType("ReferenceId", str)
TermId = NewType("TermId", str)
RouteId = NewType("RouteId", str)
ChangeId = NewType("ChangeId", str)
RecordedEventId = NewType("RecordedEventId", str)

PassageLabel = NewType("PassageLabel", str)
"""`3` for a body paragraph, `c1` for a caption, `n1` for a bibliographic note, `credit`."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LABEL = r"[0-9]+|c[0-9]+|n[0-9]+|credit"
_CITATION = re.compile(rf"(?P<source>{SLUG.pattern}):(?P<first>{_LABEL})(?:\.(?P<number>[0-9]+)|-(?P<last>[0-9]+))?")
_ANCHOR = re.compile(r"(?:p(?P<body>[0-9]+)|(?P<other>c[0-9]+|n[0-9]+|credit))(?:-(?P<number>[0-9]+))?")


@dataclass(frozen=True, slots=True)
class Citation:
    """What one `[^…]` points at: a passage, a range of passages, a statement or a reference."""

    text: str
    """The citation as written, without brackets and caret."""
    source: SourceKey | None = None
    """The source cited, or None for a reference."""
    first: PassageLabel = PassageLabel("")
    """The passage cited, or the first of a range."""
    last: PassageLabel | None = None
    """The last passage of a range."""
    number: int | None = None
    """The statement's number within its passage."""


def parse_citation(text: str) -> Citation | None:
    """Return the citation that `text` writes, or None where it is neither form."""
    if match := _CITATION.fullmatch(text):
        return Citation(
            text,
            SourceKey(match["source"]),
            PassageLabel(match["first"]),
            PassageLabel(match["last"]) if match["last"] else None,
            int(match["number"]) if match["number"] else None,
        )
    return Citation(text) if SLUG.fullmatch(text) else None


def passage_anchor(label: PassageLabel) -> str:
    """Return the anchor of a passage: `p3`, `c1`, `n1` or `credit`."""
    return f"p{label}" if label.isdigit() else label


def parse_anchor(anchor: str) -> tuple[PassageLabel, int | None] | None:
    """Return the passage label and the statement number of `p3` or `p3-1`, or None for no anchor."""
    match = _ANCHOR.fullmatch(anchor)
    if not match:
        return None
    label = PassageLabel(match["body"] or match["other"])
    return label, int(match["number"]) if match["number"] else None


def looks_like_entity(token: str) -> bool:
    """Return whether a token of `by` or `via` claims to be an entity id rather than words."""
    return SLUG.fullmatch(token) is not None


def closest(word: str, known: Collection[str]) -> str:
    """Return the nearest known word, or nothing where none is near."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), "")


def nearest(word: str, known: Collection[str]) -> str:
    """Return `Did you mean …? ` with the nearest known word, or nothing where none is near."""
    close = closest(word, known)
    return f"Did you mean `{close}`? " if close else ""

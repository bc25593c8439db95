"""The title of a document that has no field for it: a heading, a short first line, or what its properties say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.ingest.article import Kind, Row
from briefing.ingest.byline.head import line_head
from briefing.ingest.text import normalise, squashed
from briefing.text.words import length

_LONGEST, _LONGEST_HEADING, _SENTENCE, _KICKER = 30, 40, 12, 6
_LOOKED_AT = 4
"""Rows among which a heading is the title."""
_FULL_STOP = re.compile(r"[.。।۔][\"”’»)\]]*$")
_PROGRAMS = re.compile(
    r"microsoft word\b.*|powerpoint.*|untitled.*|(?:document|dokument|документ|draft|title)\s*\d*|"
    r".*\.(?:docx?|odt|rtf|pdf|indd|qxd|html?|txt|tex)|\W*",
    re.IGNORECASE,
)
"""Titles that programs give."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A title, the line above it that names a section, and the rows of the document without both."""

    title: str
    section: str | None
    rows: list[Row]


def may_be_title(text: str) -> bool:
    """Return whether a line is short enough for a title, and no sentence of the text."""
    return length(text) <= (_SENTENCE if _FULL_STOP.search(text) else _LONGEST)


def titled(rows: Sequence[Row], named: str | None) -> Titled:
    """Return the title of a document whose properties name it `named`, or do not name it."""
    given = None if named is None or _PROGRAMS.fullmatch(named) else normalise(named)
    at = _place(rows, given)
    if at is None:
        return Titled(given or "", None, list(rows))
    above = [row for row in rows[:at] if length(row.text) <= _KICKER and line_head(normalise(row.text)) is None]
    kept = [row for row in rows[:at] if row not in above]
    section = normalise(" ".join(row.text for row in above)) or None
    return Titled(normalise(rows[at].text), section, [*kept, *rows[at + 1 :]])


def _place(rows: Sequence[Row], named: str | None) -> int | None:
    """Return which row is the title: a heading, above all one that the properties hold, else a short first line."""
    first = list(enumerate(rows[:_LOOKED_AT]))
    headings = [at for at, row in first if row.kind is Kind.HEADING and length(row.text) <= _LONGEST_HEADING]
    held = squashed(named or "")
    same = [at for at in headings if held and squashed(rows[at].text) in held and len(held) < 3 * len(rows[at].text)]
    same.sort(key=lambda at: -len(rows[at].text))
    alike = [at for at, row in first if held and squashed(row.text) == held]
    lines = [at for at, row in first if line_head(normalise(row.text)) is None][:1]
    told = lines and (may_be_title(rows[lines[0]].text) and rows[lines[0]].kind is not Kind.REFERENCE)
    return next(iter([*same, *headings, *alike, *(lines if told else [])]), None)

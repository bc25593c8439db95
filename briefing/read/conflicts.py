"""Marks that version control leaves in a file where two edits meet."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from briefing.errors import Finding, Place
from briefing.read.markdown import prose_lines

_MARK = re.compile(
    r"\ufeff?(?P<indent>[ \t]*)(?P<mark><{7}|>{7}|={7}|\|{7}|%{7,}|\+{7,}|\\{7,})(?P<words> .*)?\r?", re.DOTALL
)
_ANY = re.compile(rb"<{7}|>{7}|={7}|\|{7}|%{7}|\+{7}|\\{7}")
_MARKDOWN, _PLAIN = ".md", frozenset({"", ".bib", ".txt"})
"""What the names of pages end in, and those of plain texts."""
_NO_HEADING = re.compile(r"\s|[-+*>|#={`~]|\d+[.)]\s")
"""What a line begins with that is no text of a heading."""


class _Mark(NamedTuple):
    line: int
    mark: str
    set_in: bool
    bare: bool
    """Whether no words stand behind it."""

    @property
    def sure(self) -> bool:
        """Return whether it is nothing else: programs write words behind their marks."""
        return self.mark[0] in "<>" or not self.bare


def conflict_marks(data: bytes, file: str) -> Iterator[Finding]:
    """Yield a finding for each line of a text file that is such a mark.

    Signs that can underline a heading, be a row of a table or stand in code are none there, unless there are surer
    marks. Git writes seven signs; Jujutsu's own may be more.
    """
    if b"\0" in data or not _ANY.search(data):
        return
    lines = data.decode("utf-8", "replace").split("\n")
    kind = PurePosixPath(file).suffix
    marks = list(_marks(lines))
    if kind == _MARKDOWN:
        prose = dict(prose_lines("\n".join(lines)))
        marks = [mark for mark in marks if mark.mark[0] in "<>" or (mark.line in prose and not _row(mark, lines))]
    if not any(mark.sure for mark in marks):
        marks = [mark for mark in marks if not (mark.set_in or kind in _PLAIN)]
        marks = [mark for mark in marks if not (kind == _MARKDOWN and _underlines(mark, lines))]
    for mark in marks:
        sentence = f"The line is the mark of a conflict, `{mark.mark}`."
        yield Finding(Place(file, mark.line), "file/conflict", sentence, "Settle the two edits and delete the marks.")


def _marks(lines: list[str]) -> Iterator[_Mark]:
    for number, line in enumerate(lines, 1):
        if match := _MARK.fullmatch(line):
            yield _Mark(number, match["mark"], bool(match["indent"]), not (match["words"] or "").strip())


def _row(mark: _Mark, lines: list[str]) -> bool:
    """Return whether a mark is a row of a table, of empty cells."""
    row, above = lines[mark.line - 1].strip(), lines[mark.line - 2].strip() if mark.line > 1 else ""
    return mark.mark[0] == "|" and row.endswith("|") and "|" in above


def _underlines(mark: _Mark, lines: list[str]) -> bool:
    """Return whether a mark underlines a heading, which stands apart from the text around it."""
    around = ["", "", *(line.strip("\r") for line in lines), ""]
    before, heading, _, after = around[mark.line - 1 : mark.line + 3]
    apart = not before.strip() and not after.strip()
    return mark.mark[0] == "=" and apart and bool(heading.strip()) and not _NO_HEADING.match(heading)

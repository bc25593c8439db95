"""Marks that version control leaves in a file where two edits meet."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from briefing.errors import Finding, Place

_MARK = re.compile(rb"^(?:<{7}|={7}|>{7}|\|{7})(?: [^\n]*)?\r?$", re.MULTILINE)
_PLAIN = frozenset({"", ".txt"})
"""What the names of plain texts end in."""


def conflict_marks(data: bytes, file: str) -> Iterator[Finding]:
    """Yield a finding for each line of a text file that is such a mark.

    A line of equals signs alone is one in what authors write and in code; in a plain text it may underline a heading.
    """
    marks = [] if b"\0" in data else list(_MARK.finditer(data))
    if PurePosixPath(file).suffix in _PLAIN and all(mark.group().startswith(b"=") for mark in marks):
        return
    for match in marks:
        place = Place(file, data.count(b"\n", 0, match.start()) + 1)
        sentence = f"The line is the mark of a conflict, `{match.group()[:7].decode()}`."
        yield Finding(place, "file/conflict", sentence, "Settle the two edits and delete the marks.")

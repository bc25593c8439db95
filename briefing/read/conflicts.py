"""Marks that version control leaves in a file where two edits meet."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from briefing.errors import Finding, Place

_MARK = re.compile(rb"^(?:\xef\xbb\xbf)?(?P<indent>[ \t]*)(?P<mark><{7}|={7}|>{7}|\|{7})(?: [^\n]*)?\r?$", re.MULTILINE)
_MAY_UNDERLINE = b"======="
_PLAIN = frozenset({"", ".txt"})
"""What the names of plain texts end in."""


def conflict_marks(data: bytes, file: str) -> Iterator[Finding]:
    """Yield a finding for each line of a text file that is such a mark.

    A line of equals signs is one in what authors write and in code; in a plain text, or set in, it may underline a
    heading, unless there are other marks.
    """
    marks = [] if b"\0" in data else list(_MARK.finditer(data))
    alone, plain = all(match["mark"] == _MAY_UNDERLINE for match in marks), PurePosixPath(file).suffix in _PLAIN
    for match in marks:
        if alone and (plain or match["indent"]):
            continue
        place = Place(file, data.count(b"\n", 0, match.start()) + 1)
        sentence = f"The line is the mark of a conflict, `{match['mark'].decode()}`."
        yield Finding(place, "file/conflict", sentence, "Settle the two edits and delete the marks.")

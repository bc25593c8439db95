"""A page has one title: that of its front matter, or the one that the home page writes itself."""

import re
from collections.abc import Iterator

from briefing.check.table import finding
from briefing.errors import Finding, Place
from briefing.read.pages import AuthoredPage

_HEADING = re.compile(r"#(?!#)\s*\S|.*<h1\b", re.IGNORECASE)
_UNDERLINE = re.compile(r"=+\s*")
"""What makes a heading of the line before it."""
_HOME = "index.md"


def check_titles(page: AuthoredPage) -> Iterator[Finding]:
    """Yield a finding for each heading of the first level that a page may not have, since its title is one."""
    found = [number for number, line in page.lines if _HEADING.match(line)]
    before = ""
    for number, line in page.lines:
        if before.strip() and _UNDERLINE.fullmatch(line):
            found.append(number - 1)
        before = line
    for number in sorted(found)[page.path == _HOME :]:
        yield finding("page/title", Place(page.file, number))

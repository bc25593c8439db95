"""What Markdown and macros made of an authored page, before anything of the engine's stands in it."""

import re

from mkdocs.exceptions import PluginError

from briefing.check.gates.live import worked
from briefing.check.sandbox import Sandbox
from briefing.check.table import finding
from briefing.errors import BriefingError, Finding, Place
from briefing.read.comments import blank_comments
from briefing.read.front_matter import split_front_matter
from briefing.read.markdown import prose_lines

Lines = list[tuple[int, str]]


def check_authored(html: str, written: str, file: str, macros: Sandbox | None = None) -> None:
    """Look for elements that nobody writes into a page, however they came through.

    Args:
        html: what was made of the page.
        written: its text.
        file: its path, for the findings.
        macros: what its macros are run with, where it has some.

    Raises:
        PluginError: there are such.

    """
    if found := worked(html):
        lines = _lines(written, file, macros)
        raise PluginError(str(BriefingError([_finding(tag, lines, file) for tag in found])))


def _lines(written: str, file: str, macros: Sandbox | None) -> Lines:
    """Return the lines that Markdown was given, those outside code first, each with the line of the file it is from."""
    parts = split_front_matter(written, file)
    body = blank_comments(parts.body)
    run = list(macros.lines(body) if macros else enumerate(body.split("\n"), 1))
    text = "\n".join(line for _, line in run)
    numbered = [*prose_lines(text), *enumerate(text.split("\n"), 1)]
    return [(run[number - 1][0] + parts.body_line - 1, line) for number, line in numbered]


def _finding(tag: str, lines: Lines, file: str) -> Finding:
    begins = re.compile(rf"<{tag}(?:\b|(?<=--))", re.IGNORECASE)
    line = next((number for number, line in lines if begins.search(line)), None)
    where = "" if line else " somewhere"
    return finding("page/worked", Place(file, line or 1), tag=tag, where=where)

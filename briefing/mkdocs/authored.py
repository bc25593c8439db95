"""What Markdown and macros made of an authored page, before anything of the engine's stands in it."""

import re

from mkdocs.exceptions import PluginError

from briefing.check.gates.live import worked
from briefing.check.table import finding
from briefing.errors import BriefingError, Finding, Place


def check_authored(html: str, written: str, file: str) -> None:
    """Look for elements that nobody writes into a page, however they came through.

    Args:
        html: what was made of the page.
        written: its text.
        file: its path, for the findings.

    Raises:
        PluginError: there are such.

    """
    if found := worked(html):
        raise PluginError(str(BriefingError([_finding(tag, written, file) for tag in found])))


def _finding(tag: str, written: str, file: str) -> Finding:
    begins = re.search(rf"<{tag}\b", written, re.IGNORECASE)
    line = written.count("\n", 0, begins.start()) + 1 if begins else 1
    return finding("page/worked", Place(file, line), tag=tag)

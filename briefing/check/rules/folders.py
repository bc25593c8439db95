"""The rule for where authored pages stand: in no folder that the site fills with files of its own."""

from collections.abc import Iterator

from briefing.check.table import finding
from briefing.errors import Finding, Place
from briefing.links import own_folder
from briefing.read.pages import AuthoredPage


def check_folder(page: AuthoredPage) -> Iterator[Finding]:
    """Yield a finding where a page would stand among the files that pages load, or among the editions."""
    if folder := own_folder(page.path):
        yield finding("page/folder", Place(page.file, 1), folder=folder)

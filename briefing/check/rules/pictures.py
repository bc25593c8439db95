"""The rule for pictures in authored pages: each is there."""

import posixpath
import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote, urlsplit

from briefing.check.table import finding
from briefing.errors import Finding, Place
from briefing.ids import nearest
from briefing.read.pages import AuthoredPage

_PICTURE = re.compile(r"(?<!\\)!\[[^\]]*\]\(\s*<?(?P<link>[^)>\s]+)")


def check_pictures(page: AuthoredPage, files: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each picture of a page that is not among the files.

    Args:
        page: an authored page.
        files: paths of all files below `docs/`.

    """
    for number, line in page.lines:
        for match in _PICTURE.finditer(line):
            parts = urlsplit(match["link"])
            path = unquote(parts.path)
            file = posixpath.normpath(posixpath.join("/", posixpath.dirname(page.path), path)).lstrip("/")
            if not (parts.scheme or parts.netloc) and file not in files:
                hint = nearest(f"/{file}", [f"/{each}" for each in files])
                yield finding("links/picture", Place(page.file, number), link=match["link"], file=file, hint=hint)

"""Parts of a page that one edition has and the other has not: templates write both, between marks."""

import re

HOSTED, OFFLINE = "hosted", "offline"
_OTHER = {HOSTED: OFFLINE, OFFLINE: HOSTED}
_MARKS = {name: re.compile(rf"\n<!--/?{name}-->(?=\n)") for name in _OTHER}
_LINES = {name: re.compile(rf"\n<!--{name}-->\n.*?\n<!--/{name}-->(?=\n)", re.DOTALL) for name in _OTHER}
_WITHIN = {name: re.compile(rf"<!--{name}-->.*?<!--/{name}-->", re.DOTALL) for name in _OTHER}
"""Each begins with letters that must be there, which keeps the search through a page quick."""


def only(edition: str, content: str) -> str:
    """Return content as a part that one edition has."""
    return f"<!--{edition}-->{content}<!--/{edition}-->"


def of_edition(page: str, edition: str) -> str:
    """Return a page with the parts of an edition, and without those of the other."""
    other = _OTHER[edition]
    own = _MARKS[edition].sub("", _WITHIN[other].sub("", _LINES[other].sub("", page)))
    return own.replace(f"<!--{edition}-->", "").replace(f"<!--/{edition}-->", "")

"""Parts of a page that one edition has and the other has not: templates write both, between marks."""

import re
from collections.abc import Mapping

HOSTED, OFFLINE = "hosted", "offline"
_OTHER = {HOSTED: OFFLINE, OFFLINE: HOSTED}
_OWN = {
    name: re.compile(rf"^<!--/?{name}-->\n|<!--/?{name}-->", re.MULTILINE) for name in _OTHER
}  # fmt: skip
_BLOCK: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"^<!--{name}-->\n.*?^<!--/{name}-->\n|<!--{name}-->.*?<!--/{name}-->", re.MULTILINE | re.DOTALL)
    for name in _OTHER
}


def only(edition: str, content: str) -> str:
    """Return content as a part that one edition has."""
    return f"<!--{edition}-->{content}<!--/{edition}-->"


def of_edition(page: str, edition: str) -> str:
    """Return a page with the parts of an edition, and without those of the other."""
    return _OWN[edition].sub("", _BLOCK[_OTHER[edition]].sub("", page))

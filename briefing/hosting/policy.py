"""What a page may load and run, as a content security policy: files of the site, and scripts that its pages hold."""

import base64
import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

_RUN = frozenset({"", "module", "text/javascript", "application/javascript"})
"""Types of scripts that browsers run; others are data."""
_SOURCES = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
)
"""From where each is loaded; icons are drawn in style sheets."""
_CHARSET = '<meta charset="utf-8">'
"""What the head of each page begins with."""
_REFERRER = '<meta name="referrer" content="no-referrer">'


class Held(NamedTuple):
    """A script or a style that a page holds."""

    directive: str
    """What admits it."""
    hash: str


def held(page: str) -> frozenset[Held]:
    """Return the scripts that a page holds and browsers run, and its styles."""
    return frozenset(
        Held(f"{node.tag}-src", _hash(node.text()))
        for node in LexborHTMLParser(page).css("script:not([src]), style")
        if (node.attributes.get("type") or "") in _RUN or node.tag == "style"
    )


def policy(scripts: Iterable[Held]) -> str:
    """Return the policy under which pages work that hold such scripts and styles, in one line."""
    rows = sorted(set(scripts))
    admitted = {name: " ".join([own, *(row.hash for row in rows if row.directive == name)]) for name, own in _SOURCES}
    return "; ".join(f"{name} {sources}" for name, sources in admitted.items())


def with_policy(page: str, scripts: Iterable[Held]) -> str:
    """Return a page that says itself under which policy it works, for servers that are told of none.

    Args:
        page: the page.
        scripts: what it holds.

    """
    before, charset, after = page.partition(_CHARSET)
    said = f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts)}">' if charset else ""
    return f"{before}{charset}{said}{_REFERRER if said else ''}{after}"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

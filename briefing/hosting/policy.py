"""What a page may load and run, as a content security policy: files of the site, and scripts that its pages hold."""

import base64
import hashlib
from collections.abc import Iterable, Mapping

from selectolax.lexbor import LexborHTMLParser

_RUN = frozenset({"", "module", "text/javascript", "application/javascript"})
"""Types of scripts that browsers run; others are data."""
_SOURCES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
"""From where each is loaded; icons are drawn in style sheets."""
_CHARSET = '<meta charset="utf-8">'
"""What the head of each page begins with."""
_REFERRER = '<meta name="referrer" content="no-referrer">'


def policy(pages: Iterable[str]) -> str:
    """Return the policy under which pages work, in one line, with the hash of each script and style that they hold."""
    held: dict[str, set[str]] = {"script": set(), "style": set()}
    for page in pages:
        for node in LexborHTMLParser(page).css("script:not([src]), style"):
            if (node.attributes.get("type") or "") in _RUN or node.tag == "style":
                held[node.tag or ""].add(_hash(node.text()))
    hashes = {f"{tag}-src": " ".join(["", *sorted(found)]) for tag, found in held.items()}
    return "; ".join(f"{name} {sources}{hashes.get(name, '')}" for name, sources in _SOURCES.items())


def with_policy(page: str) -> str:
    """Return a page that says itself under which policy it works, for servers that are told of none."""
    before, charset, after = page.partition(_CHARSET)
    said = f'<meta http-equiv="Content-Security-Policy" content="{policy([page])}">' if charset else ""
    return f"{before}{charset}{said}{_REFERRER if said else ''}{after}"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

"""Links in raw HTML and SVG, which MkDocs neither rewrites nor checks; and the manners of links that lead out."""

import posixpath
import re
from collections.abc import Callable

from briefing.errors import BriefingError, Finding, Place

_TAG = re.compile(r"""<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
"""A whole tag: what stands outside of tags is text, even where it reads like an attribute."""
_RAW = re.compile(r'(?P<name>href|src)="(?P<path>[^":?#]*\.md)(?P<anchor>#[^"]*)?"')
_OUTSIDE = re.compile(r'<a (?P<attributes>[^>]*href="https?://[^"]*"[^>]*)>')
_REL = 'rel="noopener noreferrer"'


def resolve_html_links(html: str, path: str, place: Place, address: Callable[[str], str | None]) -> str:
    """Return a page's HTML with links to `.md` files rewritten, and links that lead out marked `noreferrer`.

    Args:
        html: the page's content.
        path: the page's path below `docs/`.
        place: where the page is written, for findings.
        address: returns the relative address of the page at a path below `docs/`, or None where there is none.

    Raises:
        BriefingError: a link leads to no page; carries every such link.

    """
    findings: list[Finding] = []

    def rewrite(match: re.Match[str]) -> str:
        target = match["path"]
        joined = (
            target[1:]
            if target.startswith("/")
            else posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        )
        found = address(joined)
        if found is None:
            sentence = f"The raw link `{target}` leads nowhere."
            findings.append(Finding(place, "resolve/raw-link", sentence, "Link to a page below docs/, as /path.md#id."))
            return match.group()
        return f'{match["name"]}="{found}{match["anchor"] or ""}"'

    resolved = _TAG.sub(lambda tag: _RAW.sub(rewrite, tag.group()), html)
    if findings:
        raise BriefingError(findings)
    return _OUTSIDE.sub(_mark_outside, resolved)


def _mark_outside(match: re.Match[str]) -> str:
    attributes = match["attributes"]
    return match.group() if "rel=" in attributes else f"<a {attributes} {_REL}>"

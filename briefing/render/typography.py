"""Quotation marks and apostrophes as a printer sets them; what is typed stays straight, and so does code."""

import re
from html import escape, unescape

from smartypants import Attr, smartypants

_AFTER_TAG = re.compile(r"(</(?:a|em|strong)>)'")


def typographic(html: str) -> str:
    """Return HTML whose text has typographic quotes; tags, code and scripts stay as they are."""
    # The library takes an apostrophe that follows a tag for an opening mark.
    typed = _AFTER_TAG.sub("\\1\u2019", html.replace("&#x27;", "'"))
    return str(smartypants(typed, Attr.q | Attr.w | Attr.u))


def typographic_text(text: str) -> str:
    """Return plain text, such as a script carries to a page, with typographic quotes."""
    return unescape(typographic(escape(text, quote=False))) if {'"', "'"} & set(text) else text

"""Quotation marks and apostrophes as a printer sets them; what is typed stays straight, and so does code."""

import re
from html import escape, unescape

from smartypants import convert_quotes

_AFTER_TAG = ("</a>", "</em>", "</strong>")
_APOSTROPHES = ("'", "&#x27;")
_ATTRIBUTES = r"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*+"""
# One pass over a page: code and scripts whole, tags and comments, and the text between them. A sign may stand in an
# attribute, where it is no text; a tag that ends in the midst of one is left as it is.
_TOKEN = re.compile(
    rf"<(?P<kept>pre|samp|code|tt|kbd|script|style|math)\b{_ATTRIBUTES}>.*?</(?P=kept)\s*>|<!--.*?-->"
    rf"|</?[a-z]{_ATTRIBUTES}>|<[^>]*>|(?P<text>[^<]+)",
    re.DOTALL | re.IGNORECASE,
)
_WRITTEN = re.compile("&#(82(?:16|17|20|21));")


def typographic(html: str) -> str:
    """Return HTML whose text has typographic quotes; tags, code and scripts stay as they are."""
    tag = before = ""

    def shown(token: re.Match[str]) -> str:
        nonlocal tag, before
        text = token["text"]
        if text is None:
            tag = token.group()
            return tag
        led, before = before, text[-1]
        # The library takes 30 times as long as this test, and most texts have no quotes.
        if '"' not in text and "'" not in text and "&quot;" not in text and "&#x27;" not in text:
            return text
        # It takes an apostrophe that follows a tag for an opening mark, too.
        if tag in _AFTER_TAG and (mark := next(filter(text.startswith, _APOSTROPHES), "")):
            text = f"\u2019{text.removeprefix(mark)}"
        return _set(text.replace("&quot;", '"').replace("&#x27;", "'"), led)

    return _TOKEN.sub(shown, html)


def _set(text: str, before: str) -> str:
    """Return a text with its quotes set; one that is a quote alone takes its side from the character before it."""
    if text in {"'", '"'}:
        return {"'": "‘’", '"': "“”"}[text][bool(before.strip())]
    return _WRITTEN.sub(lambda mark: chr(int(mark[1])), convert_quotes(text))


def typographic_text(text: str) -> str:
    """Return plain text, such as a script carries to a page, with typographic quotes."""
    return unescape(typographic(escape(text, quote=False))) if {'"', "'"} & set(text) else text

"""Quotation marks and apostrophes as a printer sets them; what is typed stays straight, and so does code."""

import re
from html import escape, unescape

from smartypants import convert_quotes

_AFTER_TAG = re.compile(r"(</(?:a|em|strong)>)'")
# One pass over a page: code and scripts whole, tags and comments, and the text between them.
_TOKEN = re.compile(
    r"<(?P<kept>pre|samp|code|tt|kbd|script|style|math)\b.*?</(?P=kept)\s*>|<!--.*?-->|<[^>]*>|(?P<text>[^<]+)",
    re.DOTALL | re.IGNORECASE,
)
_WRITTEN = re.compile("&#(82(?:16|17|20|21));")


def typographic(html: str) -> str:
    """Return HTML whose text has typographic quotes; tags, code and scripts stay as they are."""
    # The library takes an apostrophe that follows a tag for an opening mark.
    typed = _AFTER_TAG.sub("\\1\u2019", html.replace("&#x27;", "'"))
    before = ""

    def shown(token: re.Match[str]) -> str:
        nonlocal before
        text = token["text"]
        if text is None:
            return token.group()
        led, before = before, text[-1]
        # The library takes 30 times as long as this test, and most texts have no quotes.
        if '"' not in text and "'" not in text and "&quot;" not in text:
            return text
        return _set(text.replace("&quot;", '"'), led)

    return _TOKEN.sub(shown, typed)


def _set(text: str, before: str) -> str:
    """Return a text with its quotes set; one that is a quote alone takes its side from the character before it."""
    if text in {"'", '"'}:
        return {"'": "‘’", '"': "“”"}[text][bool(before.strip())]
    return _WRITTEN.sub(lambda mark: chr(int(mark[1])), convert_quotes(text))


def typographic_text(text: str) -> str:
    """Return plain text, such as a script carries to a page, with typographic quotes."""
    return unescape(typographic(escape(text, quote=False))) if {'"', "'"} & set(text) else text

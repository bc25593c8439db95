"""What in a built page runs a script although it is no script: event handlers, and addresses that are code."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from briefing.read.live_markup import is_code, runs

_HANDLER = re.compile(r"[\s\"'/]on[a-z]+\s*=", re.IGNORECASE)
_CODE = "[action], [formaction], [srcdoc], [poster], [xlink\\:href], use[href], image[href]"
"""What has an address besides the links and files that other gates look at."""


_SCRIPTS = "article script:not([src]), article style, article noscript, article set, article animate"
"""What no text holds: the theme's own scripts and styles stand outside of it."""
_ALIGNED = re.compile(r"text-align: (?:left|right|center);")


def live(document: LexborHTMLParser, written: str) -> tuple[str, ...]:
    """Return the attributes of a page that run something.

    Args:
        document: the page.
        written: its text, which tells quickly that a page has no handler.

    """
    handlers = _attributes(document, "*") if _HANDLER.search(written) else ()
    found = (name for name, value in handlers if runs(name))
    coded = (name for name, value in _attributes(document, _CODE) if name == "srcdoc" or is_code(name, value))
    dressed = ("style" for name, value in _attributes(document, "article [style]") if _dresses(name, value))
    inline = ("script" for node in document.css(_SCRIPTS) if node.attributes.get("type") != "application/ld+json")
    return tuple(sorted({*found, *coded, *dressed, *inline}))


def _dresses(name: str, value: str) -> bool:
    # Python-Markdown writes the side to which a column of a table is set as a style.
    return name == "style" and _ALIGNED.fullmatch(value) is None


def _attributes(document: LexborHTMLParser, selector: str) -> Iterator[tuple[str, str]]:
    for node in document.css(selector):
        yield from ((name, value or "") for name, value in node.attributes.items())

"""What in a built page runs a script although it is no script: event handlers, and addresses that are code."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from briefing.read.live_markup import is_code, runs

_HANDLER = re.compile(r"[\s\"'/]on[a-z]+\s*=", re.IGNORECASE)
_CODE = "[action], [formaction], [srcdoc], [poster], [xlink\\:href], use[href], image[href]"
"""What has an address besides the links and files that other gates look at."""


def live(document: LexborHTMLParser, written: str) -> tuple[str, ...]:
    """Return the attributes of a page that run something.

    Args:
        document: the page.
        written: its text, which tells quickly that a page has no handler.

    """
    handlers = _attributes(document, "*") if _HANDLER.search(written) else ()
    found = (name for name, value in handlers if runs(name))
    coded = (name for name, value in _attributes(document, _CODE) if name == "srcdoc" or is_code(name, value))
    return tuple(sorted({*found, *coded}))


def _attributes(document: LexborHTMLParser, selector: str) -> Iterator[tuple[str, str]]:
    for node in document.css(selector):
        yield from ((name, value or "") for name, value in node.attributes.items())

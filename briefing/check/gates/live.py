"""What in a built page runs, loads or dresses besides what the templates put there, whatever way it came in."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from briefing.read.live_markup import ELEMENTS, is_code, runs

_HANDLER = re.compile(r"[\s\"'/]on[a-z]+\s*=", re.IGNORECASE)
_CODE = "[action], [formaction], [srcdoc], [poster], [xlink\\:href], use[href], image[href]"
"""What has an address besides the links and files that other gates look at."""


_MADE = frozenset({
    "button", "circle", "defs", "ellipse", "form", "g", "input", "label", "line", "marker", "option", "path", "polygon",
    "polyline", "rect", "select", "svg", "template", "text", "title", "tspan",
})  # fmt: skip
"""Elements of pictures and of the ways to work a page, besides those that text is made of."""
_STRANGE = "article *" + "".join(f":not({tag})" for tag in sorted(ELEMENTS | _MADE | {"script"}))
_SCRIPTS = 'article script:not([type="application/ld+json"])'
_LOADING = (
    "background", "bgcolor", "contenteditable", "formaction", "imagesrcset", "is", "ping", "popover", "poster",
    "shadowrootmode", "srcset",
)  # fmt: skip
"""Attributes that load, send, dress or open by themselves; the site uses none of them."""
_LOADED = ", ".join(f"article [{name}]" for name in _LOADING)
_DRAWN = "article svg a, article svg image, article svg use, article form"
_ALIGNED = re.compile(r"text-align: (?:left|right|center);")
_OUTSIDE = re.compile(r"\s*(?:[a-z][a-z+.-]*:|[/\\]{2})", re.IGNORECASE)


def live(document: LexborHTMLParser, written: str) -> tuple[str, ...]:
    """Return what runs, loads or dresses in a page besides what the site's own templates put there.

    Args:
        document: the page.
        written: its text, which tells quickly that a page has no handler.

    """
    handlers = _attributes(document, "*") if _HANDLER.search(written) else ()
    found = [name for name, _ in handlers if runs(name)]
    found += [name for name, value in _attributes(document, _CODE) if name == "srcdoc" or is_code(name, value)]
    found += ["style" for name, value in _attributes(document, "article [style]") if _dresses(name, value)]
    found += [f"<{node.tag}>" for node in document.css(f"{_STRANGE}, {_SCRIPTS}")]
    found += [name for name, _ in _attributes(document, _LOADED) if name in _LOADING]
    found += [name for name, value in _attributes(document, _DRAWN) if _leads_out(name, value)]
    # What closes the article early stands among the theme's own scripts and styles, which are not looked at.
    found += ["</article>"] if written.lower().count("</article") > 1 else []
    return tuple(sorted(set(found)))


def _leads_out(name: str, value: str) -> bool:
    return name in {"href", "xlink:href", "action"} and _OUTSIDE.match(value) is not None


def _dresses(name: str, value: str) -> bool:
    # Python-Markdown writes the side to which a column of a table is set as a style.
    return name == "style" and _ALIGNED.fullmatch(value) is None


def _attributes(document: LexborHTMLParser, selector: str) -> Iterator[tuple[str, str]]:
    for node in document.css(selector):
        yield from ((name, value or "") for name, value in node.attributes.items())

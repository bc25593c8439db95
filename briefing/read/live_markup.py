"""What an authored page may not hold, since it would run or dress the page by itself: handlers, styles, code, frames.

It can stand in raw HTML or in an attribute list, `{: … }`. What is shown of such markup stands in code.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from markdown.extensions.attr_list import get_attrs_and_remainder

from briefing.errors import Finding, Place

ATTRIBUTES = frozenset({
    "abbr", "align", "alt", "class", "colspan", "datetime", "dir", "download", "headers", "height", "href", "hreflang",
    "id", "lang", "loading", "name", "open", "rel", "reversed", "role", "rowspan", "scope", "span", "src", "start",
    "target", "title", "translate", "type", "valign", "value", "width",
})  # fmt: skip
"""Attributes of such elements; those that begin with `aria-` or `data-` besides. All others load, report, dress or act
by rules of their own, and browsers learn new ones."""
_OPEN_ENDED = ("aria-", "data-")
_MARKDOWN = frozenset({".", "markdown"})
"""What Markdown reads itself: a class, and whether there is Markdown in an element."""
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "data", "xlink:href", "poster", "background"})
_OUTSIDE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
_CODE = re.compile(r"[\x00-\x20'\"]*(?:javascript|vbscript|data):", re.IGNORECASE)
_IGNORED = re.compile(r"[\t\r\n\x00]")
"""What browsers leave out of an address."""
_HANDLER = re.compile("on[a-z]+", re.IGNORECASE)
ELEMENTS = frozenset({
    "a", "abbr", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "data",
    "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "picture", "pre", "q",
    "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
})  # fmt: skip
"""Elements that text is made of. All others run, load, move or read on by rules of their own: browsers read `noscript`
and `plaintext` otherwise than parsers do, and an animation in a drawing can turn a link into code."""
_EMPTY = frozenset({"br", "col", "hr", "img", "source", "wbr"})
"""Those of them that are never closed."""
_CLOSED_BY_NEXT = frozenset({
    "caption", "colgroup", "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
})  # fmt: skip
"""Those of them that the next one closes, too."""
_LIST = re.compile(r"(?<!\\)\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}")
_TARGET = re.compile(r"\]\(\s*<?(?P<inline>[^)>]*)|^ {0,3}\[[^\]]+\]:\s*<?(?P<apart>[^>\n]*)", re.MULTILINE)
_PICTURE = re.compile(r"(?<!\\)!\[[^\]\n]*\]\(\s*<?(?P<inline>[^)>\s]*)")
_DECLARED = re.compile(r"<[!?]")
"""What begins a comment without an end, a declaration or an instruction; browsers end those otherwise than parsers."""
_MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


class _Live(NamedTuple):
    """Something that runs or dresses, and where it stands in the text."""

    line: int
    rule: str
    sentence: str
    remedy: str


def runs(name: str) -> bool:
    """Return whether an attribute is an event handler."""
    return _HANDLER.fullmatch(name) is not None


def is_code(name: str, value: str) -> bool:
    """Return whether an attribute's value is an address that is code, or a document of its own."""
    return name.lower() in _ADDRESSES and _CODE.match(_IGNORED.sub("", value)) is not None


def leads_out(value: str) -> bool:
    """Return whether an attribute's value is an address with a scheme or a host of its own."""
    return _OUTSIDE.match(_IGNORED.sub("", value)) is not None


def is_known(name: str, more: frozenset[str] = frozenset()) -> bool:
    """Return whether an attribute may stand on an element of text, or is one of `more`."""
    return name in ATTRIBUTES or name in more or name.startswith(_OPEN_ENDED)


def live_markup(lines: Iterable[tuple[int, str]], file: str) -> list[Finding]:
    """Return a finding for everything in an authored page that runs or dresses it.

    Args:
        lines: the numbered lines of the body, without code.
        file: its path, for the findings.

    """
    numbered = list(lines)
    text = "\n".join(line for _, line in numbered)
    bare = _MACRO.sub(lambda macro: re.sub(r"[^\n]", " ", macro.group()), text)
    found = {*_raw(bare), *_lists(bare), *_targets(bare), *_declared(bare)}
    return [Finding(Place(file, numbered[at][0]), *rest) for at, *rest in sorted(found)]


def _raw(text: str) -> Iterator[_Live]:
    parser = _Parser()
    parser.feed(text)
    parser.close()
    yield from parser.found
    for tag, line in parser.open:
        if tag in ELEMENTS - _CLOSED_BY_NEXT:
            yield _Live(line, "page/element", f"`<{tag}>` is never closed.", f"Close it with `</{tag}>`.")


def _lists(text: str) -> Iterator[_Live]:
    for match in _LIST.finditer(text):
        pairs, _ = get_attrs_and_remainder(match[1].strip())
        # Without a colon it may be words in braces, of which none is an attribute.
        meant = match.group().startswith("{:")
        given = [(name, value) for name, value in pairs if meant or value is not None or runs(name)]
        yield from _attributes(given, text.count("\n", 0, match.start()))


def _targets(text: str) -> Iterator[_Live]:
    found = [("href", match, match["inline"] or match["apart"] or "") for match in _TARGET.finditer(text)]
    found += [("src", match, match["inline"]) for match in _PICTURE.finditer(text)]
    for name, match, target in found:
        pair = (name, unescape(target).replace("\\", ""))
        yield from _attributes([pair], text.count("\n", 0, match.start()))


def _declared(text: str) -> Iterator[_Live]:
    for match in _DECLARED.finditer(text):
        sentence = f"`{match.group()}` begins what no page holds."
        remedy = "End the comment, or put it in code if it is to be shown."
        yield _Live(text.count("\n", 0, match.start()), "page/element", sentence, remedy)


def _attributes(pairs: Iterable[tuple[str, str | None]], line: int) -> Iterator[_Live]:
    for name, value in pairs:
        if runs(name):
            sentence = f"The attribute `{name}` would run a script."
            yield _Live(line, "page/handler", sentence, "Leave it out, or put it in code if it is to be shown.")
        elif not is_known(name.lower(), _MARKDOWN):
            sentence = f"The attribute `{name}` stands in the page."
            yield _Live(line, "page/attribute", sentence, "Leave it out; how things look is said in style sheets.")
        elif is_code(name, value or ""):
            sentence = f"The address `{(value or '').strip()[:40]}` is code."
            yield _Live(line, "page/address", sentence, "Link to a page or to https.")
        elif name.lower() == "src" and leads_out(value or ""):
            sentence = f"The page would load `{(value or '').strip()[:40]}`."
            yield _Live(line, "page/address", sentence, "Put the file below docs/assets/.")


class _Parser(HTMLParser):
    """Reads raw HTML amid Markdown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Live] = []
        self.open: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0] - 1
        if tag not in ELEMENTS:
            sentence = f"The element `{tag}` stands in the page."
            self.found.append(
                _Live(line, "page/element", sentence, "Leave it out, or put it in code if it is to be shown.")
            )
        self.found += _attributes(attrs, line)
        if tag not in _EMPTY:
            self.open.append((tag, line))

    def handle_endtag(self, tag: str) -> None:
        """Note what closes nothing of the page's own, and so might close what the template opened around it."""
        if tag in _EMPTY:
            return
        if tag in dict(self.open):
            while self.open.pop()[0] != tag:
                pass
            return
        sentence = f"`</{tag}>` closes what the page did not open."
        remedy = "Open it first, leave it out, or put it in code if it is to be shown."
        self.found.append(_Live(self.getpos()[0] - 1, "page/element", sentence, remedy))

    def set_cdata_mode(self, tag: str, *, escapable: bool = False) -> None:
        """Go on reading inside scripts and styles: they may end where Markdown says."""

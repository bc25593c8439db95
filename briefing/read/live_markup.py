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

_ADDRESSES = frozenset({"href", "src", "action", "formaction", "data", "xlink:href", "poster", "background"})
_CODE = re.compile(r"[\x00-\x20'\"]*(?:javascript|vbscript|data):", re.IGNORECASE)
_DRESS = frozenset({"style", "srcdoc", "srcset", "ping", "bgcolor"})
"""Attributes that dress the page, or load and report what no gate on addresses sees."""
_IGNORED = re.compile(r"[\t\r\n\x00]")
"""What browsers leave out of an address."""
_HANDLER = re.compile("on[a-z]+", re.IGNORECASE)
ELEMENTS = frozenset({
    "a", "abbr", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup",
    "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "picture", "pre", "q",
    "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
})  # fmt: skip
"""Elements that text is made of. All others run, load, move or read on by rules of their own: browsers read `noscript`
and `plaintext` otherwise than parsers do, and an animation in a drawing can turn a link into code."""
_LIST = re.compile(r"(?<!\\)\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}")
_TARGET = re.compile(r"\]\(\s*<?(?P<inline>[^)>]*)|^ {0,3}\[[^\]]+\]:\s*<?(?P<apart>[^>\n]*)", re.MULTILINE)
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


def live_markup(lines: Iterable[tuple[int, str]], file: str) -> list[Finding]:
    """Return a finding for everything in an authored page that runs or dresses it.

    Args:
        lines: the numbered lines of the body, without code.
        file: its path, for the findings.

    """
    numbered = list(lines)
    text = "\n".join(line for _, line in numbered)
    bare = _MACRO.sub(lambda macro: re.sub(r"[^\n]", " ", macro.group()), text)
    found = {*_raw(bare), *_lists(bare), *_targets(bare)}
    return [Finding(Place(file, numbered[at][0]), *rest) for at, *rest in sorted(found)]


def _raw(text: str) -> Iterator[_Live]:
    parser = _Parser()
    parser.feed(text)
    parser.close()
    yield from parser.found


def _lists(text: str) -> Iterator[_Live]:
    for match in _LIST.finditer(text):
        pairs, _ = get_attrs_and_remainder(match[1].strip())
        yield from _attributes([(name, value) for name, value in pairs], text.count("\n", 0, match.start()))


def _targets(text: str) -> Iterator[_Live]:
    for match in _TARGET.finditer(text):
        target = unescape(match["inline"] or match["apart"] or "").replace("\\", "")
        yield from _attributes([("href", target)], text.count("\n", 0, match.start()))


def _attributes(pairs: Iterable[tuple[str, str | None]], line: int) -> Iterator[_Live]:
    for name, value in pairs:
        if runs(name):
            sentence = f"The attribute `{name}` would run a script."
            yield _Live(line, "page/handler", sentence, "Leave it out, or put it in code if it is to be shown.")
        elif name.lower() in _DRESS:
            sentence = f"The attribute `{name}` stands in the page."
            yield _Live(line, "page/style", sentence, "Give a class, and say in a style sheet how it looks.")
        elif is_code(name, value or ""):
            sentence = f"The address `{(value or '').strip()[:40]}` is code."
            yield _Live(line, "page/address", sentence, "Link to a page or to https.")


class _Parser(HTMLParser):
    """Reads raw HTML amid Markdown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Live] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0] - 1
        if tag not in ELEMENTS:
            sentence = f"The element `{tag}` stands in the page."
            self.found.append(
                _Live(line, "page/element", sentence, "Leave it out, or put it in code if it is to be shown.")
            )
        self.found += _attributes(attrs, line)

    def set_cdata_mode(self, tag: str, *, escapable: bool = False) -> None:
        """Go on reading inside scripts and styles: they may end where Markdown says."""

"""What a rule's `content` says: strings, attributes, counters, quotation marks; nothing is guessed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import tinycss2
from lxml.html import HtmlElement

from briefing.ingest.counting import FORMS
from briefing.ingest.html.counters import Counters
from briefing.ingest.html.styles import Style
from briefing.markup import marks

_SILENT = frozenset({"none", "normal", "initial", "inherit", "unset", "revert", "no-open-quote", "no-close-quote"})
_DRAWN = re.compile(r"url|image-set|-webkit-image-set|(?:.*-)?gradient|image|cross-fade|paint|element")
STRING = re.compile(r"""["']([^"']*)["']""")
"""A string in a value, as it is written there."""


@dataclass(slots=True)
class Known:
    """What is known where a page is read: what is declared, what its counters stand at, how deep quotations are."""

    styles: Mapping[HtmlElement, Style]
    counters: Counters
    language: str
    depth: int = 0


class _UnknownError(Exception):
    """What only a browser knows."""


def said(node: HtmlElement, style: Style, known: Known) -> str | None:
    """Return what `content` puts beside the words of an element; None where it cannot be known."""
    try:
        return "".join(_parts(style.get("content", ""), node, style, known))
    except _UnknownError:
        return None


def _parts(value: str, node: HtmlElement, style: Style, known: Known) -> Iterator[str]:
    for token in tinycss2.parse_component_value_list(value, skip_comments=True):
        if token.type == "literal" and token.value == "/":
            return  # what follows is for readers of screens
        if token.type == "string":
            yield str(token.value)
        elif token.type == "ident" and token.lower_value in {"open-quote", "close-quote"}:
            yield _quote(token.lower_value, node, known)
        elif token.type == "function" and not _DRAWN.fullmatch(token.lower_name):
            yield _called(token, node, style, known)
        elif token.type not in {"whitespace", "url", "function"} and (
            token.type != "ident" or token.lower_value not in _SILENT
        ):
            raise _UnknownError


def _called(function: tinycss2.ast.FunctionBlock, node: HtmlElement, style: Style, known: Known) -> str:
    given = [token for token in function.arguments if token.type not in {"whitespace", "comment"}]
    words = [token.value for token in given if token.type in {"ident", "string"}]
    if not words or any(token.type not in {"ident", "string", "literal"} for token in given):
        raise _UnknownError
    if function.lower_name == "attr" and (len(given) == 1 or given[1].type == "literal"):
        told = node.get(words[0].lower())
        return str(told if told is not None else words[-1] if len(words) > 1 else "")
    if function.lower_name == "var":
        return _variable(words, node, style, known)
    if function.lower_name == "counter":
        return _figure(known.counters.values(words[0], node)[-1], words[1:])
    if function.lower_name == "counters" and len(words) > 1:
        return str(words[1]).join(_figure(number, words[2:]) for number in known.counters.values(words[0], node))
    raise _UnknownError


def _figure(number: int, form: list[str]) -> str:
    name = (form or ["decimal"])[0].lower()
    if name in {"none", "disc", "circle", "square"}:
        return ""
    if name not in FORMS:
        raise _UnknownError
    return FORMS[name](number)


def _variable(words: list[str], node: HtmlElement, style: Style, known: Known) -> str:
    """Return what a name stands for that rules declare of an element, or of one around it."""
    rows = [style, *(known.styles.get(above, {}) for above in [node, *node.iterancestors()])]
    value = next((row[words[0]] for row in rows if words[0] in row), None)
    if value is None:
        if len(words) > 1:
            return str(words[1])
        raise _UnknownError
    return "" if "var(" in value and words[0] in value else "".join(_parts(value, node, style, known))


def _quote(which: str, node: HtmlElement, known: Known) -> str:
    """Return a quotation mark as the page's rules, or else its language, draw it at this depth."""
    closes = which == "close-quote"
    known.depth -= closes and known.depth > 0
    at, told = known.depth, quotes_of(node, known.styles)
    known.depth += not closes
    pairs = STRING.findall(told)
    if told == "none":
        return ""
    if len(pairs) < 2:
        return marks.drawn(known.language, inner=at > 0)[closes].strip()
    return str(pairs[2 * min(at, len(pairs) // 2 - 1) + closes])


def quotes_of(node: HtmlElement, styles: Mapping[HtmlElement, Style]) -> str:
    """Return the quotation marks that are declared of an element, or of one around it."""
    rows = (styles.get(at, {}) for at in [node, *node.iterancestors()])
    return next((row["quotes"] for row in rows if "quotes" in row), "")

"""Inline text to its tree: `*emphasis*`, `**strong**`, code, `[text](/path.md)`, `[^citation]`.

A backslash before a sign makes it literal.

The parser is markdown-it-py's, so that the marks mean what CommonMark says they mean; all its other forms are off.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from briefing.markup.tree import Citation, Code, Emphasis, Inline, Link, Literal, Node, Strong, Text

_CITATION = re.compile(r"\[\^(?P<id>[^\]\s]+)\]")
_TARGET = re.compile(r"/[^)\s]+|https?://[^)\s]+")
_PRODUCT = re.compile(r"\*+(?=\w)")
_KEPT = 20_000
"""How many parsed texts are kept; a site of four topics has some 2,000."""


@lru_cache(maxsize=_KEPT)
def parse(text: str) -> Inline:
    """Return the tree of an inline text; what is no form of ours stays text, so that nothing is ever lost."""
    return tuple(_merged(_nodes(iter(_tokens(text)), "")))


def _tokens(text: str) -> list[Token]:
    parser = _parser()
    tokens: list[Token] = []
    parser.inline.parse(text, parser, {}, tokens)
    return tokens


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["escape", "backticks", "emphasis", "link", "balance_pairs"])
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.before("emphasis", "product", _product)
    # Any target may pass here: `_link` decides, and turns what it does not know back into text.
    # Both are attributes that markdown-it offers for replacement.
    vars(parser).update(validateLink=lambda _: True, normalizeLink=lambda target: target)
    return parser


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls its rules so
    match = _CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("citation", "", 0).content = match["id"]
    state.pos = match.end()
    return True


def _product(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls its rules so
    """Read an asterisk between two letters or digits as itself: 2*3*4 is a product, and must not become 234."""
    match = _PRODUCT.match(state.src, state.pos, state.posMax)
    if match is None or not state.src[state.pos - 1 : state.pos].isalnum():
        return False
    if not silent:
        state.pending += match.group()
    state.pos = match.end()
    return True


def _nodes(tokens: Iterator[Token], closing: str) -> Iterator[Node]:
    """Yield the nodes up to the token that closes the form, which is consumed."""
    for token in tokens:
        if token.type == closing:
            return
        yield from _node(token, tokens)


def _node(token: Token, tokens: Iterator[Token]) -> Iterator[Node]:
    match token.type:
        case "citation":
            yield Citation(token.content)
        case "text_special" if token.content != token.markup:
            yield Literal(token.content)
        case "em_open" if token.markup == "*":
            yield Emphasis(tuple(_merged(_nodes(tokens, "em_close"))))
        case "strong_open" if token.markup == "**":
            yield Strong(tuple(_merged(_nodes(tokens, "strong_close"))))
        case "code_inline":
            yield Code(token.content)
        case "em_open" | "strong_open":
            # Underscores are no form of ours.
            closing = token.type.replace("open", "close")
            yield from (Text(token.markup), *_nodes(tokens, closing), Text(token.markup))
        case "link_open":
            yield from _link(token, tuple(_merged(_nodes(tokens, "link_close"))))
        case _:
            yield Text(token.content or "\n" * (token.type in {"softbreak", "hardbreak"}))


def _link(token: Token, parts: Inline) -> Iterator[Node]:
    target, title = str(token.attrGet("href") or ""), token.attrGet("title")
    if _TARGET.fullmatch(target) and not title:
        yield Link(target, parts)
    else:
        named = f' "{title}"' if title else ""
        yield from (Text("["), *parts, Text(f"]({target}{named})"))


def _merged(nodes: Iterator[Node]) -> Iterator[Node]:
    """Yield the nodes with neighbouring texts joined."""
    words: list[str] = []
    for node in nodes:
        if isinstance(node, Text):
            words.append(node.text)
            continue
        if any(words):
            yield Text("".join(words))
        words = []
        yield node
    if any(words):
        yield Text("".join(words))

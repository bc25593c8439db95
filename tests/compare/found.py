"""What a program found in a page, in one form for all of them; only lxml is needed to read it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import TypedDict

from lxml import html
from lxml.html import HtmlElement

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_POWER = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_CHARACTER = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORDS = re.compile(rf"[{_CHARACTER}]|[^\W_{_CHARACTER}]+")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_UNREAD = frozenset(["script", "style", "noscript", "template", "del", "s", "strike", "head"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
LONGEST_CELL = 60
"""Words of a cell from which on a table lays out a page."""
Cell = tuple[int, str]


class Found(TypedDict):
    """An article as a program gives it."""

    text: str
    headings: list[str]
    cells: list[Cell]
    authors: list[str]
    date: str | None
    title: str
    captions: str


def words(text: str) -> list[str]:
    """Return the words of a text, to compare: powers apart, Chinese and Japanese letter by letter."""
    powered = _POWER.sub(lambda match: " " + match[0].translate(_RAISED) + " ", text)
    return _WORDS.findall(unicodedata.normalize("NFKC", powered).casefold())


def plain(text: str) -> str:
    """Return the words of a text as one string, to compare."""
    return " ".join(words(text))


def of_html(text: str) -> Found:
    """Return text, headings and cells of a piece of HTML."""
    if not text.strip():
        return Found(text="", headings=[], cells=[], authors=[], date=None, title="", captions="")
    tree = html.fromstring(f"<div>{text}</div>")
    return Found(
        text=" ".join("".join(_texts(tree)).split()),
        headings=["".join(_texts(node)) for node in tree.iter(*_HEADINGS)],
        cells=[cell for table in tree.iter("table") for cell in cells_of(table)],
        authors=[],
        date=None,
        title="",
        captions="",
    )


def _texts(node: HtmlElement) -> Iterator[str]:
    tag = node.tag if isinstance(node.tag, str) else "script"
    if tag not in _UNREAD:
        edge = "\n" if tag in _BLOCKS else ""
        yield edge + ("^" if tag == "sup" else "") + (node.text or "")
        for child in node:
            yield from _texts(child)
            yield child.tail or ""
        yield edge


def cells_of(table: HtmlElement) -> list[Cell]:
    """Return the cells of a table of data, each with its column; a cell stands in every row and column that it spans.

    A table is one of data where it has two rows and two columns, holds no other, and no cell of a page's length.
    """
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    grid: dict[tuple[int, int], str] = {}
    for at, row in enumerate(rows):
        column = 0
        for cell in row.iterchildren("td", "th"):
            while (at, column) in grid:
                column += 1
            shown = plain("".join(_texts(cell)))
            high, broad = (_span(cell, name) for name in ("rowspan", "colspan"))
            grid |= {(at + y, column + x): shown for y in range(high) for x in range(broad)}
            column += broad
    wide = max((x for _, x in grid), default=0) > 0 and len(rows) > 1
    long = any(len(shown.split()) > LONGEST_CELL for shown in grid.values())
    return (
        [(x, shown) for (_, x), shown in grid.items() if shown]
        if wide and not long and not list(table.iterdescendants("table"))
        else []
    )


def _span(cell: HtmlElement, name: str) -> int:
    given = cell.get(name) or ""
    return min(int(given), 100) if given.isdecimal() and int(given) else 1

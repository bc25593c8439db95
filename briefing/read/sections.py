"""The sections of an authored page: its headings, and below each the lines of prose, one a sentence or an item."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import NamedTuple

from markdown.extensions.toc import slugify, unique

from briefing.markup import parse, to_text

_HEADING = re.compile(r"^#{2,3}\s+(?P<title>.+?)(?:\s*\{:?[^}]*?#(?P<id>[\w-]+)[^}]*\})?\s*$")
_FURNITURE = ("#", "{", "///", "[^", "<", "|")
_ITEM = re.compile(r"^(?:[-*+]|\d+\.)\s+")
_LINK = re.compile(r"\[(?P<text>[^\]^]+)\]\([^)\s]+\)")


class Section(NamedTuple):
    """What stands below one heading, or before the first."""

    title: str
    """As readers see it; empty before the first heading."""
    anchor: str
    """The id that the table of contents gives the heading."""
    lines: tuple[str, ...]
    """Markdown as it is typed, without the signs of items; no macros, attribute lines, tables or footnotes."""


def sections(lines: Iterable[str]) -> tuple[Section, ...]:
    """Return what stands before the first heading, then the section below each heading."""
    heads, bodies, taken = [("", "")], [list[str]()], set[str]()
    for line in lines:
        text = line.strip()
        if match := _HEADING.match(line):
            title = shown(match["title"])
            heads.append((title, match["id"] or unique(slugify(title, "-"), taken)))
            taken.add(heads[-1][1])
            bodies.append([])
        elif text and not text.startswith(_FURNITURE):
            bodies[-1].append(_ITEM.sub("", text))
    return tuple(Section(*head, tuple(body)) for head, body in zip(heads, bodies, strict=True))


def shown(markdown: str) -> str:
    """Return a line as a reader sees it, without marks, elements and citations."""
    reader = _Words()
    reader.feed(_LINK.sub(lambda match: match["text"], to_text(parse(markdown))))
    reader.close()
    return "".join(reader.words).strip()


class _Words(HTMLParser):
    """Reads what is between the tags of a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

"""What Markdown text points at: citations and links, each with its line; code is left out."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

CITATION = re.compile(r"(?<![!\\])\[\^(?P<id>[^\]\s]+)\]")
DEFINITION = re.compile(r"^ {0,3}\[\^(?P<id>[^\]\s]+)\]:")
"""A line that Markdown, where its footnotes are on, takes for the note itself and not for text."""
LINK = re.compile(r"(?<!\\)\]\((?P<target>[^)\s]+)")
REFERENCE_LINK = re.compile(r"^ {0,3}\[(?!\^)[^\]]+\]:\s*(?P<target>\S+)")
_FENCE = re.compile(r"^ *(?P<fence>`{3,}|~{3,})")
_CODE = re.compile(r"(?<!\\)(`+)(.+?)(?<!`)\1(?!`)")
"""Code within a line, as Markdown reads it: a backtick behind a backslash begins none."""


class Pointer(NamedTuple):
    """Something that a line points at."""

    target: str
    line: int


def prose_lines(text: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """Yield each line outside fenced code with its number, inline code blanked."""
    fence = ""
    for number, line in enumerate(text.split("\n"), first_line):
        if match := _FENCE.match(line):
            fence = "" if fence and match["fence"].startswith(fence) else fence or match["fence"]
            continue
        if not fence:
            yield number, _CODE.sub(lambda code: " " * len(code.group()), line)


def open_fence(text: str, first_line: int = 1) -> int | None:
    """Return the line of a fence of code that nothing closes, so that Markdown prints it as text; else None."""
    fence, opened = "", 0
    for number, line in enumerate(text.split("\n"), first_line):
        if match := _FENCE.match(line):
            closes = fence and match["fence"] == fence and not line[match.end() :].strip()
            fence, opened = ("", 0) if closes else (fence or match["fence"], opened or number)
    return opened or None


def citations(text: str, first_line: int = 1) -> list[Pointer]:
    """Return every citation, in order."""
    lines = prose_lines(text, first_line)
    return [Pointer(match["id"], number) for number, line in lines for match in CITATION.finditer(line)]


def links(text: str, first_line: int = 1) -> list[Pointer]:
    """Return the target of every link, first of those in Markdown and then of those in raw HTML, each in order."""
    lines = list(prose_lines(text, first_line))
    return [
        *(
            Pointer(match["target"], number)
            for number, line in lines
            for pattern in (LINK, REFERENCE_LINK)
            for match in pattern.finditer(line)
        ),
        *_raw_links(lines),
    ]


def _raw_links(lines: list[tuple[int, str]]) -> list[Pointer]:
    if not any("<" in line for _, line in lines):
        return []
    parser = _Addresses()
    parser.feed("\n".join(line for _, line in lines))
    parser.close()
    return [Pointer(target, lines[at][0]) for target, at in parser.found]


class _Addresses(HTMLParser):
    """Reads the addresses of raw HTML amid Markdown, each with the index of its line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 # its shape
        at = self.getpos()[0] - 1
        self.found += [(value, at) for name, value in attrs if name in {"href", "src"} and value]

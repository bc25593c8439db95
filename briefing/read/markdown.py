"""What Markdown text points at: citations and links, each with its line; code is left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

CITATION = re.compile(r"(?<![!\\])\[\^(?P<id>[^\]\s]+)\]")
DEFINITION = re.compile(r"^ {0,3}\[\^(?P<id>[^\]\s]+)\]:")
"""A line that Markdown, where its footnotes are on, takes for the note itself and not for text."""
_LINK = re.compile(r"(?<!\\)\]\((?P<target>[^)\s]+)")
_REFERENCE_LINK = re.compile(r"^ {0,3}\[(?!\^)[^\]]+\]:\s*(?P<target>\S+)")
_FENCE = re.compile(r"^ *(?P<fence>`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?:(?!\1).)+?\1")


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
    """Return every Markdown link's target, in order."""
    return [
        Pointer(match["target"], number)
        for number, line in prose_lines(text, first_line)
        for pattern in (_LINK, _REFERENCE_LINK)
        for match in pattern.finditer(line)
    ]

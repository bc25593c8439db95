"""What Markdown text points at: citations and links, each with its line; code is left out."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import NamedTuple

CITATION = re.compile(r"(?<![!\\])\[\^(?P<id>[^\]\s]+)\]")
_RUN = re.compile(rf"{CITATION.pattern.replace('?P<id>', '?:')}(?: ?{CITATION.pattern.replace('?P<id>', '?:')})*")
DEFINITION = re.compile(r"^ {0,3}\[\^(?P<id>[^\]\s]+)\]:")
_LINK = re.compile(r"(?<!\\)\]\((?P<target>[^)\s]+)")
_REFERENCE_LINK = re.compile(r"^ {0,3}\[(?!\^)[^\]]+\]:\s*(?P<target>\S+)")
NARROW_SPACE = "\u202f"
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


def citations(text: str, first_line: int = 1) -> list[Pointer]:
    """Return every citation, in order; the mark of a footnote's own definition is none."""
    return [
        Pointer(match["id"], number)
        for number, line in prose_lines(text, first_line)
        for match in CITATION.finditer(DEFINITION.sub("", line))
    ]


def replace_citations(text: str, replacement: Callable[[str], str]) -> str:
    """Return `text` with each citation replaced by what `replacement` makes of its id; as `replace_runs` does."""
    return replace_runs(text, lambda ids: NARROW_SPACE.join(map(replacement, ids)))


def replace_runs(text: str, replacement: Callable[[tuple[str, ...]], str]) -> str:
    """Return `text` with citations replaced, those that stand together at once; code and definitions stay.

    The space before a citation becomes a narrow one that does not break, so that its number stays with its sentence
    and yet is no part of the word before it.
    """
    out, prose = text.split("\n"), dict(prose_lines(text))
    for number, line in prose.items():
        start = match.end() if (match := DEFINITION.match(line)) else 0
        for found in reversed([m for m in _RUN.finditer(line) if m.start() >= start]):
            written = out[number - 1]
            before = written[: found.start()]
            ids = tuple(match["id"] for match in CITATION.finditer(found.group()))
            gap = NARROW_SPACE if before.endswith(" ") else ""
            out[number - 1] = before.rstrip(" ") + gap + replacement(ids) + written[found.end() :]
    return "\n".join(out)


def definitions(text: str) -> set[str]:
    """Return the ids of the footnotes that the text defines itself."""
    return {match["id"] for _, line in prose_lines(text) if (match := DEFINITION.match(line))}


def links(text: str, first_line: int = 1) -> list[Pointer]:
    """Return the target of every link, first of those in Markdown and then of those in raw HTML, each in order."""
    lines = list(prose_lines(text, first_line))
    return [
        *(
            Pointer(match["target"], number)
            for number, line in lines
            for pattern in (_LINK, _REFERENCE_LINK)
            for match in pattern.finditer(line)
        ),
        *_raw_links(lines),
    ]


def open_fence(text: str, first_line: int = 1) -> int | None:
    """Return the line of a fence that begins code and that none ends, or None."""
    fence, begun = "", None
    for number, line in enumerate(text.split("\n"), first_line):
        if match := _FENCE.match(line):
            begun = begun if fence else number
            fence = "" if fence and match["fence"].startswith(fence) else fence or match["fence"]
    return begun if fence else None


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

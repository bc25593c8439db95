"""What Markdown as it is typed names, and where: citations, links, attributes of notes, arguments of macros."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser
from itertools import accumulate, pairwise

from jinja2 import Environment, TemplateSyntaxError

from briefing.ids import SLUG, looks_like_entity, parse_citation
from briefing.links import GLOSSARY_PATH, REFERENCES_PATH
from briefing.read.comments import cover_comments
from briefing.read.markdown import CITATION, LINK, REFERENCE_LINK, prose_lines


class What(StrEnum):
    """What an id is of."""

    ENTITY = "entity"
    SOURCE = "source"
    TOPIC = "topic"
    TERM = "term"
    REFERENCE = "reference"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place that names something."""

    what: What
    id: str
    start: int
    end: int
    """Where the id, or the path of a page, stands in its text."""
    cited: str = ""
    """The whole citation that the id belongs to."""
    near: str = ""
    """The folder below `docs/` from which a path without a slash before it leads on."""
    defines: bool = False
    """Whether it gives the id to what has it."""


_CITED = "cited"
ATTRIBUTES: Mapping[str, str] = {
    "by": What.ENTITY, "via": What.ENTITY, "accuses": What.ENTITY,
    "also": _CITED, "see": _CITED, "contradicts": _CITED,
}  # fmt: skip
"""What attributes of statements name; the others name nothing."""
MACROS: Mapping[str, str] = {"tools": What.ENTITY, "passage": _CITED, "example": _CITED}
"""What the texts given to macros name; the others take none that do."""
_ATTRIBUTE = re.compile(r'(?P<name>[a-z_]+)="(?P<value>[^"]*)"')
_TOKEN = re.compile(r"[^\s;>|][^;>|]*")
_RECORD = re.compile(rf"record-(?P<key>{SLUG.pattern})-(?:p\d+|c\d+|n\d+|credit)(?:-\d+)?")


def in_markdown(text: str, near: str) -> Iterator[Pointer]:
    """Yield what citations and links of a text name; not those in code and comments.

    Args:
        text: Markdown, with or without the YAML around it.
        near: the folder below `docs/` in which it stands.

    """
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    lines = [(starts[number], line) for number, line in prose_lines(cover_comments(text), 0)]
    for start, line in lines:
        for match in CITATION.finditer(line):
            yield from cited(match["id"], start + match.start("id"))
        for match in (*LINK.finditer(line), *REFERENCE_LINK.finditer(line)):
            yield from linked(match["target"], start + match.start("target"), near)
    for address, at in _raw_links(lines):
        yield from linked(address, at, near)


def cited(written: str, at: int) -> Iterator[Pointer]:
    """Yield what a citation without brackets names: a source, of which it may name a place, or a reference."""
    citation = parse_citation(written)
    if citation and citation.source is None:
        yield Pointer(What.REFERENCE, written, at, at + len(written), written)
    elif citation and citation.source:
        yield Pointer(What.SOURCE, citation.source, at, at + len(citation.source), written)


def linked(target: str, at: int, near: str) -> Iterator[Pointer]:
    """Yield what a link to a page of the site names: the page, and what its anchor is made of."""
    path, _, anchor = target.partition("#")
    if ":" in path or not path.endswith(".md"):
        return
    whole = posixpath.normpath(posixpath.join("/", near, path))[1:]
    yield Pointer(What.PAGE, whole, at, at + len(path), near=near)
    at += len(path) + 1
    if anchor and whole in {GLOSSARY_PATH, REFERENCES_PATH}:
        yield Pointer(What.TERM if whole == GLOSSARY_PATH else What.REFERENCE, anchor, at, at + len(anchor))
    if match := _RECORD.fullmatch(anchor):
        yield Pointer(What.SOURCE, match["key"], at + match.start("key"), at + match.end("key"))


def in_attributes(text: str) -> Iterator[Pointer]:
    """Yield what the lines of attributes of reading notes name."""
    at = 0
    for line in cover_comments(text).split("\n"):
        for match in _ATTRIBUTE.finditer(line) if line.lstrip().startswith("{:") else ():
            kind, value = ATTRIBUTES.get(match["name"], ""), match["value"]
            ids = value.partition("|")[0] if match["name"] == "accuses" else value
            for token in _TOKEN.finditer(ids) if kind else ():
                yield from named_by(kind, token.group().rstrip(), at + match.start("value") + token.start())
        at += len(line) + 1


def in_macros(text: str) -> Iterator[Pointer]:
    """Yield what the macros of an authored page are given; none where they cannot be read."""
    at, called = 0, ""
    try:
        tokens = list(Environment(keep_trailing_newline=True, autoescape=True).lex(cover_comments(text)))
    except TemplateSyntaxError:
        return
    for (_, before, _), (_, kind, written) in pairwise([(0, "", ""), *tokens]):
        at = text.find(written, at) if kind not in {"data", "raw_begin", "raw_end"} else at
        called = "" if kind == "variable_end" else written if before != "operator" and kind == "name" else called
        if kind == "string" and called in MACROS:
            yield from named_by(MACROS[called], written[1:-1], at + 1)
        at += len(written)


def named_by(kind: str, token: str, at: int) -> Iterator[Pointer]:
    """Yield what a token of some kind names, unless it is words."""
    if kind == _CITED:
        yield from cited(token, at)
    elif looks_like_entity(token):
        yield Pointer(What(kind), token, at, at + len(token))


def _raw_links(lines: list[tuple[int, str]]) -> Iterator[tuple[str, int]]:
    """Yield the addresses of raw HTML, each with its place."""
    reader = _Addresses()
    reader.feed("\n".join(line for _, line in lines))
    reader.close()
    for address, (line, column), tag in reader.found:
        yield address, lines[line - 1][0] + column + tag.find(address)


class _Addresses(HTMLParser):
    """Reads addresses, each with its tag and the line and the column of that."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, tuple[int, int], str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 # its shape
        written = self.get_starttag_text() or ""
        given = [value for name, value in attrs if name in {"href", "src"} and value]
        self.found += [(value, self.getpos(), written) for value in given if value in written]

"""Text captures: one article, or several articles of one web page with the page's chrome around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefing.ingest.article import Article, Refused, Row, several
from briefing.ingest.byline.head import Head, byline, line_head, merged, take_head
from briefing.ingest.byline.led import is_name
from briefing.ingest.byline.people import people
from briefing.ingest.byline.title import may_be_title
from briefing.ingest.classify import classify, is_chrome, without_chrome
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.lines import marks_in, paragraphs_of, parts_of, take_message
from briefing.ingest.left_out import AROUND, BELOW, HEAD, SIGNATURE, LeftOut, left_out
from briefing.ingest.text import guess_language
from briefing.text.words import count

_HEADER_LINES = 4
_ENDS = re.compile(
    r"continue reading|comments?|related( (topics|articles|posts|stories|content|coverage))?:?|leave a (comment|reply)|"
    r"up next|don[’']t miss",
    re.IGNORECASE,
)


@dataclass
class _Head:
    """The lines above a body."""

    section: str | None = None
    title: str = ""
    said: Head = field(default_factory=Head)
    body: list[Row] = field(default_factory=list)
    left_out: LeftOut = ()


def read_capture(text: str) -> list[Article | Refused]:
    """Return the articles of a text capture, in order.

    Raises:
        RefusedError: no article is found.

    """
    said, text, signed = take_message(text)
    paragraphs = paragraphs_of(text)
    marks = marks_in(paragraphs)
    parts = [] if marks else parts_of(text)
    heads = list(_heads(paragraphs, marks)) if marks else [_single(part, said) for part in parts or [paragraphs]]
    if not any(head.title or head.body for head in heads):
        raise RefusedError("no article found; put the title on the first line")
    heads[-1].left_out = left_out([*heads[-1].left_out, (SIGNATURE, signed)])
    return several(_article(head) for head in heads if head.title or head.body)


def _heads(paragraphs: list[str], marks: list[int]) -> Iterator[_Head]:
    starts = [_start(paragraphs, mark, marks[n - 1] if n else -1) for n, mark in enumerate(marks)]
    for number, (start, mark) in enumerate(zip(starts, marks, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else len(paragraphs)
        above = [] if number else paragraphs[:start]
        head = _head(paragraphs[start:mark])
        said, body = take_head([Row(line) for line in paragraphs[mark:end]])
        named = count(head.said.author or "")
        head.said = replace(said, author=head.said.author or said.author, words=said.words + named)
        used = {
            head.title,
            head.section,
            *(line for line in paragraphs[start:mark] if head.said.author in {line, byline(line)}),
        }
        above += [line for line in paragraphs[start:mark] if line not in used]
        head.body, lost = _trimmed(body)
        head.left_out = left_out([(AROUND, count(" ".join(above))), *lost])
        yield head


def _start(paragraphs: list[str], mark: int, previous: int) -> int:
    """Return where the header above `mark` begins: below the chrome that ends the article before it."""
    start = mark
    while start - 1 > previous and mark - start < _HEADER_LINES and not is_chrome(Row(paragraphs[start - 1])):
        if not may_be_title(paragraphs[start - 1]):
            break
        start -= 1
    return start


def _head(lines: list[str]) -> _Head:
    head = _Head()
    if not lines:
        return head
    authors = [at for at, line in enumerate(lines) if byline(line)]
    longest = max(range(len(lines)), key=lambda at: (at not in authors, len(lines[at].split())))
    head.title = lines[longest]
    head.section = lines[longest - 1] if longest else None
    below = lines[longest + 1] if longest + 1 < len(lines) else ""
    if authors:
        head.said = Head(author=byline(lines[authors[0]]))
    elif is_name(below):
        head.said = Head(author=below)
    return head


def _single(paragraphs: list[str], told: Head) -> _Head:
    """Return the article of a text that holds one: its title is the first line but bylines, if it may be one."""
    lines, around = without_chrome(map(Row, paragraphs))
    above = next((at for at, row in enumerate(lines) if line_head(row.text) is None), len(lines))
    said, _ = take_head(lines[:above])
    said, rest = merged(told, said), lines[above:]
    title = said.title or ""
    if not title and rest and may_be_title(rest[0].text):
        title = rest.pop(0).text.lstrip("# ").strip()
    below, rest = take_head(rest)
    return _Head(title=title, said=merged(said, below), body=rest, left_out=around)


def _trimmed(body: list[Row]) -> tuple[list[Row], LeftOut]:
    """Return the body up to where the article ends, without lines of its page, and how many words the others hold."""
    end = next((at for at, row in enumerate(body) if _ENDS.fullmatch(row.text)), len(body))
    rows, around = without_chrome(body[:end])
    return rows, left_out([*around, (BELOW, sum(count(row.text) for row in body[end:]))])


def _article(head: _Head) -> Article:
    said = head.said
    return Article(
        title=head.title, blocks=classify(head.body), authors=people(said.author), published=said.published,
        published_basis="byline" if said.published else "unknown", publisher=said.publisher, url=said.url,
        section=head.section, left_out=left_out([*head.left_out, (HEAD, said.words)]),
        language=said.language or guess_language(" ".join(row.text for row in head.body)),
    )  # fmt: skip


def read_one(text: str) -> Article:
    """Return the first article of a text.

    Raises:
        RefusedError: no article is found.

    """
    return next(article for article in read_capture(text) if isinstance(article, Article))

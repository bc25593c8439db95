"""Text captures: one article, or several articles of one web page with the page's chrome around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefing.ingest.article import Article, Refused, Row, several
from briefing.ingest.classify import CHROME, classify
from briefing.ingest.dates import find_date
from briefing.ingest.errors import RefusedError
from briefing.ingest.head import NAME, Head, byline, merged, take_head
from briefing.ingest.text import guess_language, normalise

_PUBLISHED = re.compile(r"(published|posted|updated)( on| at)?:?(?P<date>.*)", re.IGNORECASE)
_UNDERLINE = re.compile(r"[ \t]*[=~-]{3,}[ \t]*")
_HEADER_LINES = 4
_ENDS = re.compile(r"continue reading|comments?|related.*|leave a (comment|reply)|up next|don't miss", re.IGNORECASE)


@dataclass
class _Head:
    """The lines above a body."""

    section: str | None = None
    title: str = ""
    said: Head = field(default_factory=Head)
    body: list[Row] = field(default_factory=list)


def read_capture(text: str) -> list[Article | Refused]:
    """Return the articles of a text capture, in order.

    Raises:
        RefusedError: no article is found.

    """
    paragraphs = paragraphs_of(text)
    marks = [at for at, line in enumerate(paragraphs) if _is_mark(line)]
    heads = list(_heads(paragraphs, marks)) if marks else [_single(paragraphs)]
    if not any(head.title for head in heads):
        raise RefusedError("no article found; put the title on the first line")
    return several(_article(head) for head in heads if head.title)


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of plain text: parted by blank lines; wrapped lines of one paragraph are joined."""
    out: list[str] = []
    ruled = "\n".join("" if _UNDERLINE.fullmatch(line) else line for line in text.split("\n"))
    for block in re.split(r"\n\s*\n", ruled):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        out += _unwrapped(lines) if len(lines) > 1 else lines
    return [normalise(paragraph) for paragraph in out if normalise(paragraph)]


def _unwrapped(lines: list[str]) -> list[str]:
    """Join the lines of a block where they are wrapped at a margin; a line far short of it ends a paragraph."""
    margin = max(map(len, lines))
    if not 30 <= margin <= 120 or sum(len(line) > margin * 0.75 for line in lines) < len(lines) / 2:
        return lines
    out, text = [], ""
    for line in lines:
        text = f"{text} {line}" if text else line
        if len(line) < margin * 0.75 and line.endswith((".", "!", "?", "”", '"', "’", ":")):
            out.append(text)
            text = ""
    return [*out, text] if text else out


def _is_mark(line: str) -> bool:
    match = _PUBLISHED.fullmatch(line)
    return match is not None and (not match["date"].strip() or find_date(match["date"]) is not None)


def _heads(paragraphs: list[str], marks: list[int]) -> Iterator[_Head]:
    starts = [_start(paragraphs, mark, marks[n - 1] if n else -1) for n, mark in enumerate(marks)]
    for number, (start, mark) in enumerate(zip(starts, marks, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else len(paragraphs)
        head = _head(paragraphs[start:mark])
        said, body = take_head([Row(line) for line in paragraphs[mark:end]])
        head.said = replace(said, author=head.said.author or said.author)
        head.body = _trim(body)
        yield head


def _start(paragraphs: list[str], mark: int, previous: int) -> int:
    """Return where the header above `mark` begins: below the chrome that ends the article before it."""
    start = mark
    while start - 1 > previous and mark - start < _HEADER_LINES and not CHROME.fullmatch(paragraphs[start - 1]):
        if len(paragraphs[start - 1].split()) > 30:
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
    elif NAME.fullmatch(below):
        head.said = Head(author=below)
    return head


def _single(paragraphs: list[str]) -> _Head:
    lines = [line for line in paragraphs if not CHROME.fullmatch(line)]
    said, rows = take_head([Row(line) for line in lines[:1]])
    rest = [Row(line) for line in lines[1:]]
    if rows:
        title = rows[0].text.lstrip("# ").strip()
        said, rest = take_head(rest)
    else:
        labelled, rest = take_head(rest)
        said = merged(said, labelled)
        title = said.title or (rest.pop(0).text if rest else "")
    return _Head(title=title, said=said, body=_trim(rest))


def _trim(body: list[Row]) -> list[Row]:
    """Cut the body where the article ends."""
    end = next((at for at, row in enumerate(body) if _ENDS.fullmatch(row.text)), len(body))
    return body[:end]


def _article(head: _Head) -> Article:
    said = head.said
    return Article(
        title=head.title, blocks=classify(head.body), author=said.author, published=said.published,
        published_basis="byline" if said.published else "unknown", publisher=said.publisher, url=said.url,
        section=head.section, language=said.language or guess_language(" ".join(row.text for row in head.body)),
    )  # fmt: skip


def read_one(text: str) -> Article:
    """Return the first article of a text.

    Raises:
        RefusedError: no article is found.

    """
    return next(article for article in read_capture(text) if isinstance(article, Article))

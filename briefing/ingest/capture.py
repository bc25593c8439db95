"""Text captures: one article, or several articles of one web page with the page's chrome around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.ingest.article import Article, Refused, classify, several
from briefing.ingest.dates import find_date
from briefing.ingest.errors import RefusedError
from briefing.ingest.text import normalise

CHROME = re.compile(
    r"(continue reading|comments?|connect with us|latest|trending|related( (topics|articles|posts))?:?|share( this)?:?|"
    r"leave a (comment|reply)|advertisement|read more|click to comment|don't miss|up next|you may (also )?like|"
    r"subscribe|sign up|newsletter|tags?:.*|copyright ©.*|© ?\d{4}.*|all rights reserved\.?|loading\W*|skip to content|"
    r"print|email|tweet|facebook|twitter|whatsapp|linkedin|home)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"(published|posted|updated)( on| at)?:?(?P<date>.*)", re.IGNORECASE)
_BYLINE = re.compile(r"by:? +(?P<name>\S.{1,80})", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
_HEADER_LINES = 4
_ENDS = re.compile(r"continue reading|comments?|related.*|leave a (comment|reply)|up next|don't miss", re.IGNORECASE)


@dataclass
class _Head:
    """The lines above a body."""

    section: str | None = None
    title: str = ""
    author: str | None = None
    published: str | None = None
    body: list[str] = field(default_factory=list)


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
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        wrapped = len(lines) > 1 and all(30 <= len(line) <= 120 for line in lines[:-1]) and max(map(len, lines)) <= 120
        out += [" ".join(lines)] if wrapped else lines
    return [normalise(paragraph) for paragraph in out if normalise(paragraph)]


def _is_mark(line: str) -> bool:
    match = _PUBLISHED.fullmatch(line)
    return match is not None and (not match["date"].strip() or find_date(match["date"]) is not None)


def _heads(paragraphs: list[str], marks: list[int]) -> Iterator[_Head]:
    starts = [_start(paragraphs, mark, marks[n - 1] if n else -1) for n, mark in enumerate(marks)]
    for number, (start, mark) in enumerate(zip(starts, marks, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else len(paragraphs)
        head = _head(paragraphs[start:mark])
        body = paragraphs[mark + 1 : end]
        head.published = find_date(paragraphs[mark])
        while body and (body[0].casefold() == "on" or (_short(body[0]) and find_date(body[0]))):
            head.published = head.published or find_date(body[0])
            body = body[1:]
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
    authors = [at for at, line in enumerate(lines) if _BYLINE.fullmatch(line)]
    longest = max(range(len(lines)), key=lambda at: (at not in authors, len(lines[at].split())))
    head.title = lines[longest]
    head.section = lines[longest - 1] if longest else None
    below = lines[longest + 1] if longest + 1 < len(lines) else ""
    if authors:
        head.author = byline(lines[authors[0]])
    elif _NAME.fullmatch(below):
        head.author = below
    return head


def byline(line: str) -> str | None:
    """Return the author that a byline names, or None."""
    match = _BYLINE.fullmatch(line)
    return re.split(r" [|–—-] |, (?=\w+ \d)", match["name"])[0].strip() if match else None


def _single(paragraphs: list[str]) -> _Head:
    lines = [line for line in paragraphs if not CHROME.fullmatch(line)]
    head = _Head(title=lines[0].lstrip("# ").strip() if lines else "")
    rest = lines[1:]
    while rest and _short(rest[0]) and (byline(rest[0]) or find_date(rest[0])):
        head.author = head.author or byline(rest[0])
        head.published = head.published or find_date(rest[0])
        rest = rest[1:]
    head.body = _trim(rest)
    return head


def _short(line: str) -> bool:
    return len(line.split()) <= 12


def _trim(body: list[str]) -> list[str]:
    """Cut the body where the article ends and drop lines of chrome."""
    end = next((at for at, line in enumerate(body) if _ENDS.fullmatch(line)), len(body))
    return [line for line in body[:end] if not CHROME.fullmatch(line)]


def _article(head: _Head) -> Article:
    return Article(
        title=head.title, blocks=classify(head.body), author=head.author, published=head.published,
        published_basis="byline" if head.published else "unknown", section=head.section,
    )  # fmt: skip


def read_one(text: str) -> Article:
    """Return the first article of a text.

    Raises:
        RefusedError: no article is found.

    """
    return next(article for article in read_capture(text) if isinstance(article, Article))

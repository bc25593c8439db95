"""The lines of a plain text: as paragraphs, as articles that rules or marks part, as a message with its head."""

import re
from collections.abc import Sequence
from email.errors import MessageError
from email.parser import HeaderParser
from email.policy import default
from email.utils import parseaddr
from itertools import groupby, pairwise

from briefing.ingest.article import Row
from briefing.ingest.byline.dates import find_date
from briefing.ingest.byline.head import Head, line_head, take_head
from briefing.ingest.byline.led import led
from briefing.ingest.byline.title import may_be_title
from briefing.ingest.tables import Cell, row_texts
from briefing.ingest.text import clean, normalise
from briefing.text.words import count, joined, words_of

_PUBLISHED = re.compile(r"(published|posted|updated)( on| at)?:?(?P<date>.*)", re.IGNORECASE)
_UNDERLINE = re.compile(r"[ \t]*[=~-]{3,}[ \t]*")
_RULE = re.compile(r"^[ \t]*(?:(?:\*[ \t]*){3,}|[=~_#-]{3,})[ \t]*$", re.MULTILINE)
_MESSAGE = re.compile(
    r"(?:(?:From|To|Cc|Date|Sent|Subject|Reply-To|Message-ID):[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,}\n", re.IGNORECASE
)
_SIGNATURE = re.compile(r"^-- ?\n", re.MULTILINE)
_BROKEN = re.compile(r"\w-$")
"""The end of a line on which a word goes on."""
_CELLS, _CELL_WORDS = re.compile(r" *\t\s*| {2,}"), 4
"""What parts the cells of a table that is set in spaces, and words of a cell on average at most."""
_INDENT = re.compile(r"\t| {2,}")
_HEAD_LINES, _TELLING = 6, 3
"""Lines of a block that may hold a byline, and from which on a block tells its own margin."""
_NARROWEST, _WIDEST, _SHORT = 30, 120, 0.75
"""Letters at which lines are wrapped, and the share of them below which a line is short."""


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of plain text: parted by blank lines or indents; wrapped lines of one are joined."""
    ruled = "\n".join("" if _UNDERLINE.fullmatch(line) else line for line in text.split("\n"))
    blocks = [[line.rstrip() for line in block.split("\n") if line.strip()] for block in re.split(r"\n\s*\n", ruled)]
    margin = max((len(line) for block in blocks for line in block if len(block) > 1), default=0)
    known = words_of(text)
    blocks = [[table] if (table := _table(block)) else block for block in blocks]
    parts = (part for block in blocks for lines in _indented(block) for part in _headed(lines))
    found = [row for part in parts for row in _unwrapped(part, margin, known)]
    return [paragraph for row in found if (paragraph := normalise(row))]


def _table(lines: list[str]) -> str:
    """Return a block as a table where each line of it has as many short cells, parted by wide gaps; else nothing."""
    rows = [[normalise(cell) for cell in _CELLS.split(line.strip())] for line in lines]
    cells = [cell for row in rows for cell in row]
    same = len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1
    short = sum(len(cell.split()) for cell in cells) <= _CELL_WORDS * len(cells)
    told = len(rows) > 2 or any(cell[:1].isdigit() for cell in cells)
    return (
        "; ".join(row_texts([[Cell(cell, begins=True) for cell in row] for row in rows]))
        if same and short and told
        else ""
    )


def _indented(lines: list[str]) -> list[list[str]]:
    """Return the paragraphs of a block in which the first line of each is indented, and not all are."""
    starts = [at for at, line in enumerate(lines) if _INDENT.match(line)]
    if not starts or len(starts) == len(lines):
        return [lines]
    edges = [0, *(at for at in starts if at), len(lines)]
    return [lines[first:last] for first, last in pairwise(edges)]


def _headed(lines: list[str]) -> list[list[str]]:
    """Return a small block with each line of it that says who wrote, or when, by itself."""
    if len(lines) > _HEAD_LINES:
        return [lines]
    told = [line_head(normalise(line)) is not None and not line.endswith((".", ",", ";")) for line in lines]
    return [list(part) for _, part in groupby(lines, key=lambda line: told[lines.index(line)] and line)]


def _unwrapped(lines: list[str], margin: int, known: frozenset[str]) -> list[str]:
    """Join the lines of a block where they are wrapped at a margin; a line far short of it ends a paragraph.

    Args:
        lines: the lines of one block.
        margin: how long the longest line of the text is, for blocks too small to tell.
        known: the words of the text.

    """
    lines = [line.strip() for line in lines]
    margin = max(map(len, lines)) if len(lines) >= _TELLING else margin
    long = sum(len(line) > margin * _SHORT for line in lines)
    if not _NARROWEST <= margin <= _WIDEST or long < len(lines) / 2:
        return _rehyphened(lines, known)
    out, text = [], ""
    for line in lines:
        text = joined(text, line, known, whole=False) if text else line
        if len(line) < margin * _SHORT and line.endswith((".", "!", "?", "”", '"', "’", ":")):
            out.append(text)
            text = ""
    return [*out, text] if text else out


def _rehyphened(lines: list[str], known: frozenset[str]) -> list[str]:
    """Return lines, each that ends in a hyphen with the one on which its word goes on."""
    out: list[str] = []
    for line in lines:
        goes_on = out and _BROKEN.search(out[-1]) and line[:1].isalnum()
        out = [*out[:-1], joined(out[-1], line, known, whole=False)] if goes_on else [*out, line]
    return out


def marks_in(paragraphs: Sequence[str]) -> list[int]:
    """Return where a capture marks its articles: by a line that says when one was published, else by dated bylines."""
    marks = [at for at, line in enumerate(paragraphs) if _is_mark(line)]
    bylines = [at for at, line in enumerate(paragraphs) if led(line) and find_date(line) and len(line.split()) < 15]
    return marks or (bylines if len(bylines) > 1 else [])


def _is_mark(line: str) -> bool:
    match = _PUBLISHED.fullmatch(line)
    return match is not None and (not match["date"].strip() or find_date(match["date"]) is not None)


def parts_of(text: str) -> list[list[str]]:
    """Return the articles that rules part, as paragraphs; nothing where what a rule parts does not begin like one."""
    parts = [paragraphs for part in _RULE.split(text) if (paragraphs := paragraphs_of(part))]
    return parts if len(parts) > 1 and all(map(_begins, parts)) else []


def _begins(paragraphs: list[str]) -> bool:
    """Return whether paragraphs begin like an article: with a title, and a byline or a date below it."""
    head, _ = take_head([Row(line) for line in paragraphs[1:4]])
    told = head.author or head.published
    return len(paragraphs) > 2 and may_be_title(paragraphs[0]) and line_head(paragraphs[0]) is None and bool(told)


def take_message(text: str) -> tuple[Head, str, int]:
    """Return what the head of a message says, the text without head and signature, and how many words that holds."""
    match = _MESSAGE.match(text.lstrip("\n"))
    if match is None:
        return Head(), text, 0
    try:
        message = HeaderParser(policy=default).parsestr(match.group())
    except MessageError:
        return Head(), text, 0
    name, _ = parseaddr(str(message["From"] or ""))
    sent = find_date(str(message["Date"] or message["Sent"] or ""))
    head = Head(
        title=normalise(clean(str(message["Subject"] or ""))) or None,
        author=normalise(clean(name)) or None,
        published=sent,
    )
    body, *signed = _SIGNATURE.split(text.lstrip("\n")[match.end() :], maxsplit=1)
    return head, body, count(" ".join(signed))

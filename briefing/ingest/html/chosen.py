"""Which paragraphs of a page are its article's, by those that trafilatura found; what is left out is counted."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.ingest.article import Kind, Row
from briefing.ingest.byline.head import line_head
from briefing.ingest.byline.led import led
from briefing.ingest.classify import is_chrome
from briefing.ingest.html.near import near
from briefing.ingest.left_out import AROUND, BOXES, UNFOUND, LeftOut
from briefing.ingest.text import normalise, squashed
from briefing.text.words import count, length

_LONG = 40
_KEPT_SHARE = 0.95
_FEW, _FEWEST, _STANDFIRST = 4, 10, 20
"""Words from which on a line tells something, a sentence is a standfirst, and any line is one."""
_SENTENCE_ENDS = (".", "!", "?", "…", "”", '"', "»", "。")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows of an article, and how many words of the page beside them are left out, by kind."""

    rows: list[Row]
    left_out: LeftOut


def chosen(rows: Sequence[Row], found: str, title: str) -> Chosen:
    """Return the rows of the article of a page: those that trafilatura found, their siblings, captions and notes.

    Args:
        rows: the rows of the page.
        found: the text that trafilatura found in it.
        title: the title of the article, which is no row of it.

    """
    wanted = [squashed(row.text) for row in rows]
    lines = {squashed(line) for line in found.split("\n")} - {""}
    sure, span = _sure(rows, wanted, found, squashed(title))
    if not sure:
        return _plain(rows, found, title)
    homes = {group for group, size in Counter(rows[at].group for at in sure).items() if size > 2}
    opening = range(span.start, min(sure))
    quotations = {rows[at].quoted for at in sure} - {0}
    noted = {at - 1 for at, row in enumerate(rows) if row.kind is Kind.REFERENCE and at > span.start}
    sure |= {at for at in noted if rows[at].kind is Kind.HEADING}
    at_home = [
        at for at, row in enumerate(rows)
        if wanted[at] != squashed(title) and not (row.linked and is_link_list(row, at in sure))
        and (at in sure or _belongs(row, at, span, homes, at + 1 in sure) or (at in opening and _leads(row))
             or (row.quoted in quotations and not row.hidden))
    ]  # fmt: skip
    kept = [rows[at] for at in at_home]
    start = max(min((at for at in at_home if len(wanted[at]) >= _LONG), default=span.stop), min(sure))
    aside = {at for at in span if not is_chrome(rows[at]) and (at > start or _tells(rows[at], title))} - {*at_home}
    held = [squashed(row.text) for row in kept] + [squashed(title)]
    lost = sum(_missing(line, held) for line in lines)
    if lost > (1 - _KEPT_SHARE) * len(squashed(found)):
        return _plain(rows, found, title)
    beside = [rows[at] for at in aside]
    torn = [line for line in found.split("\n") if _missing(squashed(line), held)]
    unplaced = _words(torn) - _words(row.text for row in [*kept, *beside])
    around = sum(count(rows[at].text) for at in span if at > start and at not in {*at_home} and is_chrome(rows[at]))
    return Chosen(
        kept, ((BOXES, sum(count(row.text) for row in beside)), (UNFOUND, unplaced.total()), (AROUND, around))
    )


def _sure(rows: Sequence[Row], wanted: list[str], found: str, title: str) -> tuple[set[int], range]:
    """Return which rows trafilatura found, and from where to where the article goes."""
    lines, whole = {squashed(line) for line in found.split("\n")} - {""}, squashed(found)
    alike = {at for at, text in enumerate(wanted) if text in lines or (len(text) >= _LONG and text in whole)}
    sure = _once(sorted(alike | near(rows, found)), wanted)
    if not sure:
        return set(), range(0)
    heads = [at for at, text in enumerate(wanted) if text == title and at <= sure[-1]]
    first = next((at for at in sure if at not in heads), sure[0])
    span = range(min([*heads[-1:], first]), sure[-1] + 1)
    return {*sure, *_short(rows, wanted, set(sure), span, found)}, span


def _once(sure: list[int], wanted: list[str]) -> list[int]:
    """Return the rows found, without short ones before or after the article that say again what it says: a menu's."""
    long = [at for at in sure if len(wanted[at]) >= _LONG] or sure
    body = range(min(long, default=0), max(long, default=0) + 1)
    inside = {wanted[at] for at in sure if at in body}
    return [at for at in sure if at in body or wanted[at] not in inside]


def _short(rows: Sequence[Row], wanted: list[str], sure: set[int], span: range, found: str) -> list[int]:
    """Return the short rows that trafilatura found within a longer line: cells, headings, lines that breaks part."""
    cells = {squashed(cell) for line in found.split("\n") if "|" in line for cell in line.split("|")} - {""}
    whole, homes = squashed(found), {rows[at].group for at in sure}

    def stands_by(at: int) -> bool:
        near = [n for n in (at - 1, at + 1) if n in sure]
        joined = ("".join(wanted[n] for n in sorted((at, other))) in whole for other in near)
        titled = rows[at].kind is Kind.HEADING and at in span and rows[at].group in homes
        beside = titled or any(rows[n].group == rows[at].group for n in near)
        return (beside and wanted[at] in whole) or any(joined)

    return [
        at
        for at in range(len(rows))
        if at not in sure and wanted[at] and (stands_by(at) or (at in span and wanted[at] in cells))
    ]


def _missing(line: str, held: Sequence[str]) -> int:
    """Return how many letters of a line that trafilatura found stand in none of the texts that are kept."""
    if any(line in text for text in held) or line in "".join(held):
        return 0
    return max(0, len(line) - sum(len(text) for text in held if text in line))


def _leads(row: Row) -> bool:
    """Return whether a paragraph between a title and the text that trafilatura found is a standfirst."""
    text = normalise(row.text)
    whole = text.endswith(_SENTENCE_ENDS) or length(text) >= _STANDFIRST
    is_told = row.kind in (None, Kind.PASSAGE) and not (row.linked or row.hidden or is_chrome(row))
    return is_told and whole and length(text) >= _FEWEST and line_head(text) is None and led(text) is None


def _tells(row: Row, title: str) -> bool:
    """Return whether a line between a title and the text is more than a title, a name, a day or a menu."""
    text = normalise(row.text)
    few = length(text) < _FEW or row.linked or row.hidden or squashed(text) == squashed(title)
    return not few and line_head(text) is None and led(text) is None


def is_link_list(row: Row, sure: bool) -> bool:  # noqa: FBT001 # a condition of the row
    """Return whether a row of links only leads elsewhere."""
    return not sure and row.kind is not Kind.REFERENCE


def _belongs(row: Row, at: int, span: range, homes: set[int], heads: bool) -> bool:  # noqa: FBT001 # a condition too
    """Return whether a row that trafilatura left out is part of the article all the same."""
    if row.kind is Kind.REFERENCE:
        return at > span.start
    if row.hidden or is_chrome(row):
        return False
    if row.kind is Kind.CAPTION:
        return span.start <= at <= span.stop
    if at not in span:
        return row.group in homes and row.kind is Kind.PASSAGE and at > span.start
    return row.group in homes or row.table or (row.kind is Kind.HEADING and heads)


def _plain(rows: Sequence[Row], found: str, title: str) -> Chosen:
    """Return the lines that trafilatura found, and how many words of the page's paragraphs it leaves out."""
    kept = [Row(line) for line in map(normalise, found.split("\n")) if line not in ("", title)]
    shown = (row.text for row in rows if not (row.hidden or row.linked or is_chrome(row)))
    return Chosen(kept, ((UNFOUND, (_words(shown) - _words([found, title])).total()),))


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"\w+", text))

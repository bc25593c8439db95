"""The lines between a title and its body: byline, date and publisher, as pages and captures print them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from briefing.ingest.article import Kind, Row
from briefing.ingest.byline.bodies import is_place, is_role, is_rubric
from briefing.ingest.byline.dates import DATES, NUMERIC, WEEKDAYS, find_date
from briefing.ingest.byline.led import SINGLE, filed, is_lead, is_name, leads, led, only_led, stopped
from briefing.ingest.byline.people import CREDIT
from briefing.ingest.byline.said import LATER, day_in, is_beside_day, says_published
from briefing.ingest.text import normalise
from briefing.text.words import count

_LONGEST, _STANDFIRST = 14, 40
"""Words of a byline, and of a sentence that may stand above it."""
_MOST, _NAMED_BY, _LAST = 8, 3, 4
"""Lines that may be above a body, those of them that may be a bare name above a date, and those that may end one."""
_PAPER_WORDS = 6
_FEWEST = 6
"""Words of a sentence."""
_NO_HEAD = frozenset({Kind.CAPTION, Kind.REFERENCE, Kind.PULL_QUOTE})
"""Kinds of lines that speak of something else than the article."""
_SAID = (
    "title|headline|authors?|writer|byline|date|published|publisher|publication|newspaper|journal|website|"
    "url|link|address|language"
)
_LABEL = re.compile(rf"(?P<label>{_SAID}): +(?P<value>\S.*)", re.IGNORECASE)
_LABELS = re.compile(rf"\s+(?=[A-Z])(?=(?i:{_SAID}):\s)")
"""Where a further label begins, of those that stood on lines of one paragraph."""
_FIELDS = {
    "title": "title", "headline": "title", "author": "author", "authors": "author", "writer": "author",
    "byline": "author", "date": "published", "published": "published", "publisher": "publisher",
    "publication": "publisher", "newspaper": "publisher", "journal": "publisher", "website": "publisher",
    "url": "url", "link": "url", "address": "url", "language": "language",
}  # fmt: skip
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SENTENCE_END = re.compile(r"[.!?…][”\"’)]?$")
PAPER = re.compile(
    r"\b(?:Gazette|Times|Review|Post|News|Journal|Weekly|Herald|Magazine|Observer|Daily|Press|Agency|Tribune|Today|"
    r"Chronicle|Mail|Standard|Monitor|Bulletin|Quarterly|Diplomacy|Institute|Foundation|Network|Blog|Courier|Guardian|"
    r"Echo|Telegraph|Star|Globe|Dispatch|Argus|Examiner|Register|Independent|Sentinel|Inquirer|Gazetteer|Advertiser|"
    r"Messenger|Record|Reporter|Voice|Wire|Media|University|Council|Ministry|Office)\b|^The "
)
_FILLER = re.compile(
    r"(?:(?:written|reported|story|(?:first |last )?(?:published|posted|updated|modified))(?: on| at)?:?|on|at|by:?|"
    r"date:?|"
    r"\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|\d+ min(?:utes?)? read|"
    r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m| ?uhr)?(?: [A-Z]{2,4})?|"
    rf"{_WEEKDAY})",
    re.IGNORECASE,
)
_DAYS = re.compile(rf"(?:\bon )?(?:\b{WEEKDAYS},? )?(?:{DATES.pattern}|{NUMERIC})", re.IGNORECASE)
_ANY_DAY = re.compile(rf"{DATES.pattern}|{NUMERIC}", re.IGNORECASE)
_PARTS = re.compile(r" ?[|·•] ?| [/–—-] |(?<=[a-z]) (?=[Bb]y [A-Z])")


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines above a body say; None where they say nothing."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    section: str | None = None
    bare: str | None = None
    """Words with capitals beside a day: a person's name, or as well a place's or a column's."""
    words: int = 0
    """How many words the lines hold that said it and are no part of the text."""


def take_head(rows: Sequence[Row]) -> tuple[Head, list[Row]]:
    """Return what the first rows say of the article, and the rows without those that said it."""
    head, at, named = Head(), 0, -2
    kept: list[Row] = []
    for at, row in enumerate(rows[:_MOST]):
        text = normalise(row.text)
        size = len(text.split())
        if sum(is_sentence(normalise(one.text)) for one in kept) > 1:
            break
        if size > _LONGEST and not _LABEL.fullmatch(text):
            if kept or size > _STANDFIRST:
                break
            kept.append(row)
            continue
        is_below = row.kind is Kind.HEADING and any(one.kind is not Kind.HEADING for one in kept)
        if is_below or not may_tell(row):
            kept.append(row)  # such as a heading below the first words of the text: `By Land and Sea`
            continue
        found = _row_head(rows, at)
        if found is None or found.bare:
            kept.append(replace(row, kind=Kind.CAPTION) if _is_aside(row, found) else row)
        if found is not None:
            both = found.author if named == at - 1 and head.author != found.author else None
            head = merged(head, found)
            head = replace(head, author=f"{head.author}; {both}") if both else head
            named = at if found.author else named
    else:
        at = min(len(rows), _MOST)
    body = [*kept, *rows[at:]]
    words = sum(count(row.text) for row in rows) - sum(count(row.text) for row in body)
    return replace(head, bare=None, words=words), body


def is_sentence(text: str) -> bool:
    """Return whether a line is a sentence of the text, or a standfirst, and says nothing of the article."""
    whole = _SENTENCE_END.search(text) and len(text.split()) >= _FEWEST
    return bool(whole) and line_head(text) is None and led(text) is None


def may_tell(row: Row) -> bool:
    """Return whether a row may speak of the article: no caption, note, quotation or heading such as `By Oil` may."""
    titled = row.kind is Kind.HEADING and row.text.strip().startswith("By ") and not find_date(row.text)
    return row.kind not in _NO_HEAD and not (titled or row.quoted)


def _row_head(rows: Sequence[Row], at: int) -> Head | None:
    """Return what one of the first rows says, with the rows beside it in view."""
    text = normalise(rows[at].text)
    above = normalise(rows[at - 1].text) if at else ""
    if is_lead(above) and _is_name(text):
        return Head(author=text)
    below = line_head(normalise(rows[at + 1].text)) if at + 1 < len(rows) and at < _NAMED_BY else None
    dated = below is not None and below.published and not below.author
    found = Head(bare=text) if dated and is_name(text) and not led(text) else line_head(text, above) or _told(text)
    if found and found.bare and _is_name(found.bare) and _is_vouched(found.bare, rows):
        return replace(found, author=found.bare, bare=None)
    return found


def _is_aside(row: Row, found: Head | None) -> bool:
    """Return whether a row is neither a byline nor text: words beside a day, or the credit of somebody else."""
    credit = CREDIT.fullmatch(normalise(row.text)) and not _SENTENCE_END.search(row.text)
    return row.kind in (None, Kind.PASSAGE) and bool(found or credit)


def _is_vouched(name: str, rows: Sequence[Row]) -> bool:
    """Return whether an article says at its end that a name is a person's: by signing it, or with who it is."""
    said = re.compile(
        rf"[—–-]? ?{re.escape(name)}\.?|about {re.escape(name)}|"
        rf"{re.escape(name)},? (?:is|was|writes|wrote|works|worked|reports|covers|teaches|lives|has|holds)\b.*",
        re.IGNORECASE,
    )
    return any(said.fullmatch(normalise(row.text)) for row in rows[max(_NAMED_BY + 1, len(rows) - _LAST) :])


def _told(text: str) -> Head | None:
    """Return what a line tells that a word such as `by` leads, whatever else stands in it; None of a sentence."""
    names = None if _SENTENCE_END.search(text) else filed(text) or led(text)
    return Head(author=names, published=find_date(LATER.split(text)[0])) if names else None


def _is_name(text: str) -> bool:
    """Return whether a line is nothing but what may be a person's name: no paper's, and no known place's."""
    return is_name(text) and not (PAPER.search(text) or led(text) or is_place(text) or is_rubric(text))


def line_head(text: str, above: str = "") -> Head | None:
    """Return what one line, and a label above it, say of the article; None where it is no such line."""
    if labelled := _labels(text):
        return labelled
    text = stopped(text)
    head = Head(published=None if LATER.match(above) else day_in(text))
    dated = bool(head.published or _ANY_DAY.search(text))
    parts = [part.strip(" ,.:：–—-") for part in _PARTS.split(_DAYS.sub("|", text))]
    first = says_published(text) and not _SENTENCE_END.search(text)
    parts = [part for part in parts if part and not _FILLER.fullmatch(part)]
    parts = [part for part in parts if not (dated and is_beside_day(part, published=first))]
    parted = bool(re.search(r"[|·•]| [–—-] ", text)) and bool(head.published)
    for part in parts:
        if head.author and is_role(part):
            continue
        found = _part(part, parted=parted)
        if found is None:
            return None
        head = merged(head, found)
    told = head.author or ((head.publisher or head.section or head.bare) and head.published)
    return head if (not parts and text) or told else None


def byline(text: str) -> str | None:
    """Return the author that a line such as `By Ada Writer` names, or None."""
    head = line_head(text) if leads(text) else None
    return head.author if head else None


def _part(part: str, *, parted: bool) -> Head | None:
    """Return what a piece of a line says: a paper's name, or a person's; None where it says neither."""
    if names := only_led(part):
        first, *others = re.split(r", ?(?!and )", names)
        papers = [name for name in others if PAPER.search(name) and not is_role(name)]
        return Head(
            author=", ".join([first, *(n for n in others if n not in papers)]), publisher=next(iter(papers), None)
        )
    if is_lead(part):
        return Head()
    if parted and is_rubric(part):
        return Head(section=part)
    if PAPER.search(part) and part[0].isupper() and len(part.split()) <= _PAPER_WORDS:
        return Head(publisher=part)
    return Head(bare=part) if parted and (is_name(part) or SINGLE.fullmatch(part)) else None


def _labels(text: str) -> Head | None:
    """Return what a line says whose labels tell it, one or several: `Author: Ada Writer Date: 4 May 2019`."""
    pieces = [_LABEL.fullmatch(piece) for piece in _LABELS.split(text)]
    told = pieces if all(pieces) else [_LABEL.fullmatch(text)]
    heads = [_labelled(_FIELDS[one["label"].casefold()], one["value"].strip()) for one in told if one]
    return reduce(merged, heads) if heads else None


def _labelled(field: str, value: str) -> Head:
    if field == "published":
        return Head(published=find_date(value))
    told: dict[str, Any] = {field: value}
    return Head(**told)


def merged(first: Head, second: Head) -> Head:
    """Return both in one; where both say something, the first holds."""
    return Head(
        first.title or second.title, first.author or second.author, first.published or second.published,
        first.publisher or second.publisher, first.url or second.url, first.language or second.language,
        first.section or second.section, first.bare or second.bare, first.words + second.words,
    )  # fmt: skip

"""The lines between a title and its body: byline, date and publisher, as pages and captures print them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from babel import Locale
from babel.core import get_global

from briefing.ingest.article import Row
from briefing.ingest.byline.dates import DATES, find_date
from briefing.ingest.byline.people import is_rubric
from briefing.ingest.text import normalise

_LONGEST, _STANDFIRST = 14, 40
"""Words of a byline, and of a sentence that may stand above it."""
_MOST, _NAMED_BY = 8, 3
"""Lines that may be above a body, and those of them that may be a bare name above a date."""
_PLACES = {zone.rsplit("/")[-1].replace("_", " ") for zone in get_global("zone_territories")} | {
    *Locale("en").territories.values()
}
"""Names of countries and of cities that a time zone is named after."""
_PAPER_WORDS = 6
_LABEL = re.compile(
    r"(?P<label>title|headline|authors?|writer|byline|date|published|publisher|publication|newspaper|journal|website|"
    r"url|link|address|language):"
    r" +(?P<value>\S.*)",
    re.IGNORECASE,
)
_FIELDS = {
    "title": "title", "headline": "title", "author": "author", "authors": "author", "writer": "author",
    "byline": "author", "date": "published", "published": "published", "publisher": "publisher",
    "publication": "publisher", "newspaper": "publisher", "journal": "publisher", "website": "publisher",
    "url": "url", "link": "url", "address": "url", "language": "language",
}  # fmt: skip
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ONE = rf"(?!(?i:{_WEEKDAY})\b)[^\W\d_a-z](?:[\w'’-]|\.(?![a-z]{{2}}))*"
_REST = rf"(?: (?:de|da|di|del|van|von|bin|ibn|al|el|la|le|der|den|ter|{_ONE}))"
NAME = re.compile(rf"{_ONE}{_REST}{{1,5}}")
"""A person's name of two words or more, or a paper's."""
_NAMES = rf"{_ONE}{_REST}{{0,5}}(?:(?:,| and| &| with|, and) {_ONE}{_REST}{{1,5}})*"
_TWO = rf"{_ONE}{_REST}{{1,5}}(?:(?:,| and| &| with|, and) {_ONE}{_REST}{{1,5}})*"
_BY = (
    r"(?i:(?:(?:written|story|text|words|posted|reported) )?by:?|автор:?|текст:?|авторка:?|מאת:?|بقلم:?|كتبه?:?|"
    r"作者[:：]?|文[:：/]|撰文[:：]?|記者|기자|글[:：])"
)
_ALSO_BY = r"(?i:par|von|por|di|door|av|words:|text:)"
"""What stands before the name of an author in many languages; the second kind begins other names too."""
_BYLINE = re.compile(rf"{_BY}(?: *(?P<name>{_NAMES}))?|{_ALSO_BY} +(?P<also>{_TWO})")
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d"
_LED = re.compile(
    rf"(?:{_BY} *(?P<names>{_NAMES})|{_ALSO_BY} +(?P<also>{_TWO}))"
    rf"(?= *(?:$|[,;|·•–—(@-]| on\b| at\b| [A-Z][a-z]+day\b| {_MONTHS}| (?i:{DATES.pattern})))"
)
_FILED = re.compile(rf"(?i:posted|published|written|filed)\b.{{0,40}}? by (?P<names>{_NAMES})(?: in \S+)?$")
_SENTENCE_END = re.compile(r"[.!?…][”\"’)]?$")
_PAPER = re.compile(
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
_LATER = re.compile(r"\b(?:last |date )?(?:updated|modified|revised|reviewed|accessed|corrected)\b", re.IGNORECASE)
"""Words before a day that is not the day of publication."""
_DAYS = re.compile(rf"(?:\bon )?(?:\b{_WEEKDAY},? )?(?:{DATES.pattern})", re.IGNORECASE)
_STOPPED = re.compile(r"(?<=\w)\. (?=(?:(?:first |last )?(?:published|posted|updated|modified)|on)\b)", re.IGNORECASE)
_PARTS = re.compile(r" ?[|·•/] ?| [–—-] |(?<=[a-z]) (?=[Bb]y [A-Z])")


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


def take_head(rows: Sequence[Row]) -> tuple[Head, list[Row]]:
    """Return what the first rows say of the article, and the rows without those that said it."""
    head, at = Head(), 0
    kept: list[Row] = []
    for at, row in enumerate(rows[:_MOST]):
        text = normalise(row.text)
        size = len(text.split())
        if size > _LONGEST and not _LABEL.fullmatch(text):
            if kept or size > _STANDFIRST:
                break
            kept.append(row)
            continue
        awaits_name = at > 0 and normalise(rows[at - 1].text).casefold() in {"by", "by:"}
        below = line_head(normalise(rows[at + 1].text)) if at + 1 < len(rows) and at < _NAMED_BY else None
        named = (awaits_name or (below and below.published)) and _is_name(text)
        found = Head(author=text) if named else line_head(text, normalise(rows[at - 1].text) if at else "")
        found = found or _told(text)
        if found is None:
            kept.append(row)
        else:
            head = merged(head, found)
    else:
        at = min(len(rows), _MOST)
    return head, [*kept, *rows[at:]]


def _told(text: str) -> Head | None:
    """Return what a line tells that a word such as `by` leads, whatever else stands in it; None of a sentence."""
    match = None if _SENTENCE_END.search(text) else _FILED.match(text)
    names = match["names"] if match else None if _SENTENCE_END.search(text) else led(text)
    return Head(author=names, published=find_date(text)) if names else None


def _is_name(text: str) -> bool:
    """Return whether a line is nothing but what may be a person's name: no paper's, and no place's before a date."""
    return bool(NAME.fullmatch(text)) and not (
        _PAPER.search(text) or _BYLINE.fullmatch(text) or text in _PLACES or is_rubric(text)
    )


def line_head(text: str, above: str = "") -> Head | None:
    """Return what one line, and a label above it, say of the article; None where it is no such line.

    A name without `by` counts only where a sign such as a bar parts it from a date; a place and a date do not.
    """
    if match := _LABEL.fullmatch(text):
        return _labelled(_FIELDS[match["label"].casefold()], match["value"].strip())
    text = _STOPPED.sub(" | ", text)
    head = Head(published=None if _LATER.match(above) else find_date(_LATER.split(text)[0]))
    parts = [part.strip(" ,.:") for part in _PARTS.split(_DAYS.sub("|", text))]
    parts = [part for part in parts if part and not _FILLER.fullmatch(part)]
    parted = bool(re.search(r"[|·•]| [–—-] ", text)) and bool(head.published)
    for part in parts:
        found = _part(part, parted=parted)
        if found is None:
            return None
        head = merged(head, found)
    told = head.author or ((head.publisher or head.section) and head.published)
    return head if (not parts and text) or told else None


def byline(text: str) -> str | None:
    """Return the author that a line such as `By Ada Writer` names, or None."""
    head = line_head(text) if _BYLINE.match(text) else None
    return head.author if head else None


def led(text: str) -> str | None:
    """Return the names that a word such as `by` leads, whatever stands behind them; None where none does."""
    match = _LED.match(_STOPPED.sub(" | ", text))
    return (match["names"] or match["also"]) if match else None


def _part(part: str, *, parted: bool) -> Head | None:
    """Return what a piece of a line says: a paper's name, or a person's; None where it says neither."""
    if (match := _BYLINE.fullmatch(part)) is not None:
        names = (match["name"] or match["also"] or "").split(", ")
        papers = [name for name in names if _PAPER.search(name)]
        return Head(author=", ".join(n for n in names if n not in papers), publisher=next(iter(papers), None))
    if _PAPER.search(part) and part[0].isupper() and len(part.split()) <= _PAPER_WORDS:
        return Head(publisher=part)
    if parted and is_rubric(part):
        return Head(section=part)
    return Head(author=part) if parted and _is_name(part) else None


def _labelled(field: str, value: str) -> Head:
    if field == "published":
        return Head(published=find_date(value))
    return replace(Head(), **{field: value})


def merged(first: Head, second: Head) -> Head:
    """Return both in one; where both say something, the first holds."""
    return Head(
        first.title or second.title, first.author or second.author, first.published or second.published,
        first.publisher or second.publisher, first.url or second.url, first.language or second.language,
        first.section or second.section,
    )  # fmt: skip

"""Names that the registry does not hold: capitals in a text that no entity accounts for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.dates import MONTHS
from briefing.text.matcher import Matcher

_UPPER = r"[A-ZÀ-ÖØ-ÞĀČĆĐĢĪĶĻŁŃŅŚŠŪŹŻŽİ]"
_WORD = (
    rf"(?:{_UPPER}\.|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt|Sen|St)\.|(?:[dl][’'])?{_UPPER}[\w-]*(?:[’'](?!s\b)\w+)?|"
    rf"al-{_UPPER}[\w-]*)"
)
_LINK = r"(?:of the|of|for the|for|and|de|del|di|da|la|el|al|van|von|der|bin|ibn|abu|&)"
NAME = rf"(?<!\w){_WORD}(?: (?:{_LINK} )?{_WORD})*"
"""What may be a name: words with capitals, with the small words that join them."""
_NAME = re.compile(NAME)
_OPENERS = (
    "A|An|The|This|That|These|Those|There|Then|Thus|Here|He|She|It|Its|His|Her|They|Their|We|Our|I|You|Who|What|When|"
    "Where|Why|How|While|If|As|At|By|For|From|In|On|Of|To|With|Without|Since|Until|After|Before|During|Between|Under|"
    "Over|About|Against|And|But|Or|Nor|So|Yet|Not|No|Nobody|None|Some|Many|Most|Several|All|Both|Each|Every|One|Two|"
    "Three|Four|Five|Another|Other|According|Although|Because|However|Moreover|Indeed|Meanwhile|Also|Even|Only|Such|"
    "Critics|Today|Later|Once|Never|Still|Nevertheless|Instead|Perhaps|Finally|First|Second|Third|Next|Last|Q|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
OPENERS = frozenset(_OPENERS.split("|"))
"""Words with a capital that only begin a sentence, and so are nobody's name."""
_LEADING = re.compile(rf"(?:(?:{_OPENERS}|{'|'.join(MONTHS)})(?: (?:of|the|for|and)\b)*(?: |$))+")
_TRAILING = re.compile(rf"(?: (?:{'|'.join(MONTHS)}|of|for|and|the))+$")
_TITLE = re.compile(
    r"(?:(?:Foreign|Prime|Defence|Defense|Interior|Deputy|Former|Acting|Vice|Brigadier|Lieutenant|Major|Rear|Chief) )*"
    r"(?:Minister|President|Secretary|General|Colonel|Captain|Major|Admiral|Professor|King|Queen|Prince|Princess|Sheikh|"
    r"Imam|Mullah|Mufti|Judge|Senator|Ambassador|Chancellor|Director|Commander|Sergeant|Sir|Lord|Lady|Pope|Emir|Sultan|"
    r"(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt|Sen)\.?) "
)
_LAWS = (
    "Act|Law|Bill|Treaty|Convention|Constitution|Code|Ordinance|Directive|Regulation|Resolution|Decree|Charter|Protocol|"
    "Agreement|Accords?"
)
_BODIES = (
    "University|Bank|Ministry|Agency|Party|Council|Committee|Commission|Corporation|Company|Army|Navy|Front|Group|"
    "Institute|Bureau|Brigades?|Command|Association|Foundation|Organi[sz]ation|Government|Parliament|Court|Police|Union|"
    "Department|Office|Centre|Center|Panel|Board|Network|Movement|Militia|Coalition|Federation|League|Service|Times|Post|Watch|"
    "Journal|Gazette|Review|News|Herald|AG|GmbH|Ltd|Inc|Corp|LLC|SpA"
)
_PLACES = (
    "Gulf|Sea|Ocean|Strait|Islands?|Lake|River|Bay|Mount|Province|Valley|City|Port|Desert|Peninsula|Coast|Airport|Street|"
    "Square|Tower|Bridge|Castle|Palace|Mosque|Cathedral|Lighthouse|Station|District|Region|Republic|Kingdom|Emirates?"
)
_EVENTS = "War|Battle|Revolution|Uprising|Conference|Summit|Games|Olympics|Operation|Spring|Massacre"
_WORKS = "book|novel|film|report|article|magazine|study|paper|song|video"
_TRADES = (
    "journalist|spokesman|spokeswoman|spokesperson|leader|author|analyst|researcher|scholar|expert|scientist|minister|"
    "president|general|professor|commander|founder|chairman|director|CEO|officer|lawyer|activist|colleague"
)
_OF_A_BODY = re.compile(rf"(?P<who>\S+(?: \S+){{1,2}}) of (?:the )?(?P<body>(?:\S+ )*(?:{_BODIES})(?: .*)?)")
_SAYING = re.compile(r"\b(?:said|says|told|wrote|writes|warned|argued|according to|added|asked) $")
"""Somebody of a body, such as `Ada Brook of the Harbour Board`, behind a word that only persons do."""
_IN_NAME = tuple(
    (kind, re.compile(rf"\b(?:{words})\b"))
    for kind, words in (("law?", _LAWS), ("organisation?", _BODIES), ("place?", _PLACES), ("event?", _EVENTS))
)
_BEFORE = (
    ("app?", re.compile(r"\b(?:app|apps|application|messenger|software|browser|platform|service) $")),
    ("work?", re.compile(rf"\b(?:{_WORKS}) (?:entitled |called )?$")),
    ("person?", re.compile(rf"\b(?:{_TRADES}) $")),
)
_LAW = re.compile(rf"\b(?:{_LAWS})$|^(?:{_LAWS})\b")
_YEAR = re.compile(
    r"(?: (?:No\.? ?)?\d{1,4}(?:/\d+)?(?! [a-z]))?(?:,? (?:of )?(?:1[5-9]|20)\d\d\b(?!/)| \((?:1[5-9]|20)\d\d\))|"
    r" (?:No\.? ?)?\d{1,4}(?:/\d+)?(?:/[A-Z]{2,5})?(?![\d,.%/]*[\d%]| [a-z])"
)
"""The number and the year of an instrument, which are part of its name."""
_OF_A_LAW = re.compile(rf" of the (?={_UPPER}[^()]*\b(?:{_LAWS})$)")
_AND = re.compile(r" and ")
_OWNS = re.compile(r"[’']s ")
_TOWARDS = re.compile(r"\b(?:to|into|from|at|towards?) $")
"""Words before persons as well as places; a name of two words after them may be either's."""
_PLACE_BEFORE = re.compile(r"\b(?:in|from|near|at|to|into|off|towards?|across|outside) $")
_PERSON_AFTER = re.compile(
    r",? (?:said|says|told|wrote|writes|argued?s?|claim(?:s|ed)|added|noted|who)\b|, (?:a|an|the) "
)


class NewName(NamedTuple):
    """A likely name, what it may be, and why."""

    text: str
    kind: str
    evidence: str


def new_names(text: str, matcher: Matcher) -> Iterator[NewName]:
    """Yield the names in `text` that the registry does not hold, each with a guess of its kind and why."""
    mentions = matcher.find(text)
    known = [(mention.start, mention.end) for mention in mentions if mention.target.kind != "term"]
    terms = [(mention.start, mention.end) for mention in mentions if mention.target.kind == "term"]
    for first, last in (part for span in _spans(text, known) for part in _apart(text, *span)):
        start, end = _trimmed(text, first, last)
        title = _TITLE.match(text, start, end)
        start = title.end() if title else start
        if (year := _YEAR.match(text, end)) and _LAW.search(text[start:end]):
            end = year.end()
        name = text[start:end].split(" of ", maxsplit=1)[0] if title else text[start:end]
        name = name.rstrip(".")
        begins = text[:first].rstrip()[-1:] in {"", ".", "!", "?", "“", '"', "«", ":", "‘"}
        bare = begins and start == first and " " not in name and not name.isupper()
        overlaps = any(low < end and start < high for low, high in known)
        overlaps |= any(low <= start and end <= high for low, high in terms)
        if overlaps or bare or len(name) < 3 or name in OPENERS:
            continue
        yield NewName(name, *_guess(name, text[:start], text[end:], title.group().strip() if title else ""))


def _spans(text: str, known: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield where names begin and end; `Widow's Table`, of one word each, is one, unless either is known."""
    spans = [match.span() for match in _NAME.finditer(text)]
    at = 0
    while at < len(spans):
        (first, last), after = spans[at], spans[at + 1] if at + 1 < len(spans) else None
        if after and (law := _bracketed(text, spans[at : at + 3])):
            last, at = law, at + 2
        elif (
            after
            and " " not in text[first:last]
            and _owns(text, last, after)
            and not any(low < after[1] and first < high for low, high in known)
        ):
            last, at = after[1], at + 1
        yield first, last
        at += 1


def _bracketed(text: str, spans: list[tuple[int, int]]) -> int | None:
    """Return where `Harbours (Oil) Act` ends, of three names the name of one law; None where it is none."""
    if len(spans) < 3 or not _LAW.search(text, *spans[2]):
        return None
    (_, one), (two, three), (four, end) = spans
    return end if (text[one:two], text[three:four]) == (" (", ") ") else None


def _apart(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the names in a span: two persons whom `and` joins are two, and so is who speaks `of the Lamp Act`."""
    name = text[first:last]
    law = _OF_A_LAW.search(name)
    if law and not any(words.search(name[: law.start()]) for _, words in _IN_NAME):
        yield from _apart(text, first, first + law.start())
        yield first + law.end(), last
        return
    of = _OF_A_BODY.fullmatch(name)
    if of and _SAYING.search(text[:first]):
        yield first, first + of.end("who")
        yield first + of.start("body"), last
        return
    parts = _AND.split(name)
    kinds = [any(words.search(part) for _, words in _IN_NAME) for part in parts]
    persons = not any(kinds) and all(" " in part for part in parts)
    for start, end in _pieces(name) if persons or (all(kinds) and " " in parts[0]) else [(0, len(name))]:
        yield first + start, first + end


def _pieces(name: str) -> list[tuple[int, int]]:
    """Return where the parts of a name begin and end that `and` joins."""
    joins = [match.span() for match in _AND.finditer(name)]
    edges = [0, *(at for join in joins for at in join), len(name)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _owns(text: str, last: int, after: tuple[int, int]) -> bool:
    """Return whether the name that ends at `last` owns the next one, which has one word."""
    return " " not in text[slice(*after)] and bool(_OWNS.fullmatch(text, last, after[0]))


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """Return where a name begins and ends without the words that only open a sentence, and without months."""
    name = text[first:last]
    leading = _LEADING.match(name)
    start = leading.end() if leading else 0
    trailing = _TRAILING.search(name, start)
    return first + start, first + (trailing.start() if trailing else len(name))


def _guess(name: str, before: str, after: str, title: str) -> tuple[str, str]:
    """Return what a name may be and why: by its title, its words, the words before it, the words after it."""
    inside = ((kind, f"holds “{found.group()}”") for kind, words in _IN_NAME if (found := words.search(name)))
    ahead = ((kind, f"after “{found.group().strip()}”") for kind, words in _BEFORE if (found := words.search(before)))
    guesses = [("person?", f"after “{title}”")] if title else [*inside, *ahead]
    if " " in name and (match := _PERSON_AFTER.match(after)):
        guesses.append(("person?", f"before “{match.group().strip(' ,')}”"))
    if (match := _PLACE_BEFORE.search(before)) and not (" " in name and _TOWARDS.search(before)):
        guesses.append(("place?", f"after “{match.group().strip()}”"))
    if name.isupper():
        guesses.append(("organisation?", "an acronym"))
    weak = ("person?", "two or more capitals") if " " in name else ("kind?", "a capital inside a sentence")
    return next(iter(guesses), weak)

"""The names in a line that a word such as `by` leads, in many languages; a sentence or a heading leads to nobody."""

import re

from briefing.ingest.byline.bodies import is_body, is_nobody, is_place, is_role
from briefing.ingest.byline.dates import DATES
from briefing.ingest.byline.people import CREDIT

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ONE = r"[^\W\d_a-z](?:[\w'’-]|\.(?![a-z]{{2}}))*"
_SMALL = "de|da|di|del|van|von|bin|ibn|al|el|la|le|der|den|ter"
_REST = rf"(?: (?:{_SMALL}|{_ONE}))"
NAME = re.compile(rf"{_ONE}{_REST}{{1,5}}")
"""A person's name of two words or more, or a paper's."""
SINGLE = re.compile(_ONE)
_BODY = re.compile(rf"(?:[Tt]he )?{_ONE}(?: (?:and|of|for|the|on|&|{_SMALL}|{_ONE})){{0,8}}")
_BY = re.compile(
    r"(?:(?:(?:written|story|text|words|posted|reported) )?by\b:?|автор(?:ка)?\b:?|текст\b:?|מאת:?|بقلم:?|كتبه?:?|"
    r"作者[:：]?|撰文[:：]?|文[:：/／]|記者|记者|기자|글[:：]|(?:text|tekst|texte|texto|testo|words|autore?s?|autor(?:in|a)?):|"
    r"napsala?\b|írta\b:?|scritto da\b|escrito por\b|écrit par\b|geschrieben von\b|geschreven door\b|"
    r"skriv(?:en|et) av\b) *",
    re.IGNORECASE,
)
"""What stands before the name of an author."""
_ALSO_BY = re.compile(r"(?:par|von|por|di|door|av) +", re.IGNORECASE)
"""What stands before it in other languages, and begins other names too: a whole name must follow."""
_WROTE = re.compile(rf"(?P<names>{NAME.pattern}) (?:yazdı|yazıyor)")
_FILED = re.compile(
    r"(?i:posted|published|written|filed|publié|veröffentlicht|publicado|pubblicato|geplaatst)\b.{0,40}? "
    r"(?:by|par|von|por|da|door) (?P<names>.+)"
)
_STOP = re.compile(
    rf" *(?:[|·•;@(<–—]| - | on\b| at\b|,? (?i:(?:first |last )?(?:published|posted|updated|modified))\b|"
    rf",? \S+@|,? *(?i:(?:{_WEEKDAY},? +)?(?:{DATES.pattern}))).*$"
)
"""What ends the names in a line."""
_STOPPED = re.compile(r"(?<=\w)\. (?=(?:(?:first |last )?(?:published|posted|updated|modified)|on)\b)", re.IGNORECASE)
_END = re.compile(r"[.,:]+$")
_TOKENS = re.compile(r"(?: ?,)? (?:and|&|with|und|et|y|e|och|og|en) |, ?(?:and |& )?|/")
_WHERE = re.compile(rf" (?:in|for|from|aus|für|pour) (?:the )?{_ONE}{_REST}{{0,5}}$")
_WRITES = re.compile(rf"{NAME.pattern}{_WHERE.pattern.removesuffix('$')}\b")
"""Another name with where that person wrote, and no second place of the first."""
_COMMON = frozenset({
    "accident", "air", "all", "any", "day", "design", "far", "hand", "hook", "land", "law", "means", "my", "night",
    "no", "now", "numbers", "our", "request", "sea", "that", "their", "then", "these", "this", "way", "what", "who",
    "your",
})  # fmt: skip
"""First words of what follows `by` in headings: `By Any Means`."""


def stopped(text: str) -> str:
    """Return a line in which a bar stands for the full stop before `Published` and the like."""
    return _STOPPED.sub(" | ", text)


def led(text: str) -> str | None:
    """Return the names that a word such as `by` leads, whatever stands behind them; None where none does."""
    found = _found(stopped(text))
    return found[0] if found else None


def only_led(text: str) -> str | None:
    """Return the names in a line that holds nothing but such a word and names, and where or for whom they wrote."""
    found = _found(text)
    return found[0] if found and found[1] else None


def leads(text: str) -> bool:
    """Return whether a line begins with such a word, or is one."""
    return _BY.match(text) is not None


def is_lead(text: str) -> bool:
    """Return whether a line is nothing but such a word."""
    return _BY.fullmatch(text) is not None


def filed(text: str) -> str | None:
    """Return the names in a line such as `Posted on 4 May 2019 by Ada Writer`; None where there are none."""
    match = _FILED.match(text) or _WROTE.fullmatch(text)
    return (_names(match["names"], sure=True) or (None,))[0] if match else None


def is_name(text: str) -> bool:
    """Return whether words are such as make a person's name: two or more, the first of them not common."""
    return bool(NAME.fullmatch(text)) and text.split(maxsplit=1)[0].casefold() not in _COMMON


def _found(text: str) -> tuple[str, bool] | None:
    if match := _BY.match(text):
        return _names(text[match.end() :], sure=True)
    if match := _ALSO_BY.match(text):
        return _names(text[match.end() :], sure=False)
    return None


def _names(rest: str, *, sure: bool) -> tuple[str, bool] | None:
    """Return the names with which a text begins, and whether it holds nothing else."""
    text = _END.sub("", _STOP.sub("", CREDIT.sub("", rest)))
    whole = bool(text) and not _STOP.search(CREDIT.sub("", rest))
    names, joint, at = "", "", 0
    for token in [*_TOKENS.finditer(text), None]:
        piece = text[at : token.start() if token else len(text)]
        bare = piece if is_body(piece) else _WHERE.sub("", piece)
        behind = bool(names) and (is_role(bare) or is_place(bare) or SINGLE.fullmatch(bare) is not None)
        if not (_is_author(bare, sure=sure) or behind):
            break
        names += joint + bare
        joint, at = token.group() if token else "", token.end() if token else len(text)
        whole &= token is not None or at == len(text)
        if bare != piece and not _WRITES.match(text[at:]):
            break
    return (names, whole and (at >= len(text))) if names else None


def _is_author(piece: str, *, sure: bool) -> bool:
    """Return whether a piece may be an author's name: a person's, or behind a sure word a single one or a body's."""
    if is_name(piece):
        return sure or not is_body(piece)
    named = re.sub("^[Tt]he ", "", piece)
    if not sure or named.split(" ")[0].casefold() in _COMMON:
        return False
    return bool(SINGLE.fullmatch(piece)) or is_nobody(piece) or bool(_BODY.fullmatch(piece) and is_body(named))

"""Names of authors: several in one line taken apart, each a person in its parts or a body."""

import re
from collections.abc import Iterator, Sequence

from briefing.ingest.byline.bodies import is_agency, is_body, is_firm, is_known_place, is_nobody, is_place, is_role
from briefing.ingest.byline.dates import DATES
from briefing.ingest.byline.parts import PARTICLES, SUFFIX, family_in_capitals, is_of_saint, parted, person
from briefing.model import Name

_SURE = re.compile(r"\s*[;•、，\n]\s*")
_AND = r"(?:and|&|und|et|og|och|ja|ve|és|și|oraz|και|и|та|i|y|e|en|with|avec|mit|con|met|med)"
_JOINS = re.compile(rf"\s*,?\s+{_AND}\s+|\s*,\s*(?:(?:and|&|und|et|y|e)\s+)?", re.IGNORECASE)
_LAST = re.compile(rf"\s*,?\s+{_AND}\s+", re.IGNORECASE)
_ALL_POSTS = re.compile(
    r"(?:(?:view|see|read|show|browse) )?(?:all |more )?(?:posts|articles|stories|entries) (?:by|from) +|"
    r"(?:zeige )?alle (?:beiträge|artikel) von +|voir tous les articles (?:de|par) +|"
    r"ver todas las entradas (?:de|por) +|more (?:from|by) +",
    re.IGNORECASE,
)
"""What a link to everything that somebody wrote says before the name."""
_WITH = re.compile(r" *\((?:with|avec|mit|con|and|et|und) (?P<more>[^()]*)\)")
_DEGREES = re.compile(
    r",? +\(?(?:Ph\.?D|M\.?D|D\.?Phil|M\.?A|B\.?A|M\.?Sc|B\.?Sc|J\.?D|MPH|MBA|RN|RD|LL\.?[BM])\.?\)?(?=$|[,; ])"
)
"""Degrees behind a name."""
_HONOURS = re.compile(
    r"(?P<name>[^\W\d_][\w.’'-]* [^\W\d_][\w’'-]+)"
    r"(?:,? +\(?(?:MPs?|MEPs?|MSPs?|MLA|TD|KC|QC|OBE|MBE|CBE|KBE|DBE|FRS|FBA)\b\)?)+"
)
"""Seats and honours behind a whole name; behind a single one they are initials, as in `Vane MP`."""
CREDIT = re.compile(
    r"(?:,? (?:and|with))?,?\s*\b(?:photo(?:graph)?(?:s|y)?|fotos?|bild(?:er)?|images?|pictures?|illustrations?|"
    r"illustrated|graphics?|video|translated|translation|edited|editing|reviewed)(?: (?:by|from|von|par)\b|:).*$",
    re.IGNORECASE,
)
"""Those who did something else for an article than write it, and all behind."""
_BEHIND = re.compile(
    rf"\s+[|–—-]\s+.*$|\s*\|.*$|(?<=[^\W\d_]{{2}})/[A-Z]{{2,6}}$|\s*\([^()]*\)$|"
    rf",? +(?:et al\b\.?|and others|u\. ?a\.).*$|"
    rf"\s+[<]?\S*@\S+.*$|,?\s+(?:first |last )?(?:published|posted|updated|modified)\b.*$|"
    rf",?\s+(?:on )?(?:{DATES.pattern}).*$",
    re.IGNORECASE | re.DOTALL,
)
"""What stands behind a name and is no part of it: a paper, a place, others who are not named, an address, a day."""
_AT = re.compile(
    r"\s+(?:(?:in|from|aus|à) [^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*)?|(?:for|für|pour|para) (?:the )?[^\W\d_a-z].*)$"
)
"""Where or for whom somebody wrote."""
_LEAD = re.compile(
    r"^(?i:(?:by|authors?|written by|opinion|analysis|comment|interview)\s*:\s*)|"
    r"^(?i:by|par|por|von|door|av) (?=[^\W\d_a-z]\S* [^\W\d_a-z])|^(?:Dr|Prof|Mr|Mrs|Ms)\.? "
)
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.[ -]?)+|[^\W\d_a-z]\.?")
_CITED = re.compile(r"(?P<family>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_]{2,})?) (?P<given>[A-Z]{1,3})")
"""A name as indexes have it: `Vane N`."""
_HANGING = re.compile(rf"(?: (?:{'|'.join(sorted(PARTICLES))}))+$")
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST = 2


def people(text: str | None, *, body: bool = False, listed: bool = False) -> tuple[Name, ...]:
    """Return the names in a line of authors, one each: `A. Vane and T. Orlick` are two, `Vane, Nora` is one.

    Args:
        text: the line; None holds no names.
        body: whether it is known to be the name of one body.
        listed: whether it stands in a list whose names have the family name first.

    """
    if body and text:
        return (Name(literal=text),)
    plain = _LEAD.sub("", _WITH.sub(r" and \g<more>", _ALL_POSTS.sub("", (text or "").strip())))
    pieces = [_bare(piece) for piece in _SURE.split(plain)]
    listed = listed or any(map(is_turned, pieces))
    found = [name for piece in pieces for name in _piece(piece, listed=listed)]
    return tuple(dict.fromkeys(name for name in found if _LETTER.search(name.text) and not is_nobody(name.text)))


def is_turned(text: str) -> bool:
    """Return whether a name surely has its family name first: one word, or particles and one, before the comma."""
    return "," in text and _turned(text, listed=False) is not None


def _bare(text: str) -> str:
    """Return a piece of a line without degrees, credits of others, and what stands behind a name."""
    bare, shorter = "", CREDIT.sub("", _HONOURS.sub(r"\g<name>", _DEGREES.sub("", text))).strip(" ,|:")
    while shorter and shorter != bare:
        bare, shorter = shorter, _BEHIND.sub("", shorter).strip(" ,|:")
        at = _AT.search(shorter)
        shorter = shorter[: at.start()] if at and _is_full(_JOINS.split(shorter[: at.start()])[-1]) else shorter
    return shorter if "," in shorter else _HANGING.sub("", shorter)


def _piece(text: str, *, listed: bool) -> Iterator[Name]:
    """Yield the names of a piece of a line that no semicolon parts."""
    parts = [_placeless(part) for part in _JOINS.split(text) if part]
    slashed = text.split("/")
    if len(slashed) > 1 and all(map(_is_full, slashed)):
        parts = [part.strip() for part in slashed]
    if is_firm(text):
        yield Name(literal=text)
    elif len(parts) < _FEWEST:
        yield from [_one(text)] if text else []
    elif paired := _paired(text, parts, listed=listed):
        yield from paired
    elif is_body(text) and not any(_is_full(part) or is_agency(part) for part in parts):
        yield Name(literal=text)
    elif "," not in text and any(" " not in part for part in parts) and not any(map(is_body, parts)):
        yield _glued(text, parts)
    else:
        behind = re.search(r",\s*(?P<paper>[A-Z]{2,6})$", text)
        parts = parts[:-1] if behind and _is_full(parts[0]) else parts
        yield from map(_one, _without_places(parts))


def _placeless(part: str) -> str:
    """Return one of several names without where or for whom its bearer wrote."""
    at = _AT.search(part)
    return part[: at.start()] if at and _is_full(part[: at.start()]) else part


def _paired(text: str, parts: Sequence[str], *, listed: bool) -> list[Name]:
    """Return names with the family name first: `Vane, Nora and Orlick, Tam`, `Vane, N., Orlick, T.`, `Vane N, …`."""
    cited = [_CITED.fullmatch(part) for part in parts]
    if all(cited):
        return [Name(family=match["family"], given=match["given"]) for match in cited if match]
    each = _LAST.split(text)
    listed = listed or any(map(is_turned, each))
    turned = [_turned(part, listed=listed) for part in each]
    if all(turned):
        return [name for name in turned if name]
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    single = all(" " not in part for part in parts) and len(parts) > _FEWEST
    if len(parts) % 2 == 0 and all(_INITIALS.fullmatch(given) or single for _, given in pairs) and "," in text:
        return [Name(family=family, given=given) for family, given in pairs]
    return []


def _turned(text: str, *, listed: bool) -> Name | None:
    """Return a name that has its family name first, `Vane, Nora`, in parts; None where it is none."""
    parts = re.split(r"\s*,\s*", text)
    suffix = next((part for part in parts[1:] if SUFFIX.fullmatch(f" {part}")), None)
    named = [part for part in parts if part != suffix]
    if len(named) == 1 and suffix:
        return person(f"{named[0]} {suffix}")
    saint = len(named) == _FEWEST and is_of_saint(named[0]) and not is_known_place(named[1])
    if len(named) != _FEWEST or is_body(_lowered(named)) or any(_is_other(n) for n in named[saint:]):
        return None
    family, given = named
    kept = SUFFIX.search(family)
    family, suffix = (family[: kept.start()], kept[0].strip(" ,")) if kept else (family, suffix)
    hanging = _HANGING.sub("", given)
    two_given = len(hanging.split()) > 1 and not _INITIALS.fullmatch(hanging.split()[-1])
    sure = saint or _is_family(family) or _INITIALS.fullmatch(hanging)
    if not sure and (two_given or not listed):  # such as a name, and where or as what somebody wrote
        return None
    small = given[len(hanging) :].strip()
    return Name(family=f"{small} {family}".strip(), given=hanging, suffix=suffix)


def _lowered(named: Sequence[str]) -> str:
    """Return two names, a first one in capitals as it is written elsewhere, since bodies too are known by capitals."""
    family, given = named
    return f"{family.title() if ' ' in family and family.isupper() else family}, {given}"


def _is_other(name: str) -> bool:
    return is_agency(name) or is_place(name) or is_role(name)


def _is_family(text: str) -> bool:
    return all(word.casefold() in PARTICLES for word in text.split()[:-1])


def _is_full(text: str) -> bool:
    """Return whether a name is a person's of two words or more."""
    return " " in text and not is_body(text) and not is_role(text)


def _glued(text: str, parts: Sequence[str]) -> Name:
    """Return two who share a family name, or a name with a joining word in it, as one name."""
    small = [word for word in text.split() if word.casefold() in {"y", "e", "i"}]
    if small and len(parts) == _FEWEST and " " in parts[0]:
        *given, first = parts[0].split()
        return Name(family=f"{first} {small[0]} {parts[1]}", given=" ".join(given))
    return Name(whole=text)


def _without_places(parts: Sequence[str]) -> list[str]:
    """Return pieces of a line without what somebody does, without places, and without the paper behind a person."""
    first, *behind = parts
    named = [part for part in behind if not (is_place(part) or _is_post(part))]
    return [first, *(part for part in named if " " in part or is_body(part) or not _is_full(first))]


def _is_post(text: str) -> bool:
    return is_role(text) and not re.search(r"\b(?:the|office|board|desk|team)\b", text, re.IGNORECASE)


def _one(text: str) -> Name:
    if family_in_capitals(text) or not is_body(text):
        return parted(text)
    return Name(literal=re.sub(r"^the (?=[A-Z])", "", text))

"""Citations mistyped so that Markdown would print them: what was written, and what was meant."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from briefing.corpus.record import Corpus
from briefing.ids import closest

_APART = re.compile(
    r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\{:[^}]*\}|(?<=\])\([^)]*\)|https?://\S+"
    r"|^ {0,3}\[(?:\^?[^\]\s]+\]:|[^\]]+\]:\s*\S+\s*$)|(?<![!\\])\[\^[^\]\s]+\]|\\\[[^\]\s]*|&#91;.*?&#93;"
)
"""Macros, attribute lists, addresses, definitions, citations of the right form, and brackets that are text."""
OPEN, _CLOSE = "[({［（｛【〔", "])}］）｝】〕"
_INSIDE = rf"[^{re.escape(OPEN + _CLOSE)}]"
_CARET = r"[\^ˆ＾]"
_MARKED = re.compile(
    rf"(?<!\\)[{re.escape(OPEN)}]\s*{_CARET}+(?:(?P<closed>{_INSIDE}{{0,200}})[{re.escape(_CLOSE)}]|(?P<open>\S*))"
)
"""A bracket and a caret: an attempt at a citation, whatever follows."""
_BRACKETED = re.compile(rf"(?<![\\!\]])[\[［【〔{{｛](?P<closed>{_INSIDE}{{1,200}})[\]］】〕}}｝](?![\[(\0])")
_BARE = re.compile(
    rf"""(?<![\w/#.'"-]){_CARET}?(?P<closed>(?P<key>[A-Za-z0-9]+(?:[-\u2010\u2011][A-Za-z0-9]+)*)"""
    r"(?P<sign>[:：]|[:：,]?\s+|\s?[(\[]\s*)[cn]?\d+(?P<number>[.-]\d+)?)(?P<shut>\s*[)\]])?"
)
"""A key and a place behind it without brackets around both."""
_PARENTHESISED = re.compile(rf"(?<!\\)[(（](?P<closed>{_INSIDE}{{1,200}})[)）]")
_LEAD = re.compile(
    r"(?:(?:see|also|cf|compare|from|in|per|e\.?g|sources?|refs?|references?|pp?|pass(?:age)?s?|statements?|stmts?)"
    r"[\s.,:-]+)*-?@?"
)
"""Words before what is cited."""
_KINDS = (
    r"(?:pp?|pages?|par(?:a|as|agraph|agraphs)?|sec(?:s|t|tion|tions)?|no|nos|numbers?"
    r"|st(?:mt|atement)s?|passages?|points?)"
)
_PLACE = re.compile(
    rf"[\s:;,./_#§¶^=|(\[-]*(?:{_KINDS}\.?)?[\s§¶#.:^-]*"
    r"(?P<label>c\d+|n\d+|\d+|credit)(?:(?P<joint>\s*[.:_/-]\s*|,|\s+)(?P<number>\d+))?(?=[\s;,&+]|-\d+\.\d|\Z)"
)
"""A passage or a statement, behind the key of its source and whatever word stands between."""
_UNKNOWN = re.compile(rf"(?P<key>[a-z0-9]+(?:-[a-z0-9]+)*?){_PLACE.pattern}")
_REFERENCE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?=[\s;,&+]|\Z)")
_ALONE = re.compile(r":?(?=[\s;,&+]|-(?:and|or)-|\Z)")
_BEFORE = re.compile(rf"\A(?P<place>(?:{_KINDS}[\s.-]*)?[cn]?\d+(?:\.\d+)?)[\s-]+(?:of|in|from)-(?P<key>[a-z0-9-]+)\Z")
"""A place that stands before its source, as in "passage 3 of …"."""
_NEXT = re.compile(r"\s*(?:[;,&+-]\s*)?(?:(?:and|or|to)[\s-]+)?")
"""What parts two citations in one pair of brackets."""
_LIKELY, _SURELY = 0.6, 0.85
"""How near a word must be to a key: where brackets and a colon say that it is one, and where nothing does."""


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to cite."""

    keys: Collection[str]
    """Those of the sources, the longest first, since one may begin as another is whole."""
    references: Collection[str]
    """Ids of the references."""
    has: Callable[[str], bool]
    """Whether a citation, without brackets, names something that is there."""


class Slip(NamedTuple):
    """A mistyped citation."""

    at: int
    """Where in its line it begins."""
    written: str
    meant: tuple[str, ...]
    """What it most likely means, without brackets; nothing where nothing is near."""


class _Part(NamedTuple):
    """One of the citations that stand in one pair of brackets."""

    cited: str
    end: int
    """Where in the text it ends."""
    key: str = ""
    """The source; empty for a reference."""
    joint: str = ""
    """What stands between passage and statement."""
    exact: bool = True
    """Whether the key is written as it is."""
    spelled: str = ""
    """The source or the reference as it is written, in lower case and with hyphens."""
    sign: str = ""
    """What stands before the source or between it and the place, and says what is meant."""


def citable(corpus: Corpus) -> Known:
    """Return what there is to cite, gathered once for all texts and in order."""
    keys = sorted(map(str, corpus.sources), key=len, reverse=True)
    return Known(dict.fromkeys(keys), dict.fromkeys(map(str, corpus.references)), corpus.resolves)


def slips(line: str, known: Known) -> list[Slip]:
    """Return every mistyped citation of a line of Markdown without code, in order."""
    prose = _APART.sub(_blanked, line)
    found: dict[int, Slip] = {}
    for match in (*_MARKED.finditer(prose), *_named(prose, known)):
        if not any(slip.at <= match.start() < slip.at + len(slip.written) for slip in found.values()):
            inside = next(part for part in match.groups() if part is not None)
            found[match.start()] = Slip(match.start(), match.group().rstrip(".,;"), meant(inside, known))
    return [found[at] for at in sorted(found)]


def _blanked(match: re.Match[str]) -> str:
    """Return blanks for what is apart; where a link leads begins with a sign of its own, as its text is no citation."""
    return ("\0" if match.group().startswith("(") else " ").ljust(len(match.group()))


def meant(written: str, known: Known) -> tuple[str, ...]:
    """Return the citations that a mistyped one most likely means, without brackets; nothing where nothing is near."""
    if parts := _parts(written, known, _LIKELY):
        return tuple(part.cited for part in parts)
    near = closest(_folded(written), known.references)
    return (near,) if near else ()


def _named(prose: str, known: Known) -> Iterator[re.Match[str]]:
    """Yield what has no caret and yet names a source with a place in it, or a reference in brackets."""
    for match in _BRACKETED.finditer(prose):
        written = match["closed"]
        if _cites(_parts(written, known, _LIKELY if ":" in written else _SURELY), written, known, square=True):
            yield match
    for match in _PARENTHESISED.finditer(prose):
        written = match["closed"]
        if _cites(_parts(written, known, _SURELY), written, known, square=False):
            yield match
    yield from (match for match in _BARE.finditer(prose) if _bare(match, known))


def _cites(parts: list[_Part], written: str, known: Known, *, square: bool) -> bool:
    """Return whether what stands in brackets is certainly a citation; a reference may follow in any form."""
    plain = re.sub("[\u2010\u2011]", "-", written)
    certain = [_certain(part, plain, known, square=square) for part in parts]
    return any(certain) and all(sure or not part.key for sure, part in zip(certain, parts, strict=True))


def _certain(part: _Part, written: str, known: Known, *, square: bool) -> bool:
    """Return whether a part is a citation even where ordinary words may stand.

    A key or an id of several words that stands there with its hyphens is hardly anything else. One word, or words in
    capitals or parted by spaces, count only with a place that is there, and in a form that ordinary words do not have.
    """
    as_typed = part.spelled in written
    if as_typed and "-" in part.spelled and (part.exact or known.has(part.cited)):
        return True
    if square and "@" in part.sign:
        return True
    if not part.key or not known.has(part.cited):
        return False
    if part.joint:
        worded = re.fullmatch(_KINDS, part.key) and not (as_typed and ":" in part.sign)
        return not worded and (part.joint == "." or (as_typed and part.exact and part.joint != ","))
    return "§" in part.sign or (square and as_typed and part.exact and bool(part.sign.strip(" ,;-")))


def _bare(match: re.Match[str], known: Known) -> bool:
    """Return whether a key and a place with no brackets around both are a citation."""
    key, sign = _folded(match["key"]), match["sign"]
    if key not in known.keys:
        return False
    as_typed, dotted = key == re.sub("[\u2010\u2011]", "-", match["key"]), "." in (match["number"] or "")
    there = any(map(known.has, meant(match["closed"], known)))
    if sign in {":", "："}:
        return as_typed or (dotted and there)
    opens, behind = match.string[: match.start()].endswith(tuple(OPEN)), match.string[match.end() :]
    if re.match(r"\w|[.,:-]\d", behind):
        return False
    if sign.strip() in {"(", "["}:
        surely = "-" in key if as_typed else False
        return bool(match["shut"]) and (there or (surely and dotted)) and (surely or sign == sign.strip() or opens)
    if "-" in key and as_typed:
        return dotted and (there or ":" in sign)
    return dotted and there and opens and ":" in sign and behind.startswith((",", ";"))


def _parts(written: str, known: Known, nearness: float) -> list[_Part]:
    """Return the citations that stand in a text and are all that it holds, or none."""
    folded, at = _folded(written), 0
    found: list[_Part] = []
    while at < len(folded):
        part = _part(folded, at, found[-1].key if found else "", known)
        part = part or _near(folded, at, known, nearness)
        if part is None:
            return []
        found.append(part)
        at = _behind(_NEXT, folded, part.end)
    return found


def _part(folded: str, at: int, key: str, known: Known) -> _Part | None:
    """Return the citation that begins at a place of a text; the key may have been given before."""
    for start in sorted({at, _behind(_LEAD, folded, at)}):
        named = _REFERENCE.match(folded, start)
        if named and named.group() in known.references:
            return _Part(named.group(), named.end(), spelled=named.group(), sign=_at_sign(folded, start))
        for each in known.keys:
            if folded.startswith(each, start) and (place := _PLACE.match(folded, start + len(each))):
                return _cited(each, place, sign=_at_sign(folded, start))
        for each in known.keys:
            if folded.startswith(each, start) and (alone := _ALONE.match(folded, start + len(each))):
                return _Part(each, alone.end(), each, spelled=each, sign=_at_sign(folded, start))
        if key and (place := _PLACE.match(folded, start)):
            return _cited(key, place)
    return None


def _near(folded: str, at: int, known: Known, nearness: float) -> _Part | None:
    """Return the citation that begins at a place of a text with a key that is one but for a slip."""
    for start in sorted({at, _behind(_LEAD, folded, at)}):
        guess = _UNKNOWN.match(folded, start)
        if guess and (near := get_close_matches(guess["key"], known.keys, n=1, cutoff=nearness)):
            return _cited(near[0], guess)._replace(exact=False, spelled=guess["key"])
    return None


def _behind(passed: re.Pattern[str], text: str, at: int) -> int:
    match = passed.match(text, at)
    return match.end() if match else at


def _at_sign(text: str, at: int) -> str:
    return "@" if text[:at].endswith("@") else ""


def _cited(key: str, place: re.Match[str], sign: str = "") -> _Part:
    label, number, joint = place["label"], place["number"], (place["joint"] or "").strip() or place["joint"] or ""
    sign += place.group()[: place.start("label") - place.start()].removeprefix(key)
    if number is None:
        return _Part(f"{key}:{label}", place.end(), key, spelled=key, sign=sign)
    is_range = joint == "-" and label.isdigit() and int(label) < int(number)
    cited = f"{key}:{label}{'-' if is_range else '.'}{number}"
    return _Part(cited, place.end(), key, joint, spelled=key, sign=sign)


def _folded(written: str) -> str:
    """Return what was written in lower case, in plain signs, its words joined by hyphens, the source first."""
    plain = unicodedata.normalize("NFKC", written).lower().strip(" ^ˆ.,;")
    plain = re.sub(r"(?<![\w-])(?P<first>[cn])(?:aption|ote)s?[\s.]*(?=\d)", r"\g<first>", plain)
    joined = re.sub(r"(?<=[a-z])[\s_]+(?=\w)", "-", re.sub(r"\s*[-\u2010-\u2015]\s*", "-", plain))
    return _BEFORE.sub(r"\g<key>:\g<place>", joined)

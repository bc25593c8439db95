"""Citations mistyped so that Markdown would print them: what was written, and what was meant."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from briefing.corpus.record import Corpus
from briefing.ids import closest, parse_citation

_APART = re.compile(
    r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\{:[^}]*\}|(?<=\])\([^)]*\)|https?://\S+"
    r"|^ {0,3}\[(?:\^?[^\]\s]+\]:|[^\]]+\]:\s*\S+\s*$)|(?<![!\\])\[\^[^\]\s]+\]|\\\[[^\]\s]*|&#91;.*?&#93;"
)
"""Macros, attribute lists, addresses, definitions, citations of the right form, and brackets that are text."""
_ESCAPED = re.compile(r"\\\[\^(?P<id>[^\]\s\\]+)\\?\]")
_OPEN, _CLOSE = "[({［（｛【〔", "])}］）｝】〕"
_INSIDE = rf"[^{re.escape(_OPEN + _CLOSE)}]"
_CARET = r"[\^ˆ＾]"
_MARKED = re.compile(
    rf"(?<!\\)[{re.escape(_OPEN)}]\s*{_CARET}+(?:(?P<closed>{_INSIDE}{{0,200}})[{re.escape(_CLOSE)}]|(?P<open>\S*))"
)
"""A bracket and a caret: an attempt at a citation, whatever follows."""
_BRACKETED = re.compile(rf"(?<![\\!\]])[\[［【〔{{｛](?P<closed>{_INSIDE}{{1,200}})[\]］】〕}}｝](?![\[(])")
_BARE = re.compile(rf"""(?<![\w/#.'"-]){_CARET}?(?P<closed>[a-z0-9][a-z0-9-]*[:：][cn]?\d+(?:[.-]\d+)?)""")
_PARENTHESISED = re.compile(rf"(?<!\\)[(（](?P<closed>{_INSIDE}{{1,200}})[)）]")
_LEAD = re.compile(
    r"(?:(?:see|also|cf|compare|from|in|per|e\.?g|sources?|refs?|references?|pp?|pass(?:age)?s?|statements?|stmts?)"
    r"[\s.,:-]+)*"
)
"""Words before what is cited."""
_PLACE = re.compile(
    r"[\s:;,./_#§¶-]*(?:(?:pp?|par(?:a|as|agraph|agraphs)?|sec(?:s|t|tion|tions)?|no|nos|numbers?"
    r"|st(?:mt|atement)s?|passages?|points?)\.?)?[\s§¶#.:-]*"
    r"(?P<label>c\d+|n\d+|\d+|credit)(?:(?P<joint>\s*[.:_/-]\s*|,|\s+)(?P<number>\d+))?(?=[\s;,&+]|-\d+\.\d|\Z)"
)
"""A passage or a statement, behind the key of its source and whatever word stands between."""
_UNKNOWN = re.compile(rf"(?P<key>[a-z0-9]+(?:-[a-z0-9]+)*?){_PLACE.pattern}")
_REFERENCE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?=[\s;,&+]|\Z)")
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


def citable(corpus: Corpus) -> Known:
    """Return what there is to cite, gathered once for all texts and in order."""
    keys = sorted(map(str, corpus.sources), key=len, reverse=True)
    return Known(dict.fromkeys(keys), dict.fromkeys(map(str, corpus.references)), corpus.resolves)


def slips(line: str, known: Known) -> list[Slip]:
    """Return every mistyped citation of a line of Markdown without code, in order."""
    prose = _APART.sub(lambda match: " " * len(match.group()), line)
    found: dict[int, Slip] = {}
    for match in (*_MARKED.finditer(prose), *_named(prose, known)):
        if not any(slip.at <= match.start() < slip.at + len(slip.written) for slip in found.values()):
            inside = next(part for part in match.groups() if part is not None)
            found[match.start()] = Slip(match.start(), match.group().rstrip(".,;"), meant(inside, known))
    return [found[at] for at in sorted(found)]


def escaped(text: str, known: Known) -> list[str]:
    r"""Return every `\[^…]` with something in it that could be cited, which only Markdown takes for text."""
    cited = ((match, parse_citation(match["id"])) for match in _ESCAPED.finditer(text))
    return [
        match.group() for match, citation in cited
        if citation and (citation.source in known.keys or citation.text in known.references)
    ]  # fmt: skip


def meant(written: str, known: Known) -> tuple[str, ...]:
    """Return the citations that a mistyped one most likely means, without brackets; nothing where nothing is near."""
    if parts := _parts(written, known, _LIKELY):
        return tuple(part.cited for part in parts)
    near = closest(_folded(written), known.references)
    return (near,) if near else ()


def _named(prose: str, known: Known) -> Iterator[re.Match[str]]:
    """Yield what has no caret and yet names a source with a place in it, or a reference in brackets."""
    for match in _BRACKETED.finditer(prose):
        marked = ":" in match["closed"]
        parts = _parts(match["closed"], known, _LIKELY if marked else _SURELY)
        if parts and all(part.exact or marked or known.has(part.cited) for part in parts):
            yield match
    for match in _PARENTHESISED.finditer(prose):
        parts = _parts(match["closed"], known, _SURELY)
        if parts and all(_certain(part, match["closed"], known) for part in parts):
            yield match
    for match in _BARE.finditer(prose):
        if re.split("[:：]", match["closed"])[0] in known.keys:
            yield match


def _certain(part: _Part, written: str, known: Known) -> bool:
    """Return whether a part is a citation even in round brackets, which hold much else.

    Only a number of a passage with that of a statement counts, and no comma between, which may be that of a decimal;
    it must be a statement that is there, unless all but the brackets is as it should be. The id of a reference counts
    where it is several words joined by hyphens.
    """
    if not part.key:
        return "-" in part.cited and part.cited in written
    return part.joint not in {"", ","} and ((part.exact and part.joint == ".") or known.has(part.cited))


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
            return _Part(named.group(), named.end())
        for each in known.keys:
            if folded.startswith(each, start) and (place := _PLACE.match(folded, start + len(each))):
                return _cited(each, place)
        if key and (place := _PLACE.match(folded, start)):
            return _cited(key, place)
    return None


def _near(folded: str, at: int, known: Known, nearness: float) -> _Part | None:
    """Return the citation that begins at a place of a text with a key that is one but for a slip."""
    for start in sorted({at, _behind(_LEAD, folded, at)}):
        guess = _UNKNOWN.match(folded, start)
        if guess and (near := get_close_matches(guess["key"], known.keys, n=1, cutoff=nearness)):
            return _cited(near[0], guess)._replace(exact=False)
    return None


def _behind(passed: re.Pattern[str], text: str, at: int) -> int:
    match = passed.match(text, at)
    return match.end() if match else at


def _cited(key: str, place: re.Match[str]) -> _Part:
    label, number, joint = place["label"], place["number"], (place["joint"] or "").strip() or place["joint"] or ""
    if number is None:
        return _Part(f"{key}:{label}", place.end(), key)
    is_range = joint == "-" and label.isdigit() and int(label) < int(number)
    return _Part(f"{key}:{label}{'-' if is_range else '.'}{number}", place.end(), key, joint)


def _folded(written: str) -> str:
    """Return what was written in lower case, in plain signs, its words joined by hyphens."""
    plain = unicodedata.normalize("NFKC", written).lower().strip(" ^ˆ.,;")
    return re.sub(r"(?<=[a-z])[\s_]+(?=\w)", "-", re.sub(r"\s*[-–]\s*", "-", plain))

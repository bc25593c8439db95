"""Citations mistyped so that Markdown would print them: what was written, and what was meant."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import NamedTuple

from briefing.ids import closest

_APART = re.compile(
    r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\{:[^}]*\}|(?<=\])\([^)]*\)|https?://\S+"
    r"|^ {0,3}\[\^?[^\]\s]+\]:|(?<![!\\])\[\^[^\]\s]+\]|\\\[[^\]\s]*|&#91;.*?&#93;"
)
"""Macros, attribute lists, addresses, definitions, citations of the right form, and brackets that are text."""
_OPEN, _CLOSE = "[({［（｛【〔", "])}］）｝】〕"
_INSIDE = rf"[^{re.escape(_OPEN + _CLOSE)}]"
_CARET = r"[\^ˆ＾]"
_MARKED = re.compile(
    rf"(?<!\\)[{re.escape(_OPEN)}]\s*{_CARET}+(?:(?P<closed>{_INSIDE}{{0,60}})[{re.escape(_CLOSE)}]|(?P<open>\S*))"
)
"""A bracket and a caret: an attempt at a citation, whatever follows."""
_BRACKETED = re.compile(rf"(?<![\\!\]])\[(?P<closed>{_INSIDE}{{1,60}})\](?![\[(:])")
_BARE = re.compile(rf"""(?<![\w/#.'"-]){_CARET}?(?P<closed>[a-z0-9][a-z0-9-]*[:：][cn]?\d+(?:[.-]\d+)?)""")
_PARENTHESISED = re.compile(rf"(?<![\w\]])\((?P<closed>{_INSIDE}{{1,60}})\)")
_PLACE = (
    r"[\s:;,./_#§-]*(?:pp?\.?|par\.?|statements?|passages?)?[\s§-]*"
    r"(?P<label>c\d+|n\d+|\d+|credit)(?:(?P<joint>[\s.,:;_/-]+)(?P<number>\d+))?\b"
)
_UNKNOWN = re.compile(rf"(?P<key>[a-z0-9]+(?:-[a-z0-9]+)*?){_PLACE}")


class Slip(NamedTuple):
    """A mistyped citation."""

    at: int
    """Where in its line it begins."""
    written: str
    meant: str
    """What it most likely means, without brackets; empty where nothing is near."""


def slips(line: str, keys: Collection[str], references: Collection[str]) -> list[Slip]:
    """Return every mistyped citation of a line of Markdown, in order.

    Args:
        line: a line of prose, without code.
        keys: those of the sources.
        references: ids of the references.

    """
    prose = _APART.sub(lambda match: " " * len(match.group()), line)
    found: dict[int, Slip] = {}
    for match in (*_MARKED.finditer(prose), *_named(prose, keys, references)):
        if not any(slip.at <= match.start() < slip.at + len(slip.written) for slip in found.values()):
            inside = next(part for part in match.groups() if part is not None)
            found[match.start()] = Slip(match.start(), match.group().rstrip(".,;"), meant(inside, keys, references))
    return [found[at] for at in sorted(found)]


def _named(prose: str, keys: Collection[str], references: Collection[str]) -> Iterator[re.Match[str]]:
    """Yield what has no caret and yet names a source with a place in it, or a reference in brackets.

    Round brackets hold much else: in them only a number of a passage with that of a statement counts.

    """
    for match in _BRACKETED.finditer(prose):
        if _folded(match["closed"]) in references or _split(match["closed"], keys, near=":" in match["closed"]):
            yield match
    for match in _PARENTHESISED.finditer(prose):
        if "." in _split(match["closed"], keys, near=False):
            yield match
    for match in _BARE.finditer(prose):
        if re.split("[:：]", match["closed"])[0] in keys:
            yield match


def meant(written: str, keys: Collection[str], references: Collection[str]) -> str:
    """Return the citation that a mistyped one most likely means, without brackets; empty where nothing is near."""
    folded = _folded(written)
    return folded if folded in references else _split(written, keys, near=True) or closest(folded, references)


def _split(written: str, keys: Collection[str], *, near: bool) -> str:
    """Return the citation of a place in a source that `written` spells; empty where it spells none."""
    folded = _folded(written)
    for key in sorted(keys, key=len, reverse=True):
        if folded.startswith(key) and (place := re.fullmatch(_PLACE, folded.removeprefix(key))):
            return _cited(key, place)
    guess = _UNKNOWN.fullmatch(folded) if near else None
    key = closest(guess["key"], keys) if guess else ""
    return _cited(key, guess) if guess and key else ""


def _cited(key: str, place: re.Match[str]) -> str:
    joint = "-" if (place["joint"] or "").strip() == "-" else "."
    return f"{key}:{place['label']}" + (f"{joint}{place['number']}" if place["number"] else "")


def _folded(written: str) -> str:
    """Return what was written in lower case, in plain signs, its words joined by hyphens."""
    plain = unicodedata.normalize("NFKC", written).lower().strip(" ^ˆ")
    return re.sub(r"(?<=[a-z])[\s_]+(?=\w)", "-", re.sub(r"\s*[-–]\s*", "-", plain))

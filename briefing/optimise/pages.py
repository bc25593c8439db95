"""Gives a page one style sheet and one script, and takes faults and blank lines of the templates out of it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_SHEET = re.compile(r'<link rel="stylesheet" href="(?P<root>[^"]*?)(?P<path>assets/[^"]+\.css)">')
_SCRIPT = re.compile(r'<script src="(?P<root>[^"]*?)(?P<path>assets/[^"]+\.js)"></script>')
_ITALIC = re.compile(r"<(?:em|i|cite)\b")
_PRELOAD = re.compile(r'<link rel="preload" href="[^"]*italic\.woff2"[^>]*>')
_SWITCH = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
_IN_ORDER = re.compile(r'(<label [^>]*) tabindex=""')
_LOOSE = re.compile(r'(<label class="md-nav__title") for="__toc"')
_LIST = ' id="__toc"'
_OF_ITS_SCRIPT = re.compile(r' data-md-(?:component|type)="[^"<>]*"(?=[^<>]*>)')
_NAMED = re.compile(r'(<svg\b[^<>]*?) xmlns="http://www.w3.org/2000/svg"')
"""The name space of a drawing, which is needed in files of their own only."""
_SHAPE = re.compile(r"(<(circle|line|path|rect)\b[^<>]*)></\2>")
"""A shape of a drawing, which may close itself there."""
_NOTHING = re.compile(
    r'<div>\s*</div>|<div class="md-dialog">\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
)
_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)


class Parts(NamedTuple):
    """The files that a page loads before it is shown, by their path from the site's root, in order."""

    sheets: tuple[str, ...]
    scripts: tuple[str, ...]


def parts(page: str) -> Parts:
    """Return what a built page loads as separate files."""
    return Parts(_paths(_SHEET, page), _paths(_SCRIPT, page))


def _paths(pattern: re.Pattern[str], page: str) -> tuple[str, ...]:
    return tuple(match["path"] for match in pattern.finditer(page))


def joined(page: str, sheet: str, script: str) -> str:
    """Return the page with `sheet` and `script`, paths from the site's root, in place of its parts."""
    page = _once(_SHEET, page, f'<link rel="stylesheet" href="{{}}{sheet}">')
    return _once(_SCRIPT, page, f'<script src="{{}}{script}" defer></script>')


def _once(pattern: re.Pattern[str], page: str, tag: str) -> str:
    first = pattern.search(page)
    if not first:
        return page
    rest = pattern.sub("", page[first.end() :])
    return page[: first.start()] + tag.format(first["root"]) + rest


def without_idle_preloads(page: str) -> str:
    """Return the page without the order to load italics early where nothing on it is set in them."""
    return page if _ITALIC.search(page) else _PRELOAD.sub("", page)


def mended(page: str) -> str:
    """Return the page without what the theme's templates write for its own script, or what HTML does not need or allow.

    A checkbox completes nothing; an empty place in the order of keys is none; and a label of the outline switches
    nothing where the outline stands in no list of pages.
    """
    page = _SHAPE.sub(r"\1/>", page)
    page = _NOTHING.sub("", _OF_ITS_SCRIPT.sub("", _NAMED.sub(r"\1", page)))
    page = _IN_ORDER.sub(r"\1", _SWITCH.sub(r"\1", page))
    return page if _LIST in page else _LOOSE.sub(r"\1", page)


def squeezed(page: str) -> str:
    """Return the page with each run of white space that holds a line's end as one line's end."""
    pieces = _KEPT.split(page)
    return "".join(_without_blanks(text) if kind == 0 else text for kind, text in _kinds(pieces))


def _without_blanks(text: str) -> str:
    first, *others = text.split("\n")
    if not others:
        return text
    inner = filter(None, map(str.strip, others[:-1]))
    return "\n".join([first.rstrip(), *inner, others[-1].lstrip()])


def _kinds(pieces: list[str]) -> Iterable[tuple[int, str]]:
    """Yield the pieces of a split with 0 for text and 1 for what is kept; the names of elements are dropped."""
    return ((number % 3, piece) for number, piece in enumerate(pieces) if number % 3 != 2)

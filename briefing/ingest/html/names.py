"""The names in pieces of a page's metadata, and what is none: addresses, words of programs, sentences."""

import html
import itertools
import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from briefing.ingest.byline.bodies import is_known_place, is_place, is_rubric
from briefing.ingest.byline.dates import DATES
from briefing.ingest.byline.led import is_name, led
from briefing.ingest.byline.people import people
from briefing.ingest.errors import RefusedError
from briefing.ingest.html.linked import Maker
from briefing.ingest.text import BIDI, clean, normalise
from briefing.model import Name

_NO_NAME = re.compile(
    r".*(?:[@\d]|//|(?-i:/[a-z])|https?:|\.(?:com|org|net|info|[a-z]{2})\b).*|(?:.* )?by|about .*|"
    r"(?:the )?(?:admin|administrator|username|user|guest|author|unknown|anonymous|none|null|posted|share|follow|"
    r"no author|wordpress ?admin)",
    re.IGNORECASE,
)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_LOGIN = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
"""A name as people log in with it."""
_MOST_WORDS = 8
_NEAR, _SMALL = 3, 200
"""Elements around a name in which other names of the same article stand, and letters of the largest of them."""


def is_whole_name(node: HtmlElement, line: str) -> bool:
    """Return whether a line is a name: of two words, or of one that the page marks as a full one."""
    marked = "fn" in (node.get("class") or "").split() and re.fullmatch(r"[^\W\d_][\w.-]+", line)
    parts = re.split(r", | and | & |; ", line)
    return bool(marked) or all(is_name(part) and not is_rubric(part) and not is_place(part) for part in parts)


def words(text: object) -> str | None:
    """Return a piece of metadata as normalised text; None where it is none, or holds what may not be shown."""
    try:
        return normalise(clean(BIDI.sub("", html.unescape(str(text))))) or None if text else None
    except RefusedError:
        return None


def unique(told: Iterable[tuple[Name, ...]]) -> tuple[Name, ...]:
    """Return the names of several pieces of metadata, each once."""
    return tuple(dict.fromkeys(name for names in told for name in names))


def read_names(text: str) -> tuple[Name, ...]:
    """Return the names in a piece of metadata."""
    return people(name_of(text))


def made(maker: Maker) -> tuple[Name, ...]:
    """Return the names of a maker in linked data, which may say that it is a body, and what the parts of a name are."""
    if maker.family and (family := words(maker.family)) and (given := words(maker.given)):
        return (Name(family=family, given=given),)
    name = words(maker.name)
    return people(name, body=True) if maker.body and not _HOST.fullmatch(name or "") else read_names(maker.name)


def undated(text: str) -> str:
    """Return the words of a line without the days in it."""
    return normalise(DATES.sub(" ", words(text) or "")).strip(" ,|·–—")


def boxed(first: HtmlElement, nodes: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Return the nodes that stand in the same small box as the first: several authors of one article."""
    boxes = [node for node in itertools.islice(first.iterancestors(), _NEAR) if len(node.text_content()) < _SMALL]
    beside = itertools.takewhile(lambda node: node in nodes, first.itersiblings())
    inside = set(boxes[-1].iter()) if boxes else {first, *beside}
    return [node for node in nodes if node in inside]


def marked(node: HtmlElement) -> list[str]:
    """Return the names in an element that is marked as its author's."""
    named = node.xpath(".//*[@itemprop='name' or contains(@itemprop, 'name ')]")
    return [part.get("content") or part.text_content() for part in named or [node]]


def name_of(text: str) -> str | None:
    """Return a name without the word that leads it; None where it is an address, a program's word or a sentence."""
    given = words(text) or ""
    name = led(given) or given
    if not name or _NO_NAME.fullmatch(undated(name)) or _LOGIN.fullmatch(name):
        return None
    unfit = is_rubric(name) or is_known_place(name)
    return None if unfit or any(len(one.text.split()) > _MOST_WORDS for one in people(name)) else name


def names_in(value: object) -> list[str]:
    """Return the names in a value of linked data: a string, a thing with a name, or several of them."""
    if isinstance(value, list):
        return [name for row in value for name in names_in(row)]
    if isinstance(value, dict):
        return names_in(value.get("name"))
    return [value] if isinstance(value, str) else []

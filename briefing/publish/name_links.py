"""Names of entities and terms that link themselves, the first mention in each section."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from lxml.etree import _Element as Element

from briefing.derive.cards import Card, cards
from briefing.derive.derived import Derived
from briefing.derive.matcher import Matcher, Mention, Target
from briefing.publish.dom import Place, classes, made

SECTION = "h2"
CLOSED = frozenset({
    "a", "code", "pre", "blockquote", "sup", "script", "style", "dt", "form", "template",
    "h1", "h2", "h3", "h4", "h5", "h6",
})  # fmt: skip
"""Elements whose text never links."""
CLOSED_CLASSES = frozenset({"reference", "written", "footnote", "all-statements", "cite"})
"""Classes of elements whose text never links: titles of outside works, how a name is written, notes, long tables."""
_QUOTED = re.compile('“[^“”]*”|"[^"]*"')
"""Words in quotation marks are someone else's; a name alone in them is a title, and links. So with emphasis."""


class Names(NamedTuple):
    """All names, and the card of each."""

    matcher: Matcher
    cards: Mapping[Target, Card]


def names_of(derived: Derived) -> Names:
    """Return the names that link themselves."""
    return Names(derived.matcher, cards(derived))


def link_names(root: Element, names: Names, path: str, address: Callable[[str], str]) -> None:
    """Link the first mention of each name in each section of a page.

    Args:
        root: the page's content, its own links resolved.
        names: all names.
        path: the page's path below `docs/`; its own name does not link.
        address: returns the address that the page's links to a card have.

    """
    seen: set[str] = set()
    for place, starts in _places(root):
        if starts is not None:
            seen = set() if starts.tag == SECTION else seen | {starts.get("href", "")}
        elif place is not None:
            _link(place, names, f"/{path}", address, seen)


def _places(element: Element) -> Iterator[tuple[Place | None, Element | None]]:
    """Yield, in order, each text that may link, and each heading and link before the texts after it."""
    if not isinstance(element.tag, str):
        return
    if element.tag in {SECTION, "a"}:
        yield None, element
    if element.tag == "figure":
        # Its links are those of a picture: the text below goes on naming what it shows.
        return
    if element.tag in CLOSED or CLOSED_CLASSES & classes(element):
        for link in element.iter("a"):
            yield None, link
        return
    children = list(element)
    yield Place(element, tail=False), None
    for child in children:
        yield from _places(child)
        yield Place(child, tail=True), None


def _link(place: Place, names: Names, own: str, address: Callable[[str], str], seen: set[str]) -> None:
    text = place.text
    if not text or text.isspace():
        return
    anchors, starts = [], []
    for mention in _outside_quotes(names.matcher, text, title=place.parent.tag == "em"):
        card = names.cards[mention.target]
        href = address(card.address)
        if href in seen or card.address.partition("#")[0] == own:
            continue
        seen.add(href)
        anchors.append(made("a", text[mention.start : mention.end], href=href, class_=mention.target.kind))
        starts.append((mention.start, mention.end))
    if anchors:
        ends = [*(start for start, _ in starts[1:]), len(text)]
        for anchor, (_, start), end in zip(anchors, starts, ends, strict=True):
            anchor.tail = text[start:end]
        place.put(text[: starts[0][0]], anchors)


def _outside_quotes(matcher: Matcher, text: str, *, title: bool) -> Iterator[Mention]:
    """Yield the mentions of a text, left out the words of others."""
    quoted = [(match.start() + 1, match.end() - 1) for match in _QUOTED.finditer(text)]
    quoted += [(0, len(text))] if title else []
    for mention in matcher.find(text):
        at = (mention.start, mention.end)
        if not any(start <= at[0] and at[1] <= end and at != (start, end) for start, end in quoted):
            yield mention

"""Names of entities and terms that link themselves, the first mention in each section."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml.etree import _Element as Element
from lxml.etree import iterwalk

from briefing.derive.cards import Card, cards
from briefing.derive.derived import Derived
from briefing.mkdocs.dom import Place, classes, made
from briefing.text.matcher import Matcher, Mention, Target

SECTION = "h2"
CLOSED = frozenset({
    "a", "code", "pre", "blockquote", "sup", "script", "style", "dt", "figure", "form", "template",
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
    linker = _Linker(names, f"/{path}", address)
    events = list(_events(root))
    found = names.matcher.find_each([_text(*event) for event in events])
    for (event, element), mentions in zip(events, found, strict=True):
        if event != "end":
            linker.pass_by(element)
        if mentions:
            linker.link(Place(element, tail=event == "end"), mentions)


def _text(event: str, element: Element) -> str:
    """Return the text that follows where an element starts or ends; none in one whose text never links."""
    return {"start": element.text, "end": element.tail}.get(event) or ""


def _events(root: Element) -> Iterator[tuple[str, Element]]:
    """Yield each element where it starts and ends; `closed` is the start of one whose text never links."""
    walk = iterwalk(root, events=("start", "end", "comment"))
    for event, element in walk:
        if event in {"end", "comment"}:
            if element is not root:
                yield "end", element
        elif element.tag in CLOSED or (element.get("class") and CLOSED_CLASSES & classes(element)):
            walk.skip_subtree()
            yield "closed", element
        else:
            yield event, element


class _Linker:
    """Links names, and knows which the section has linked."""

    def __init__(self, names: Names, own: str, address: Callable[[str], str]) -> None:
        self._names, self._own, self._address = names, own, address
        self._seen: set[str] = set()

    def pass_by(self, element: Element) -> None:
        """Take note of a section that begins, and of links that somebody wrote."""
        if element.tag == SECTION:
            self._seen = set()
        # The links of a picture do not count: the text below goes on naming what it shows.
        elif element.tag in CLOSED and element.tag != "figure":
            self._seen |= {link.get("href", "") for link in element.iter("a")}

    def link(self, place: Place, mentions: Iterable[Mention]) -> None:
        """Link the names of a text that the section has not linked."""
        text = place.text
        found = list(self._fresh(_outside_quotes(mentions, text, title=place.parent.tag == "em")))
        if found:
            ends = [*(mention.start for mention, _ in found[1:]), len(text)]
            anchors = [_anchor(text, *row, end) for row, end in zip(found, ends, strict=True)]
            place.put(text[: found[0][0].start], anchors)

    def _fresh(self, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, str]]:
        for mention in mentions:
            card = self._names.cards[mention.target]
            href = self._address(card.address)
            if href not in self._seen and card.address.partition("#")[0] != self._own:
                self._seen.add(href)
                yield mention, href


def _anchor(text: str, mention: Mention, href: str, end: int) -> Element:
    anchor = made("a", text[mention.start : mention.end], href=href, class_=mention.target.kind)
    anchor.tail = text[mention.end : end]
    return anchor


def _outside_quotes(mentions: Iterable[Mention], text: str, *, title: bool) -> Iterator[Mention]:
    """Yield the mentions of a text, left out the words of others."""
    quoted = [(match.start() + 1, match.end() - 1) for match in _QUOTED.finditer(text)]
    quoted += [(0, len(text))] if title else []
    for mention in mentions:
        at = (mention.start, mention.end)
        if not any(start <= at[0] and at[1] <= end and at != (start, end) for start, end in quoted):
            yield mention

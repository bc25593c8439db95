"""A page's content as a tree, parsed once, on which each of the finishing steps works; and its texts."""

import re
from collections.abc import Container, Sequence
from html import escape
from typing import Any, NamedTuple, cast

from lxml.etree import Element as NewElement
from lxml.etree import HTMLParser, fromstring, tostring
from lxml.etree import _Element as Element

_TYPED = {f"&#{ord(sign)};": chr(0xFDD0 + number) for number, sign in enumerate("\\{}[]/")}
"""Signs that could be markup and that somebody typed, see briefing/markup/write.py. The tree would make plain signs of
their numbers, so they pass it as characters that Unicode sets apart for use inside programs."""
_PLAIN = {ord(sign): chr(int(number[2:-1])) for number, sign in _TYPED.items()}
_ADDRESSES = ("href", "src", "action")
"""Attributes in which the tree writes all but ASCII as percent signs and digits: there a sign is itself."""


class Place(NamedTuple):
    """Where a text stands in a tree: in an element before its first child, or after one of its children."""

    element: Element
    tail: bool

    @property
    def text(self) -> str:
        """Return the text."""
        return (self.element.tail if self.tail else self.element.text) or ""

    @property
    def parent(self) -> Element:
        """Return the element in which the text stands."""
        parent = self.element.getparent() if self.tail else self.element
        if parent is None:
            raise ValueError("the text stands outside of the tree")
        return parent

    def put(self, text: str, elements: Sequence[Element] = ()) -> None:
        """Put a text and elements, each with what follows it, in place of the text."""
        at = self.parent.index(self.element) + 1 if self.tail else 0
        if self.tail:
            self.element.tail = text
        else:
            self.element.text = text
        for number, element in enumerate(elements):
            self.parent.insert(at + number, element)


def parsed(content: str) -> Element:
    """Return content as the children of one element."""
    marked = content
    for number, sign in _TYPED.items():
        marked = marked.replace(number, sign)
    root = fromstring(f"<div>{marked}</div>", HTMLParser(huge_tree=True))[0][0]
    if marked != content:
        _clear_addresses(root)
    return root


def _clear_addresses(root: Element) -> None:
    for element in root.iter():
        for name in _ADDRESSES:
            if address := element.get(name):
                element.set(name, address.translate(_PLAIN))


def written(root: Element) -> str:
    """Return the children of an element as HTML."""
    children = (tostring(child, encoding="unicode", method="html") for child in root)
    return _typed("".join([escape(root.text or "", quote=False), *children]))


def escaped(words: str) -> str:
    """Return words of a tree as HTML that stands outside of it."""
    return _typed(escape(words))


def _typed(made: str) -> str:
    """Return HTML in which the signs that somebody typed are references again."""
    for number, sign in _TYPED.items():
        made = made.replace(sign, number)
    return made


def nodes(content: str) -> list[Element]:
    """Return content as elements that stand side by side."""
    return list(parsed(content))


def made(tag: str, text: str = "", **attributes: str) -> Element:
    """Return a new element; of the names of attributes, a trailing underscore falls away, others become hyphens."""
    element = NewElement(tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()})
    element.text = text or None
    return element


def classes(element: Element) -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset((element.get("class") or "").split())


def words(element: Element) -> str:
    """Return the text of an element with its descendants."""
    return "".join(element.itertext())


def texts(root: Element, sign: re.Pattern[str]) -> list[Place]:
    """Return where those texts stand in which a sign is found, in order.

    The tree's own library goes through them, many times faster than a walk in Python; most texts need nothing done.
    """
    found = cast(list[Any], root.xpath(".//text()"))
    return [Place(text.getparent(), tail=bool(text.is_tail)) for text in found if sign.search(text)]


def ids(root: Element) -> set[str]:
    """Return every id in a tree."""
    return set(map(str, cast(list[Any], root.xpath(".//@id"))))


def is_within(place: Place, tags: Container[str]) -> bool:
    """Return whether a text stands in an element of one of the tags."""
    parent = place.parent
    return parent.tag in tags or any(element.tag in tags for element in parent.iterancestors())


def remove(element: Element) -> None:
    """Take an element out of its tree; what follows it stays."""
    _leave(element, element.tail or "")
    parent = element.getparent()
    if parent is not None:
        element.tail = None
        parent.remove(element)


def unwrap(element: Element, text: str) -> None:
    """Put text in place of an element."""
    element.tail = text + (element.tail or "")
    remove(element)


def _leave(element: Element, text: str) -> None:
    """Add text to what stands before an element."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text

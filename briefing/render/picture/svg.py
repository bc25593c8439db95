"""The elements of pictures: ElementTree writes and escapes them.

Classes carry all colour, so that the schemes and print apply.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element, tostring

from briefing.markup import escape_forms

WIDTH = 360
_BROAD, _CAPITAL, _LETTER, _SLIM = 0.92, 0.68, 0.58, 0.36
"""Widths of letters, as shares of the size of the text: about those of common faces without serifs."""
_FEWEST = 6


def element(tag: str, children: "Iterable[Element] | str" = (), **attributes: object) -> Element:
    """Return an element with its attributes in the given order.

    Args:
        tag: its name.
        children: its elements, or its text.
        attributes: numbers are rounded to a tenth of a unit; a trailing underscore falls away, others become hyphens.

    """
    made = Element(tag, {_name(key): _value(value) for key, value in attributes.items() if value is not None})
    if isinstance(children, str):
        made.text = children
    else:
        made.extend(children)
    return made


def link(address: str, label: str, children: Iterable[Element]) -> Element:
    """Return a link to a page below `docs/` with the words that say where it leads, for readers and for pointers."""
    made = element("a", children, href=address)
    made.insert(0, element("title", label))
    return made


def text_link(address: str, text: Element) -> Element:
    """Return a link to a page below `docs/` that is told by its own text, which every window shows."""
    return element("a", [text], href=address)


class Words(NamedTuple):
    """What is said about a picture."""

    kind: str
    """The class of picture, such as `map`."""
    label: str
    """What it shows, for those who do not see it."""
    caption: str
    """What stands below it."""


def picture(words: Words, height: float, children: Iterable[Element], links: Iterable[Element] = ()) -> str:
    """Return a figure as one block of HTML.

    Args:
        words: what is said about it.
        height: in units; the width is always `WIDTH`.
        children: what is drawn, from back to front.
        links: what ends its caption.

    """
    drawn = element("svg", children, viewBox=f"0 0 {WIDTH} {_value(height)}", role="group", aria_label=words.label)
    figure = element("figure", [drawn], class_=f"picture picture--{words.kind}")
    figure.append(caption := element("figcaption", words.caption))
    caption.extend(links)
    return escape_forms(tostring(figure, encoding="unicode", short_empty_elements=True).replace("\n", " "))


def text_width(text: str, size: float) -> float:
    """Return about how wide `text` is, in the unit of `size`."""
    return sum(_letter_width(letter) for letter in text) * size


def _letter_width(letter: str) -> float:
    if letter in "mwMW—":
        return _BROAD
    if letter in "fijlrtIJ .,:;'’()-":
        return _SLIM
    return _CAPITAL if letter.isupper() else _LETTER


def shortened(text: str, width: float, size: float) -> str:
    """Return `text`, or as many of its letters as fit into `width` and an ellipsis; nothing where too few would."""
    if text_width(text, size) <= width:
        return text
    ends = range(len(text), _FEWEST, -1)
    cut = (f"{text[:end].rstrip(' ;,')}…" for end in ends)
    return next((kept for kept in cut if text_width(kept, size) <= width), "")


def _name(key: str) -> str:
    return key if key == "viewBox" else re.sub("_", "-", key.rstrip("_"))


def _value(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)

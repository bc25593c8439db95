"""What the styles of a Word document say of a run: that it is hidden, struck, raised or lowered."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFF = {"0", "false", "off", "none"}
_MARKS = frozenset({"FootnoteReference", "EndnoteReference"})
_MARK = re.compile("(?:foot|end)note reference", re.IGNORECASE)
_DEEPEST = 20
"""Styles that one may be based on, one after another."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: what its properties switch on or off, and its place; None where they say nothing."""

    vanish: bool | None = None
    strike: bool | None = None
    place: str | None = None

    def over(self, below: "Look") -> "Look":
        """Return this look where it says something, and `below` where it does not."""
        return Look(
            below.vanish if self.vanish is None else self.vanish,
            below.strike if self.strike is None else self.strike,
            below.place if self.place is None else self.place,
        )


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids, and the id of that of paragraphs which name none."""

    looks: Mapping[str, Look] = field(default_factory=dict)
    usual: str = ""
    marks: frozenset[str] = frozenset()
    """The ids of the styles of note marks, whose names are the same in every language."""

    def is_mark(self, run: etree._Element) -> bool:
        """Return whether the style of a run is that of the marks of notes."""
        return _named(run, "rPr", "rStyle") in self.marks | _MARKS

    def look(self, run: etree._Element) -> Look:
        """Return how a run looks: what its own properties say, else what both its styles say together."""
        own = run.find(f"{{{_W}}}rPr")
        above = next(run.iterancestors(f"{{{_W}}}p"), None)
        line = self.looks.get(_named(above, "pPr", "pStyle") or self.usual, Look())
        words = self.looks.get(_named(run, "rPr", "rStyle"), Look())
        # A style of words that switches on what that of their paragraph does too switches it off again.
        both = Look(_either(line.vanish, words.vanish), _either(line.strike, words.strike), words.place)
        return _look(own).over(both)


def styles_of(archive: zipfile.ZipFile) -> Styles:
    """Return the styles of a document."""
    if "word/styles.xml" not in archive.namelist():
        return Styles()
    tree = etree.fromstring(archive.read("word/styles.xml"), etree.XMLParser(resolve_entities=False, no_network=True))
    nodes = {_value(node, "styleId"): node for node in tree.iter(f"{{{_W}}}style")}
    usual = next((id_ for id_, node in nodes.items() if _is_usual(node)), "")
    names = {id_: node.find(f"{{{_W}}}name") for id_, node in nodes.items()}
    marks = {id_ for id_, name in names.items() if name is not None and _MARK.fullmatch(_value(name, "val"))}
    return Styles({id_: _inherited(id_, nodes) for id_ in nodes}, usual, frozenset(marks))


def _is_usual(style: etree._Element) -> bool:
    return _value(style, "type") == "paragraph" and _value(style, "default") in {"1", "true", "on"}


def _inherited(id_: str, nodes: Mapping[str, etree._Element]) -> Look:
    """Return what a style says, or the styles that it is based on."""
    look = Look()
    for _ in range(_DEEPEST):
        if id_ not in nodes:
            return look
        look = look.over(_look(nodes[id_].find(f"{{{_W}}}rPr")))
        based = nodes[id_].find(f"{{{_W}}}basedOn")
        id_ = "" if based is None else _value(based, "val")
    return look


def _look(properties: etree._Element | None) -> Look:
    """Return what the properties of a run or a style say."""
    if properties is None:
        return Look()
    struck = [on for name in ("strike", "dstrike") if (on := _is_on(properties, name)) is not None]
    return Look(_is_on(properties, "vanish"), any(struck) if struck else None, _place(properties))


def _is_on(properties: etree._Element, name: str) -> bool | None:
    found = properties.find(f"{{{_W}}}{name}")
    return None if found is None else found.get(f"{{{_W}}}val", "1") not in _OFF


def _place(properties: etree._Element) -> str | None:
    """Return `superscript`, `subscript` or `baseline`; a run may be raised or lowered by points too."""
    moved, aligned = properties.find(f"{{{_W}}}position"), properties.find(f"{{{_W}}}vertAlign")
    if moved is not None and re.fullmatch(r"-?[1-9]\d*", value := _value(moved, "val")):
        return "subscript" if value.startswith("-") else "superscript"
    return None if aligned is None else _value(aligned, "val")


def _either(first: bool | None, second: bool | None) -> bool | None:  # noqa: FBT001 # two switches
    return second if first is None else first if second is None else first != second


def _named(node: etree._Element | None, properties: str, style: str) -> str:
    found = None if node is None else node.find(f"{{{_W}}}{properties}/{{{_W}}}{style}")
    return "" if found is None else _value(found, "val")


def _value(node: etree._Element, name: str) -> str:
    return str(node.get(f"{{{_W}}}{name}", ""))

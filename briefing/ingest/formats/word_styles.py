"""What the styles of a Word document say: that a run is hidden, struck, raised or coloured, a paragraph numbered."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFF = {"0", "false", "off", "none"}
_MARKS = frozenset({"FootnoteReference", "EndnoteReference"})
_MARK = re.compile("(?:foot|end)note reference", re.IGNORECASE)
_HEADING = re.compile(r"heading [1-9]|(?:sub)?title", re.IGNORECASE)
_MAIN = re.compile(r"word/document\d*\.xml")
_PAGE = re.compile(rb'<w:background\b[^>]*?\bw:color="([0-9A-Fa-f]{6})"')
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "00008B", "darkCyan": "008B8B", "darkGreen": "006400",
    "darkMagenta": "8B008B", "darkRed": "8B0000", "darkYellow": "808000", "darkGray": "A9A9A9", "lightGray": "D3D3D3",
}  # fmt: skip
"""The colours of a marker, which Word gives by name."""
UNSURE = "?"
"""A ground of which nobody knows the colour."""
_DEEPEST = 20
"""Styles that one may be based on, one after another."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: what its properties switch on or off, and its place; None where they say nothing."""

    vanish: bool | None = None
    strike: bool | None = None
    place: str | None = None
    font: str | None = None
    colour: str | None = None
    ground: str | None = None

    def over(self, below: "Look") -> "Look":
        """Return this look where it says something, and `below` where it does not."""
        return Look(
            below.vanish if self.vanish is None else self.vanish,
            below.strike if self.strike is None else self.strike,
            below.place if self.place is None else self.place,
            below.font if self.font is None else self.font,
            below.colour if self.colour is None else self.colour,
            below.ground if self.ground is None else self.ground,
        )


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids, and the id of that of paragraphs which name none."""

    looks: Mapping[str, Look] = field(default_factory=dict)
    usual: str = ""
    marks: frozenset[str] = frozenset()
    """The ids of the styles of note marks, whose names are the same in every language."""
    lists: Mapping[str, tuple[str, int | None]] = field(default_factory=dict)
    """The list and the level, where it names one, of the paragraphs of a style, by its id."""
    headings: frozenset[str] = frozenset()
    """The ids of the styles of headings, which are no items of a list even where they have numbers."""
    grounds: Mapping[str, str] = field(default_factory=dict)
    """The colours behind the paragraphs of a style, by its id."""
    shaded: frozenset[str] = frozenset()
    """The ids of the styles of tables that colour any of their cells."""
    page: str = "FFFFFF"
    """The colour of the pages."""

    def is_shaded(self, table: etree._Element) -> bool:
        """Return whether the style of a table colours any of its cells."""
        return _named(table, "tblPr", "tblStyle") in self.shaded

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
        struck, font = _either(line.strike, words.strike), words.font or line.font
        colour, ground = words.colour or line.colour, words.ground or line.ground
        return _look(own).over(Look(_either(line.vanish, words.vanish), struck, words.place, font, colour, ground))

    def list_of(self, item: etree._Element) -> tuple[str, int | None]:
        """Return the list of a paragraph and its level: its own word on them, else its style's."""
        said = item.find(f"{{{_W}}}pPr/{{{_W}}}numPr")
        named = self.lists.get(_named(item, "pPr", "pStyle") or self.usual, ("", None))
        list_, depth = ("", None) if said is None else _list(said)
        return list_ or named[0], named[1] if depth is None else depth

    def style_of(self, item: etree._Element) -> str:
        """Return the id of the style of a paragraph."""
        return _named(item, "pPr", "pStyle") or self.usual


def styles_of(archive: zipfile.ZipFile) -> Styles:
    """Return the styles of a document."""
    page = _page(archive)
    if "word/styles.xml" not in archive.namelist():
        return Styles(page=page)
    tree = etree.fromstring(archive.read("word/styles.xml"), etree.XMLParser(resolve_entities=False, no_network=True))
    nodes = {_value(node, "styleId"): node for node in tree.iter(f"{{{_W}}}style")}
    usual = next((id_ for id_, node in nodes.items() if _is_usual(node)), "")
    names = {id_: node.find(f"{{{_W}}}name") for id_, node in nodes.items()}
    marks = {id_ for id_, name in names.items() if name is not None and _MARK.fullmatch(_value(name, "val"))}
    heads = {id_ for id_, name in names.items() if name is not None and _HEADING.fullmatch(_value(name, "val"))}
    lists = {id_: found for id_ in nodes if (found := _list_of(id_, nodes))[0]}
    grounds = {id_: ground for id_ in nodes if (ground := _ground_of(id_, nodes))}
    shaded = frozenset(id_ for id_ in nodes if any(_colours(node) for node in _line_of(id_, nodes)))
    looks = {id_: _inherited(id_, nodes) for id_ in nodes}
    return Styles(looks, usual, frozenset(marks), lists, frozenset(heads), grounds, shaded, page)


def _page(archive: zipfile.ZipFile) -> str:
    """Return the colour of a document's pages: white where it names none."""
    parts = [archive.read(name) for name in archive.namelist() if _MAIN.fullmatch(name)]
    found = next(filter(None, map(_PAGE.search, parts)), None)
    return found[1].decode() if found else "FFFFFF"


def _line_of(id_: str, nodes: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    """Yield a style and those that it is based on."""
    for _ in range(_DEEPEST):
        if id_ not in nodes:
            return
        yield nodes[id_]
        id_ = _based_on(nodes[id_])


def _ground_of(id_: str, nodes: Mapping[str, etree._Element]) -> str:
    """Return the colour that a style sets behind its paragraphs."""
    return next(filter(None, (shade(node.find(f"{{{_W}}}pPr")) for node in _line_of(id_, nodes))), "")


def _colours(style: etree._Element) -> bool:
    return any(shade(part) for part in style.iter(f"{{{_W}}}tcPr", f"{{{_W}}}tblPr", f"{{{_W}}}rPr", f"{{{_W}}}pPr"))


def shade(properties: etree._Element | None) -> str:
    """Return the colour that properties set behind words, `UNSURE` for a pattern; nothing where they set none."""
    shading = None if properties is None else properties.find(f"{{{_W}}}shd")
    if shading is None:
        return ""
    kind = _value(shading, "val") or "clear"
    told = {"clear": "fill", "nil": "", "solid": "color"}.get(kind)
    colour = UNSURE if told is None else _value(shading, told)
    return "" if colour == "auto" else colour


def _list_of(id_: str, nodes: Mapping[str, etree._Element]) -> tuple[str, int | None]:
    """Return the list and the level that a style says, or the styles that it is based on."""
    list_, depth = "", None
    for _ in range(_DEEPEST):
        said = nodes[id_].find(f"{{{_W}}}pPr/{{{_W}}}numPr") if id_ in nodes else None
        if said is not None:
            own = _list(said)
            list_, depth = list_ or own[0], own[1] if depth is None else depth
        id_ = _based_on(nodes[id_]) if id_ in nodes else ""
    return list_, depth


def _list(said: etree._Element) -> tuple[str, int | None]:
    number, level = said.find(f"{{{_W}}}numId"), said.find(f"{{{_W}}}ilvl")
    depth = "" if level is None else _value(level, "val")
    return "" if number is None else _value(number, "val"), int(depth) if depth.isdecimal() else None


def _based_on(style: etree._Element) -> str:
    based = style.find(f"{{{_W}}}basedOn")
    return "" if based is None else _value(based, "val")


def _is_usual(style: etree._Element) -> bool:
    return _value(style, "type") == "paragraph" and _value(style, "default") in {"1", "true", "on"}


def _inherited(id_: str, nodes: Mapping[str, etree._Element]) -> Look:
    """Return what a style says, or the styles that it is based on."""
    look = Look()
    for node in _line_of(id_, nodes):
        look = look.over(_look(node.find(f"{{{_W}}}rPr")))
    return look


def _look(properties: etree._Element | None) -> Look:
    """Return what the properties of a run or a style say."""
    if properties is None:
        return Look()
    struck = [on for name in ("strike", "dstrike") if (on := _is_on(properties, name)) is not None]
    fonts = properties.find(f"{{{_W}}}rFonts")
    font = None if fonts is None else _value(fonts, "ascii") or _value(fonts, "hAnsi") or None
    colour, marked = (properties.find(f"{{{_W}}}{name}") for name in ("color", "highlight"))
    told = None if colour is None else _value(colour, "val") or None
    ground = shade(properties) if marked is None else _HIGHLIGHTS.get(_value(marked, "val"), "")
    return Look(
        _is_on(properties, "vanish"), any(struck) if struck else None, _place(properties), font, told, ground or None
    )  # fmt: skip


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

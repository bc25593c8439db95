"""The numbers that a Word document shows before the items of its lists, where they do not simply count from 1."""

import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from string import ascii_lowercase

from lxml import etree

from briefing.ingest.counting import names_points, roman
from briefing.ingest.formats.word_fields import run_of
from briefing.ingest.formats.word_styles import Styles

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PART = "word/numbering.xml"
_PLACE = re.compile(r"%([1-9])")
_PLAIN = re.compile(r"%[1-9][.)]?")
"""What a level shows whose items are counted like those of any list."""


def _letter(number: int) -> str:
    return ascii_lowercase[(number - 1) % 26] * ((number - 1) // 26 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
}


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: where it begins to count, in which figures, and what it shows of them."""

    start: int
    form: str
    text: str
    style: str = ""
    """The id of the style whose paragraphs stand on it."""


@dataclass(slots=True)
class _Count:
    """How far the lists of a document have counted."""

    reached: dict[str, dict[int, int]] = field(default_factory=dict)
    last: etree._Element | None = None
    places: dict[tuple[str, int], int] = field(default_factory=dict)

    def next(self, list_: str, depth: int, start: int) -> int:
        """Return the number of the next item of a list; the levels below it begin anew."""
        levels = self.reached.setdefault(list_, {})
        levels[depth] = levels.get(depth, start - 1) + 1
        for deeper in [level for level in levels if level > depth]:
            del levels[deeper]
        return levels[depth]

    def place(self, list_: str, depth: int, item: etree._Element) -> int:
        """Return which item a paragraph is of those that follow one another without other text between them."""
        follows = self.last is not None and item.getprevious() is self.last
        kept = self.places.items() if follows else ()
        self.places = {at: place for at, place in kept if at[0] != list_ or at[1] <= depth}
        self.places[list_, depth] = self.places.get((list_, depth), 0) + 1
        self.last = item
        return self.places[list_, depth]


def numbered(tree: etree._Element, levels: Mapping[str, Mapping[int, Level]], styles: Styles) -> None:
    """Put the numbers of its list items before their words, in the tree of a document, in place."""
    count, spoken = _Count(), names_points(" ".join(tree.itertext(f"{{{_W}}}t")))
    for item in list(tree.iter(f"{{{_W}}}p")):
        list_, said = styles.list_of(item)
        style, known = styles.style_of(item), levels.get(list_, {})
        depth = next((at for at, one in known.items() if one.style == style), 0) if said is None else said
        level = known.get(depth)
        if level is not None and "".join(item.itertext()).strip():
            number, place = count.next(list_, depth, level.start), count.place(list_, depth, item)
            plain = _PLAIN.fullmatch(level.text) and level.form == "decimal" and number == place and not spoken
            if level.form in _FORMS and (style in styles.headings or not plain):
                first = item.find(f"{{{_W}}}pPr")
                item.insert(0 if first is None else 1, run_of(f"{_shown(level, known, count.reached[list_])} "))


def _shown(level: Level, levels: Mapping[int, Level], reached: Mapping[int, int]) -> str:
    """Return what a level shows before an item, such as `Article 7.` or `2.1`."""

    def figure(match: re.Match[str]) -> str:
        other = levels.get(int(match[1]) - 1, level)
        return _FORMS.get(other.form, str)(reached.get(int(match[1]) - 1, other.start))

    return _PLACE.sub(figure, level.text)


def levels_of(archive: zipfile.ZipFile) -> dict[str, dict[int, Level]]:
    """Return the levels of the lists of a document, by the ids of the lists."""
    if _PART not in archive.namelist():
        return {}
    tree = etree.fromstring(archive.read(_PART), etree.XMLParser(resolve_entities=False, no_network=True))
    nodes = list(tree.iter(f"{{{_W}}}abstractNum"))
    called = {_value(node, "styleLink"): node for node in nodes}
    # A kind of list that only names a style is that which the style has.
    own = {node: called.get(_value(node, "numStyleLink") or "-", node) for node in nodes}
    kinds = {node.get(f"{{{_W}}}abstractNumId"): _levels(own[node]) for node in nodes}
    found = {}
    for node in tree.iter(f"{{{_W}}}num"):
        levels = dict(kinds.get(_value(node, "abstractNumId"), {}))
        for over in node.iter(f"{{{_W}}}lvlOverride"):
            depth, start = _number(over.get(f"{{{_W}}}ilvl"), 0), _value(over, "startOverride")
            if start.isdigit() and depth in levels:
                levels[depth] = replace(levels[depth], start=int(start))
            levels |= _levels(over)
        found[node.get(f"{{{_W}}}numId", "")] = levels
    return found


def _levels(node: etree._Element) -> dict[int, Level]:
    return {
        _number(level.get(f"{{{_W}}}ilvl"), 0): Level(
            _number(_value(level, "start"), 1),
            _value(level, "numFmt") or "decimal",
            _value(level, "lvlText"),
            _value(level, "pStyle"),
        )
        for level in node.iter(f"{{{_W}}}lvl")
    }


def _number(text: str | None, usual: int) -> int:
    return int(text) if text and text.isdecimal() else usual


def _value(node: etree._Element, name: str) -> str:
    found = node.find(f"{{{_W}}}{name}")
    return "" if found is None else str(found.get(f"{{{_W}}}val", ""))

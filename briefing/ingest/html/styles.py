"""What the style rules in a page say of its elements: a cascade of the few properties that this reader heeds."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import cssselect
import tinycss2
from lxml.etree import XPathError
from lxml.html import HtmlElement

_FAR = r"-(?:\d{3,}|\d{2,}r?em|\d+vw).*"
_COUNTING = r""".*(?:-(?:alpha|latin|roman|greek|zero)\b|["']).*"""
_TELLING = {
    "display": r"(?!inline(?:-block)?$).+",
    "visibility": r"hidden|collapse",
    "content-visibility": r"hidden",
    "opacity": r"0*\.?0+%?",
    "font-size": r"0(?:%|[a-z]+)?",
    "clip": r"rect.*",
    "clip-path": r"(?:inset|polygon|circle).*",
    "transform": r".*(?:scale[xy]?\(\s*0|translate).*",
    "left": _FAR,
    "right": _FAR,
    "margin-left": _FAR,
    "text-indent": rf"{_FAR}|[1-9]\d\d+%.*",
    "height": r"[01](?:px)?",
    "max-height": r"[01](?:px)?",
    "width": r"[01](?:px)?",
    "color": r".+",
    "vertical-align": r"super|sub|text-top|-?[\d.].*",
    "top": r"-?[\d.].*",
    "bottom": r"-?[\d.].*",
    "text-decoration": r".*line-through.*",
    "text-decoration-line": r".*line-through.*",
    "list-style": _COUNTING,
    "list-style-type": _COUNTING,
    "content": r""".*(?:["'][^"']*[^\s"'\u200b\ue000-\uf8ff\U000f0000-\U0010ffff]|(?:attr|counters?|var)\(|-quote).*""",
    "quotes": r""".*["'].*""",
}
"""Properties that tell something, and the values by which they do; where none of these occurs, none is asked for."""
_CUT = frozenset({"height", "max-height", "width"})
_BESIDE = {
    "overflow": _CUT | {"text-indent"},
    "overflow-x": _CUT,
    "overflow-y": _CUT,
    "min-height": _CUT,
    "padding": _CUT,
    "list-style": frozenset({"list-style-type"}),
    "list-style-type": frozenset({"list-style"}),
    "counter-reset": frozenset({"content"}),
    "counter-increment": frozenset({"content"}),
    "counter-set": frozenset({"content"}),
    "padding-top": _CUT,
    "padding-bottom": _CUT,
    "display": _CUT | {"text-indent"},
    "float": _CUT | {"text-indent"},
    "position": frozenset(_TELLING),
    "background": frozenset({"color"}),
    "background-color": frozenset({"color"}),
    "background-image": frozenset({"color"}),
    "background-clip": frozenset({"color"}),
    "-webkit-background-clip": frozenset({"color"}),
}
"""Properties that tell something beside other ones."""
_GENERATED = frozenset({*_TELLING, *_BESIDE, "font-family", "margin", "margin-right", "padding-left", "padding-right"})
"""Properties of what a style sheet puts before or behind the words of an element."""
_AS_WRITTEN = frozenset({
    "content", "quotes", "counter-reset", "counter-increment", "counter-set", "list-style", "list-style-type",
})  # fmt: skip
"""Properties whose values are words, or names."""
_NAMED = re.compile(r"var\(\s*(--[\w-]+)")
_WIDTH = 1280
"""Pixels of the window in which a page is taken to stand."""
_FEATURE = re.compile(r"\(\s*(?P<name>[\w-]+)\s*(?::\s*(?P<value>[^)]*?))?\s*\)")
_RANGE = re.compile(
    r"\(\s*(?:(?P<low>[\d.]+\s*\w+)\s*<=?\s*)?width\s*(?:(?P<sign>[<>])=?\s*(?P<value>[\d.]+\s*\w+)\s*)?\)"
)
_LENGTH = re.compile(r"(?P<number>[\d.]+)\s*(?P<unit>px|r?em)?")
_TRUE = {"orientation": "landscape", "hover": "hover", "pointer": "fine", "prefers-color-scheme": "light"}
_NAMES, _PARTS = re.compile(r"[.#][\w-]+"), re.compile(r"[.#]?[\w-]+")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)*")
"""A selector that asks for a name, classes and ids only; others cost more."""
_MOST_WORK, _MOST_STYLES = 8_000_000, 500_000
"""Elements that all costly selectors of a page may look at together, and letters of its style sheets that are read."""
Style = Mapping[str, str]
PLACES = ("", "marker", "before", "after")
"""Of what a rule speaks: of an element, or of what stands beside its item, before its words, behind them."""
Styles = dict[str, dict[HtmlElement, Style]]
_Weight = tuple[bool, tuple[int, ...], int]


@dataclass(frozen=True, slots=True)
class _Declaration:
    """One property with its value."""

    name: str
    value: str
    important: bool


def styles_of(tree: HtmlElement) -> Styles:
    """Return what is declared of each element that anything telling is declared of, by the weight of the rules."""
    given = " ".join(node.text or "" for node in tree.iter("style") if _applies(node.get("media") or ""))
    rules = list(_rules(tinycss2.parse_stylesheet(given[:_MOST_STYLES], skip_comments=True, skip_whitespace=True)))
    own = [(node, list(_declared(node.get("style")))) for node in tree.xpath("//*[@style]")]
    asked = _asked([part for _, parts in rules for part in parts] + [part for _, parts in own for part in parts])
    found: dict[str, dict[HtmlElement, dict[str, tuple[_Weight, str]]]] = {place: {} for place in PLACES}
    for at, (nodes, place, specificity, parts) in enumerate(_applied(tree, rules, asked)):
        for node in nodes:
            _declare(found[place].setdefault(node, {}), parts, specificity, at)
    for node, parts in own:
        _declare(found[""].setdefault(node, {}), [part for part in parts if part.name in asked], (1,), 0)
    return {
        place: {node: {name: value for name, (_, value) in row.items()} for node, row in rows.items() if row}
        for place, rows in found.items()
    }


def _declare(
    row: dict[str, tuple[_Weight, str]], parts: Iterable[_Declaration], specificity: tuple[int, ...], at: int
) -> None:
    """Set what is declared where nothing of more weight is."""
    for part in parts:
        weight = (part.important, specificity, at)
        if part.name not in row or row[part.name][0] <= weight:
            row[part.name] = weight, part.value


def _asked(parts: Sequence[_Declaration]) -> set[str]:
    """Return the properties of which anything telling is declared, with those that tell beside them."""
    told = {part.name for part in parts if (value := _TELLING.get(part.name)) and re.fullmatch(value, part.value)}
    named = {name for part in parts if part.name == "content" for name in _NAMED.findall(part.value)}
    return told | named | {name for name, others in _BESIDE.items() if told & others}


def _rules(nodes: Iterable[tinycss2.ast.Node]) -> Iterator[tuple[str, list[_Declaration]]]:
    """Yield the rules that hold in a window, with what they declare of the properties that may tell something."""
    for node in nodes:
        if node.type == "qualified-rule":
            if parts := list(_declared(node.content)):
                yield tinycss2.serialize(node.prelude).strip(), parts
        elif node.type == "at-rule" and node.content is not None:
            prelude = tinycss2.serialize(node.prelude)
            if node.lower_at_keyword in {"supports", "layer"} or (
                node.lower_at_keyword == "media" and _applies(prelude)
            ):
                yield from _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))


def _declared(content: str | list[tinycss2.ast.Node]) -> Iterator[_Declaration]:
    for part in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if part.type == "declaration" and (part.lower_name in _GENERATED or part.name.startswith("--")):
            name = part.name if part.name.startswith("--") else part.lower_name
            value = tinycss2.serialize(part.value).strip()
            yield _Declaration(name, value if name in _AS_WRITTEN or "--" in name else value.lower(), part.important)


def _applied(
    tree: HtmlElement, rules: Iterable[tuple[str, list[_Declaration]]], asked: set[str]
) -> Iterator[tuple[list[HtmlElement], str, tuple[int, ...], list[_Declaration]]]:
    """Yield the elements that each selector selects, of what it speaks, its specificity, and what its rule declares."""
    finder = _Finder(tree)
    beside = asked | _GENERATED if "content" in asked else set()
    for prelude, parts in rules:
        kept = [part for part in parts if part.name in asked]
        drawn = [part for part in parts if part.name in beside]
        for selector in _selectors(prelude) if kept or drawn else ():
            place = "" if selector.pseudo_element is None else str(selector.pseudo_element)
            told = drawn if place else kept
            if told and place in PLACES and (nodes := finder.selected(selector)):
                yield nodes, place, (0, *selector.specificity()), told


def _selectors(prelude: str) -> list[cssselect.Selector]:
    try:
        return cssselect.parse(prelude)
    except cssselect.SelectorError:
        return []


class _Finder:
    """The elements of a page by their names, their classes and their ids."""

    def __init__(self, tree: HtmlElement) -> None:
        self._tree = tree
        self._named: dict[str, list[HtmlElement]] = {}
        for node in tree.iter():
            if isinstance(node.tag, str):
                classes = {f".{name}" for name in (node.get("class") or "").split()}
                for name in {node.tag, *classes, *([f"#{node.get('id')}"] if node.get("id") else [])}:
                    self._named.setdefault(name, []).append(node)
        self._left = _MOST_WORK // max(1, sum(map(len, self._named.values())))
        self._translator = cssselect.HTMLTranslator()

    def selected(self, selector: cssselect.Selector) -> list[HtmlElement]:
        """Return what a selector selects; nothing where it asks for what only a browser knows, such as a mouse."""
        text = selector.canonical().removesuffix(f"::{selector.pseudo_element}") or "*"
        if _SIMPLE.fullmatch(text):
            found = [set(self._named.get(name, [])) for name in _PARTS.findall(text)]
            return list(set.intersection(*found)) if found else []
        is_absent = ":not(" not in text and any(name not in self._named for name in _NAMES.findall(text))
        if is_absent or self._left <= 0:
            return []
        self._left -= 1
        try:
            return list(self._tree.xpath(self._translator.selector_to_xpath(selector)))
        except (cssselect.SelectorError, XPathError):
            return []


def _applies(media: str) -> bool:
    """Return whether rules for a medium hold in a window on a screen."""
    return not media.strip() or any(_holds(query.strip().lower()) for query in media.split(","))


def _holds(query: str) -> bool:
    """Return whether one query holds: its medium, and all its features."""
    medium = re.match(r"(?P<not>not\s+)?(?:only\s+)?(?P<type>[a-z]*)", query)
    is_screen = medium is None or medium["type"] in {"", "all", "screen", "and"}
    ranges = [_is_wide(*match.groups()) for match in _RANGE.finditer(query)]
    features = [_has(match["name"], match["value"] or "") for match in _FEATURE.finditer(query)]
    held = is_screen and all([*ranges, *features])
    return held != bool(medium and medium["not"])


def _has(name: str, value: str) -> bool:
    if name not in {"min-width", "max-width"}:
        return _TRUE.get(name) == value.strip()
    pixels = _pixels(value)
    return pixels <= _WIDTH if name == "min-width" else pixels >= _WIDTH


def _is_wide(low: str | None, sign: str | None, value: str | None) -> bool:
    """Return whether the window is as wide as a range asks: (40em <= width < 900px)."""
    above = low is None or _pixels(low) <= _WIDTH
    beside = value is None or (_pixels(value) <= _WIDTH) == (sign == ">")
    return above and beside


def _pixels(text: str) -> float:
    """Return a length in pixels; one without a number is none that a window has."""
    length = _LENGTH.match(text.strip())
    return float(length["number"]) * (16 if (length["unit"] or "px").endswith("em") else 1) if length else float("nan")

"""What the style rules in a page say of its elements: a cascade of the few properties that this reader heeds."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import cssselect
from lxml.etree import XPathError
from lxml.html import HtmlElement

from briefing.ingest.html.rules import Declaration, applies, declared, parsed, rules_of

_FAR = r"-(?:\d{3,}|\d{2,}r?em|\d+vw).*"
_COUNTING = r""".*(?:-(?:alpha|latin|roman|greek|zero)\b|\bnone\b|["']).*"""
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
_NAMED = re.compile(r"var\(\s*(--[\w-]+)")
_NAMES, _PARTS = re.compile(r"[.#][\w-]+"), re.compile(r"[.#]?[\w-]+")
_CHOICE = re.compile(r":(?:not|is|where|matches)\(")
"""What asks for one of several names, or for none of them."""
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)*")
"""A selector that asks for a name, classes and ids only; others cost more."""
_MOST_WORK, _MOST_STYLES = 8_000_000, 500_000
"""Elements that all costly selectors of a page may look at together, and letters of its style sheets that are read."""
Style = Mapping[str, str]
PLACES = ("", "marker", "before", "after")
"""Of what a rule speaks: of an element, or of what stands beside its item, before its words, behind them."""
Styles = dict[str, dict[HtmlElement, Style]]
_Weight = tuple[bool, tuple[int, ...], int]


def styles_of(tree: HtmlElement) -> Styles:
    """Return what is declared of each element that anything telling is declared of, by the weight of the rules."""
    given = " ".join(node.text or "" for node in tree.iter("style") if applies(node.get("media") or ""))
    rules = list(rules_of(given[:_MOST_STYLES], _GENERATED))
    own = [(node, list(declared(parsed(node.get("style")), _GENERATED))) for node in tree.xpath("//*[@style]")]
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
    row: dict[str, tuple[_Weight, str]], parts: Iterable[Declaration], specificity: tuple[int, ...], at: int
) -> None:
    """Set what is declared where nothing of more weight is."""
    for part in parts:
        weight = (part.important, specificity, at)
        if part.name not in row or row[part.name][0] <= weight:
            row[part.name] = weight, part.value


def _asked(parts: Sequence[Declaration]) -> set[str]:
    """Return the properties of which anything telling is declared, with those that tell beside them."""
    told = {part.name for part in parts if (value := _TELLING.get(part.name)) and re.fullmatch(value, part.value)}
    named = {name for part in parts if part.name == "content" for name in _NAMED.findall(part.value)}
    return told | named | {name for name, others in _BESIDE.items() if told & others}


def _applied(
    tree: HtmlElement, rules: Iterable[tuple[str, list[Declaration]]], asked: set[str]
) -> Iterator[tuple[list[HtmlElement], str, tuple[int, ...], list[Declaration]]]:
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
        is_absent = not _CHOICE.search(text) and any(name not in self._named for name in _NAMES.findall(text))
        if is_absent or self._left <= 0:
            return []
        self._left -= 1
        try:
            return list(self._tree.xpath(self._translator.selector_to_xpath(selector)))
        except (cssselect.SelectorError, XPathError):
            return []

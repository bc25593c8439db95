"""Entries of lists and mappings in YAML as it is typed: where one ends, how one is added or cut in its style."""

import re
from collections.abc import Iterable

import yaml

from briefing.edit.spots import Spot

_SIGNS = re.compile(r"[,\[\]{}:#]")
"""Signs that end a plain text within brackets, or may do so."""
_WORD = re.compile("true|false|null|~", re.IGNORECASE)
Pair = tuple[yaml.Node, yaml.Node]


def pair(node: yaml.Node | None, key: str) -> Pair | None:
    """Return key and value of an entry of a mapping, or None."""
    pairs: list[Pair] = node.value if isinstance(node, yaml.MappingNode) else []
    return next((each for each in pairs if each[0].value == key), None)


def is_flow(node: yaml.Node) -> bool:
    """Return whether a node stands in brackets, or is no list or mapping at all."""
    return not isinstance(node, yaml.CollectionNode) or bool(node.flow_style)


def added(text: str, node: yaml.Node, entries: Iterable[str]) -> Spot:
    """Return the spot that adds entries, each as it is to stand in brackets, at the end of a list or a mapping."""
    entries = list(entries)
    if is_flow(node):
        at = _last(node.value[-1]).end_mark.index if node.value else node.start_mark.index + 1
        return Spot(at, at, ("" if not node.value else ", ") + ", ".join(entries))
    pad = " " * node.start_mark.column
    sign = "- " if isinstance(node, yaml.SequenceNode) else ""
    return lines_after(text, node, "".join(f"{pad}{sign}{entry}\n" for entry in entries))


def in_place(text: str, key: yaml.Node, old: yaml.Node, entry: str) -> Spot:
    """Return the spot that puts one value of a mapping in the place of another, on the line of its key."""
    colon = text.index(":", key.end_mark.index) + 1
    if is_flow(old):
        end = old.end_mark.index
        block = text[end - 1 : end] == "\n" and end > colon
        return Spot(colon, end - 1 if block else max(end, colon), f" {entry}")
    return Spot(colon, end_of_lines(text, old) - 1, f" {entry}")


def cut(text: str, node: yaml.Node, number: int) -> Spot:
    """Return the spot that takes one of several entries out: with its comma in brackets, else with its lines."""
    first, last = _first(node.value[number]), _last(node.value[number])
    if not is_flow(node):
        return Spot(text.rfind("\n", 0, first.start_mark.index) + 1, end_of_lines(text, last), "")
    if number + 1 < len(node.value):
        return Spot(first.start_mark.index, _first(node.value[number + 1]).start_mark.index, "")
    start = _last(node.value[number - 1]).end_mark.index if number else first.start_mark.index
    return Spot(start, last.end_mark.index, "")


def lines_after(text: str, node: yaml.Node, lines: str) -> Spot:
    """Return the spot that puts whole lines below those of a node."""
    at = end_of_lines(text, node)
    return Spot(at, at, lines if not at or text[at - 1] == "\n" else f"\n{lines}")


def end_of_lines(text: str, node: yaml.Node) -> int:
    """Return where the line begins that follows the last one of a node."""
    while not is_flow(node) and node.value:
        node = _last(node.value[-1])
    at = node.end_mark.index
    if at and text[at - 1] == "\n" and at > node.start_mark.index:
        return at
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def source(text: str, node: yaml.Node) -> str:
    """Return a value as it is typed, if that can stand within brackets in one line, and else written so."""
    written = text[node.start_mark.index : node.end_mark.index]
    is_plain = isinstance(node, yaml.ScalarNode) and node.style is None
    if is_flow(node) and "\n" not in written and not (is_plain and _SIGNS.search(written)):
        return written
    return in_brackets(node.value if isinstance(node, yaml.ScalarNode) else _data(node))


def field_source(text: str, key: yaml.Node, value: yaml.Node, column: int) -> str:
    """Return a field as it is typed, with all its lines where they may stand in this column, and else in one line."""
    if is_flow(value) or key.start_mark.column != column:
        return f"{key.value}: {source(text, value)}"
    return text[key.start_mark.index : end_of_lines(text, value)].rstrip("\n")


def in_brackets(value: object) -> str:
    """Return a value as it can stand within brackets, in one line."""
    return yaml.safe_dump([value], default_flow_style=True, sort_keys=False, allow_unicode=True, width=100_000).strip()[
        1:-1
    ]


def _data(node: yaml.Node) -> object:
    """Return what a node holds; words that stand for something else in YAML, such as true, keep their meaning."""
    match node:
        case yaml.SequenceNode():
            return [_data(item) for item in node.value]
        case yaml.MappingNode():
            return {key.value: _data(value) for key, value in node.value}
    return yaml.safe_load(node.value) if _WORD.fullmatch(node.value) else node.value


def _first(entry: yaml.Node | Pair) -> yaml.Node:
    return entry[0] if isinstance(entry, tuple) else entry


def _last(entry: yaml.Node | Pair) -> yaml.Node:
    return entry[1] if isinstance(entry, tuple) else entry

"""The rules of a page's style sheets that hold in a window, those within others as if they stood alone."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import tinycss2

_AS_WRITTEN = frozenset({
    "content", "quotes", "counter-reset", "counter-increment", "counter-set", "list-style", "list-style-type",
})  # fmt: skip
"""Properties whose values are words, or names."""
_WIDTH = 1280
"""Pixels of the window in which a page is taken to stand."""
_FEATURE = re.compile(r"\(\s*(?P<name>[\w-]+)\s*(?::\s*(?P<value>[^)]*?))?\s*\)")
_RANGE = re.compile(
    r"\(\s*(?:(?P<low>[\d.]+\s*\w+)\s*<=?\s*)?width\s*(?:(?P<sign>[<>])=?\s*(?P<value>[\d.]+\s*\w+)\s*)?\)"
)
_LENGTH = re.compile(r"(?P<number>[\d.]+)\s*(?P<unit>px|r?em)?")
_TRUE = {"orientation": "landscape", "hover": "hover", "pointer": "fine", "prefers-color-scheme": "light"}
_MOST_LETTERS, _DEEPEST = 20_000, 50
"""Letters of the selectors of a rule within others, each of which multiplies them, and rules around one, at most."""
Nodes = Sequence[tinycss2.ast.Node]


@dataclass(frozen=True, slots=True)
class Declaration:
    """One property with its value."""

    name: str
    value: str
    important: bool


def parsed(content: str | Nodes) -> Nodes:
    """Return the declarations and the rules of what stands between the braces of a rule."""
    return list(tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True))


def declared(nodes: Nodes, names: Collection[str]) -> Iterator[Declaration]:
    """Yield what is declared of properties of some names, and of variables."""
    for node in nodes:
        if node.type == "declaration" and (node.lower_name in names or node.name.startswith("--")):
            name = node.name if node.name.startswith("--") else node.lower_name
            value = tinycss2.serialize(node.value).strip()
            yield Declaration(name, value if name in _AS_WRITTEN or "--" in name else value.lower(), node.important)


def rules_of(sheet: str, names: Collection[str]) -> Iterator[tuple[str, list[Declaration]]]:
    """Yield the selectors of the rules that hold in a window, with what they declare of properties of some names."""
    nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    yield from _rules(nodes, names, "", _DEEPEST)


def _rules(nodes: Nodes, names: Collection[str], around: str, left: int) -> Iterator[tuple[str, list[Declaration]]]:
    """Yield the rules among some nodes, which stand within the rule for the selectors `around`, if within any.

    Those within more than `left` others are no page's.
    """
    if around and (parts := list(declared(nodes, names))):
        yield around, parts
    for node in nodes if left else ():
        if node.type == "qualified-rule":
            if selectors := _within(around, tinycss2.serialize(node.prelude).strip()):
                yield from _rules(parsed(node.content), names, selectors, left - 1)
        elif node.type == "at-rule" and node.content is not None:
            prelude = tinycss2.serialize(node.prelude)
            if node.lower_at_keyword in {"supports", "layer"} or (
                node.lower_at_keyword == "media" and applies(prelude)
            ):
                yield from _rules(parsed(node.content), names, around, left - 1)


def _within(around: str, selectors: str) -> str:
    """Return the selectors of a rule within the rule for the selectors `around`: `&` stands for each of those."""
    if not around:
        return selectors
    told = [part if "&" in part else f"& {part}" for part in _parts(selectors)]
    outer = _parts(around)
    if max(selectors.count("&"), 1) * len(around) * len(told) + len(selectors) * len(outer) > _MOST_LETTERS:
        return ""
    return ", ".join(part.replace("&", each) for part in told for each in outer)


def _parts(selectors: str) -> list[str]:
    """Return the selectors of a list one by one."""
    parts = [""]
    for node in tinycss2.parse_component_value_list(selectors, skip_comments=True):
        if node == ",":
            parts.append("")
        else:
            parts[-1] += node.serialize()
    return [part.strip() for part in parts]


def applies(media: str) -> bool:
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

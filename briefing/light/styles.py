"""Leaves out of a style sheet the rules that no page or script can use, and all movement."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import tinycss2

from briefing.light.used import Used

Nodes = Sequence[Any]
"""What tinycss2 parses; it has no types."""
_GROUPS = frozenset({"media", "supports", "layer", "container"})
_PROPERTY = re.compile(r"(?<=[{;])--[\w-]+(?=:)")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_ANIMATION = re.compile(r"animation[\w-]*:[^;}]*")


@dataclass(frozen=True, slots=True)
class _Need:
    """What keeps a part of a style sheet."""

    used: Used
    unread: frozenset[str] = frozenset()
    """Custom properties that nothing reads."""
    animated: str | None = None
    """Every value that may name an animation; None while all are kept."""


def lean(style: str, used: Used) -> str:
    """Return `style` without transitions, nor rules, animations and custom properties that nothing in `used` needs.

    A selector stays unless it asks for an element, class, id or attribute that no page and no script names;
    what stands inside `:is()` or `:not()` is not judged.
    """
    kept, fewer = "", _pruned(style, _Need(used))
    while fewer != kept:
        kept = fewer
        read = {*_READ.findall(kept), *used.words}
        unread = frozenset(name for name in _PROPERTY.findall(kept) if name not in read)
        fewer = _pruned(kept, _Need(used, unread, " ".join(_ANIMATION.findall(kept))))
    return kept


def _pruned(style: str, need: _Need) -> str:
    return "\n".join(_rules(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True), need))


def _rules(nodes: Nodes, need: _Need) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = [_text(selector) for selector in _parted(node.prelude) if _can_match(selector, need.used)]
            if selectors and (body := _body(node.content, need.unread)):
                yield f"{','.join(selectors)}{{{body}}}"
        elif node.lower_at_keyword in _GROUPS and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            if rules := "".join(_rules(inner, need)):
                yield f"@{node.lower_at_keyword} {_text(node.prelude)}{{{rules}}}"
        elif node.lower_at_keyword.endswith("keyframes"):
            if need.animated is None or _text(node.prelude) in need.animated:
                yield _at_rule(node)
        elif node.lower_at_keyword != "charset":
            yield _at_rule(node)


def _at_rule(node: Any) -> str:  # noqa: ANN401 # tinycss2 has no types
    if node.content is None:
        return f"@{node.lower_at_keyword} {_text(node.prelude)};"
    return f"@{node.lower_at_keyword} {_text(node.prelude)}{{{_text(node.content)}}}"


def _text(nodes: Nodes) -> str:
    bare = [node for node in nodes if node.type != "comment"]
    return re.sub(r"\s+", " ", tinycss2.serialize(bare)).strip()


def _body(content: Nodes, unread: frozenset[str]) -> str:
    parts = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    names = ((getattr(part, "name", ""), part) for part in parts)
    kept = (part for name, part in names if name not in unread and not name.startswith("transition"))
    return ";".join(_declaration(part) for part in kept)


def _declaration(part: Any) -> str:  # noqa: ANN401 # tinycss2 has no types
    if part.type != "declaration":
        return _text([part]).removesuffix(";").strip()
    return f"{part.name}:{_text(part.value)}{'!important' if part.important else ''}"


def _parted(prelude: Nodes) -> Iterator[list[Any]]:
    """Yield the selectors of a list."""
    selector: list[Any] = []
    for node in prelude:
        if node.type == "literal" and node.value == ",":
            yield selector
            selector = []
        else:
            selector.append(node)
    yield selector


def _can_match(selector: Nodes, used: Used) -> bool:
    parts = [node for node in selector if node.type != "comment"]
    while parts and parts[0].type == "whitespace":
        parts.pop(0)
    if _mirrors(parts) and not used.right_to_left:
        return False
    before = [None, *parts]
    return all(_named(node, last, used) for last, node in zip(before, parts, strict=False))


def _mirrors(parts: Nodes) -> bool:
    """Return whether a selector is the theme's for sites that run from right to left."""
    return len(parts) > 1 and _text(parts[:1]) in {"[dir=rtl]", '[dir="rtl"]'} and parts[1].type == "whitespace"


def _named(node: Any, last: Any, used: Used) -> bool:  # noqa: ANN401 # tinycss2 has no types
    sign = last.value if last is not None and last.type == "literal" else ""
    if node.type == "hash":
        return node.value in used.words
    if node.type == "ident" and sign != ":":
        return node.value in used.words if sign == "." else node.lower_value in used.tags
    if node.type == "[] block":
        values = [part.value for part in node.content if part.type in {"ident", "string"}]
        return all(word in used.words for value in values for word in re.findall(r"[\w-]+", value))
    return True

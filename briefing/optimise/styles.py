"""Leaves out of a style sheet the rules that no page or script can use, and all movement."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import tinycss2

from briefing.optimise.used import Used

Nodes = Sequence[Any]
"""What tinycss2 parses; it has no types."""
_GROUPS = frozenset({"media", "supports", "layer", "container"})
_PROPERTY = re.compile(r"(?<=[{;])--[\w-]+(?=:)")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_EVERY_SCHEME = "[data-md-color-scheme]"
"""A selector that holds in every colour scheme: what it sets, and what stands before it sets too, is set anew."""
_ONE_SCHEME = re.compile(r":root|\[data-md-color-scheme=\"?\w+\"?\]")
_LOOSE = re.compile(r"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\))|(?P<sign>,) """)
"""Space behind a comma, outside of strings and addresses."""
_ANIMATION = re.compile(r"animation[\w-]*:[^;}]*")


class _Rule(NamedTuple):
    """A rule that a page or script can use."""

    selectors: str
    declarations: tuple[tuple[str, str], ...]
    """Each with the name of its property, empty where it is something else."""


class _Group(NamedTuple):
    """Rules under a condition."""

    condition: str
    rules: "_Rules"


class _Other(NamedTuple):
    """An at-rule that is kept as it is; an animation only while something names it."""

    text: str
    animation: str = ""


_Rules = tuple[_Rule | _Group | _Other, ...]


class _Need(NamedTuple):
    """What keeps the parts of a style sheet that were parsed."""

    unread: frozenset[str] = frozenset()
    """Custom properties that nothing reads."""
    animated: str | None = None
    """Every value that may name an animation; None while all are kept."""


def lean(style: str, used: Used) -> str:
    """Return `style` without transitions, nor rules, animations and custom properties that nothing in `used` needs.

    A selector stays unless it asks for an element, class, id or attribute that no page and no script names;
    what stands inside `:is()` or `:not()` is not judged.
    """
    # Parsed once, since parsing costs far more than the rest; what one round leaves out can free more for the next.
    rules = _living(tuple(_parsed(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True), used)))
    kept, fewer, unread = "", "".join(_written(rules, _Need())), frozenset[str]()
    while fewer != kept:
        kept = fewer
        read = {*_READ.findall(kept), *used.words}
        unread |= {name for name in _PROPERTY.findall(kept) if name not in read}
        fewer = "".join(_written(rules, _Need(unread, " ".join(_ANIMATION.findall(kept)))))
    return kept


def _living(rules: _Rules) -> _Rules:
    """Return the rules without the custom properties of one colour scheme that a later rule sets for every one."""
    kept: list[_Rule | _Group | _Other] = []
    anew: set[str] = set()
    for rule in reversed(rules):
        if isinstance(rule, _Rule):
            selectors = rule.selectors.split(",")
            in_one = all(map(_ONE_SCHEME.fullmatch, selectors))
            living = tuple(each for each in rule.declarations if not (in_one and each[0] in anew))
            anew |= {name for name, _ in living if _EVERY_SCHEME in selectors and name.startswith("--")}
            kept.append(rule._replace(declarations=living))
        else:
            kept.append(rule)
    return tuple(reversed(kept))


def _written(rules: _Rules, need: _Need) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, _Rule):
            if body := ";".join(text for name, text in rule.declarations if name not in need.unread):
                yield f"{rule.selectors}{{{body}}}"
        elif isinstance(rule, _Group):
            if inner := "".join(_written(rule.rules, need)):
                yield f"{rule.condition}{{{inner}}}"
        elif not rule.animation or need.animated is None or rule.animation in need.animated:
            yield rule.text


def _parsed(nodes: Nodes, used: Used) -> Iterator[_Rule | _Group | _Other]:
    for node in nodes:
        if node.type == "qualified-rule":
            if selectors := [_text(selector) for selector in _parted(node.prelude) if _can_match(selector, used)]:
                yield _Rule(",".join(selectors), tuple(_declarations(node.content)))
        elif node.lower_at_keyword in _GROUPS and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield _Group(f"@{node.lower_at_keyword} {_text(node.prelude)}", tuple(_parsed(inner, used)))
        elif node.lower_at_keyword.endswith("keyframes"):
            yield _Other(_at_rule(node), _text(node.prelude))
        elif node.lower_at_keyword != "charset":
            yield _Other(_at_rule(node))


def _at_rule(node: Any) -> str:  # noqa: ANN401 # tinycss2 has no types
    if node.content is None:
        return f"@{node.lower_at_keyword} {_text(node.prelude)};"
    return f"@{node.lower_at_keyword} {_text(node.prelude)}{{{_text(node.content)}}}"


def _text(nodes: Nodes) -> str:
    bare = [node for node in nodes if node.type != "comment"]
    whole = re.sub(r"\s+", " ", tinycss2.serialize(bare)).strip()
    return _LOOSE.sub(lambda found: found["kept"] or found["sign"], whole)


def _declarations(content: Nodes) -> Iterator[tuple[str, str]]:
    for part in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        name = getattr(part, "name", "")
        if not name.startswith("transition"):
            yield name, _declaration(part)


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

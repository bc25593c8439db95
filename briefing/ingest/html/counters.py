"""The counters of a style sheet, as a page is read from its beginning: what each stands at, in its scope."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from briefing.ingest.html.styles import Style

_PAIR = re.compile(r"(?P<name>-?[a-zA-Z_][\w-]*)(?:\s+(?P<number>[+-]?\d+))?")
_NO_NAMES = frozenset({"none", "inherit", "initial", "unset", "revert"})
ITEM = "list-item"
"""The counter that every list has."""


@dataclass(slots=True)
class _Counter:
    """One counter: the element in which it counts, and what it stands at."""

    scope: HtmlElement | None
    value: int


@dataclass(slots=True)
class Counters:
    """All counters of a page, the innermost of each name last."""

    _open: dict[str, list[_Counter]] = field(default_factory=dict)

    def enter(self, node: HtmlElement, style: Style) -> None:
        """Count what an element counts, as it begins."""
        if node.tag in {"ol", "ul", "menu"}:
            self._begin(ITEM, node.getparent(), _number(node.get("start"), 1) - 1)
        self.count(style, node.getparent())
        if node.tag == "li":
            counter = self._innermost(ITEM, node.getparent())
            counter.value = _number(node.get("value"), counter.value + 1)

    def count(self, style: Style, scope: HtmlElement | None) -> None:
        """Do to the counters what a style says; those that it begins go on as long as `scope` does."""
        for name, number in _pairs(style.get("counter-reset", ""), 0):
            self._begin(name, scope, number)
        for name, number in _pairs(style.get("counter-increment", ""), 1):
            self._innermost(name, scope).value += number
        for name, number in _pairs(style.get("counter-set", ""), 0):
            self._innermost(name, scope).value = number

    def leave(self, node: HtmlElement) -> None:
        """End the counters that count within an element."""
        for counters in self._open.values():
            while counters and counters[-1].scope is node:
                counters.pop()

    def values(self, name: str, scope: HtmlElement) -> list[int]:
        """Return what the counters of a name stand at, the outermost first; a new one where there is none."""
        self._innermost(name, scope)
        return [counter.value for counter in self._open[name]]

    def _begin(self, name: str, scope: HtmlElement | None, number: int) -> None:
        """Begin a counter; it ends one of the same scope."""
        counters = self._open.setdefault(name, [])
        if counters and counters[-1].scope is scope:
            counters.pop()
        counters.append(_Counter(scope, number))

    def _innermost(self, name: str, scope: HtmlElement | None) -> _Counter:
        if not self._open.get(name):
            self._begin(name, scope, 0)
        return self._open[name][-1]


def _pairs(text: str, usual: int) -> Iterator[tuple[str, int]]:
    for match in _PAIR.finditer(text):
        if match["name"] not in _NO_NAMES:
            yield match["name"], int(match["number"] or usual)


def _number(text: str | None, usual: int) -> int:
    return int(text) if text and re.fullmatch(r"[+-]?\d{1,6}", text.strip()) else usual

"""The kinds of entity in the navigation: those that have entities stand in it, the others do not."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing.corpus import Corpus
from briefing.links import kind_path

Item = str | dict[str, Any]
"""An entry as MkDocs has it: a path, or a title with a path or a list of entries."""


def with_kinds(nav: Sequence[Item], corpus: Corpus) -> list[Item]:
    """Return the navigation with a list of each kind that is named, beside the lists of other kinds.

    A navigation that names no kind at all stays as it is, and so does the order of what it names.
    """
    there = {kind_path(kind): bool(corpus.of_kind(kind)) for kind in corpus.kinds.values()}
    named = set(_paths(nav))
    missing = [path for path, has in there.items() if has and path not in named]
    return list(_mended(nav, there, missing))


def _paths(nav: Sequence[Item]) -> Iterator[str]:
    for item in nav:
        for inner in [item] if isinstance(item, str) else item.values():
            yield from [inner] if isinstance(inner, str) else _paths(inner)


def _mended(nav: Sequence[Item], there: Mapping[str, bool], missing: list[str]) -> Iterator[Item]:
    """Yield the entries of one level; `missing` is emptied where its like stand."""
    last = max((number for number, item in enumerate(nav) if _lists_a_kind(item, there)), default=-1)
    for number, item in enumerate(nav):
        if isinstance(item, dict) and any(isinstance(inner, list) for inner in item.values()):
            inner = {title: list(_mended(entries, there, missing)) for title, entries in item.items()}
            yield from [inner] if any(inner.values()) else []
        elif not _lists_a_kind(item, there) or all(there.get(path, True) for path in _paths([item])):
            yield item
        if number == last:
            yield from missing
            missing.clear()


def _lists_a_kind(item: Item, there: Mapping[str, bool]) -> bool:
    inner = item if isinstance(item, str) else next(iter(item.values()))
    return isinstance(inner, str) and inner in there

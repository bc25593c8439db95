"""What `mkdocs.yml` says to readers: its texts, each with its line."""

from collections.abc import Iterator
from typing import Any

from briefing.errors import Place
from briefing.model.base import Steps
from briefing.model.texts import Text
from briefing.read.data import Data, read_data

CONFIGURATION = "mkdocs.yml"
_SAID = (("site_name",), ("site_description",), ("site_author",), ("copyright",))
_MOVED, _WHY, _NAV = ("extra", "moved"), "why", ("nav",)


def configured(configuration: str) -> Iterator[Text]:
    """Yield the texts of a configuration that pages print: the site's name and what it is, titles, why pages went."""
    data = read_data(configuration, CONFIGURATION)
    found = [*_SAID, *((*_MOVED, path, _WHY) for path in _at(data, _MOVED) or {})]
    said = [(steps, _at(data, steps)) for steps in found]
    for steps, words in (*said, *_titles(_at(data, _NAV), _NAV)):
        if isinstance(words, str):
            yield Text(words, Place(CONFIGURATION, data.line(steps)), ".".join(map(str, steps)))


def _at(data: Data, steps: Steps) -> Any:  # noqa: ANN401 # a file's value
    value = data.value
    for step in steps:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _titles(entries: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:  # noqa: ANN401 # a file's value
    """Yield the titles of sections and pages, which are names of mappings."""
    if isinstance(entries, dict):
        yield from (((*steps, title), title) for title in entries)
    inner = entries.items() if isinstance(entries, dict) else enumerate(entries) if isinstance(entries, list) else ()
    for step, each in inner:
        yield from _titles(each, (*steps, step))

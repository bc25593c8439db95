"""What `mkdocs.yml` says to readers: its texts, each with its line."""

from collections.abc import Iterator
from typing import Any

from briefing.errors import Place
from briefing.ids import parse_citation
from briefing.model.base import Steps
from briefing.model.texts import Text
from briefing.read.data import read_data

CONFIGURATION = "mkdocs.yml"
_NAV = "nav"
"""The setting in which names of mappings are titles."""


def configured(configuration: str) -> Iterator[Text]:
    """Yield every text of a configuration, since templates may print any; an id alone, as of a statement, is none."""
    data = read_data(configuration, CONFIGURATION)
    for steps, words in _texts(data.value, ()):
        yield Text(words, Place(CONFIGURATION, data.line(steps)), ".".join(map(str, steps)))


def _texts(value: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:  # noqa: ANN401 # a file's value
    if isinstance(value, str):
        if parse_citation(value) is None:
            yield steps, value
    elif isinstance(value, dict):
        if steps[:1] == (_NAV,):
            yield from (((*steps, title), title) for title in value)
        for step, each in value.items():
            yield from _texts(each, (*steps, step))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _texts(each, (*steps, number))

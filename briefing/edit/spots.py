"""Changes at places of a text, and what a change of several files is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.errors import BriefingError, Finding, Place

SETTINGS = "mkdocs.yml"
Texts = Mapping[str, str]
"""Texts by path from the project's root: pages, notes, registry and `mkdocs.yml`."""


class Spot(NamedTuple):
    """What is to stand between two places of a text."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A change: the whole texts of what it touches, by path; None where the file goes."""

    texts: Mapping[str, str | None]
    moved: Mapping[str, str] = field(default_factory=dict)
    """New paths of files by their old ones."""
    names: Mapping[str, str] = field(default_factory=dict)
    """New ids by old ones, in the words of findings too."""
    said: tuple[str, ...] = ()
    """What whoever asked for it should know or do."""


def changed(text: str, spots: Iterable[Spot]) -> str:
    """Return a text with other words at some places; all else is as it was."""
    out, at = [], 0
    for spot in sorted(set(spots)):
        out += [text[at : spot.start], spot.new]
        at = spot.end
    return "".join([*out, text[at:]])


def after(texts: Texts, edit: Mapping[str, str | None]) -> dict[str, str]:
    """Return the texts of a project as a change leaves them."""
    return {path: text for path, text in {**texts, **edit}.items() if text is not None}


def line_at(text: str, at: int) -> int:
    """Return the number of the line in which a place of a text stands."""
    return text.count("\n", 0, at) + 1


def refuse(file: str, rule: str, sentence: str, remedy: str, line: int = 1) -> BriefingError:
    """Return the error of a change that cannot be made as asked."""
    return BriefingError([Finding(Place(" ".join(file.split()), line), rule, sentence, remedy)])

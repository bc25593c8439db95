"""The inline tree: a sentence as its parts, parsed once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A sign that is no markup here, although it could be: written with a backslash before it."""

    sign: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands between two asterisks."""

    parts: Inline


@dataclass(frozen=True, slots=True)
class Strong:
    """What stands between two doubled asterisks."""

    parts: Inline


@dataclass(frozen=True, slots=True)
class Code:
    """What stands between backticks, as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of this site (`/topics/x.md`) or to a web address."""

    target: str
    parts: Inline


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than the page's."""

    language: str
    """Its code in ISO 639."""
    parts: Inline


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation `[^id]`: of a passage, a statement or a reference."""

    id: str


Node = Text | Literal | Emphasis | Strong | Code | Link | Foreign | Citation
Inline = tuple[Node, ...]

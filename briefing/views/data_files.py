"""The data files, as the page about them shows them."""

from typing import NamedTuple

from briefing.markup import Inline


class FileView(NamedTuple):
    """One file."""

    name: str
    link: str
    schema: str
    """The link to its schema; empty where it has none of ours."""
    what: str
    """What one record is."""
    records: int


class RecordKind(NamedTuple):
    """One kind of record."""

    title: str
    about: Inline
    fields: tuple[tuple[str, Inline], ...]
    """Each with what it holds."""

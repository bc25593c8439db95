"""What an edition is made of, and what became of it: records without files."""

import datetime as dt
from typing import NamedTuple

from briefing.model import Identity


class Imprint(NamedTuple):
    """What each edition says of itself, on every page."""

    site: Identity
    version: str
    epoch: int
    """The day of its content, in seconds since 1970."""

    @property
    def when(self) -> dt.datetime:
        """Return the moment of its content."""
        return dt.datetime.fromtimestamp(self.epoch, tz=dt.UTC)

    @property
    def day(self) -> str:
        """Return the day of its content, as ISO 8601 has it."""
        return self.when.date().isoformat()

    @property
    def name(self) -> str:
        """Return what the names of its files begin with."""
        return f"{self.site.key}-{self.version}"


class Chapter(NamedTuple):
    """One page as an edition takes it in; its links to other pages are `/path.md#anchor`."""

    path: str
    """Below `docs/`."""
    title: str
    html: str


class Part(NamedTuple):
    """Chapters of one kind, in their order."""

    title: str
    chapters: tuple[Chapter, ...]
    listed: int = 0
    """How many of them, from the first, the table of contents names; 0 for all."""


class Made(NamedTuple):
    """A finished file of an edition."""

    edition: str
    """The name by which the command knows it."""
    file: str
    content: bytes
    about: str = ""
    """The path, below `docs/`, of the one briefing that it holds; empty where it holds them all."""

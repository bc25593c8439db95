"""Where a thing seen on a built page was written: the line of a file that a person edits."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from types import MappingProxyType

from briefing.errors import BriefingError, Place
from briefing.read.project import read_project

CONFIGURATION = "mkdocs.yml"
_TELLING = 6
"""Signs from which on a text is its own in a whole project; a shorter one is looked for in the page's own file only."""


@dataclass(frozen=True, slots=True)
class Written:
    """The lines of every authored file, by its path from the project's root."""

    lines: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def place(self, page: str, *texts: str, last: bool = False) -> Place | None:
        """Return the line that wrote what a built page shows, or None where that cannot be known.

        Args:
            page: the page's path in a built edition, or below `docs/`.
            texts: how it can have been written; the first that is found counts.
            last: whether the last line with it in the page's own file is meant, not the first.

        """
        for text in texts:
            for file in authored(page):
                if numbers := list(self._numbers(file, text)):
                    return Place(file, numbers[-1 if last else 0])
        return next((place for text in texts if (place := self._only(text))), None)

    def source(self, page: str) -> Place | None:
        """Return the beginning of the file in which a page is written, or None where it is made from data."""
        return next((Place(file, 1) for file in authored(page) if file in self.lines), None)

    def _only(self, text: str) -> Place | None:
        """Return the one line of the project with a text, or None where there are several, or none."""
        if len(text) < _TELLING:
            return None
        places = [Place(file, number) for file in self.lines for number in self._numbers(file, text)]
        return places[0] if len(places) == 1 else None

    def _numbers(self, file: str, text: str) -> Iterator[int]:
        whole = re.compile(f"(?:{re.escape(text)}|{re.escape(escape(text))})(?![\\w-])")
        for number, line in enumerate(self.lines.get(file, ()), 1):
            if whole.search(line):
                yield number


def written(root: Path) -> Written:
    """Return what is written in a project; nothing where its files cannot be read."""
    try:
        files = read_project(root)
    except BriefingError:
        return Written()
    texts = {**files.pages, **files.notes, **files.registry}
    texts[CONFIGURATION] = (root / CONFIGURATION).read_text("utf-8")
    return Written(MappingProxyType({file: tuple(text.split("\n")) for file, text in texts.items()}))


def authored(page: str) -> tuple[str, ...]:
    """Return the files that a page can be written in: `about/data/index.html` is `data.md`, or the folder's index."""
    path = page.removesuffix(".md").removesuffix(".html")
    folder = path.removesuffix("index").rstrip("/")
    return (f"docs/{path}.md", f"docs/{folder}.md") if folder and folder != path else (f"docs/{path}.md",)

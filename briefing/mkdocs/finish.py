"""The last steps of a page's content, each on the one tree: links, notes, names, aids, quotes, headings."""

from collections.abc import Callable
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.errors import Finding, Place
from briefing.mkdocs.dom import ids, parsed, written
from briefing.mkdocs.folds import fold_thin
from briefing.mkdocs.headings import Heading, add_outline, number_headings
from briefing.mkdocs.links import Link, address_reports, resolve_links
from briefing.mkdocs.name_links import Names, link_names
from briefing.mkdocs.notes import number_notes
from briefing.mkdocs.quotes import set_quotes
from briefing.mkdocs.reading_aids import align_cells, isolate_scripts, name_cells, say_ours
from briefing.model import Identity


class PageToFinish(NamedTuple):
    """A page, and what its links need."""

    path: str
    """Below `docs/`."""
    place: Place
    """Where it is written, for findings."""
    address: Callable[[str], str | None]
    """Returns the address, relative to the page, of the file at a path below `docs/`; None where there is none."""
    site: Identity
    """To whom reports of mistakes go, and under what name."""
    is_topic: bool
    has_outline: bool


class Finished(NamedTuple):
    """A page's content with what became of it."""

    html: str
    headings: list[Heading]
    ids: set[str]
    links: list[Link]
    findings: list[Finding]


def finish(content: str, page: PageToFinish, corpus: Corpus, names: Names) -> Finished:
    """Return the content of a page as it is published."""
    root = parsed(content)
    number_notes(root, corpus)
    resolved = resolve_links(root, page.path, page.place, page.address)
    address_reports(root, page.site)
    link_names(root, names, page.path, lambda link: _address(page, link))
    say_ours(root)
    isolate_scripts(root)
    name_cells(root)
    align_cells(root)
    set_quotes(root)
    if page.is_topic:
        fold_thin(root)
    headings = number_headings(root)
    if page.has_outline:
        add_outline(root, headings)
    links = [row for row in resolved if isinstance(row, Link)]
    return Finished(written(root), headings, ids(root), links, [row for row in resolved if isinstance(row, Finding)])


def _address(page: PageToFinish, link: str) -> str:
    path, sign, anchor = link.removeprefix("/").partition("#")
    return f"{page.address(path) or ''}{sign}{anchor}"

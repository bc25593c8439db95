"""The site in the making: the Corpus, what follows from it, and the pages made from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from shapely import MultiPolygon

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.standing import last_checked
from briefing.export.datasets import Dataset, datasets
from briefing.ids import SourceKey
from briefing.links import entity_path, source_path
from briefing.mkdocs.name_links import Names, names_of
from briefing.mkdocs.offers import Offer
from briefing.mkdocs.placeholders import with_provisional
from briefing.model import Identity, Topic
from briefing.pages import Page, pages
from briefing.read.geography import read_countries
from briefing.read.originals import read_originals


@dataclass(frozen=True)
class Site:
    """Everything that a build needs to know, read and made once."""

    root: Path
    """The project's folder."""
    identity: Identity
    """What the site says of itself."""
    authored: Corpus
    """Everything as it is written; on the desk, blocks of drafts borrow from the originals besides."""
    derived: Derived
    pages: Mapping[str, Page]
    """Pages made from data, by their path below `docs/`."""
    names: Names
    """What links itself."""
    originals: Mapping[str, str]
    """Texts of passages by their hash, for the maintainer's desk; empty in every published edition."""

    offers: tuple[Offer, ...] = ()
    """Editions that the site offers to download."""

    @property
    def outlines(self) -> tuple[MultiPolygon, ...]:
        """Return the outlines of countries for maps; read when first asked for, since not every project has a map."""
        return read_countries()

    @cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        """Return the data files, to be named and counted; an edition writes them with addresses of its own."""
        return tuple(datasets(self.derived, self.identity, str, absolute=False))

    @property
    def corpus(self) -> Corpus:
        """Return the Corpus."""
        return self.derived.corpus

    def topic(self, path: str) -> Topic | None:
        """Return the topic whose page lies at `path`, or None."""
        return self.corpus.topics_by_path.get(path)

    @cached_property
    def source_paths(self) -> Mapping[str, SourceKey]:
        """Return the sources by the paths of their pages, on which statements have addresses of their own."""
        return {source_path(key): key for key in self.corpus.sources}

    @cached_property
    def heads(self) -> Mapping[str, Mapping[str, str]]:
        """Return title and description of each page as we read them; to YAML `no` is a truth and 2024 a number."""
        authored = ((page.path, page.meta.title, page.meta.description) for page in self.corpus.pages)
        made = ((path, page.title, page.description) for path, page in self.pages.items())
        return {path: {"title": title, "description": said} for path, title, said in (*authored, *made)}

    @cached_property
    def dates(self) -> Mapping[str, str | None]:
        """Return when each briefing, source and name was last edited or checked, by its path below `docs/`."""
        corpus = self.corpus
        checked = last_checked(corpus.sources.values())
        dates = {entity_path(entity.kind, id_): checked for id_, entity in corpus.entities.items()}
        dates |= {source_path(key): last_checked([source]) for key, source in corpus.sources.items()}
        return dates | {path: topic.edited for path, topic in corpus.topics_by_path.items()}


def prepare(root: Path, identity: Identity, read: Corpus, *, desk: bool = False) -> Site:
    """Return the site of the project in `root`.

    Args:
        root: the project's folder.
        identity: what the site says of itself.
        read: everything as it is written.
        desk: whether it is for the maintainer's desk, with drafts.

    """
    originals = read_originals(root) if desk else {}
    derived = Derived(with_provisional(read, originals) if desk else read)
    made = pages(derived, originals if desk else None)
    return Site(root, identity, read, derived, made, names_of(derived), originals)

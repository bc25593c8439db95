"""What editions take in: finished pages of the site, ordered as a book has them, and its data files."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from briefing.corpus import load
from briefing.editions.imprint import site_address
from briefing.editions.record import Chapter, Imprint, Part
from briefing.export.datasets import FOLDER, datasets, schema_text
from briefing.links import (
    DISPUTED_PATH,
    FIGURES_PATH,
    GLOSSARY_PATH,
    REFERENCES_PATH,
    TIMELINE_PATH,
    entity_path,
    kind_path,
    parts_folder,
    source_path,
)
from briefing.mkdocs.chapters import ToHtml, page_of, terms_of, to_html
from briefing.mkdocs.identity import read_identity
from briefing.mkdocs.site import Site, prepare
from briefing.model import Topic
from briefing.views.names import by_name

_LISTS = (TIMELINE_PATH, FIGURES_PATH, DISPUTED_PATH, GLOSSARY_PATH, REFERENCES_PATH)
_ABOUT = ("about/method.md", "about/editorial-rules.md", "about/corrections.md")


class Pages:
    """The pages of a site, each made when an edition first asks for it."""

    def __init__(self, site: Site, convert: ToHtml) -> None:
        self.site, self._convert = site, convert
        self._made: dict[str, Chapter] = {}

    def page(self, path: str) -> Chapter:
        """Return the page at a path below `docs/`."""
        if path not in self._made:
            self._made[path] = Chapter(*page_of(self.site, path, self._convert))
        return self._made[path]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts of the book; with the names of each kind go their own pages, which its list leads to."""
        corpus = self.site.corpus
        authored = {page.path for page in corpus.pages}
        kinds = [(kind, by_name(corpus.of_kind(kind))) for kind in corpus.kinds.values() if corpus.of_kind(kind)]
        lists = [path for kind, _ in kinds for path in (kind_path(kind), *self._parts_of(kind_path(kind)))]
        names = [entity_path(kind, entity.id) for kind, entities in kinds for entity in entities]
        return (
            self._part("Briefings", corpus.topics_by_path),
            self._part("People, places and things", [*lists, *names], len(lists)),
            self._part("What we checked", [part for path in _LISTS for part in (path, *self._parts_of(path))]),
            self._part("Sources", map(source_path, corpus.sources)),
            self._part("About", [path for path in _ABOUT if path in authored]),
        )

    def _parts_of(self, path: str) -> Iterator[str]:
        """Yield the pages into which a long list parts."""
        return (part for part in self.site.pages if part.startswith(f"{parts_folder(path)}/"))

    def _part(self, title: str, paths: Iterable[str], listed: int = 0) -> Part:
        return Part(title, tuple(map(self.page, paths)), listed)

    @property
    def other_names(self) -> Iterator[tuple[str, str]]:
        """Yield every spelling that is not the title of its page, with the path of that page; each but once."""
        seen: set[str] = set()
        for entity in self.site.corpus.entities.values():
            path = entity_path(entity.kind, entity.id)
            for name in entity.data.spellings:
                if name not in seen and name != self.page(path).title:
                    seen.add(name)
                    yield name, path

    def briefing(self, topic: Topic) -> tuple[Chapter, ...]:
        """Return a briefing with the words that it uses and its sources, passage by passage."""
        sources = [self.page(source_path(source.key)) for source in self.site.corpus.topic_sources(topic.slug)]
        path = topic.place.file.removeprefix("docs/")
        return (self.page(path), Chapter(*terms_of(self.site, topic)), *sources)


def read_pages(root: Path) -> Pages:
    """Return the pages of the project in `root`.

    Raises:
        BriefingError: the project cannot be read.

    """
    config: MkDocsConfig = load_config(str(root / "mkdocs.yml"))
    return Pages(prepare(root, read_identity(config), load(root)), to_html(config))


def data_files(site: Site, imprint: Imprint) -> Iterator[tuple[str, str]]:
    """Yield path and text of each data file and schema; addresses are whole where the site knows its host."""

    def address(link: str) -> str:
        path, _, anchor = link.removeprefix("/").partition("#")
        return site_address(imprint.site, path, anchor)

    for dataset in datasets(site.derived, site.identity, address, absolute=bool(site.identity.address)):
        yield dataset.name, dataset.text
        if dataset.row:
            yield dataset.schema.removeprefix(f"{FOLDER}/"), schema_text(dataset)

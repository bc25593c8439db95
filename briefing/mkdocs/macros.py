"""The macros: rows of the current topic, rendered."""

from typing import TYPE_CHECKING

from briefing.check.sandbox import Sandbox
from briefing.derive.figures import figures
from briefing.derive.mentions import topic_entities
from briefing.derive.places import spots, ways
from briefing.derive.related import related_topics, topic_terms
from briefing.derive.standing import doubted
from briefing.derive.timeline import topic_timeline
from briefing.derive.tools import tools
from briefing.export.data_page import file_views, record_kinds
from briefing.links import source_link
from briefing.mkdocs.context import site_of
from briefing.mkdocs.macro_faults import MacroFaults, macro_forms
from briefing.render import lists
from briefing.render.changes import corrections_block
from briefing.render.coverage import coverage_block
from briefing.render.data_page import fields_block, files_block
from briefing.render.doubts import doubts_block
from briefing.render.example import example_block
from briefing.render.figures import figures_block
from briefing.render.folded import (
    folded_figures,
    folded_laws,
    folded_names,
    folded_network,
    folded_routes,
    folded_timeline,
    folded_tools,
)
from briefing.render.instruments import instruments_block
from briefing.render.map import Atlas, map_block
from briefing.render.marks import standings_block
from briefing.render.network import network_block
from briefing.render.passage import passage_block
from briefing.render.picture.projection import Frame
from briefing.render.routes import routes_block
from briefing.render.shelves import SOURCES, TOPICS, parts_after
from briefing.render.statement_table import statements_table
from briefing.render.timeline import timeline_block
from briefing.render.tools import tools_block
from briefing.views.changes import corrections
from briefing.views.coverage import coverage_of
from briefing.views.doubts import doubts
from briefing.views.draft import draft_passage
from briefing.views.entry_lists import newest_sources, newest_topics, source_list, topic_list
from briefing.views.example import example_of
from briefing.views.figures import figure_views
from briefing.views.names import by_name, entity_entry, term_view
from briefing.views.network import network_view
from briefing.views.routes import place_views, route_views
from briefing.views.statement_rows import statement_row
from briefing.views.timeline import date_views
from briefing.views.tools import tool_views
from briefing.views.topics import basis_of, related_of, source_entry, topic_entry
from briefing.views.words import source_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs_macros.plugin import MacrosPlugin

    from briefing.mkdocs.site import Site
    from briefing.model import Entity, Kind, Topic
    from briefing.views.names import EntityEntry


def define_env(env: "MacrosPlugin") -> None:
    """Register every public method of `Blocks` as a macro, the only ones; `mkdocs-macros` calls this by its name."""
    faults = MacroFaults(env, macro_forms(Blocks))
    for name, block in blocks(Blocks(lambda: site_of(env.conf), lambda: env.page.file.src_uri)).items():
        env.macro(faults.watched(name, block), name)  # type: ignore[no-untyped-call] # the plugin ships no types


def sandbox(site: "Callable[[], Site]", path: "Callable[[], str]") -> Sandbox:
    """Return what the text of the page at a path can be rendered with, as MkDocs has it rendered."""
    return Sandbox(blocks(Blocks(site, path)))


def blocks(made: "Blocks") -> "dict[str, Callable[..., str]]":
    """Return the macros by name."""
    return {name: getattr(made, name) for name in vars(Blocks) if not name.startswith("_")}


class Blocks:
    """The macros; each public method is one."""

    def __init__(self, site: "Callable[[], Site]", path: "Callable[[], str]") -> None:
        self._site, self._path = site, path

    def _topic(self) -> "Topic":
        topic = self._site().topic(self._path())
        if topic is None:
            raise ValueError("this macro works on topic pages only")
        return topic

    def _entities(self) -> "list[Entity]":
        site = self._site()
        named = topic_entities(site.corpus, site.derived.mentions, self._topic().slug)
        return by_name(site.corpus.entities[id_] for id_ in named)

    def as_of(self) -> str:
        """Return on what the topic rests, and when it was checked and edited."""
        return lists.basis_block(basis_of(self._site().corpus, self._topic()))

    def figures(self) -> str:
        """Return the topic's figures as a table."""
        corpus = self._site().corpus
        rows = figure_views(corpus, figures(corpus, corpus.topic_statements(self._topic().slug)))
        return folded_figures(rows, figures_block(rows))

    def timeline(self) -> str:
        """Return the topic's dated statements, and what the record dates beside them, in order."""
        corpus = self._site().corpus
        rows = date_views(corpus, topic_timeline(corpus, self._topic().slug))
        return folded_timeline(rows, timeline_block(rows))

    def whos_who(self) -> str:
        """Return the people, organisations, places, apps, laws, works and events that the topic names."""
        entities = self._entities()
        kinds = [kind for kind in self._site().corpus.kinds.values() if kind.whos_who]
        groups = self._entries((kind, [e for e in entities if e.kind.id == kind.id]) for kind in kinds)
        return folded_names(groups, lists.names_block(groups))

    def names(self, kind: str) -> str:
        """Return the entities of one kind that the topic names, such as `place` or `law`."""
        kinds = self._site().corpus.kinds
        if kind not in kinds:
            raise ValueError(f"{kind} is no kind; use one of {', '.join(kinds)}")
        entities = [entity for entity in self._entities() if entity.kind.id == kind]
        return lists.names_block(self._entries([(kinds[kind], entities)] if entities else []))

    def _entries(self, groups: "Iterable[tuple[Kind, list[Entity]]]") -> "list[tuple[Kind, list[EntityEntry]]]":
        derived = self._site().derived
        return [(kind, [entity_entry(derived, entity) for entity in entities]) for kind, entities in groups]

    def glossary(self) -> str:
        """Return the terms that the topic's statements use, each with its definition."""
        site = self._site()
        return lists.terms_block(map(term_view, topic_terms(site.derived, self._topic().slug)))

    def statements(self) -> str:
        """Return every statement of the topic's sources as a table."""
        derived = self._site().derived
        rows = derived.corpus.topic_statements(self._topic().slug)
        return statements_table(statement_row(derived, statement) for statement in rows)

    def coverage(self) -> str:
        """Return which passages of the topic's sources the briefings cite."""
        site = self._site()
        sources = site.corpus.topic_sources(self._topic().slug)
        return "".join(coverage_block(coverage_of(site.derived, source)) for source in sources)

    def tools(self, *without: str) -> str:
        """Return the topic's apps and tools, some left out by id, and who reports what use of each."""
        site = self._site()
        if unknown := set(without) - set(site.corpus.entities):
            raise ValueError(f"no entity has the id {', '.join(sorted(unknown))}")
        rows = tool_views(site.corpus, tools(site.derived, self._topic().slug, without))
        return folded_tools(rows, tools_block(rows))

    def instruments(self) -> str:
        """Return the topic's laws, bills and plans by date."""
        laws = [entity for entity in self._entities() if "instruments" in entity.kind.blocks]
        return folded_laws(laws, instruments_block(laws))

    def map(self, west: float, south: float, east: float, north: float, part: "Sequence[float]" = ()) -> str:
        """Return a map of the topic's places and routes between four degrees, and one of a part of it."""
        site, slug = self._site(), self._topic().slug
        routes = route_views(site.corpus, ways(site.derived, slug))
        atlas = Atlas(site.outlines, place_views(spots(site.derived, slug)), routes)
        return map_block(atlas, Frame(west, south, east, north), Frame(*part) if part else None)

    def routes(self) -> str:
        """Return the routes that the topic's statements give, numbered as on its maps."""
        site = self._site()
        rows = route_views(site.corpus, ways(site.derived, self._topic().slug))
        return folded_routes(rows, routes_block(rows))

    def network(self) -> str:
        """Return who is linked to whom in the topic, and by which statement."""
        network = network_view(self._site().derived.network(self._topic().slug))
        return folded_network(network, network_block(network, self._site().corpus.kinds))

    def disputed(self) -> str:
        """Return what the article says beside what the record says."""
        corpus = self._site().corpus
        rows = doubted(corpus.topic_statements(self._topic().slug))
        return doubts_block(doubts(corpus, rows), anchored=True)

    def related(self) -> str:
        """Return the related topics, with the reason."""
        rows = related_topics(self._site().derived, self._topic().slug)
        return lists.related_block([related_of(row) for row in rows])

    def sources(self) -> str:
        """Return the topic's sources and the place of its footnotes."""
        sources = self._site().corpus.topic_sources(self._topic().slug)
        return lists.sources_block([source_line(source, source_link(source.key)) for source in sources])

    def passage(self, citation: str) -> str:
        """Return a passage of a draft: its original on the maintainer's desk, where that is on the machine."""
        site = self._site()
        return passage_block(draft_passage(site.corpus, citation, site.originals))

    def corrections(self) -> str:
        """Return the log of our own errors."""
        return corrections_block(corrections(self._site().derived))

    def data_files(self) -> str:
        """Return the data files, with how many records each has."""
        return files_block(file_views(self._site().datasets))

    def data_fields(self) -> str:
        """Return what a record of each data file holds."""
        return fields_block(record_kinds(self._site().datasets))

    def standings(self) -> str:
        """Return the words that may stand beside a statement, with what they mean."""
        return standings_block()

    def example(self, citation: str) -> str:
        """Return the sentence of a statement with its note and its first remark in sight."""
        return example_block(example_of(self._site().corpus, citation))

    def topics(self, level: int = 2) -> str:
        """Return every topic as an entry under a heading of that level; of many the newest, and all in parts."""
        corpus = self._site().corpus
        shown = newest_topics(corpus)
        entries = lists.topics_block([topic_entry(corpus, topic) for topic in shown], level)
        return entries + parts_after(topic_list(corpus), len(shown), TOPICS)

    def all_sources(self) -> str:
        """Return every source as an entry; of many the newest, and all in parts."""
        corpus = self._site().corpus
        shown = newest_sources(corpus)
        return lists.source_list(map(source_entry, shown)) + parts_after(source_list(corpus), len(shown), SOURCES)

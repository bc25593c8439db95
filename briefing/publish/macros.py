"""The macros: rows of the current topic, rendered."""

from typing import TYPE_CHECKING

from briefing.derive.figures import figures
from briefing.derive.mentions import topic_entities
from briefing.derive.places import spots, ways
from briefing.derive.related import related_topics, topic_terms
from briefing.derive.standing import doubted
from briefing.derive.timeline import timeline
from briefing.derive.tools import tools
from briefing.export.data_page import fields_block, files_block
from briefing.publish.kept import site_of
from briefing.render import blocks, overview
from briefing.render.corrections import corrections_block
from briefing.render.example import example_block
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
from briefing.render.lists import glossary_block
from briefing.render.map import Atlas, map_block, routes_block
from briefing.render.network import network_block
from briefing.render.picture.projection import Frame
from briefing.render.statements_page import statements_table
from briefing.render.timeline import timeline_block
from briefing.render.tools import tools_block
from briefing.render.views import coverage_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_macros.plugin import MacrosPlugin

    from briefing.model import Entity, Topic
    from briefing.publish.site import Site


def define_env(env: "MacrosPlugin") -> None:
    """Register every public method of `Blocks` as a macro; `mkdocs-macros` calls this by its name."""
    blocks = Blocks(env)
    for name in (name for name in vars(Blocks) if not name.startswith("_")):
        env.macro(getattr(blocks, name), name)  # type: ignore[no-untyped-call] # the plugin ships no types


class Blocks:
    """The macros of one build; each public method is one."""

    def __init__(self, env: "MacrosPlugin") -> None:
        self._env = env

    def _site(self) -> "Site":
        return site_of(self._env.conf)

    def _topic(self) -> "Topic":
        topic = self._site().topic(self._env.page.file.src_uri)
        if topic is None:
            raise ValueError("this macro works on topic pages only")
        return topic

    def _entities(self) -> "list[Entity]":
        site = self._site()
        named = topic_entities(site.corpus, site.derived.mentions, self._topic().slug)
        return sorted((site.corpus.entities[id_] for id_ in named), key=_by_name)

    def as_of(self) -> str:
        """Return on what the topic rests, and when it was checked and edited."""
        return overview.as_of_block(self._site().corpus, self._topic())

    def figures(self) -> str:
        """Return the topic's figures as a table."""
        corpus = self._site().corpus
        rows = figures(corpus, corpus.topic_statements(self._topic().slug))
        return folded_figures(rows, blocks.figures_block(corpus, rows))

    def timeline(self) -> str:
        """Return the topic's dated statements in order."""
        corpus = self._site().corpus
        rows = timeline(corpus.topic_statements(self._topic().slug))
        return folded_timeline(rows, timeline_block(corpus, rows))

    def whos_who(self) -> str:
        """Return the people, organisations, places, apps, laws, works and events that the topic names."""
        entities = self._entities()
        kinds = [kind for kind in self._site().corpus.kinds.values() if kind.whos_who]
        groups = [(kind, [e for e in entities if e.kind.id == kind.id]) for kind in kinds]
        return folded_names(groups, blocks.entities_block(groups))

    def names(self, kind: str) -> str:
        """Return the entities of one kind that the topic names, such as `place` or `law`."""
        kinds = self._site().corpus.kinds
        if kind not in kinds:
            raise ValueError(f"{kind} is no kind; use one of {', '.join(kinds)}")
        entities = [entity for entity in self._entities() if entity.kind.id == kind]
        return blocks.entities_block([(kinds[kind], entities)] if entities else [])

    def glossary(self) -> str:
        """Return the terms that the topic's statements use, each with its definition."""
        site = self._site()
        return glossary_block(topic_terms(site.derived, self._topic().slug))

    def statements(self) -> str:
        """Return every statement of the topic's sources as a table."""
        derived = self._site().derived
        return statements_table(derived, derived.corpus.topic_statements(self._topic().slug))

    def coverage(self) -> str:
        """Return which passages of the topic's sources the briefings cite."""
        site = self._site()
        return "\n\n".join(coverage_block(site.derived, s) for s in site.corpus.topic_sources(self._topic().slug))

    def tools(self, *without: str) -> str:
        """Return the topic's apps and tools, some left out by id, and who reports what use of each."""
        site = self._site()
        if unknown := set(without) - set(site.corpus.entities):
            raise ValueError(f"no entity has the id {', '.join(sorted(unknown))}")
        rows = tools(site.derived, self._topic().slug, without)
        return folded_tools(rows, tools_block(site.corpus, rows))

    def instruments(self) -> str:
        """Return the topic's laws, bills and plans by date."""
        laws = [entity for entity in self._entities() if "instruments" in entity.kind.blocks]
        return folded_laws(laws, instruments_block(laws))

    def map(self, west: float, south: float, east: float, north: float, part: "Sequence[float]" = ()) -> str:
        """Return a map of the topic's places and routes between four degrees, and one of a part of it."""
        site, slug = self._site(), self._topic().slug
        atlas = Atlas(site.outlines, spots(site.derived, slug), ways(site.derived, slug))
        return map_block(atlas, Frame(west, south, east, north), Frame(*part) if part else None)

    def routes(self) -> str:
        """Return the routes that the topic's statements give, numbered as on its maps."""
        site = self._site()
        rows = ways(site.derived, self._topic().slug)
        return folded_routes(rows, routes_block(site.corpus, rows))

    def network(self) -> str:
        """Return who is linked to whom in the topic, and by which statement."""
        network = self._site().derived.network(self._topic().slug)
        return folded_network(network, network_block(network, self._site().corpus.kinds))

    def disputed(self) -> str:
        """Return what the article says beside what the record says."""
        corpus = self._site().corpus
        return blocks.doubts_block(corpus, doubted(corpus.topic_statements(self._topic().slug)), anchored=True)

    def related(self) -> str:
        """Return the related topics, with the reason."""
        site = self._site()
        return blocks.related_block(related_topics(site.derived, self._topic().slug))

    def sources(self) -> str:
        """Return the topic's sources and the place of its footnotes."""
        return blocks.sources_block(self._site().corpus.topic_sources(self._topic().slug))

    def passage(self, citation: str) -> str:
        """Return a passage of a draft: its original on the maintainer's desk, where that is on the machine."""
        site = self._site()
        return blocks.passage_block(site.corpus, citation, site.originals)

    def corrections(self) -> str:
        """Return the log of our own errors."""
        return corrections_block(self._site().corpus)

    def data_files(self) -> str:
        """Return the data files, with how many records each has."""
        return files_block(self._site().datasets)

    def data_fields(self) -> str:
        """Return what a record of each data file holds."""
        return fields_block(self._site().datasets)

    def example(self, citation: str) -> str:
        """Return the sentence of a statement with its note and its first remark in sight."""
        return example_block(self._site().corpus, citation)

    def topics(self, level: int = 2) -> str:
        """Return every topic as an entry under a heading of that level."""
        corpus = self._site().corpus
        return overview.topics_block(corpus, list(corpus.topics.values()), level)

    def all_sources(self) -> str:
        """Return every source as an entry."""
        return overview.source_list(list(self._site().corpus.sources.values()))


def _by_name(entity: "Entity") -> str:
    return entity.data.name.casefold()

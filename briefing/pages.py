"""The whole list of pages made from the Corpus, by path; each is rendered when somebody asks for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.standing import doubted
from briefing.errors import Place
from briefing.labels import CHANGED, USED
from briefing.links import (
    CHANGES_PATH,
    DESK_PATH,
    DISPUTED_PATH,
    FIGURES_PATH,
    GLOSSARY_PATH,
    REFERENCES_PATH,
    SAVED_PATH,
    SOURCES_PATH,
    TIMELINE_PATH,
    TOPICS_PATH,
    entity_path,
    kind_path,
    source_path,
)
from briefing.model import Entity, Source, Statement
from briefing.render.changes import changes_page
from briefing.render.coverage import coverage_block
from briefing.render.desk_page import desk_page
from briefing.render.doubts import doubts_block
from briefing.render.entity import entity_page, said_block
from briefing.render.figures import figures_block
from briefing.render.html import heading, paragraph, references_part, text
from briefing.render.lists import glossary, index_block, references_block, topics_block
from briefing.render.lists import source_list as source_entries
from briefing.render.saved import saved_page
from briefing.render.shelves import SOURCES, STATEMENTS, TOPICS, Nouns, shelf_page
from briefing.render.source import source_page
from briefing.render.statement_table import statements_page
from briefing.render.timeline import timeline_page
from briefing.views.changes import all_changes
from briefing.views.coverage import coverage_of
from briefing.views.desk import desk_view
from briefing.views.doubts import doubts
from briefing.views.entity import entity_view, groups_of
from briefing.views.entry_lists import coverage_list, source_list, topic_list
from briefing.views.figures import figure_views
from briefing.views.head import Head
from briefing.views.names import by_name, entity_entry, terms_of
from briefing.views.references_list import reference_views
from briefing.views.shelves import Shelf, Thing, on_one_page, shelved
from briefing.views.source import source_view
from briefing.views.statement_lists import InTopic, by_topic, of_topics, said_list, statement_list
from briefing.views.statement_rows import statement_row
from briefing.views.timeline import whole_timeline
from briefing.views.topics import source_entry, topic_entry
from briefing.views.words import counted

GUIDE = "docs/about/how-to-edit.md"
"""Where a page is edited that shows rows of many files."""


@dataclass(frozen=True, slots=True)
class Page(Head):
    """A page made from data."""

    content: Callable[[], str]
    """Returns its content as HTML, without its title."""
    place: Place
    """Where a maintainer edits what the page shows."""


def pages(derived: Derived, desk: Mapping[str, str] | None = None) -> dict[str, Page]:
    """Return every page made from data, by its path below `docs/`.

    Args:
        derived: what follows from the Corpus.
        desk: texts of passages by their hash, where the pages are for the maintainer's desk; None to publish.

    """
    made = [*_sources(derived, desk or {}), *_entities(derived), *_kinds(derived), *_lists(derived)]
    return dict(made if desk is None else [*made, (DESK_PATH, _desk(derived, desk))])


def _desk(derived: Derived, originals: Mapping[str, str]) -> Page:
    return Page("Desk", "Open work.", lambda: desk_page(desk_view(derived, originals)), Place(GUIDE, 1))


def _sources(derived: Derived, originals: Mapping[str, str]) -> Iterator[tuple[str, Page]]:
    for key, source in derived.corpus.sources.items():
        content = partial(_source, derived, source, originals)
        yield source_path(key), Page(source.title, source.description, content, source.place)


def _source(derived: Derived, source: Source, originals: Mapping[str, str]) -> str:
    return source_page(source_view(derived, source, originals))


def _entities(derived: Derived) -> Iterator[tuple[str, Page]]:
    for id_, entity in derived.corpus.entities.items():
        content = partial(_entity, derived, entity)
        page = Page(entity.data.name, entity.data.description, content, entity.place)
        yield entity_path(entity.kind, id_), page
        yield from _parts(said_list(derived, entity), STATEMENTS, partial(_said, derived), entity.place.file)


def _entity(derived: Derived, entity: Entity) -> str:
    return entity_page(entity_view(derived, entity), derived.corpus.kinds)


def _said(derived: Derived, statements: Sequence[Statement]) -> str:
    return said_block(groups_of(derived.corpus, statements)) + references_part()


def _kinds(derived: Derived) -> Iterator[tuple[str, Page]]:
    for kind in derived.corpus.kinds.values():
        if entities := by_name(derived.corpus.of_kind(kind)):
            nouns = kind.label.lower(), kind.plural.lower()
            description = f"All {counted(len(entities), *nouns)} that the articles name, and what is said of each."
            whole = shelved(on_one_page(kind_path(kind), kind.plural, entities), (), lambda entity: entity.data.name)
            yield from _parted(whole, nouns, description, partial(_index, derived), f"registry/{kind.file}")


def _index(derived: Derived, entities: Iterable[Entity]) -> str:
    return index_block(entity_entry(derived, entity) for entity in entities)


def _of_statements(derived: Derived) -> Iterator[tuple[str, Page]]:
    """Yield the pages that list statements, each in its own order."""
    corpus = derived.corpus
    yield from (
        *_parted(
            of_topics(corpus, DISPUTED_PATH, "Disputed and corrected", doubted), STATEMENTS,
            "Statements that the public record corrects, disputes or does not confirm, or on which reports differ.",
            partial(_disputed, derived), GUIDE,
        ),
        _list(
            TIMELINE_PATH, "Timeline", "What the articles date, and what the public record dates, earliest first.",
            lambda: timeline_page(whole_timeline(corpus)), GUIDE,
        ),
        *_parted(
            of_topics(corpus, FIGURES_PATH, "Figures", lambda rows: [one for one in rows if one.figure]), STATEMENTS,
            "Every number that the sources give, with what it counts, when, and who says so.",
            partial(_figures, derived), GUIDE,
        ),
        *_parted(
            statement_list(corpus), STATEMENTS,
            "Every statement. Filter them by topic, source, name, standing, speaker or year, or search them.",
            lambda statements: statements_page([statement_row(derived, one) for one in statements]), GUIDE,
        ),
        _list(SAVED_PATH, "Saved sentences", "The statements that you saved, as they read today.", saved_page, GUIDE),
    )  # fmt: skip


def _lists(derived: Derived) -> Iterator[tuple[str, Page]]:
    corpus = derived.corpus
    yield from _of_statements(derived)
    yield from (
        _list(
            GLOSSARY_PATH, "Glossary", "Words that a general reader may not know, each explained in one sentence.",
            lambda: glossary(terms_of(corpus)) + references_part(), "registry/terms.yml",
        ),
        _list(
            REFERENCES_PATH, "References", "The outside works on which our remarks rely, and where we use each.",
            lambda: references_block(reference_views(corpus)), "registry/references.yml",
        ),
        *_parted(
            coverage_list(corpus, USED), SOURCES,
            "Which passages of each source the briefings cite, and how many statements each has.",
            lambda sources: "".join(coverage_block(coverage_of(derived, source)) for source in sources), GUIDE,
        ),
        *_parts(
            topic_list(corpus), TOPICS,
            lambda topics: topics_block([topic_entry(corpus, topic) for topic in topics], 2), f"docs/{TOPICS_PATH}",
        ),
        *_parts(
            source_list(corpus), SOURCES, lambda sources: source_entries(map(source_entry, sources)),
            f"docs/{SOURCES_PATH}",
        ),
        _list(
            CHANGES_PATH, CHANGED,
            "Corrections, new outcomes, new remarks, and edits that change meaning, since a day that you choose.",
            lambda: changes_page(all_changes(derived)), "registry/changes.yml",
        ),
    )  # fmt: skip


def _disputed(derived: Derived, rows: Sequence[InTopic]) -> str:
    """Return, topic by topic, statements whose record is in doubt."""
    corpus, parts = derived.corpus, []
    for slug, statements in by_topic(rows):
        parts += [heading(2, text(corpus.topics[slug].title), slug), doubts_block(doubts(corpus, statements))]
    return "".join([*parts, references_part()])


def _figures(derived: Derived, rows: Sequence[InTopic]) -> str:
    """Return figures, topic by topic."""
    corpus, parts = derived.corpus, []
    for slug, statements in by_topic(rows):
        views = figure_views(corpus, figures(corpus, statements))
        parts += [heading(2, text(corpus.topics[slug].title), slug), figures_block(views)]
    return "".join(parts)


def _parted(
    whole: Shelf[Thing], nouns: Nouns, description: str, content: Callable[[Sequence[Thing]], str], file: str
) -> Iterator[tuple[str, Page]]:
    """Yield the page of a list, and where it is too long for one page those of its parts."""
    yield _list(whole.path, whole.label, description, partial(shelf_page, whole, (), nouns, content), file)
    yield from _parts(whole, nouns, content, file)


def _parts(
    whole: Shelf[Thing], nouns: Nouns, content: Callable[[Sequence[Thing]], str], file: str
) -> Iterator[tuple[str, Page]]:
    """Yield the pages of a list's parts."""
    for trail, part in whole.below():
        names = [one.label for one in trail[1:] if one.ends[0] == one.ends[1]]
        title = f"{whole.label}: {', '.join([*names, part.label])}"
        said = f"{counted(part.number, *nouns)} of a list that has a page for each of its parts."
        yield _list(part.path, title, said, partial(shelf_page, part, trail, nouns, content), file)


def _list(path: str, title: str, description: str, content: Callable[[], str], file: str) -> tuple[str, Page]:
    def whole() -> str:
        return paragraph(text(description), "standfirst") + content()

    return path, Page(title, description, whole, Place(file, 1))

"""The whole list of pages made from the Corpus: path to text, pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.derive.derived import Derived
from briefing.derive.desk import open_work
from briefing.errors import Place
from briefing.labels import USED
from briefing.links import (
    COVERAGE_PATH,
    DESK_PATH,
    DISPUTED_PATH,
    FIGURES_PATH,
    GLOSSARY_PATH,
    REFERENCES_PATH,
    STATEMENTS_PATH,
    TIMELINE_PATH,
    entity_path,
    kind_path,
    source_path,
)
from briefing.render.desk_page import desk_page
from briefing.render.entity_page import entity_page
from briefing.render.escape import plain
from briefing.render.lists import disputed_page, glossary_page, kind_page, references_page
from briefing.render.source_page import source_page
from briefing.render.statements_page import statements_page
from briefing.render.timeline import timeline_page
from briefing.render.views import coverage_page, figures_page
from briefing.render.words import counted


@dataclass(frozen=True, slots=True)
class Page:
    """A page made from data."""

    title: str
    description: str
    markdown: str
    place: Place
    """Where a maintainer edits what the page shows."""


def pages(derived: Derived, desk: Mapping[str, str] | None = None) -> dict[str, Page]:
    """Return every page made from data, by its path below `docs/`.

    Args:
        derived: what follows from the Corpus.
        desk: texts of passages by their hash, where the pages are for the maintainer's desk; None to publish.

    """
    made = [*_sources(derived, desk or {}), *_entities(derived), *_kinds(derived), *_lists(derived)]
    return dict(made if desk is None else [*made, *_desk(derived, desk)])


def _desk(derived: Derived, originals: Mapping[str, str]) -> Iterator[tuple[str, Page]]:
    text = desk_page(open_work(derived.corpus, derived.mentions, derived.matcher, originals))
    yield DESK_PATH, Page("Desk", "Open work.", text, Place("docs/about/how-to-edit.md", 1))


def _sources(derived: Derived, originals: Mapping[str, str]) -> Iterator[tuple[str, Page]]:
    for key, source in derived.corpus.sources.items():
        yield (
            source_path(key),
            Page(source.title, source.description, source_page(derived, source, originals), source.place),
        )


def _entities(derived: Derived) -> Iterator[tuple[str, Page]]:
    for id_, entity in derived.corpus.entities.items():
        page = Page(entity.data.name, entity.data.description, entity_page(derived, entity), entity.place)
        yield entity_path(entity.kind, id_), page


def _kinds(derived: Derived) -> Iterator[tuple[str, Page]]:
    for kind in derived.corpus.kinds.values():
        if entities := derived.corpus.of_kind(kind):
            number = counted(len(entities), kind.label.lower(), kind.plural.lower())
            description = f"All {number} that the articles name, and what is said of each."
            place = Place(f"registry/{kind.file}", 1)
            text = f"{_standfirst(description)}{kind_page(derived, entities)}"
            yield kind_path(kind), Page(kind.plural, description, text, place)


def _lists(derived: Derived) -> Iterator[tuple[str, Page]]:
    corpus, guide = derived.corpus, "docs/about/how-to-edit.md"
    yield from (
        _list(
            GLOSSARY_PATH, "Glossary", "Words that a general reader may not know, each explained in one sentence.",
            glossary_page(corpus), "registry/terms.yml",
        ),
        _list(
            REFERENCES_PATH, "References", "The outside works on which our remarks rely, and where we use each.",
            references_page(corpus), "registry/references.yml",
        ),
        _list(
            DISPUTED_PATH, "Disputed and corrected",
            "Statements that the public record corrects, disputes or does not confirm, or on which reports differ.",
            disputed_page(corpus), guide,
        ),
        _list(
            TIMELINE_PATH, "Timeline", "Every dated statement, from the earliest date to the latest.",
            timeline_page(corpus), guide,
        ),
        _list(
            FIGURES_PATH, "Figures", "Every number that the sources give, with what it counts, when, and who says so.",
            figures_page(corpus), guide,
        ),
        _list(
            STATEMENTS_PATH, "Statements",
            "Every statement. Filter them by topic, source, name, standing, speaker or year, or search them.",
            statements_page(derived), guide,
        ),
        _list(
            COVERAGE_PATH, USED,
            "Which passages of each source the briefings cite, and how many statements each has.",
            coverage_page(derived), guide,
        ),
    )  # fmt: skip


def _list(path: str, title: str, description: str, text: str, file: str) -> tuple[str, Page]:
    return path, Page(title, description, f"{_standfirst(description)}{text}", Place(file, 1))


def _standfirst(description: str) -> str:
    return f"{plain(description)}\n{{: .standfirst }}\n\n"

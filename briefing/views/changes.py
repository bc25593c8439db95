"""What changed, as the record of changes and the pages that each change is told on tell it."""

from typing import NamedTuple

from briefing.derive.changes import ToldChange
from briefing.derive.derived import Derived
from briefing.links import statement_link
from briefing.markup import Inline, parse
from briefing.model import ChangeKind
from briefing.views.words import capitalised, date


class ChangeView(NamedTuple):
    """What was, what is, and why; in a correction, what was wrong and what is right."""

    kind: ChangeKind
    day: str
    """The day as a number, `2026-11-27`."""
    when: str
    """The day, in words."""
    page: str
    """The path of the page that was changed, below `docs/`."""
    title: str
    """What that page is called."""
    was: Inline
    now: Inline
    why: Inline
    statements: tuple[tuple[str, str], ...]
    """Id and address of each statement that it concerns."""
    topics: tuple[str, ...]
    """The slugs of its topics."""
    pages: tuple[str, ...]
    """The paths of the pages that tell of it."""


class ChangesView(NamedTuple):
    """All that changed, and what it can be narrowed to."""

    rows: tuple[ChangeView, ...]
    topics: tuple[tuple[str, str], ...]
    """Slug and title of each topic."""
    pages: tuple[tuple[str, str], ...]
    """Path and title of each page that tells of a change, by title."""


def all_changes(derived: Derived) -> ChangesView:
    """Return every change, the latest first."""
    named = ((path, title_of(derived, path)) for path in derived.changes_by_page)
    topics = tuple((slug, topic.title) for slug, topic in derived.corpus.topics.items())
    by_title = tuple(sorted(named, key=lambda page: page[1].casefold()))
    return ChangesView(tuple(_view(derived, told) for told in derived.changes), topics, by_title)


def corrections(derived: Derived) -> tuple[ChangeView, ...]:
    """Return the errors of ours that were mended, the latest first."""
    mended = (told for told in derived.changes if told.change.data.kind is ChangeKind.CORRECTION)
    return tuple(_view(derived, told) for told in mended)


def changes_of(derived: Derived, path: str) -> tuple[ChangeView, ...]:
    """Return the changes of which the page at `path` below `docs/` tells, the latest first."""
    return tuple(_view(derived, told) for told in derived.changes_by_page.get(path, ()))


def title_of(derived: Derived, path: str) -> str:
    """Return what the page at a path is called; one that lists things of all topics, after its file."""
    return derived.titles.get(path) or capitalised(path.removesuffix("/index.md").removesuffix(".md"))


def _view(derived: Derived, told: ToldChange) -> ChangeView:
    data = told.change.data
    was, now, why = (parse(each or "") for each in (data.was, data.now, data.why))
    statements = derived.corpus.cited(data.about)
    return ChangeView(
        data.kind,
        data.date,
        date(data.date),
        data.page,
        title_of(derived, data.page),
        was,
        now,
        why,
        tuple((statement.id, statement_link(statement)) for statement in statements),
        told.topics,
        told.pages,
    )

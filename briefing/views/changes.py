"""What changed, as the record of changes and the pages that each change is told on tell it."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.changes import latest_first, pages_of, topics_of
from briefing.derive.derived import Derived
from briefing.links import entity_path, source_path, statement_link
from briefing.markup import Inline, parse
from briefing.model import Change, ChangeKind
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
    titles = page_titles(derived.corpus)
    named = sorted(((path, title_of(titles, path)) for path in derived.changes), key=lambda page: page[1].casefold())
    topics = tuple((slug, topic.title) for slug, topic in derived.corpus.topics.items())
    return ChangesView(_views(derived, latest_first(derived.corpus)), topics, tuple(named))


def corrections(derived: Derived) -> tuple[ChangeView, ...]:
    """Return the errors of ours that were mended, the latest first."""
    return tuple(row for row in all_changes(derived).rows if row.kind is ChangeKind.CORRECTION)


def changes_of(derived: Derived, path: str) -> tuple[ChangeView, ...]:
    """Return the changes of which the page at `path` below `docs/` tells, the latest first."""
    return _views(derived, derived.changes.get(path, ()))


def page_titles(corpus: Corpus) -> dict[str, str]:
    """Return what pages are called, by path below `docs/`; without those that list things of all topics."""
    titles = {page.path: page.meta.title for page in corpus.pages}
    titles |= {source_path(key): source.title for key, source in corpus.sources.items()}
    return titles | {entity_path(entity.kind, id_): entity.data.name for id_, entity in corpus.entities.items()}


def title_of(titles: dict[str, str], path: str) -> str:
    """Return what the page at a path is called; one that lists things of all topics, after its file."""
    return titles.get(path) or capitalised(path.removesuffix("/index.md").removesuffix(".md"))


def _views(derived: Derived, rows: Iterable[Change]) -> tuple[ChangeView, ...]:
    titles = page_titles(derived.corpus)
    return tuple(_view(derived, row, title_of(titles, row.data.page)) for row in rows)


def _view(derived: Derived, row: Change, title: str) -> ChangeView:
    data, corpus, mentions = row.data, derived.corpus, derived.mentions
    was, now, why = (parse(each or "") for each in (data.was, data.now, data.why))
    return ChangeView(
        data.kind,
        data.date,
        date(data.date),
        data.page,
        title,
        was,
        now,
        why,
        tuple((statement.id, statement_link(statement)) for statement in corpus.cited(data.about)),
        topics_of(corpus, mentions, row),
        pages_of(corpus, mentions, row),
    )

"""Lists of statements, all or some of them: by topic where one page cannot hold them, and then by year."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.ids import TopicSlug
from briefing.links import STATEMENTS_PATH, entity_path
from briefing.model import Entity, Statement
from briefing.text.letters import folded
from briefing.views.shelves import Key, Shelf, on_one_page, shelved
from briefing.views.statement_rows import NOT_DATED, years
from briefing.views.statements import passage_name


class InTopic(NamedTuple):
    """A statement in the list of one of its topics."""

    topic: TopicSlug
    statement: Statement


SAID = 200
"""Statements that the page of a name shows, each with its remarks."""
_LAST = "\U0010ffff"
"""Sorts behind every name and year."""


def statement_list(corpus: Corpus) -> Shelf[Statement]:
    """Return all statements, in the order of sources and passages."""
    whole = on_one_page(STATEMENTS_PATH, "Statements", tuple(corpus.statements.values()))
    return shelved(whole, (partial(_topics, corpus), _year), partial(_name, corpus))


def said_list(derived: Derived, entity: Entity) -> Shelf[Statement]:
    """Return the statements that name an entity, as its page lists them."""
    path, corpus = entity_path(entity.kind, entity.id), derived.corpus
    whole = on_one_page(path, entity.data.name, derived.mentions.said(entity.id))
    return shelved(whole, (partial(_topics, corpus), _year), partial(_name, corpus), SAID)


def _topics(corpus: Corpus, statement: Statement) -> list[Key]:
    slugs = [slug for slug in corpus.sources[statement.source].topics if slug in corpus.topics]
    named = [Key(folded(corpus.topics[slug].title), f"topic-{slug}", corpus.topics[slug].title) for slug in slugs]
    return named or [Key(_LAST, "no-topic", "Of no topic")]


def _name(corpus: Corpus, statement: Statement) -> str:
    return f"{corpus.sources[statement.source].title}, {passage_name(statement)}"


def of_topics(
    corpus: Corpus, path: str, title: str, chosen: Callable[[Sequence[Statement]], Sequence[Statement]]
) -> Shelf[InTopic]:
    """Return the statements of each topic that are chosen among all of its statements, topic by topic.

    Args:
        corpus: where they are.
        path: of the page that lists them, below `docs/`.
        title: of that page.
        chosen: returns those that the page lists, in its order.

    """

    def topic(row: InTopic) -> list[Key]:
        return [Key(f"{order[row.topic]:06}", f"topic-{row.topic}", corpus.topics[row.topic].title)]

    order = {slug: at for at, slug in enumerate(corpus.topics)}
    rows = [InTopic(slug, one) for slug in corpus.topics for one in chosen(corpus.topic_statements(slug))]
    rules = (topic, lambda row: _year(row.statement))
    return shelved(on_one_page(path, title, rows), rules, lambda row: _name(corpus, row.statement))


def by_topic(rows: Iterable[InTopic]) -> Iterator[tuple[TopicSlug, list[Statement]]]:
    """Yield each topic with its statements."""
    for slug, group in groupby(rows, key=lambda row: row.topic):
        yield slug, [row.statement for row in group]


def _year(statement: Statement) -> list[Key]:
    """Return the year in which what it says begins."""
    first = next(iter(years(statement)), NOT_DATED)
    if first == NOT_DATED:
        return [Key(_LAST, "no-year", first)]
    # Years before our era come first as well.
    return [Key(f"{int(first) + 10**6}", f"year-{first}", first)]

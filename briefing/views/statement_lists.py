"""All statements as a list: by topic where one page cannot hold them, and then by year."""

from briefing.corpus import Corpus
from briefing.links import STATEMENTS_PATH
from briefing.model import Statement
from briefing.text.letters import folded
from briefing.views.shelves import Key, Shelf, on_one_page, shelved
from briefing.views.statement_rows import NOT_DATED, years
from briefing.views.statements import passage_name

_LAST = "\U0010ffff"
"""Sorts behind every name and year."""


def statement_list(corpus: Corpus) -> Shelf[Statement]:
    """Return all statements, in the order of sources and passages."""

    def topics(statement: Statement) -> list[Key]:
        slugs = [slug for slug in corpus.sources[statement.source].topics if slug in corpus.topics]
        named = [Key(folded(corpus.topics[slug].title), f"topic-{slug}", corpus.topics[slug].title) for slug in slugs]
        return named or [Key(_LAST, "no-topic", "Of no topic")]

    def name(statement: Statement) -> str:
        return f"{corpus.sources[statement.source].title}, {passage_name(statement)}"

    statements = tuple(corpus.statements.values())
    return shelved(on_one_page(STATEMENTS_PATH, "Statements", statements), (topics, _year), name)


def _year(statement: Statement) -> list[Key]:
    """Return the year in which what it says begins."""
    first = next(iter(years(statement)), NOT_DATED)
    if first == NOT_DATED:
        return [Key(_LAST, "no-year", first)]
    # Years before our era come first as well.
    return [Key(f"{int(first) + 10**6}", f"year-{first}", first)]

"""Who says what a statement says, and who is told beside it because its own sentence leaves them out."""

import re
from collections.abc import Iterable

from briefing.corpus import Corpus
from briefing.ids import EntityId, looks_like_entity
from briefing.links import entity_link
from briefing.markup import Inline, Text, joined, linked, parse, sequence, words
from briefing.model import Entity, Statement
from briefing.views.words import author

_AUTHOR = re.compile(r"\bthe (?:author|article)\b", re.IGNORECASE)


def named(entity: Entity) -> Inline:
    """Return an entity's name as a link to its page."""
    return linked(entity_link(entity), entity.data.name)


def name(corpus: Corpus, token: str) -> Inline:
    """Return one speaker: a link for an entity, otherwise the words as typed."""
    return named(corpus.entities[EntityId(token)]) if looks_like_entity(token) else parse(token)


def speaker(corpus: Corpus, statement: Statement) -> Inline:
    """Return who asserts a statement and who passes it on."""
    by = sequence([name(corpus, token) for token in statement.by])
    via = [(Text(", via "), *name(corpus, token)) for token in statement.via]
    return (*(by or words(author(corpus.sources[statement.source]))), *joined("", via))


def attribution(corpus: Corpus, statement: Statement, *, known: bool = False) -> Inline:
    """Return who asserts a statement and who passes it on: only those whom its sentence leaves out.

    Args:
        corpus: where speakers are looked up.
        statement: whose speakers to give.
        known: whether the place says whose article it is, so that "the author" needs no name.

    """
    source = corpus.sources[statement.source]
    via = joined(", via ", _left_out(corpus, statement, statement.via))
    by = sequence(_left_out(corpus, statement, statement.by))
    if not statement.by and not _AUTHOR.search(statement.text):
        by = words(author(source))
    if by:
        return (Text("According to "), *by, *((Text(", via "), *via) if via else ()))
    if via:
        return (Text("Via "), *via)
    is_told = statement.by or known or source.card.writer is None
    return () if is_told else words(f"Author: {author(source)}")


def of_one_source(statements: Iterable[Statement]) -> bool:
    """Return whether statements come from one article, so that "the author" is always the same."""
    return len({statement.source for statement in statements}) == 1


def _left_out(corpus: Corpus, statement: Statement, tokens: Iterable[str]) -> list[Inline]:
    return [name(corpus, token) for token in tokens if not _is_named(corpus, statement.text, token)]


def _is_named(corpus: Corpus, text: str, token: str) -> bool:
    if not looks_like_entity(token):
        return token.casefold() in text.casefold()
    data = corpus.entities[EntityId(token)].data
    for other in data.not_in:
        text = text.replace(other, "")
    called = "|".join(map(re.escape, {data.usual, *data.names, *data.forms}))
    return re.search(rf"(?<!\w)(?:{called})(?!\w)", text) is not None

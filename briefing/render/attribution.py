"""Who says what a statement says, shown where its sentence does not itself say so."""

import re
from collections.abc import Iterable

from briefing.corpus import Corpus
from briefing.ids import EntityId, looks_like_entity
from briefing.model import Statement
from briefing.render.words import author, joined, name

_AUTHOR = re.compile(r"\bthe (?:author|article)\b", re.IGNORECASE)


def attribution(corpus: Corpus, statement: Statement, *, known: bool = False) -> str:
    """Return who asserts a statement and who passes it on, as Markdown: only those whom its sentence leaves out.

    Args:
        corpus: where speakers are looked up.
        statement: whose speakers to give.
        known: whether the place says whose article it is, so that "the author" needs no name.

    """
    source = corpus.sources[statement.source]
    via = ", via ".join(_left_out(corpus, statement, statement.via))
    by = joined(_left_out(corpus, statement, statement.by))
    if not statement.by and not _AUTHOR.search(statement.text):
        by = author(source)
    if by:
        return f"According to {by}" + (f", via {via}" if via else "")
    if via:
        return f"Via {via}"
    is_told = statement.by or known or source.card.writer is None
    return "" if is_told else f"Author: {author(source)}"


def attributed(corpus: Corpus, statement: Statement, *, known: bool = False) -> str:
    """Return the same as a mark that follows the sentence, led by a space; nothing where there is nothing to add."""
    who = attribution(corpus, statement, known=known)
    return f' <span class="speaker">{who}</span>' if who else ""


def of_one_source(statements: Iterable[Statement]) -> bool:
    """Return whether statements come from one article, so that "the author" is always the same."""
    return len({statement.source for statement in statements}) == 1


def _left_out(corpus: Corpus, statement: Statement, tokens: Iterable[str]) -> list[str]:
    return [name(corpus, token) for token in tokens if not _is_named(corpus, statement.text, token)]


def _is_named(corpus: Corpus, text: str, token: str) -> bool:
    if not looks_like_entity(token):
        return token.casefold() in text.casefold()
    data = corpus.entities[EntityId(token)].data
    for other in data.not_in:
        text = text.replace(other, "")
    called = "|".join(map(re.escape, {data.usual, *data.names, *data.forms}))
    return re.search(rf"(?<!\w)(?:{called})(?!\w)", text) is not None

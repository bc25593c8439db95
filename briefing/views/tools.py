"""Who reports the use of which tool."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.tools import ToolRow
from briefing.ids import EntityId, looks_like_entity
from briefing.links import entity_link
from briefing.markup import Inline, parse, to_text
from briefing.model import Statement
from briefing.views.speakers import named, speaker
from briefing.views.statements import Sentence, sentence_of
from briefing.views.words import date, joined


class Report(NamedTuple):
    """One statement that names a tool."""

    said: Sentence
    who: Inline
    when: str | None
    reporter: str
    """Who asserts it and when, in words."""
    quoted: bool
    """Whether someone whom the article quotes asserts it."""
    first: str
    """The tool at which the sentence is told; empty where that is here."""


class ToolView(NamedTuple):
    """A tool and the statements that name it."""

    name: str
    link: str
    title: Inline
    reports: tuple[Report, ...]


def tool_views(corpus: Corpus, rows: Sequence[ToolRow]) -> list[ToolView]:
    """Return the tools; a statement that names several is told at the first of them."""
    first = {s.id: row.app.id for row in reversed(rows) for s in row.statements}
    return [
        ToolView(
            row.app.data.name, entity_link(row.app), named(row.app),
            tuple(_report(corpus, s, "" if first[s.id] == row.app.id else first[s.id]) for s in row.statements),
        )
        for row in rows
    ]  # fmt: skip


def _report(corpus: Corpus, statement: Statement, first: str) -> Report:
    told = corpus.entities[EntityId(first)].data.name if first else ""
    who, reporter = speaker(corpus, statement), _reporter(corpus, statement)
    return Report(sentence_of(statement), who, statement.when, reporter, bool(statement.by), told)


def _reporter(corpus: Corpus, statement: Statement) -> str:
    """Return who asserts a statement, who passes it on, and of when it is."""
    by, via = ([_name(corpus, token) for token in tokens] for tokens in (statement.by, statement.via))
    who = (joined(by) or "The article") + "".join(f", via {name}" for name in via)
    return who + (f" ({date(statement.when)})" if statement.when else "")


def _name(corpus: Corpus, token: str) -> str:
    return corpus.entities[EntityId(token)].data.name if looks_like_entity(token) else to_text(parse(token))

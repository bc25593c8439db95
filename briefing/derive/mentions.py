"""Which statements name which entity."""

import re
from collections import defaultdict

from briefing.corpus import Corpus
from briefing.ids import EntityId, TopicSlug, looks_like_entity
from briefing.markup import parse, targets, to_text
from briefing.model import Statement
from briefing.text.matcher import Matcher

_ENTITY_PATH = re.compile(r"/[a-z]+/(?P<id>[a-z0-9-]+)\.md")


def plain(text: str) -> str:
    """Return the words of inline text: links as their text, citations and emphasis marks gone."""
    return to_text(parse(text))


def named_entities(corpus: Corpus, matcher: Matcher, text: str) -> set[EntityId]:
    """Return the entities that inline text names or links to."""
    tree = parse(text)
    linked = {EntityId(m["id"]) for target in targets(tree) if (m := _ENTITY_PATH.match(target))}
    return matcher.entities(to_text(tree)) | {id_ for id_ in linked if id_ in corpus.entities}


def named_in_source(corpus: Corpus, matcher: Matcher, statement: Statement) -> set[EntityId]:
    """Return the entities that a statement and its speakers name, without the editors' remarks."""
    speakers = {EntityId(token) for token in (*statement.by, *statement.via) if looks_like_entity(token)}
    return speakers | named_entities(corpus, matcher, statement.text)


class Mentions:
    """Which statement names which entity, in both directions."""

    def __init__(self, corpus: Corpus, matcher: Matcher) -> None:
        """Read every statement, its speakers and its remarks once."""
        said: defaultdict[EntityId, list[Statement]] = defaultdict(list)
        remarked: defaultdict[EntityId, list[Statement]] = defaultdict(list)
        by_statement: dict[str, frozenset[EntityId]] = {}
        for statement in corpus.statements.values():
            named, also = named_in_source(corpus, matcher, statement), _remarked(corpus, matcher, statement)
            by_statement[statement.id] = frozenset(named | also)
            for id_ in named:
                said[id_].append(statement)
            for id_ in also - named:
                remarked[id_].append(statement)
        self._said, self._remarked, self._by_statement = dict(said), dict(remarked), by_statement

    def said(self, entity: EntityId) -> tuple[Statement, ...]:
        """Return the statements that name `entity` themselves or are its own words, by source and passage."""
        return tuple(self._said.get(entity, ()))

    def remarked(self, entity: EntityId) -> tuple[Statement, ...]:
        """Return the statements of which only remarks name `entity`, in the order of sources and passages."""
        return tuple(self._remarked.get(entity, ()))

    def statements(self, entity: EntityId) -> tuple[Statement, ...]:
        """Return both, those that name `entity` themselves first."""
        return self.said(entity) + self.remarked(entity)

    def entities(self, statement: Statement) -> frozenset[EntityId]:
        """Return the entities that `statement`, its speakers and its remarks name."""
        return self._by_statement[statement.id]


def topic_entities(corpus: Corpus, mentions: Mentions, slug: TopicSlug) -> dict[EntityId, int]:
    """Return the entities that a topic's statements name, with how many statements name each."""
    counted: dict[EntityId, int] = {}
    for statement in corpus.topic_statements(slug):
        for id_ in mentions.entities(statement):
            counted[id_] = counted.get(id_, 0) + 1
    return counted


def _remarked(corpus: Corpus, matcher: Matcher, statement: Statement) -> set[EntityId]:
    return set[EntityId]().union(*(named_entities(corpus, matcher, row.text) for row in statement.remarks))

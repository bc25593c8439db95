"""What the page of a name holds: who or what, what is said about it, who names it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, cast

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.network import neighbourhood
from briefing.derive.standing import stand_of_claim
from briefing.derive.timeline import timeline
from briefing.ids import EntityId
from briefing.links import source_link, topic_link
from briefing.markup import Citation, Inline, Text, linked, parse, sequence, words
from briefing.model import Entity, OwnField, Position, Relation, Role, Stand, Statement, Value
from briefing.views.names import written
from briefing.views.network import NetworkView, network_view
from briefing.views.shelves import Shelf
from briefing.views.speakers import named
from briefing.views.statement_lists import said_list
from briefing.views.statements import Sentence, StatementView, sentence_of, statement_of
from briefing.views.timeline import DateView, date_views
from briefing.views.words import capitalised, date, source_line


class Claim(NamedTuple):
    """A role or a relation: when it was, how it stands by itself, where it is given."""

    words: Inline
    when: str | None
    stand: Stand
    given: tuple[Sentence | str, ...]
    """Statements, or ids of citations that name none."""


class Group(NamedTuple):
    """What one topic's sources say."""

    title: Inline
    """A link to the topic."""
    sources: tuple[tuple[Inline, tuple[StatementView, ...]], ...]
    """Each source's line with its statements."""


class Linking(NamedTuple):
    """A page that names the entity."""

    page: Inline
    """Its title as a link."""
    sentences: tuple[str, ...]
    """Those that do."""


class EntityView(NamedTuple):
    """The page of a name."""

    entity: Entity
    description: Inline
    facts: tuple[tuple[str, Inline], ...]
    roles: tuple[Claim, ...]
    wikidata: str | None
    identity: Inline
    said: tuple[Group, ...]
    in_parts: Shelf[Statement]
    """The list of what is said; its parts lead to the rest where it is too long for the page."""
    dates: tuple[DateView, ...]
    relations: tuple[Claim, ...]
    around: NetworkView
    wrote: tuple[tuple[str, Inline], ...]
    """In what part it stands behind a source, and the source."""
    remarked: tuple[Group, ...]
    linking: tuple[Linking, ...]


def entity_view(derived: Derived, entity: Entity) -> EntityView:
    """Return what the page of a name holds."""
    data, corpus = entity.data, derived.corpus
    said, rows = derived.mentions.said(entity.id), derived.backlinks.get(entity.id, ())
    listed = said_list(derived, entity)
    return EntityView(
        entity,
        (*words(data.description), *(node for id_ in data.references for node in (Text(" "), Citation(id_)))),
        tuple(_facts(corpus, entity)),
        tuple(_claim(corpus, words(capitalised(role.role)), role) for role in data.roles),
        data.wikidata,
        parse(data.identity) if data.identity else (),
        groups_of(corpus, listed.things),
        listed,
        tuple(date_views(corpus, timeline(said, derived.events.get(entity.id, ())))),
        tuple(_relations(derived, entity)),
        network_view(neighbourhood(derived.ties, entity)),
        tuple(_sources(derived, entity)),
        groups_of(corpus, derived.mentions.remarked(entity.id)),
        tuple(Linking(linked(row.link, capitalised(row.title)), row.sentences) for row in rows),
    )


def _facts(corpus: Corpus, entity: Entity) -> Iterator[tuple[str, Inline]]:
    data = entity.data
    if data.type.casefold() not in data.description.casefold():
        yield "Kind", words(capitalised(data.type))
    yield from written(data)
    yield from ((field.label, value) for _, field, given in entity.own if (value := _own(corpus, entity, field, given)))


def _own(corpus: Corpus, entity: Entity, field: OwnField, value: Value) -> Inline:
    """Return a field of the entity's kind as its page shows it; nothing where it says the name once more."""
    if not isinstance(value, str):
        is_position = field.type == "position"
        return words(_position(cast(Position, value))) if is_position else sequence([words(str(v)) for v in value])
    if field.type == "entity":
        return named(corpus.entities[EntityId(value)])
    if field.type == "date":
        return words(date(value))
    return words(value) if value != entity.data.name else ()


def _position(at: Position) -> str:
    latitude, longitude = at
    north, east = ("N" if latitude >= 0 else "S"), ("E" if longitude >= 0 else "W")
    return f"{abs(latitude):.2f}° {north}, {abs(longitude):.2f}° {east}"


def _claim(corpus: Corpus, shown: Inline, claim: Role | Relation) -> Claim:
    """Return a claim with the statements that give it by number, since a citation would bring their own standing."""
    given: list[Sentence | str] = []
    for text in claim.cites:
        given += [sentence_of(statement) for statement in corpus.cited([text])] or [text]
    return Claim(shown, claim.when, stand_of_claim(corpus, claim, claim.cites), tuple(given))


def _relations(derived: Derived, entity: Entity) -> Iterator[Claim]:
    """Yield the relations that this entity states, then those that others state of it, in the words of their type."""
    corpus, types = derived.corpus, derived.corpus.relation_types
    for relation in entity.data.relations:
        label = Text(capitalised(f"{types[relation.type].data.label} "))
        yield _claim(corpus, (label, *named(corpus.entities[EntityId(relation.to)])), relation)
    for other, relation in derived.related_from.get(entity.id, ()):
        yield _claim(corpus, (Text(capitalised(f"{types[relation.type].data.reverse}: ")), *named(other)), relation)


def _sources(derived: Derived, entity: Entity) -> Iterator[tuple[str, Inline]]:
    """Yield the sources of which the entity is author, publisher or partner."""
    for name in dict.fromkeys((entity.data.name, *entity.data.names)):
        for part, source in derived.made_by.get(name, ()):
            yield part, linked(source_link(source.key), source.title)


def groups_of(corpus: Corpus, statements: Sequence[Statement]) -> tuple[Group, ...]:
    """Return statements by topic and source, so that each source is named once; what no briefing uses comes last."""
    return tuple(_groups(corpus, statements))


def _groups(corpus: Corpus, statements: Sequence[Statement]) -> Iterator[Group]:
    topics = {slug for statement in statements for slug in corpus.sources[statement.source].topics}
    for slug, topic in corpus.topics.items():
        if slug in topics:
            mine = [s for s in statements if slug in corpus.sources[s.source].topics]
            yield Group(linked(topic_link(slug), topic.title), tuple(_by_source(corpus, mine)))
    if left := [s for s in statements if not set(corpus.sources[s.source].topics) & corpus.topics.keys()]:
        yield Group(words("In no briefing"), tuple(_by_source(corpus, left)))


def _by_source(corpus: Corpus, statements: Sequence[Statement]) -> Iterator[tuple[Inline, tuple[StatementView, ...]]]:
    for key, rows in groupby(statements, key=lambda statement: statement.source):
        line = source_line(corpus.sources[key], source_link(key))
        yield line, tuple(statement_of(corpus, statement) for statement in rows)

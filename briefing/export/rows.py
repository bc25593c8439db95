"""The Corpus as rows: statements, entities, relations, the timeline."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from briefing.corpus import Corpus
from briefing.dates import EARLIEST, LATEST, Day, When, read_when
from briefing.derive.derived import Derived
from briefing.derive.standing import stand_of, stand_of_claim, stand_of_figure
from briefing.derive.timeline import whole_timeline
from briefing.export.records import (
    AccusationRow,
    EntityRow,
    EventRow,
    FigureRow,
    Party,
    RelationRow,
    RemarkRow,
    RoleRow,
    Said,
    StatementRow,
    TimelineRow,
    entity_row,
)
from briefing.ids import EntityId, looks_like_entity
from briefing.labels import standing_word
from briefing.links import entity_link, event_link, statement_link
from briefing.markup import cited, parse, to_text
from briefing.model import KINDS, Claim, Entity, Figure, Kinds, RecordedEvent, Remark, Stand, Standing, Statement
from briefing.views.words import UNNAMED, figure

Addresses = Callable[[str], str]
"""Returns the web address of a link of the form `/path.md#anchor`."""
_PRECISION = {4: "year", 7: "month", 10: "day"}


def judged(stand: Stand) -> dict[str, Any]:
    """Return how a claim stands, as the fields of its row; `reported` where that is all."""
    kind = next((word for word in stand.words if word in KINDS), Standing.REPORTED)
    return {
        "kind": kind,
        "record": tuple(word for word in stand.words if word != kind),
        "standing": ", ".join(map(standing_word, stand.words or (kind,))),
        "outcome": stand.outcome,
    }


def remark_row(remark: Remark) -> RemarkRow:
    """Return a remark with what it points at."""
    pointed = list(dict.fromkeys(cited(parse(remark.text))))
    return RemarkRow(
        text=to_text(parse(remark.text)),
        references=tuple(text for text in pointed if ":" not in text),
        statements=tuple(text for text in pointed if ":" in text),
        checked=remark.checked,
        until=remark.until,
        as_of=remark.as_of,
    )


def said(corpus: Corpus, statement: Statement, address: Addresses) -> Said:
    """Return a statement with all that must travel with it."""
    author = Party(entity=None, name=corpus.sources[statement.source].card.writer or UNNAMED)
    return Said(
        id=statement.id,
        text=to_text(parse(statement.text)),
        by=tuple(_party(corpus, token) for token in statement.by) or (author,),
        via=tuple(_party(corpus, token) for token in statement.via),
        **judged(stand_of(statement)),
        remarks=tuple(remark_row(remark) for remark in statement.remarks),
        address=address(statement_link(statement)),
    )


def statement_rows(derived: Derived, address: Addresses) -> Iterator[StatementRow]:
    """Yield every statement, in the order of sources and passages."""
    for statement in derived.corpus.statements.values():
        yield StatementRow(
            **said(derived.corpus, statement, address).__dict__,
            source=statement.source,
            passage=statement.label,
            opens=derived.corpus.passages[statement.source, statement.label].opens,
            topics=tuple(slug for slug in derived.corpus.sources[statement.source].topics),
            when=statement.when,
            said=statement.said,
            figure=_figure(statement, statement.figure) if statement.figure else None,
            accuses=_accusation(derived.corpus, statement),
            also=statement.also,
            see=statement.see,
            contradicts=derived.corpus.contradictions.get(statement.id, ()),
            entities=tuple(sorted(derived.mentions.entities(statement))),
        )


def entity_rows(derived: Derived, address: Addresses) -> Iterator[EntityRow]:
    """Yield every entity, in the order of ids."""
    row = entity_row(derived.corpus.kinds)
    for entity in derived.corpus.entities.values():
        data, named = entity.data, derived.mentions.statements(entity.id)
        yield row.model_validate(
            {
                "id": entity.id,
                "kind": entity.kind.id,
                "name": data.name,
                "names": spellings(entity),
                "type": data.type,
                "description": data.description,
                "identity": data.identity and to_text(parse(data.identity)),
                "references": data.references,
                "roles": tuple(_roles(derived.corpus, entity, address)),
                "wikidata": data.wikidata,
                **_columns(derived.corpus.kinds, entity),
                "statements": tuple(statement.id for statement in named),
                "alleged": tuple(said(derived.corpus, s, address) for s in named if s.kind is Standing.ALLEGED),
                "address": address(entity_link(entity)),
            }
        )


def _columns(kinds: Kinds, entity: Entity) -> dict[str, object]:
    """Return the value of every column that a kind has a field for, empty where this entity has none."""
    empty = {
        field.column or name: () if field.type == "texts" else None
        for kind in kinds.values()
        for name, field in kind.fields_.items()
    }
    return empty | {field.column or name: value for name, field, value in entity.own}


def spellings(entity: Entity) -> tuple[str, ...]:
    """Return every spelling of an entity but its usual name, a law's official title among them."""
    names = dict.fromkeys((*entity.data.spellings, *entity.texts(lambda field: field.is_name)))
    return tuple(name for name in names if name != entity.data.name)


def relation_rows(corpus: Corpus, address: Addresses) -> Iterator[RelationRow]:
    """Yield every relation, in the order of the ids of its subject."""
    for entity in corpus.entities.values():
        for relation in entity.data.relations:
            words = corpus.relation_types[relation.type].data
            yield RelationRow(
                subject=entity.id,
                type=relation.type,
                label=words.label,
                reverse=words.reverse,
                object=relation.to,
                when=relation.when,
                **_rests(corpus, relation, relation.cites, address),
            )


def timeline_rows(corpus: Corpus, address: Addresses) -> Iterator[TimelineRow]:
    """Yield every dated statement and every event of the record, earliest first; of one date, statements first."""
    for row in whole_timeline(corpus):
        for statement in row.statements:
            yield _dated(row.when, of="article", statement=said(corpus, statement, address), event=None)
        for event in row.events:
            yield _dated(row.when, of="record", statement=None, event=event_row(corpus, event, address))


def _dated(when: When, **told: Any) -> TimelineRow:  # noqa: ANN401 # fields of the row
    return TimelineRow(
        when=when.text,
        words=when.words,
        precision=_precision(when.text),
        approximate=any(mark in when.text for mark in "~?%"),
        start=None if when.start == EARLIEST else day(when.start),
        end=None if when.end == LATEST else day(when.end),
        **told,
    )


def event_row(corpus: Corpus, event: RecordedEvent, address: Addresses) -> EventRow:
    """Return an event of the record with what it rests on and what it is to be read beside."""
    data, text = event.data, parse(event.data.text)
    return EventRow(
        id=event.id,
        text=to_text(text),
        references=tuple(id_ for id_ in dict.fromkeys(cited(text)) if ":" not in id_),
        statements=data.about,
        topics=corpus.event_topics(event),
        checked=data.checked,
        until=data.until,
        as_of=data.as_of,
        address=address(event_link(event)),
    )


def day(parts: Day) -> str:
    """Return a day as ISO 8601 writes it."""
    year, month, number = parts
    return f"{year:04}-{month:02}-{number:02}"


def iso_date(text: str | None) -> str | None:
    """Return an EDTF date where ISO 8601 writes it alike, so without seasons, intervals or hedges."""
    exact = text and not set(text) & set("/~?%.") and text[5:7] not in {"21", "22", "23", "24"}
    return text if exact else None


def iso_span(text: str | None) -> tuple[str | None, str | None]:
    """Return when something began and, where an interval says so, ended."""
    first, _, last = (text or "").partition("/")
    return iso_date(first), iso_date(last)


def last_change(corpus: Corpus, statement: Statement) -> str | None:
    """Return the day on which a statement was last checked, else the last edit of a briefing that its source serves."""
    checked = [remark.checked for remark in statement.remarks]
    edited = [corpus.topics[slug].edited for slug in corpus.sources[statement.source].topics if slug in corpus.topics]
    days = [day(read_when(text).start) for text in checked or edited]
    return max(days, default=None)


def _party(corpus: Corpus, token: str) -> Party:
    if looks_like_entity(token):
        return Party(entity=token, name=corpus.entities[EntityId(token)].data.name)
    return Party(entity=None, name=to_text(parse(token)))


def _accusation(corpus: Corpus, statement: Statement) -> AccusationRow | None:
    given = statement.accuses
    return AccusationRow(accused=tuple(_party(corpus, id_) for id_ in given.accused), of=given.of) if given else None


def _figure(statement: Statement, given: Figure) -> FigureRow:
    stand = judged(stand_of_figure(statement, given))
    return FigureRow(**{**given.__dict__, **stand}, words=figure(given))


def _roles(corpus: Corpus, entity: Entity, address: Addresses) -> Iterator[RoleRow]:
    for role in entity.data.roles:
        yield RoleRow(role=role.role, when=role.when, **_rests(corpus, role, role.cites, address))


def _rests(corpus: Corpus, claim: Claim, cites: Sequence[str], address: Addresses) -> dict[str, Any]:
    """Return how a role or relation stands by itself, and on what it rests."""
    return {
        **judged(stand_of_claim(corpus, claim, cites)),
        "evidence": tuple(said(corpus, s, address) for s in corpus.cited(cites)),
        "references": tuple(text for text in cites if ":" not in text),
    }


def _precision(text: str) -> str:
    if "/" in text:
        return "interval"
    bare = text.rstrip("~?%")
    return "season" if bare[5:] in {"21", "22", "23", "24"} else _PRECISION[len(bare)]

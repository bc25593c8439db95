"""The registry: one YAML file per kind of entity; others for terms, references, relations, routes and the like."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.errors import Finding, Place
from briefing.ids import SLUG, ChangeId, EntityId, RecordedEventId, ReferenceId, RouteId, TermId
from briefing.model import (
    Change,
    ChangeData,
    Entity,
    EntityData,
    Kind,
    Kinds,
    LongSentence,
    Record,
    RecordedEvent,
    RecordedEventData,
    Reference,
    ReferenceData,
    RelationType,
    RelationTypeData,
    Route,
    RouteData,
    Term,
    TermData,
)
from briefing.read.data import Path, read_data, validate
from briefing.read.exceptions import EXCEPTIONS, read_exceptions
from briefing.read.kinds import FILE as KINDS_FILE
from briefing.read.kinds import engine_kinds, entity_models, read_kinds

MODELS: dict[str, type[Record]] = {
    "terms.yml": TermData,
    "references.yml": ReferenceData,
    "relations.yml": RelationTypeData,
    "routes.yml": RouteData,
    "changes.yml": ChangeData,
    "chronology.yml": RecordedEventData,
}
"""What the records of the files are that hold no entities."""


def registry_models(kinds: Kinds) -> dict[str, type[Record]]:
    """Return by the name of each registry file what its records are."""
    entities = entity_models(kinds)
    return {**{kind.file: entities[id_] for id_, kind in kinds.items()}, **MODELS}


@dataclass
class Registry:
    """Everything that the registry holds, and what is wrong with it."""

    kinds: Kinds = field(default_factory=engine_kinds)
    entities: dict[EntityId, Entity] = field(default_factory=dict)
    by_wikidata: dict[str, Entity] = field(default_factory=dict)
    terms: dict[TermId, Term] = field(default_factory=dict)
    references: dict[ReferenceId, Reference] = field(default_factory=dict)
    relation_types: dict[str, RelationType] = field(default_factory=dict)
    routes: dict[RouteId, Route] = field(default_factory=dict)
    changes: dict[ChangeId, Change] = field(default_factory=dict)
    chronology: dict[RecordedEventId, RecordedEvent] = field(default_factory=dict)
    long_sentences: tuple[LongSentence, ...] = ()
    findings: list[Finding] = field(default_factory=list)
    unread_files: set[str] = field(default_factory=set)
    """Names of files that could not be read at all."""
    unread_ids: set[str] = field(default_factory=set)
    """Ids of records that could not be read."""


def read_registry(files: dict[str, str]) -> Registry:
    """Return the registry that the files hold, by path from the project's root: `registry/people.yml` and so on."""
    registry = _with_kinds(files)
    unclear = bool(registry.findings)
    models = registry_models(registry.kinds)
    for path, text in sorted(files.items()):
        name = path.rsplit("/", 1)[-1]
        if name == KINDS_FILE:
            continue
        if name == EXCEPTIONS:
            registry.long_sentences, found = read_exceptions(text, path)
            registry.findings += found
            continue
        if name not in models and unclear:
            continue  # its kind may be one that could not be read, which is told already
        if name not in models:
            remedy = f"Declare its kind in registry/{KINDS_FILE}, or use one of: {', '.join(models)}, {EXCEPTIONS}."
            registry.findings.append(Finding(Place(path, 1), "registry/file", f"`{name}` is no registry file.", remedy))
            continue
        for written in _written(text, path, models[name], registry):
            _add(registry, name, written)
    return registry


def _with_kinds(files: dict[str, str]) -> Registry:
    """Return a registry that holds its kinds, and what is wrong with them."""
    path = f"registry/{KINDS_FILE}"
    kinds, findings = read_kinds(files.get(path, ""), path, {each.rsplit("/", 1)[-1] for each in files})
    return Registry(kinds=kinds, findings=findings)


class _Written(NamedTuple):
    """A record as it stands in its file."""

    id: str
    record: Record
    place: Place
    lines: dict[Path, int]


def _written(text: str, path: str, model: type[Record], registry: Registry) -> Iterator[_Written]:
    data = read_data(text, path)
    findings = registry.findings
    findings += data.findings
    if not isinstance(data.value, dict):
        sentence = "The file is no mapping from ids to records."
        place = Place(path, data.line(()))
        findings.append(Finding(place, "registry/file", sentence, "Write `id:` and its fields below it."))
    if not isinstance(data.value, dict) or (data.findings and not data.value):
        registry.unread_files.add(path.rsplit("/", 1)[-1])
        return
    lines = _lines_by_id(data.lines)
    for id_ in data.value:
        place = Place(path, data.line((id_,)))
        if not SLUG.fullmatch(id_):
            sentence = f"`{id_}` is no id."
            findings.append(
                Finding(place, "registry/id", sentence, "Use lower-case letters, digits and single hyphens.")
            )
            continue
        record = validate(model, data, path, (id_,), rule="registry/field")
        if isinstance(record, list):
            findings += record
            registry.unread_ids.add(id_)
        else:
            yield _Written(id_, record, place, lines[id_])


def _lines_by_id(lines: Mapping[Path, int]) -> dict[str | int, dict[Path, int]]:
    grouped: defaultdict[str | int, dict[Path, int]] = defaultdict(dict)
    for steps, line in lines.items():
        if steps:
            grouped[steps[0]][steps[1:]] = line
    return grouped


def _add(registry: Registry, name: str, written: _Written) -> None:
    id_, record, place, lines = written
    if isinstance(record, EntityData):
        entity = Entity(id=EntityId(id_), kind=_kind_of(registry.kinds, name), data=record, place=place, lines=lines)
        if earlier := registry.entities.get(entity.id):
            sentence = f"The id `{id_}` is used twice, first at {earlier.place}."
            registry.findings.append(Finding(place, "registry/duplicate-id", sentence, "Give one of them another id."))
            return
        registry.findings += _shared_wikidata(registry, entity)
        registry.entities[entity.id] = entity
    elif isinstance(record, TermData):
        registry.terms[TermId(id_)] = Term(id=TermId(id_), data=record, place=place, lines=lines)
    elif isinstance(record, ReferenceData):
        registry.references[ReferenceId(id_)] = Reference(id=ReferenceId(id_), data=record, place=place, lines=lines)
    elif isinstance(record, RouteData):
        registry.routes[RouteId(id_)] = Route(id=RouteId(id_), data=record, place=place, lines=lines)
    elif isinstance(record, ChangeData):
        registry.changes[ChangeId(id_)] = Change(id=ChangeId(id_), data=record, place=place, lines=lines)
    elif isinstance(record, RecordedEventData):
        event = RecordedEvent(id=RecordedEventId(id_), data=record, place=place, lines=lines)
        registry.chronology[event.id] = event
    elif isinstance(record, RelationTypeData):
        registry.relation_types[id_] = RelationType(id=id_, data=record, place=place, lines=lines)


def _kind_of(kinds: Kinds, name: str) -> Kind:
    return next(kind for kind in kinds.values() if kind.file == name)


def _shared_wikidata(registry: Registry, entity: Entity) -> Iterator[Finding]:
    wikidata = entity.data.wikidata
    if wikidata is None:
        return
    other = registry.by_wikidata.setdefault(wikidata, entity)
    if other is not entity:
        sentence = f"`{entity.id}` has the Wikidata id {wikidata} of `{other.id}`, at {other.at('wikidata')}."
        remedy = "Look up which of the two it means, and remove it from the other."
        yield Finding(entity.at("wikidata"), "registry/duplicate-wikidata", sentence, remedy)

"""The Corpus as FollowTheMoney entities: who and what is named, the articles that name them, and who is tied to whom.

Only what that model has a true schema for: it has none for apps and laws, and for places none that its older versions
know. Nothing accuses: types and roles stay out, since a word such as `accused` would stand without its outcome, and so
do ties that are accusations, since a graph draws them as facts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import ConfigDict, Field

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.mentions import named_in_source
from briefing.export.records import RelationRow
from briefing.export.rows import Addresses, iso_date, iso_span, relation_rows, spellings
from briefing.export.words import told
from briefing.ids import EntityId, ReferenceId
from briefing.links import entity_link, source_link
from briefing.markup import parse, to_text
from briefing.model import Entity, Identity, OwnField, Record, Source, Standing, Value

Values = tuple[str, ...]
Web = Callable[[str], Values]
"""Returns the whole web address of a link, or nothing where the site does not know its host."""
Schemata = Mapping[EntityId, str]
"""The schema of each entity that has one."""


class FtmEntity(Record, title="FollowTheMoney entity"):
    """A thing, or a tie between two things, in the FollowTheMoney model."""

    model_config = ConfigDict(validate_by_name=True)

    id: str = Field(description="The id, made of our own ids, so that it stays the same from build to build.")
    schema_: str = Field(alias="schema", description="The name of its schema in the model, such as `Person`.")
    properties: dict[str, Values] = Field(description="The values of each property of that schema.")


@dataclass(frozen=True, slots=True)
class _Edge:
    """How the model writes a tie, and what may stand at its ends."""

    schema: str
    source: str
    target: str
    sources: frozenset[str]
    targets: frozenset[str]


_ORGANISATIONS = frozenset({"Organization", "PublicBody", "Company"})
_PARTIES = _ORGANISATIONS | {"Person"}
_LEADS = _Edge("Directorship", "director", "organization", _PARTIES, _ORGANISATIONS)
_BELONGS = _Edge("Membership", "member", "organization", _PARTIES, _ORGANISATIONS)
_WORKS_FOR = _Edge("Employment", "employee", "employer", frozenset({"Person"}), _ORGANISATIONS)
_EDGES = {
    "leads": _LEADS,
    "led": _LEADS,
    "former-member-of": _BELONGS,
    "member-of": _BELONGS,
    "owns": _Edge("Ownership", "owner", "asset", _PARTIES, frozenset({"Company"})),
    "worked-for": _WORKS_FOR,
    "works-for": _WORKS_FOR,
}


class _Ids(NamedTuple):
    """Writes ids that no other site's are."""

    site: str

    def of(self, *parts: str) -> str:
        return ".".join((self.site, *parts))

    def article(self, key: str) -> str:
        return self.of("source", key)


_OTHER = _Edge("UnknownLink", "subject", "object", frozenset(), frozenset())
"""Any other tie: the model's own answer, with our words as the role."""


def ftm_entities(derived: Derived, site: Identity, address: Addresses, *, absolute: bool) -> Iterator[FtmEntity]:
    """Yield articles, then what they name, then ties between these, then who and what each article names.

    Args:
        derived: what follows from the Corpus.
        site: whose ids they are.
        address: returns the web address of a link.
        absolute: whether these addresses are whole; the model takes no others.

    """

    def web(link: str) -> Values:
        return (address(link),) if absolute else ()

    corpus, ids = derived.corpus, _Ids(site.key)
    found = ((id_, e.kind.followthemoney.of(e.data.type)) for id_, e in corpus.entities.items())
    schemata = {id_: schema for id_, schema in found if schema}
    yield from (_article(ids, source, web) for source in corpus.sources.values())
    yield from (_thing(ids, corpus, corpus.entities[id_], schema, web) for id_, schema in schemata.items())
    for row in relation_rows(corpus, address):
        if {row.subject, row.object} <= schemata.keys() and not _accuses(row):
            yield _tie(ids, corpus, row, schemata, absolute=absolute)
    for source in corpus.sources.values():
        yield from _named(ids, derived, source, schemata)


def _article(ids: _Ids, source: Source, web: Web) -> FtmEntity:
    card = source.card
    return _made(
        ids.article(source.key),
        "Article",
        name=(source.title,),
        title=(source.title,),
        author=tuple(name.text for name in card.author),
        publisher=(card.publisher,),
        publishedAt=_known(iso_date(card.published)),
        summary=(source.description,),
        sourceUrl=(*_known(card.url), *web(source_link(source.key))),
    )


def _thing(ids: _Ids, corpus: Corpus, entity: Entity, schema: str, web: Web) -> FtmEntity:
    data, names, model = entity.data, spellings(entity), entity.kind.followthemoney
    weak = [name for name in names if name in data.unlinked or (model.one_word_is_weak and " " not in name)]
    return _made(
        ids.of(entity.id),
        schema,
        name=(data.name,),
        alias=tuple(name for name in names if name not in weak),
        weakAlias=tuple(weak),
        summary=(data.description,),
        notes=_known(data.identity and to_text(parse(data.identity))),
        wikidataId=_known(data.wikidata),
        sourceUrl=web(entity_link(entity)),
        **_own(corpus, entity),
    )


def _own(corpus: Corpus, entity: Entity) -> dict[str, Values]:
    """Return what only entities of its kind have."""
    known: dict[str, Values] = {"title": (entity.data.name,)} if entity.kind.followthemoney.titled else {}
    for _, field, value in entity.own:
        if field.followthemoney:
            known |= _filled(corpus, field, value)
    return known


def _filled(corpus: Corpus, field: OwnField, value: Value) -> dict[str, Values]:
    first = field.followthemoney[0]
    if field.type == "date":
        return _dates(str(value)) if len(field.followthemoney) > 1 else {first: _known(iso_date(str(value)))}
    if field.type == "entity":
        return {first: _place(corpus, str(value))}
    return {first: (value,) if isinstance(value, str) else tuple(map(str, value))}


def _dates(when: str | None) -> dict[str, Values]:
    """Return when something was; of an interval, when it began and ended."""
    if when and "/" in when:
        start, end = iso_span(when)
        return {"startDate": _known(start), "endDate": _known(end)}
    return {"date": _known(iso_date(when))}


def _place(corpus: Corpus, id_: str | None) -> Values:
    """Return a place in words, with the places around it."""
    names = []
    while id_:
        entity = corpus.entities[EntityId(id_)]
        names.append(entity.data.name)
        id_ = next((str(value) for name, _, value in entity.own if name == "within"), None)
    return _known(", ".join(names))


def _tie(ids: _Ids, corpus: Corpus, row: RelationRow, schemata: Schemata, *, absolute: bool) -> FtmEntity:
    """Return a relation as the schema that fits its type and its ends, with the statements that give it."""
    ends = schemata[EntityId(row.subject)], schemata[EntityId(row.object)]
    edge = _EDGES.get(row.type, _OTHER)
    edge = edge if ends[0] in edge.sources and ends[1] in edge.targets else _OTHER
    known = (corpus.references[ReferenceId(id_)].data.URL for id_ in row.references)
    return _made(
        ids.of(row.subject, row.type, row.object),
        edge.schema,
        role=(row.label,),
        status=(row.standing,),
        description=(told(statement) for statement in row.evidence),
        recordId=(statement.id for statement in row.evidence),
        proof=(ids.article(corpus.statements[statement.id].source) for statement in row.evidence),
        sourceUrl=[*(s.address for s in row.evidence if absolute), *(url for url in known if url)],
        **_dates(row.when),
        **{edge.source: (ids.of(row.subject),), edge.target: (ids.of(row.object),)},
    )


def _accuses(row: RelationRow) -> bool:
    """Return whether a relation is itself an accusation, whatever else its statements say."""
    return row.kind is Standing.ALLEGED


def _named(ids: _Ids, derived: Derived, source: Source, schemata: Schemata) -> Iterator[FtmEntity]:
    """Yield who and what an article names, by the statements drawn from it, without our remarks."""
    found: dict[EntityId, list[str]] = {}
    for passage in source.passages:
        for statement in passage.statements:
            for id_ in named_in_source(derived.corpus, derived.matcher, statement) & schemata.keys():
                found.setdefault(id_, []).append(statement.id)
    for id_, statements in sorted(found.items()):
        yield _made(
            f"{ids.article(source.key)}.names.{id_}",
            "Documentation",
            document=(ids.article(source.key),),
            entity=(ids.of(id_),),
            role=("named in the article",),
            recordId=statements,
        )


def _known(value: str | None) -> Values:
    return (value,) if value else ()


def _made(id_: str, schema: str, **properties: Iterable[str]) -> FtmEntity:
    """Return an entity; what is empty is left out, and no value stands twice."""
    values = {name: tuple(dict.fromkeys(given)) for name, given in properties.items()}
    return FtmEntity(id=id_, schema_=schema, properties={name: given for name, given in values.items() if given})

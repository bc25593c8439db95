"""The page of an entity: who or what, then what is said about it, then who names it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from briefing.corpus import Corpus
from briefing.derive.backlinks import Backlink
from briefing.derive.derived import Derived
from briefing.derive.network import neighbourhood
from briefing.derive.standing import stand_of_claim
from briefing.derive.timeline import timeline
from briefing.ids import EntityId
from briefing.labels import TAKEN_FOR
from briefing.links import entity_link, source_link, topic_link
from briefing.model import Entity, OwnField, Position, Relation, Role, Statement, Value
from briefing.render.blocks import FEW, behind, references_part
from briefing.render.escape import inline, plain
from briefing.render.marks import marks
from briefing.render.names import written
from briefing.render.network import neighbours_block
from briefing.render.statement import block, passage_mark
from briefing.render.timeline import timeline_block
from briefing.render.words import bullets, capitalised, counted, date, joined, source_line

MANY = 8
"""More sentences than these open on request."""


def entity_page(derived: Derived, entity: Entity) -> str:
    """Return the Markdown of an entity's page; nothing empty is shown."""
    said, remarked = derived.mentions.said(entity.id), derived.mentions.remarked(entity.id)
    parts = [f"{plain(entity.data.description)}{_cited(entity)}\n{{: .standfirst }}"]
    if facts := list(_facts(derived, entity)):
        parts.append("\n\n".join(f"{name}\n:   {value}" for name, value in facts))
    if entity.data.identity:
        parts.append(f"**{TAKEN_FOR}.** {inline(entity.data.identity)}\n{{: .ours }}")
    parts += _statements(derived, "What is said", said)
    if len(rows := timeline(said)) >= FEW:
        parts.append(f"## Timeline\n\n{timeline_block(derived.corpus, rows)}")
    if relations := _relations(derived, entity):
        parts.append(f"## Relations\n\n{bullets(relations)}")
    if around := neighbours_block(neighbourhood(derived.ties, entity), entity, derived.corpus.kinds):
        parts.append(f"## Named with\n\n{around}")
    if written := _sources(derived, entity):
        parts.append(f"## In the sources\n\n{bullets(written)}")
    parts += _statements(derived, "Named in remarks", remarked)
    if linking := derived.backlinks.get(entity.id):
        parts.append(f"## Linked from\n\n{_linked(linking)}")
    parts.append(references_part())
    return "\n\n".join(parts)


def _linked(pages: Sequence[Backlink]) -> str:
    """Return the pages that name the entity; many sentences open on request, since the statements stand above."""
    sentences = sum(len(page.sentences) for page in pages)
    links = bullets(map(_linking, pages))
    if sentences <= MANY:
        return links
    return behind("linking", f"{sentences} sentences on {counted(len(pages), 'page', 'pages')}", links)


def _linking(page: Backlink) -> str:
    """Return a page that names the entity with its sentence, or with a list of them."""
    link = f"[{plain(capitalised(page.title))}]({page.link})"
    if len(page.sentences) == 1:
        return f"{link}: {plain(page.sentences[0])}"
    return "\n".join([link, *(f"    - {plain(sentence)}" for sentence in page.sentences)])


def _cited(entity: Entity) -> str:
    return "".join(f" [^{reference}]" for reference in entity.data.references)


def _facts(derived: Derived, entity: Entity) -> Iterator[tuple[str, str]]:
    data = entity.data
    if data.type.casefold() not in data.description.casefold():
        yield "Kind", plain(capitalised(data.type))
    yield from written(data)
    yield from _pairs(*((field.label, _own(derived, entity, field, value)) for _, field, value in entity.own))
    for role in data.roles:
        yield "Role", f"{plain(capitalised(role.role))}{_rests(derived.corpus, role)}"
    if data.wikidata:
        yield "Wikidata", f"[{data.wikidata}](https://www.wikidata.org/wiki/{data.wikidata})"


def _rests(corpus: Corpus, claim: Role | Relation) -> str:
    """Return when a role or relation was, how it stands by itself, and where it is given."""
    stand = marks(stand_of_claim(corpus, claim, claim.cites))
    return f"{f', {date(claim.when)}' if claim.when else ''}{stand} {_where(corpus, claim.cites)}"


def _where(corpus: Corpus, cites: tuple[str, ...]) -> str:
    """Return where something is given: statements by number, since a citation would bring their own standing."""
    found = ([passage_mark(statement) for statement in corpus.cited([text])] or [f"[^{text}]"] for text in cites)
    return " ".join(shown for each in found for shown in each)


def _own(derived: Derived, entity: Entity, field: OwnField, value: Value) -> str:
    """Return a field of the entity's kind as its page shows it; nothing where it says the name once more."""
    if not isinstance(value, str):
        return _position(cast(Position, value)) if field.type == "position" else joined([plain(str(v)) for v in value])
    if field.type == "entity":
        return _link(derived, value)
    if field.type == "date":
        return date(value)
    return plain(value) if value != entity.data.name else ""


def _pairs(*pairs: tuple[str, str]) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value in pairs if value)


def _link(derived: Derived, id_: str | None) -> str:
    if not id_:
        return ""
    entity = derived.corpus.entities[EntityId(id_)]
    return f"[{plain(entity.data.name)}]({entity_link(entity)})"


def _position(at: Position) -> str:
    latitude, longitude = at
    north, east = ("N" if latitude >= 0 else "S"), ("E" if longitude >= 0 else "W")
    return f"{abs(latitude):.2f}° {north}, {abs(longitude):.2f}° {east}"


def _relations(derived: Derived, entity: Entity) -> list[str]:
    """Return the relations that this entity states, then those that others state of it, in the words of their type."""
    corpus, types = derived.corpus, derived.corpus.relation_types
    rows = [f"{plain(types[r.type].label)} {_link(derived, r.to)}{_rests(corpus, r)}" for r in entity.data.relations]
    rows += [
        f"{plain(types[r.type].reverse)}: {_link(derived, other.id)}{_rests(corpus, r)}"
        for other, r in derived.related_from.get(entity.id, ())
    ]
    return [capitalised(row) for row in rows]


def _sources(derived: Derived, entity: Entity) -> list[str]:
    """Return the sources of which the entity is author, publisher or partner."""
    names = {entity.data.name, *entity.data.names}
    rows = []
    for source in derived.corpus.sources.values():
        card = source.card
        parts = (
            *(("Author", name.text) for name in card.author),
            ("Publisher", card.publisher),
            ("Partner", card.partner),
        )
        roles = [role for role, who in parts if who and any(who == name or f"({name})" in who for name in names)]
        rows += [f"{role} of [{plain(source.title)}]({source_link(source.key)})" for role in roles]
    return rows


def _statements(derived: Derived, heading: str, statements: tuple[Statement, ...]) -> Iterator[str]:
    """Yield statements under a heading, grouped by topic and source, so that each says once whose article it is."""
    corpus = derived.corpus
    groups = {
        f"[{plain(topic.title)}]({topic_link(slug)})": {source.key for source in corpus.topic_sources(slug)}
        for slug, topic in corpus.topics.items()
    }
    groups["In no briefing"] = set(corpus.sources) - set().union(*groups.values())
    if statements:
        yield f"## {heading}"
    for title, keys in groups.items():
        if mine := [statement for statement in statements if statement.source in keys]:
            yield f"### {title}"
            for key, rows in groupby(mine, key=lambda statement: statement.source):
                yield f"From {source_line(corpus.sources[key], source_link(key))}.\n{{: .statement-source }}"
                yield from (block(corpus, statement) for statement in rows)

"""Structured data for pages, in schema.org's words: what is claimed and where it appears, never a rating.

A claim carries its standing, its speaker and the editors' remarks; no person is reviewed or rated.
"""

import json
from collections.abc import Callable, Iterable, Sequence

from briefing.corpus import Corpus
from briefing.export.datasets import Dataset
from briefing.export.json_ld_site import Node, article_id, dataset_node, home_node, site_node, terms
from briefing.export.records import Party, RemarkRow, Said
from briefing.export.rows import Addresses, iso_date, iso_span, said, spellings
from briefing.export.words import said_by, standing_phrase
from briefing.ids import EntityId, ReferenceId, SourceKey, TopicSlug
from briefing.links import (
    DATA_LINK,
    GLOSSARY_PATH,
    HOME_LINK,
    REFERENCES_PATH,
    entity_link,
    entity_path,
    reference_link,
    source_link,
    term_link,
    topic_link,
)
from briefing.model import Entity, Identity, Name, OwnField, Reference, Source, Statement, Term, Topic, Value
from briefing.views.words import capitalised

CONTEXT = "https://schema.org"


def page_data(
    corpus: Corpus, site: Identity, path: str, address: Addresses, data: Iterable[Dataset] = ()
) -> Node | None:
    """Return the structured data of the page at `path` below `docs/`, or None where it needs none.

    Args:
        corpus: what the page speaks of.
        site: what the site says of itself.
        path: the page's path below `docs/`.
        address: returns the web address of a link, as the page writes it.
        data: the data files, for the page about them.

    """
    fixed: dict[str, Callable[[], Node]] = {
        HOME_LINK: lambda: home_node(site, address),
        DATA_LINK: lambda: dataset_node(corpus, site, data, address),
        f"/{GLOSSARY_PATH}": lambda: _glossary(corpus.terms.values(), address),
        f"/{REFERENCES_PATH}": lambda: _references(corpus.references.values(), address),
    }
    made = fixed.get(f"/{path}")
    node = made() if made else _thing(corpus, site, path, address)
    return {"@context": CONTEXT, **node} if node else None


def _thing(corpus: Corpus, site: Identity, path: str, address: Addresses) -> Node | None:
    """Return the structured data of the page of a topic, a source or an entity."""
    folder, _, name = path.removesuffix(".md").partition("/")
    if folder == "topics" and (topic := corpus.topics.get(TopicSlug(name))):
        return _topic(corpus, site, topic, address)
    if folder == "sources" and (source := corpus.sources.get(SourceKey(name))):
        return _notes(corpus, site, source, address)
    entity = corpus.entities.get(EntityId(name))
    return _entity(corpus, entity, address) if entity and entity_path(entity.kind, entity.id) == path else None


def script(data: Node) -> str:
    """Return structured data as an element that no text in it can close."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/ld+json">{text}</script>'


def _topic(corpus: Corpus, site: Identity, topic: Topic, address: Addresses) -> Node:
    where = address(topic_link(topic.slug))
    outside = [ReferenceId(text) for text in topic.citations if text in corpus.references]
    cited = [_article(corpus, source, address) for source in corpus.topic_sources(topic.slug)]
    return {
        "@type": "Article",
        "@id": where,
        "url": where,
        "headline": topic.title,
        "description": topic.description,
        "dateModified": topic.edited,
        **terms(site),
        "isPartOf": site_node(site, address),
        "citation": [*cited, *({"@id": address(reference_link(id_))} for id_ in outside)],
    }


def _notes(corpus: Corpus, site: Identity, source: Source, address: Addresses) -> Node:
    where = address(source_link(source.key))
    article = _article(corpus, source, address)
    statements = [statement for passage in source.passages for statement in passage.statements]
    claims = [
        _claim(corpus, said(corpus, s, address), article["@id"], source)
        | _given({"about": _accused(corpus, s, address)})
        for s in statements
    ]
    return {
        "@type": "WebPage",
        "@id": where,
        "url": where,
        "name": source.title,
        "description": source.description,
        **terms(site),
        "isPartOf": site_node(site, address),
        "about": article,
        "hasPart": claims,
    }


def _article(corpus: Corpus, source: Source, address: Addresses) -> Node:
    card = source.card
    known = {
        "name": source.title,
        "author": [_writer(corpus, name) for name in card.author],
        "publisher": {"@type": "Organization", "name": card.publisher},
        "datePublished": iso_date(card.published),
        "inLanguage": card.language,
        "url": card.url,
    }
    return {"@type": "Article", "@id": article_id(source.key, address), **_given(known)}


def _references(references: Iterable[Reference], address: Addresses) -> Node:
    where = address(f"/{REFERENCES_PATH}")
    works = [_reference(reference, address) for reference in references]
    return {"@type": "CollectionPage", "@id": where, "url": where, "name": "References", "hasPart": works}


def _reference(reference: Reference, address: Addresses) -> Node:
    data = reference.data
    known: Node = {"publisher": {"@type": "Organization", "name": data.publisher}, "url": data.URL}
    known |= {"datePublished": iso_date(data.issued), "author": [_author(name) for name in data.author]}
    known |= {"creditText": data.party and capitalised(data.party)}
    where = address(reference_link(reference.id))
    return {"@type": "CreativeWork", "@id": where, "name": data.shown_title, **_given(known)}


def _author(name: Name) -> Node:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    parts = {"familyName": name.family, "givenName": name.given, "honorificSuffix": name.suffix}
    return {"@type": "Person", "name": name.text, **_given(parts)}


def _writer(corpus: Corpus, name: Name) -> Node:
    """Return an author of a source: a name without parts may be a person's or a body's, as the registry says."""
    return _maker(corpus, name.literal) if name.literal else _author(name)


def _claim(corpus: Corpus, statement: Said, article: str, source: Source) -> Node:
    who = [speaker for party in statement.by for speaker in _speakers(corpus, party, source)]
    remarks = [_comment(row) for row in statement.remarks]
    known = {"author": who, "comment": remarks}
    return {
        "@type": "Claim",
        "@id": statement.address,
        "text": statement.text,
        "description": f"{capitalised(standing_phrase(statement))}. According to {said_by(statement)}.",
        "appearance": {"@id": article},
        **_given(known),
    }


def _accused(corpus: Corpus, statement: Statement, address: Addresses) -> list[Node]:
    """Return whom a claim accuses by name; its own description says how it stands and what came of it."""
    return [_other(corpus, id_, address) for id_ in (statement.accuses.accused if statement.accuses else ())]


def _comment(row: RemarkRow) -> Node:
    node = {"@type": "Comment", "text": row.text, "dateModified": row.checked}
    return node | _given({"temporalCoverage": row.as_of and f"../{row.as_of}"})


def _speakers(corpus: Corpus, party: Party, source: Source) -> list[Node]:
    """Return speakers whose kind is known; words such as `an unnamed fisherman` stand in the description alone."""
    if party.name == source.card.writer:
        return [_writer(corpus, name) for name in source.card.author]
    kind = corpus.entities[EntityId(party.entity)].kind if party.entity else None
    return [{"@type": kind.schema_, "name": party.name}] if kind and kind.maker else []


def _maker(corpus: Corpus, name: str) -> Node:
    """Return who made something, as a person or an organisation only where the registry says which."""
    kind = next((entity.kind for entity in corpus.named.get(name, ()) if entity.kind.maker), None)
    return {"@type": kind.schema_, "name": name} if kind else {"name": name}


def _entity(corpus: Corpus, entity: Entity, address: Addresses) -> Node:
    data, where = entity.data, address(entity_link(entity))
    known = {
        "alternateName": list(spellings(entity)),
        "sameAs": data.wikidata and f"https://www.wikidata.org/wiki/{data.wikidata}",
        **_own(corpus, entity, address),
    }
    node = {"@type": entity.kind.schema_, "@id": where, "url": where, "name": data.name}
    return {**node, "description": data.description, **_given(known)}


def _own(corpus: Corpus, entity: Entity, address: Addresses) -> Node:
    """Return what only one kind of entity has."""
    known: Node = {}
    for _, field, value in entity.own:
        known |= zip(field.schema_, _values(corpus, field, value, address), strict=False)
    return known


def _values(corpus: Corpus, field: OwnField, value: Value, address: Addresses) -> Sequence[object]:
    """Return what a field says, once for each property that it fills."""
    if field.type == "position":
        return [{"@type": "GeoCoordinates", "latitude": value[0], "longitude": value[1]}]
    if field.type == "texts":
        return [[_maker(corpus, str(name)) for name in value]]
    if field.type == "entity":
        return [_other(corpus, str(value), address)]
    if field.type == "date":
        return iso_span(str(value)) if len(field.schema_) > 1 else [iso_date(str(value))]
    return [value]


def _other(corpus: Corpus, id_: str, address: Addresses) -> Node:
    entity = corpus.entities[EntityId(id_)]
    return {"@type": entity.kind.schema_, "@id": address(entity_link(entity)), "name": entity.data.name}


def _glossary(terms: Iterable[Term], address: Addresses) -> Node:
    where = address(f"/{GLOSSARY_PATH}")
    defined = [_term(term, where, address) for term in terms]
    return {"@type": "DefinedTermSet", "@id": where, "url": where, "name": "Glossary", "hasDefinedTerm": defined}


def _term(term: Term, glossary: str, address: Addresses) -> Node:
    data = term.data
    node: Node = {"@type": "DefinedTerm", "@id": address(term_link(term.id)), "name": data.term}
    node |= {"description": data.definition, "inDefinedTermSet": {"@id": glossary}}
    return node | _given({"alternateName": list(data.spellings)})


def _given(fields: Node) -> Node:
    return {name: value for name, value in fields.items() if value}

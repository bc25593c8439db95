"""Entities, terms and references as documents."""

from briefing.derive.derived import Derived
from briefing.derive.standing import stand_of_claim
from briefing.ids import TopicSlug
from briefing.labels import stand_words
from briefing.links import entity_link, reference_link, term_link
from briefing.model import Entity, Reference, Role, Term
from briefing.search.document import Document
from briefing.views.words import capitalised, date


def entity_document(derived: Derived, entity: Entity) -> Document:
    """Return an entity with every spelling, under the topics whose sources name it."""
    data = entity.data
    type_ = "" if data.type.lower() in data.description.lower() else capitalised(data.type)
    text = [data.description, type_, *(_role(derived, role) for role in data.roles)]
    names = [*data.spellings, *entity.texts(lambda field: field.search == "name")]
    text += entity.texts(lambda field: field.search == "text")
    return Document(
        entity_link(entity),
        entity.kind.id,
        data.name,
        "\n".join(line for line in text if line),
        tuple(dict.fromkeys(name for name in names if name != data.name)),
        data.forms,
        topics=_topics(derived, entity),
    )


def _role(derived: Derived, role: Role) -> str:
    """Return a role with how it stands, since results quote it by itself."""
    stand = stand_words(stand_of_claim(derived.corpus, role, role.cites))
    return f"{role.role} ({stand})" if stand else role.role


def term_document(term: Term) -> Document:
    """Return a term with its definition."""
    data = term.data
    return Document(term_link(term.id), "term", capitalised(data.term), data.definition, data.spellings, data.forms)


def reference_document(reference: Reference) -> Document:
    """Return an outside work."""
    data = reference.data
    text = "\n".join([*(name.text for name in data.author), data.publisher, *([data.note] if data.note else [])])
    issued = date(data.issued) if data.issued else "no date"
    return Document(reference_link(reference.id), "reference", data.shown_title, text, date=issued)


def _topics(derived: Derived, entity: Entity) -> tuple[TopicSlug, ...]:
    sources = {statement.source for statement in derived.mentions.statements(entity.id)}
    named = {slug for key in sources for slug in derived.corpus.sources[key].topics}
    return tuple(slug for slug in derived.corpus.topics if slug in named)

"""Texts in which no citation is read: one that stands there would be printed as it is typed."""

from collections.abc import Collection, Iterator

from briefing.corpus.record import Corpus
from briefing.corpus.slips import slips
from briefing.errors import Finding, Place
from briefing.model import Entity, Source
from briefing.read.markdown import citations

RESERVED = "all-rights-reserved"
"""Where rights are reserved, every statement is in our own words, and a bracket in it is never the article's."""
_REMEDY = "Take it out; a remark, a topic's text or the field `cites` is where citations stand."


def uncited(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each citation, well or badly written, in a text that takes none."""
    keys, references = [str(key) for key in corpus.sources], [str(id_) for id_ in corpus.references]
    for text, place in texts(corpus):
        written = [f"[^{pointer.target}]" for pointer in citations(text)]
        for citation in [*written, *_slips(text, keys, references)]:
            sentence = f"`{citation}` would be printed, since no citation is read here."
            yield Finding(place, "resolve/citation", sentence, _REMEDY)
    for source in corpus.sources.values():
        yield from _statements(source, keys, references)


def _slips(text: str, keys: Collection[str], references: Collection[str]) -> list[str]:
    return [slip.written for slip in slips(text, keys, references)]


def texts(corpus: Corpus) -> Iterator[tuple[str, Place]]:
    """Yield every text of ours that takes no citation, and where it is written; perhaps an empty one."""
    for source in corpus.sources.values():
        card = source.card
        for text in (source.description, card.limits, card.interests, card.omits):
            yield text or "", source.place
        for passage in source.passages:
            yield from ((s.outcome or "", Place(s.place.file, s.place.line + 1)) for s in passage.statements)
    for topic in corpus.topics.values():
        yield from ((text or "", topic.place) for text in (topic.title, topic.description, topic.verdict))
    for entity in corpus.entities.values():
        yield from _entity(entity)
    for term in corpus.terms.values():
        yield term.data.definition, term.at("definition")
    for correction in corpus.corrections.values():
        data = correction.data
        yield from (
            (text, correction.at(name)) for name, text in vars(data).items() if name in {"wrong", "right", "why"}
        )


def _entity(entity: Entity) -> Iterator[tuple[str, Place]]:
    data = entity.data
    yield from ((data.name, entity.at("name")), (data.type, entity.at("type")))
    yield data.description, entity.at("description")
    for number, role in enumerate(data.roles):
        yield from ((text, entity.at("roles", number)) for text in (role.role, role.outcome or ""))


def _statements(source: Source, keys: Collection[str], references: Collection[str]) -> Iterator[Finding]:
    if source.card.rights != RESERVED:
        return
    for passage in source.passages:
        for statement in passage.statements:
            for slip in _slips(statement.text, keys, references):
                sentence = f"`{slip}` is no citation, and would be printed."
                yield Finding(statement.place, "resolve/citation", sentence, "Mend it, or take it out.")

"""The rules for references: an address or a known reason for none, a title in its own language, and a use."""

import re
from collections.abc import Iterator

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.corpus.texts import all_texts
from briefing.errors import Finding
from briefing.model import Reference
from briefing.read.markdown import citations

_LEFT_OUT = re.compile(r"\baddress(?:es)?\b.*\b(?:left out|withheld|not given|not known|omitted)\b", re.IGNORECASE)


def check_references(corpus: Corpus) -> list[Finding]:
    """Return what is wrong with the fields of each reference: its address, or the language of its title."""
    return [found for reference in corpus.references.values() for found in _reference(reference)]


def check_uses(corpus: Corpus) -> Iterator[Finding]:
    """Yield each reference that nothing cites; where drafts are left out, one of them may be what cites it."""
    if corpus.drafts:
        return
    used = set(_cited(corpus))
    for reference in corpus.references.values():
        if reference.id not in used:
            yield finding("reference/unused", reference.place, reference=reference.id)


def _cited(corpus: Corpus) -> Iterator[str]:
    """Yield whatever texts, pages and fields cite: references, and statements too."""
    texts = (text.words for text in all_texts(corpus) if text.cites)
    yield from (pointer.target for text in texts for pointer in citations(text))
    yield from (pointer.target for page in corpus.pages for pointer in page.citations)
    for entity in corpus.entities.values():
        yield from entity.data.references
        yield from (cited for role in entity.data.roles for cited in role.cites)
        yield from (cited for relation in entity.data.relations for cited in relation.cites)
    yield from (cited for term in corpus.terms.values() for cited in term.data.references)
    yield from (cited for route in corpus.routes.values() for cited in route.data.cites)


def _reference(reference: Reference) -> Iterator[Finding]:
    data = reference.data
    if data.note and not data.URL and _LEFT_OUT.search(data.note):
        place, quoted = reference.at("note"), repr(data.note[:60])
        yield finding("reference/note", place, reference=reference.id, quoted=quoted)
    if not data.URL and not data.withheld:
        yield finding("reference/address", reference.place, reference=reference.id)
    if data.described and data.language:
        yield finding("reference/language", reference.at("language"), reference=reference.id, language=data.language)

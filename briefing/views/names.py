"""What something is called, as readers are shown it, and names in lists."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.links import term_link
from briefing.markup import Foreign, Inline, linked, sequence, words
from briefing.model import Entity, Language, Named, Term
from briefing.text.letters import folded
from briefing.views.speakers import named
from briefing.views.words import capitalised

LANGUAGES: dict[Language, str] = {
    "ar": "Arabic", "el": "Greek", "fa": "Persian", "he": "Hebrew", "hi": "Hindi", "kk": "Kazakh", "ky": "Kyrgyz",
    "ru": "Russian", "sr": "Serbian", "tg": "Tajik", "tr": "Turkish", "ug": "Uyghur", "ur": "Urdu", "uz": "Uzbek",
    "zh": "Chinese",
}  # fmt: skip


class EntityEntry(NamedTuple):
    """An entity in a list."""

    name: Inline
    description: str
    statements: int
    """How many statements name it."""


class TermView(NamedTuple):
    """A term with its definition."""

    id: str
    title: str
    name: Inline
    """A link to its place in the glossary."""
    definition: str
    references: tuple[str, ...]
    written: tuple[tuple[str, Inline], ...]


def written(data: Named) -> Iterator[tuple[str, Inline]]:
    """Yield how something is written: in English, then in each other language, as heading and names."""
    if names := _apart([data.usual, *data.names])[1:]:
        yield "Also written", sequence([words(name) for name in names])
    for code, foreign in data.languages.items():
        yield f"In {LANGUAGES[code]}", sequence([(Foreign(code, words(name)),) for name in foreign])


def entity_entry(derived: Derived, entity: Entity) -> EntityEntry:
    """Return an entity's entry in a list."""
    return EntityEntry(named(entity), entity.data.description, len(derived.mentions.statements(entity.id)))


def term_view(term: Term) -> TermView:
    """Return a term with its definition and spellings."""
    data, title = term.data, capitalised(term.data.term)
    link = linked(term_link(term.id), title)
    return TermView(term.id, title, link, data.definition, data.references, tuple(written(data)))


def terms_of(corpus: Corpus) -> list[TermView]:
    """Return every term, in alphabetical order."""
    return [term_view(term) for term in sorted(corpus.terms.values(), key=lambda term: folded(term.data.term))]


def by_name(entities: Iterable[Entity]) -> list[Entity]:
    """Return entities in alphabetical order."""
    return sorted(entities, key=lambda entity: folded(entity.data.name))


def _apart(names: list[str]) -> list[str]:
    """Return the names without those that differ from an earlier one in capitals, stops or hyphens only.

    Letters are not folded here: a name with its accents is a spelling of its own, which readers are shown.
    """
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault("".join(filter(str.isalnum, name.casefold())), name)
    return list(seen.values())

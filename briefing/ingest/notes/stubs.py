"""Stubs of registry entries for ids that notes use and no registry file holds, with what the article says of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from briefing.corpus import Corpus
from briefing.derive.linking import name_matcher
from briefing.derive.mentions import plain
from briefing.ids import EntityId, looks_like_entity
from briefing.model import Kind, Source, Statement
from briefing.text.matcher import Matcher
from briefing.text.names import new_names

_SMALL = frozenset(["al", "and", "bin", "de", "for", "ibn", "in", "of", "on", "the", "van", "von"])


@dataclass(frozen=True, slots=True)
class Stub:
    """An entry to be read over: the registry file that it belongs to, and its lines."""

    id: EntityId
    kind: Kind
    text: str

    @property
    def file(self) -> str:
        """Return the path of its registry file from the project's root."""
        return f"registry/{self.kind.file}"


def stub(
    id_: EntityId,
    kind: Kind | None,
    registry: Corpus,
    sources: Sequence[Source],
    originals: Mapping[str, str],
) -> Stub:
    """Return a stub of an entity.

    Args:
        id_: its id, whose words are those of its name.
        kind: what it is, or None to go by the words around its name.
        registry: the names and the kinds of the site, of which the first is for those of whom nothing is known.
        sources: every source, drafts included.
        originals: the texts of passages by their hash, as far as they are here.

    """
    kinds, matcher = registry.kinds, name_matcher(registry)
    statements = [row for source in sources for row in _statements(source) if _names(row, id_)]
    texts = [plain(row.text) for row in statements]
    passages = [text for source in sources for p in source.passages if (text := originals.get(p.sha))]
    found = [(name, guess) for text in [*texts, *passages] for name, guess in _found(text, id_, matcher)]
    name = found[0][0] if found else " ".join(w if w in _SMALL else w.capitalize() for w in id_.split("-"))
    guesses = [kinds[guess] for _, guess in found if guess in kinds]
    told = kind or next(iter([*guesses, *kinds.values()]))
    said = next(iter(texts), f"Named in {', '.join(s.title for s in sources[:1])}.")
    entry = {"name": name, "type": told.id, "description": said}
    lines = yaml.safe_dump({str(id_): entry}, allow_unicode=True, sort_keys=False, width=1000)
    cited = ", ".join(row.id for row in statements[:5])
    return Stub(id_, told, f"{lines}  # Read over: name, type and description{f'; from {cited}' if cited else ''}.\n")


def unknown(sources: Sequence[Source], known: Mapping[EntityId, object]) -> list[EntityId]:
    """Return the ids that statements name as speakers and the registry does not hold, in order, each once."""
    tokens = (token for source in sources for row in _statements(source) for token in (*row.by, *row.via))
    ids = (EntityId(token) for token in tokens if looks_like_entity(token))
    return list(dict.fromkeys(id_ for id_ in ids if id_ not in known))


def _statements(source: Source) -> Iterator[Statement]:
    return (statement for passage in source.passages for statement in passage.statements)


def _pattern(id_: EntityId) -> re.Pattern[str]:
    return re.compile(r"\b" + r"[\W_]+(?:s[\W_]+)?".join(map(re.escape, id_.split("-"))) + r"\b", re.IGNORECASE)


def _names(statement: Statement, id_: EntityId) -> bool:
    """Return whether a statement is by an entity, or names it."""
    return id_ in (*statement.by, *statement.via) or bool(_pattern(id_).search(plain(statement.text)))


def _found(text: str, id_: EntityId, matcher: Matcher) -> Iterator[tuple[str, str]]:
    """Yield the names in a text that an id is made of, as they are written there, with what they may be."""
    for new in new_names(text, matcher):
        if _pattern(id_).search(new.text):
            yield new.text, new.kind.rstrip("?")

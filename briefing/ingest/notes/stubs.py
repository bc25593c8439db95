"""Stubs of registry entries for ids that notes use and no registry file holds, with what the article says of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import yaml

from briefing.corpus import Corpus
from briefing.derive.linking import name_matcher
from briefing.derive.mentions import plain
from briefing.ids import EntityId, looks_like_entity
from briefing.model import Kind, Source, Statement
from briefing.text.letters import folded
from briefing.text.matcher import Matcher
from briefing.text.names import new_names

_WORD = re.compile(r"[^\W_]+(?:['’ʼʿ][^\W_]+)*")
_OWN = re.compile(r"['’]s$")
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


@dataclass(frozen=True, slots=True)
class Told:
    """What the project's articles say, as far as it is here."""

    sources: Sequence[Source]
    """Every source, drafts included."""
    originals: Mapping[str, str]
    """The texts of passages by their hash."""


def stub(id_: EntityId, kind: Kind | None, registry: Corpus, told: Told) -> Stub:
    """Return a stub of an entity that something names.

    Args:
        id_: its id, whose words are those of its name.
        kind: what it is, or None to go by the words around its name.
        registry: the names and the kinds of the site, of which the first is for those of whom nothing is known.
        told: the statements and the passages.

    """
    kinds, matcher = registry.kinds, name_matcher(registry)
    texts = list(_texts(id_, told))
    found = [(name, guess) for _, text in texts for name, guess in _found(text, id_, matcher)]
    name = found[0][0] if found else " ".join(w if w in _SMALL else w.capitalize() for w in id_.split("-"))
    guesses = [kinds[guess] for _, guess in found if guess in kinds]
    is_ = kind or next(iter([*guesses, *kinds.values()]))
    statements = [row for source in told.sources for row in _statements(source) if _names(row, id_)]
    said = [plain(row.text) for row in statements if _spans(plain(row.text), id_)]
    titles = [source.title for source, _ in texts] or [source.title for source in told.sources if _speaks(source, id_)]
    entry = {"name": name, "type": is_.id, "description": next(iter(said), f"Named in {titles[0].rstrip('.')}.")}
    lines = yaml.safe_dump({str(id_): entry}, allow_unicode=True, sort_keys=False, width=1000)
    cited = ", ".join(row.id for row in statements[:5])
    return Stub(id_, is_, f"{lines}  # Read over: name, type and description{f'; from {cited}' if cited else ''}.\n")


def named(id_: EntityId, told: Told) -> bool:
    """Return whether a statement is by an entity, or a statement or a passage names it."""
    return any(_speaks(source, id_) for source in told.sources) or next(_texts(id_, told), None) is not None


def unknown(sources: Sequence[Source], known: Mapping[EntityId, object]) -> list[EntityId]:
    """Return the ids that statements name as speakers and the registry does not hold, in order, each once."""
    tokens = (token for source in sources for row in _statements(source) for token in (*row.by, *row.via))
    ids = (EntityId(token) for token in tokens if looks_like_entity(token))
    return list(dict.fromkeys(id_ for id_ in ids if id_ not in known))


def _statements(source: Source) -> Iterator[Statement]:
    return (statement for passage in source.passages for statement in passage.statements)


def _speaks(source: Source, id_: EntityId) -> bool:
    return any(id_ in (*row.by, *row.via) for row in _statements(source))


def _texts(id_: EntityId, told: Told) -> Iterator[tuple[Source, str]]:
    """Yield the statements that name an entity, each with its source, and then the passages that do."""
    stated = ((source, plain(row.text)) for source in told.sources for row in _statements(source))
    passages = ((source, told.originals.get(p.sha, "")) for source in told.sources for p in source.passages)
    yield from ((source, text) for rows in (stated, passages) for source, text in rows if _spans(text, id_))


def _spans(text: str, id_: EntityId) -> list[tuple[int, int]]:
    """Return where the words of an id stand in a text one after another: `seamus-o-orlick` in `Seamus O’Orlick’s`."""
    words = [(folded(_OWN.sub("", match.group())), *match.span()) for match in _WORD.finditer(text)]
    own, most = id_.replace("-", ""), id_.count("-") + 1
    runs = (list(accumulate(word for word, *_ in words[n : n + most])) for n in range(len(words)))
    ends = ((n, n + run.index(own)) for n, run in enumerate(runs) if own in run)
    return [(words[n][1], words[end][2]) for n, end in ends]


def _names(statement: Statement, id_: EntityId) -> bool:
    """Return whether a statement is by an entity, or names it."""
    return id_ in (*statement.by, *statement.via) or bool(_spans(plain(statement.text), id_))


def _found(text: str, id_: EntityId, matcher: Matcher) -> Iterator[tuple[str, str]]:
    """Yield the names in a text that an id is made of, as they are written there, with what they may be."""
    for new in new_names(text, matcher):
        for start, end in _spans(new.text, id_):
            yield _OWN.sub("", new.text[start:end]), new.kind.rstrip("?")

"""Where what a reader sees was written: from a sentence to its statements and passages, from a page to its files."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.corpus.texts import all_texts
from briefing.derive.derived import Derived
from briefing.errors import Place
from briefing.ids import TopicSlug, passage_anchor
from briefing.links import entity_path, kind_path, source_path
from briefing.markup import cited, parse, to_text
from briefing.model import Source, Statement
from briefing.read.sections import shown
from briefing.text.letters import folded

_WORD = re.compile(r"\w+")
_ENOUGH = 0.8
"""The share of the words asked for that a line must have if none has all in their order: marks and numbers of notes
come along when a sentence is copied from a page."""
_MOST = 5
"""Lines that are told where none has all words in their order."""


class Line(NamedTuple):
    """A line of a file that a person edits, with what it rests on."""

    place: Place
    words: str
    """What it says, as readers see it."""
    statements: tuple[Statement, ...]
    """What it is, or cites."""


def lines_with(corpus: Corpus, text: str) -> tuple[Line, ...]:
    """Return the lines that say a text, whatever marks it has; where none does, those with most of its words."""
    asked = _words(text)
    if not asked:
        return ()
    lines = [(line, _words(line.words)) for line in _lines(corpus)]
    if whole := tuple(line for line, words in lines if f" {' '.join(asked)} " in f" {' '.join(words)} "):
        return whole
    shares = [(len({*asked} & {*words}) / len({*asked}), line) for line, words in lines]
    near = sorted((row for row in shares if row[0] >= _ENOUGH), key=lambda row: -row[0])
    return tuple(line for _, line in near[:_MOST])


def passage_place(corpus: Corpus, statement: Statement) -> Place:
    """Return where the passage of a statement stands in the notes."""
    return corpus.passages[statement.source, statement.label].place


def places_of(derived: Derived, path: str) -> tuple[tuple[Place, str], ...]:
    """Return each line that the page at a path below `docs/` is made from, and what stands there.

    Returns:
        Nothing where there is no such page; for a list of all topics, the beginning of each file that it draws on.

    """
    found = tuple(dict.fromkeys(_places(derived, path)))
    return found or (tuple(_of_list(derived.corpus, path)) if path in derived.corpus.paths else ())


def _places(derived: Derived, path: str) -> Iterator[tuple[Place, str]]:
    corpus = derived.corpus
    yield from ((Place(page.file, 1), "the page") for page in corpus.pages if page.path == path)
    if topic := corpus.topics_by_path.get(path):
        yield from _of_topic(corpus, topic.slug)
    yield from (row for key, source in corpus.sources.items() if source_path(key) == path for row in _of_source(source))
    for id_, entity in corpus.entities.items():
        if entity_path(entity.kind, id_) == path:
            yield entity.place, "the entry"
            yield from ((row.place, f"statement {row.id}") for row in derived.mentions.said(id_))
            yield from ((row.place, f"a remark on {row.id}") for row in derived.mentions.remarked(id_))
            yield from ((event.place, "an event of the record") for event in derived.events.get(id_, ()))


def _of_topic(corpus: Corpus, slug: TopicSlug) -> Iterator[tuple[Place, str]]:
    yield from ((source.place, f"the notes on {source.key}") for source in corpus.topic_sources(slug))
    yield from ((event.place, "an event of the record") for event in corpus.topic_events(slug))


def _of_source(source: Source) -> Iterator[tuple[Place, str]]:
    yield source.place, "the card"
    yield from ((passage.place, f"passage {passage_anchor(passage.label)}") for passage in source.passages)


def _of_list(corpus: Corpus, path: str) -> Iterator[tuple[Place, str]]:
    kinds = [kind for kind in corpus.kinds.values() if kind_path(kind) == path]
    yield from ((Place(f"registry/{kind.file}", 1), "its entries") for kind in kinds)
    if not kinds:
        yield from ((source.place, f"the notes on {source.key}") for source in corpus.sources.values())


def _lines(corpus: Corpus) -> Iterator[Line]:
    for page in corpus.pages:
        for number, line in page.sentences:
            yield Line(Place(page.file, number), shown(line), corpus.cited(cited(parse(line))))
    own = {statement.place: statement for statement in corpus.statements.values()}
    for text in all_texts(corpus):
        tree = parse(text.words)
        statement = own.get(text.place)
        yield Line(text.place, to_text(tree), (statement,) if statement else corpus.cited(cited(tree)))


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))

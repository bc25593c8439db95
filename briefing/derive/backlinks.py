"""What links here: which pages name an entity, with the sentences that do."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.mentions import named_entities, plain
from briefing.derive.standing import accusations
from briefing.ids import EntityId
from briefing.links import entity_link, source_link, term_link
from briefing.model import Source, TopicMeta
from briefing.text.matcher import Matcher


class Backlink(NamedTuple):
    """A page that names an entity."""

    title: str
    link: str
    sentences: tuple[str, ...]
    """The sentences in which it does, as words; with an accusation goes its outcome."""


class _Page(NamedTuple):
    title: str
    link: str
    texts: tuple[str, ...]


def backlinks(corpus: Corpus, matcher: Matcher) -> Mapping[EntityId, tuple[Backlink, ...]]:
    """Return, by entity, the pages that name it: topics, sources, entities, terms, then the other authored pages.

    Statements are left out; the page of an entity shows them in full.
    """
    found: defaultdict[EntityId, list[Backlink]] = defaultdict(list)
    for page in _pages(corpus):
        named: defaultdict[EntityId, list[str]] = defaultdict(list)
        for text in page.texts:
            for id_ in named_entities(corpus, matcher, text):
                named[id_].append(f"{plain(text)}{accusations(corpus, text)}")
        for id_, sentences in named.items():
            if page.link != entity_link(corpus.entities[id_]):
                found[id_].append(Backlink(page.title, page.link, tuple(dict.fromkeys(sentences))))
    return {id_: tuple(rows) for id_, rows in found.items()}


def _pages(corpus: Corpus) -> Iterator[_Page]:
    authored = sorted(corpus.pages, key=lambda page: not isinstance(page.meta, TopicMeta))
    pages = [_Page(page.meta.title, f"/{page.path}", tuple(text for _, text in page.sentences)) for page in authored]
    topics = sum(isinstance(page.meta, TopicMeta) for page in authored)
    yield from pages[:topics]
    for source in corpus.sources.values():
        yield _Page(source.title, source_link(source.key), _texts(source))
    for entity in corpus.entities.values():
        texts = (entity.data.description, *((entity.data.identity,) if entity.data.identity else ()))
        yield _Page(entity.data.name, entity_link(entity), texts)
    for term in corpus.terms.values():
        yield _Page(term.data.term, term_link(term.id), (term.data.definition,))
    yield from pages[topics:]


def _texts(source: Source) -> tuple[str, ...]:
    card = source.card
    texts = (source.description, card.limits, card.interests, card.omits, *(remark.text for remark in card.remarks))
    return tuple(text for text in texts if text)

"""Every text of ours that stands in a field, whatever record holds it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from briefing.corpus.record import Corpus
from briefing.model import LongSentence, Placed, RegistryEntry
from briefing.model.texts import Text, texts
from briefing.read.pages import AuthoredPage

_TWICE = "topics"
"""What is read of them stands among the pages."""


def all_texts(corpus: Corpus) -> Iterator[Text]:
    """Yield the texts of all records of a Corpus and of the front matter of its pages; what pages say besides, not."""
    for field in fields(corpus):
        held = getattr(corpus, field.name)
        for each in held.values() if isinstance(held, Mapping) else held:
            if field.name != _TWICE:
                yield from _of(each)


def _of(each: object) -> Iterator[Text]:
    match each:
        case AuthoredPage(meta=meta):
            yield from texts(meta, each.at)
        case RegistryEntry(data=data):
            yield from texts(data, each.at)
        case Placed():
            yield from texts(each, each.at)
        case LongSentence(place=place):
            yield from texts(each, lambda *_: place)

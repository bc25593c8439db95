"""On the desk, a passage that states nothing yet lends the blocks its own sentences, until someone writes some."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from briefing.corpus import Corpus
from briefing.markup import escape_inline
from briefing.model import Figure, Passage, Source, Statement
from briefing.text.sentences import number_of, sentences, when_of


def with_provisional(corpus: Corpus, originals: Mapping[str, str]) -> Corpus:
    """Return a Corpus in which the drafts' passages that state nothing hold the sentences of their originals.

    Args:
        corpus: everything authored, drafts too.
        originals: texts of passages by their hash; what is absent stays as it is.

    """
    sources = {key: _source(source, originals) if source.draft else source for key, source in corpus.sources.items()}
    return replace(corpus, sources=MappingProxyType(sources))


def _source(source: Source, originals: Mapping[str, str]) -> Source:
    return source.model_copy(update={"passages": tuple(_passage(source, p, originals) for p in source.passages)})


def _passage(source: Source, passage: Passage, originals: Mapping[str, str]) -> Passage:
    text = originals.get(passage.sha)
    if not text or passage.statements or passage.reason:
        return passage
    made = (_statement(source, passage, sentence, at) for at, sentence in enumerate(sentences(text), 1))
    return passage.model_copy(update={"statements": tuple(made), "provisional": True})


def _statement(source: Source, passage: Passage, sentence: str, number: int) -> Statement:
    return Statement(
        id=f"{source.key}:{passage.label}.{number}", source=source.key, label=passage.label, number=number,
        text=escape_inline(sentence), place=passage.place, when=when_of(sentence), figure=_figure(sentence),
    )  # fmt: skip


def _figure(sentence: str) -> Figure | None:
    match number_of(sentence):
        case value, unit:
            return Figure(what="from the passage, as it stands", hedge="", low=f"{value:f}", high=None, unit=unit)
    return None

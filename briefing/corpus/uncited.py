"""Texts in which no citation is read: one that stands there would be printed as it is typed."""

from collections.abc import Callable, Iterable, Iterator

from briefing.corpus.record import Corpus
from briefing.corpus.slips import slips
from briefing.corpus.texts import all_texts
from briefing.errors import Finding
from briefing.model import Source
from briefing.model.texts import Text
from briefing.read.markdown import citations

RESERVED = "all-rights-reserved"
"""Where rights are reserved, every statement is in our own words, and a bracket in it is never the article's."""
_STATED = "Statement.text"
_REMEDY = "Take it out; a remark, a topic's text or the field `cites` is where citations stand."


def uncited(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each citation, well or badly written, in a text of the Corpus that takes none."""
    yield from printed(corpus, (text for text in all_texts(corpus) if text.field != _STATED))
    mistyped = _mistyped(corpus)
    for source in corpus.sources.values():
        yield from _statements(source, mistyped)


def printed(corpus: Corpus, found: Iterable[Text]) -> Iterator[Finding]:
    """Yield a finding for each citation in texts that take none; those that take some are read elsewhere."""
    mistyped = _mistyped(corpus)
    for text in found:
        written = [f"[^{pointer.target}]" for pointer in citations(text.words)]
        for citation in [] if text.cites else [*written, *mistyped(text.words)]:
            sentence = f"`{citation}` would be printed, since no citation is read here."
            yield Finding(text.place, "resolve/citation", sentence, _REMEDY)


def _mistyped(corpus: Corpus) -> Callable[[str], list[str]]:
    """Return what finds the mistyped citations of a text; ids are gathered once for all texts, in order."""
    keys, references = dict.fromkeys(map(str, corpus.sources)), dict.fromkeys(map(str, corpus.references))
    return lambda text: [slip.written for slip in slips(text, keys, references)]


def _statements(source: Source, mistyped: Callable[[str], list[str]]) -> Iterator[Finding]:
    if source.card.rights != RESERVED:
        return
    for passage in source.passages:
        for statement in passage.statements:
            for slip in mistyped(statement.text):
                sentence = f"`{slip}` is no citation, and would be printed."
                yield Finding(statement.place, "resolve/citation", sentence, "Mend it, or take it out.")

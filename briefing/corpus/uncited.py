"""Texts in which no citation is read: one that stands there would be printed as it is typed."""

import re
from collections.abc import Iterable, Iterator

from briefing.corpus.record import Corpus
from briefing.corpus.slips import OPEN, Known, citable, slips
from briefing.corpus.texts import all_texts
from briefing.errors import Finding
from briefing.ids import parse_citation
from briefing.model import Source
from briefing.model.texts import Text
from briefing.read.markdown import citations

RESERVED = "all-rights-reserved"
"""Where rights are reserved, every statement is in our own words, and a bracket in it is never the article's."""
_ESCAPED = re.compile(r"\\\[\^(?P<id>[^\]\s\\]+)\\?\]")
_SIGN = re.compile(rf"[{re.escape(OPEN)}\d]")
"""One of these stands in every citation, well or badly written; most texts have none, and need no further look."""
_STATED = "Statement.text"
_REMEDY = "Take it out; a remark, a topic's text or the field `cites` is where citations stand."


def uncited(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each citation, well or badly written, in a text of the Corpus that takes none."""
    yield from printed(corpus, (text for text in all_texts(corpus) if text.field != _STATED))
    known = citable(corpus)
    for source in corpus.sources.values():
        yield from _statements(source, known)


def printed(corpus: Corpus, found: Iterable[Text]) -> Iterator[Finding]:
    """Yield a finding for each citation in texts that take none; those that take some are read elsewhere."""
    known = citable(corpus)
    for text in found:
        for citation in [] if text.cites else _written(text.words, known):
            sentence = f"`{citation}` would be printed, since no citation is read here."
            yield Finding(text.place, "resolve/citation", sentence, _REMEDY)


def _written(words: str, known: Known) -> list[str]:
    """Return the citations in a text, well or badly written, and those with a backslash, which would be printed too."""
    if not _SIGN.search(words):
        return []
    well = [f"[^{pointer.target}]" for pointer in citations(words)]
    return [*well, *(slip.written for slip in slips(words, known)), *_escaped(words, known)]


def _escaped(text: str, known: Known) -> list[str]:
    r"""Return every `\[^…]` with something in it that could be cited, which only Markdown takes for text."""
    cited = ((match, parse_citation(match["id"])) for match in _ESCAPED.finditer(text))
    return [
        match.group() for match, citation in cited
        if citation and (citation.source in known.keys or citation.text in known.references)
    ]  # fmt: skip


def _statements(source: Source, known: Known) -> Iterator[Finding]:
    if source.card.rights != RESERVED:
        return
    for passage in source.passages:
        for statement in passage.statements:
            for slip in slips(statement.text, known) if _SIGN.search(statement.text) else ():
                sentence = f"`{slip.written}` is no citation, and would be printed."
                yield Finding(statement.place, "resolve/citation", sentence, "Mend it, or take it out.")

"""On the desk, a passage that states nothing yet lends the blocks its own sentences, until someone writes some."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from briefing.corpus import Corpus
from briefing.dates import MONTHS
from briefing.derive.facts import numbers
from briefing.derive.sentences import sentences
from briefing.model import Figure, Passage, Source, Statement
from briefing.render.escape import literal

_DAY_MONTH = rf"(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(MONTHS)})(?: (?P<after>\d{{1,2}}),)?,? "
_DATE = re.compile(rf"\b(?:{_DAY_MONTH})?(?P<year>(?:1[5-9]|20)\d\d)\b")
_UNIT = re.compile(r" ?(?:%|per cent|(?:[a-z][\w-]*)(?: [a-z][\w-]*)?)")
_YEARS = range(1500, 2100)


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
        text=literal(sentence), place=passage.place, when=_when(sentence), figure=_figure(sentence),
    )  # fmt: skip


def _when(sentence: str) -> str | None:
    """Return the date of a sentence that gives one and no other."""
    found = list(_DATE.finditer(sentence))
    if len({match["year"] for match in found}) != 1:
        return None
    match = max(found, key=lambda match: len(match.group()))
    month = f"-{MONTHS.index(match['month']) + 1:02}" if match["month"] else ""
    day = match["day"] or match["after"]
    return f"{match['year']}{month}" + (f"-{int(day):02}" if day and 0 < int(day) <= 28 else "")


def _figure(sentence: str) -> Figure | None:
    """Return the first number of a sentence that is no date."""
    undated = _DATE.sub(" ", sentence)
    for value, shown in numbers(undated).items():
        if value not in _YEARS or "," in shown:
            unit = _UNIT.match(undated, undated.index(shown) + len(shown))
            return Figure(what="from the passage, as it stands", hedge="", low=f"{value:f}", high=None,
                          unit=unit.group().strip() if unit else "")  # fmt: skip
    return None

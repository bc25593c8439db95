"""How claims stand, each by itself; where the record differs from a source, or was searched in vain."""

from collections import Counter
from collections.abc import Iterable

from briefing.corpus import Corpus
from briefing.dates import read_when
from briefing.ids import parse_citation
from briefing.labels import stand_words
from briefing.model import DOUBTS, Claim, Figure, Source, Stand, Standing, Statement
from briefing.read.markdown import citations


def stand_of(statement: Statement) -> Stand:
    """Return how a statement stands."""
    return Stand(statement.standing, statement.outcome)


def stand_of_figure(statement: Statement, figure: Figure) -> Stand:
    """Return how the number of a statement stands, which is not how its sentence does."""
    return _with_outcome(figure.standing or (), statement.outcome)


def stand_of_claim(corpus: Corpus, claim: Claim, cites: Iterable[str]) -> Stand:
    """Return how a role, relation or route stands, which is not how the statements stand that it cites."""
    cited = next((s.outcome for s in corpus.cited(cites) if s.outcome), None)
    return _with_outcome(claim.standing or (), claim.outcome or cited)


def stand_together(statements: Iterable[Statement]) -> Stand:
    """Return how statements stand where they are shown as one, each word and outcome once."""
    rows = list(statements)
    words = tuple(dict.fromkeys(word for s in rows for word in s.standing))
    return Stand(words, "; ".join(dict.fromkeys(s.outcome for s in rows if s.outcome)) or None)


def accusations(corpus: Corpus, text: str) -> str:
    """Return how the accusations stand that a sentence of a briefing cites, where it is shown away from its briefing.

    It is in brackets and led by a space; mostly nothing.
    """
    cited = (citation for pointer in citations(text) if (citation := parse_citation(pointer.target)))
    statements = (s for c in cited if c.number is not None for s in corpus.cited_statements(c))
    stand = stand_words(stand_together(s for s in statements if s.kind is Standing.ALLEGED))
    return f" ({stand})" if stand else ""


def _with_outcome(words: tuple[Standing, ...], outcome: str | None) -> Stand:
    return Stand(words, outcome if Standing.ALLEGED in words else None)


def doubted(statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements whose record is in doubt: corrected first, then as `DOUBTS` orders them."""
    rows = [s for s in statements if set(s.record) & set(DOUBTS)]
    return sorted(rows, key=lambda s: min(DOUBTS.index(r) for r in s.record if r in DOUBTS))


def counts(statements: Iterable[Statement]) -> dict[Standing, int]:
    """Return how many statements have each doubtful record, in the order of `DOUBTS`."""
    counted = Counter(record for s in statements for record in s.record)
    return {standing: counted[standing] for standing in DOUBTS if counted[standing]}


def last_checked(sources: Iterable[Source]) -> str | None:
    """Return the latest date on which a remark on any of the sources was checked, as EDTF."""
    dates = [
        remark.checked
        for source in sources
        for remarks in (source.card.remarks, *(s.remarks for p in source.passages for s in p.statements))
        for remark in remarks
    ]
    return max(dates, key=lambda text: read_when(text).start, default=None)

"""Where the record differs from a source, or was searched in vain."""

from collections import Counter
from collections.abc import Iterable

from briefing.dates import read_when
from briefing.model import DOUBTS, Source, Standing, Statement


def doubted(statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements whose record is in doubt: corrected first, then as `DOUBTS` orders them."""
    rows = [s for s in statements if set(s.record) & set(DOUBTS)]
    return sorted(rows, key=lambda s: min(DOUBTS.index(r) for r in s.record if r in DOUBTS))


def standing_words(statements: Iterable[Statement]) -> str:
    """Return the words of standing that statements have, `supported` left out, each once; empty where there is none."""
    words = (word.value for s in statements for word in s.standing if word is not Standing.SUPPORTED)
    return ", ".join(dict.fromkeys(words))


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

"""Our own errors, as the log and the page that each was on tell them."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.markup import Inline, parse
from briefing.model import Correction
from briefing.views.words import date


class CorrectionView(NamedTuple):
    """What was wrong, what is right, and why."""

    when: str
    """The day, in words."""
    page: str
    """The path of the page, below `docs/`."""
    wrong: Inline
    right: Inline
    why: Inline


def all_corrections(corpus: Corpus) -> list[CorrectionView]:
    """Return every correction, the latest first."""
    return _views(sorted(corpus.corrections.values(), key=lambda row: row.data.date, reverse=True))


def corrections_of(corpus: Corpus, path: str) -> list[CorrectionView]:
    """Return the corrections of the page at `path` below `docs/`, the latest first."""
    return _views(corpus.corrections_by_page.get(path, ()))


def _views(rows: Iterable[Correction]) -> list[CorrectionView]:
    found = (row.data for row in rows)
    return [CorrectionView(date(r.date), r.page, parse(r.wrong), parse(r.right), parse(r.why)) for r in found]

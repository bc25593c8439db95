"""Rows of data: a date is as exact as it is written, and the latest check of a statement counts."""

from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.export.rows import last_change, timeline_rows
from briefing.read.project import ProjectFiles

NOTES = "docs/sources/harbour.md"


@pytest.mark.parametrize(
    ("when", "precision", "approximate", "start", "end"),
    [
        ("2018?", "year", True, "2018-01-01", "2018-12-31"),
        ("2018-04%", "month", True, "2018-04-01", "2018-04-30"),
        ("2017-04-03", "day", False, "2017-04-03", "2017-04-03"),
        ("../2016", "interval", False, None, "2016-12-31"),
        ("2011/..", "interval", False, "2011-01-01", None),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(  # noqa: PLR0913 # one column each
    changed: Callable[[str, str, str], ProjectFiles],
    when: str, precision: str, start: str | None, end: str | None, *, approximate: bool,
) -> None:  # fmt: skip
    corpus = assemble(changed(NOTES, 'when="2018-22"', f'when="{when}"'))
    row = next(row for row in timeline_rows(corpus, str) if row.when == when)

    assert (row.precision, row.approximate, row.start, row.end) == (precision, approximate, start, end)


def test_a_statement_changed_when_it_was_last_checked(corpus: Corpus) -> None:
    statement = corpus.statements["harbour:1.2"]
    (remark,) = statement.remarks
    remarks = [remark.model_copy(update={"checked": day}) for day in ("2026-11-20", "2026-12-01", "2026-10-05")]

    assert last_change(corpus, statement.model_copy(update={"remarks": tuple(remarks)})) == "2026-12-01"

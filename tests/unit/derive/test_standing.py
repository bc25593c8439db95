"""How claims stand: the gravest doubt first, and an outcome with an accusation alone."""

from itertools import permutations

import pytest

from briefing.corpus import Corpus
from briefing.derive.standing import counts, doubted, last_checked, stand_of_figure
from briefing.model import Stand, Standing, Statement

GRAVEST_FIRST = ["corrected", "disputed", "divided", "unconfirmed", "outdated"]


def told(corpus: Corpus, **fields: object) -> Statement:
    """Return an invented statement that stands in some way."""
    return corpus.statements["harbour:1.1"].model_copy(update=fields)


def test_what_is_corrected_comes_first_and_what_is_outdated_last(corpus: Corpus) -> None:
    rows = [told(corpus, id=word, record=(Standing(word),)) for word in reversed(GRAVEST_FIRST)]

    assert [row.id for row in doubted([told(corpus), *rows])] == GRAVEST_FIRST
    assert list(counts(rows).items()) == [(Standing(word), 1) for word in GRAVEST_FIRST]


@pytest.mark.parametrize("record", list(permutations([Standing.OUTDATED, Standing.CORRECTED])))
def test_of_several_doubts_the_gravest_counts(corpus: Corpus, record: tuple[Standing, ...]) -> None:
    both, other = told(corpus, id="both", record=record), told(corpus, id="other", record=(Standing.DISPUTED,))

    assert [row.id for row in doubted([other, both])] == ["both", "other"]


@pytest.mark.parametrize(("standing", "outcome"), [((Standing.ALLEGED,), "no ruling found"), ((), None)])
def test_a_figure_has_an_outcome_where_it_accuses(
    corpus: Corpus, standing: tuple[Standing, ...], outcome: str | None
) -> None:
    statement = told(corpus, outcome="no ruling found")
    assert statement.figure is not None
    figure = statement.figure.model_copy(update={"standing": standing})

    assert stand_of_figure(statement, figure).outcome == outcome


def test_the_latest_check_is_that_which_began_last(corpus: Corpus) -> None:
    (source,) = corpus.sources.values()
    remark = corpus.statements["harbour:1.2"].remarks[0]
    remarks = tuple(remark.model_copy(update={"checked": when}) for when in ("2026-12", "2026-12-20"))
    card = source.card.model_copy(update={"remarks": remarks})

    assert last_checked([source.model_copy(update={"card": card})]) == "2026-12-20"


@pytest.mark.parametrize(
    ("words", "plain"), [("", True), ("supported", True), ("supported disputed", False), ("assessed", False)]
)
def test_support_alone_speaks_against_no_fact(words: str, *, plain: bool) -> None:
    assert Stand(tuple(map(Standing, words.split()))).is_plain_fact is plain

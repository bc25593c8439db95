"""Small phrases: numbers as exact as they are, hedges in words, and dates of one event between two days."""

import pytest

from briefing.corpus import Corpus
from briefing.model import Figure
from briefing.views.words import figure, number, published


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("13500000000", "13.5 billion"), ("82000000", "82 million"), ("4250000", "4.25 million"),
        ("4256000", "4,256,000"), ("1000000000", "1 billion"), ("999999", "999,999"), ("2.1", "2.1"),
    ],
)  # fmt: skip
def test_a_number_is_shortened_where_nothing_of_it_is_lost(digits: str, words: str) -> None:
    assert number(digits) == words


@pytest.mark.parametrize(
    ("hedge", "words"),
    [
        ("", "61"), ("~", "about 61"), ("<~", "almost 61"), (">", "more than 61"), ("<", "less than 61"),
        (">=", "at least 61"), ("<=", "at most 61"),
    ],
)  # fmt: skip
def test_a_hedge_is_told(hedge: str, words: str) -> None:
    given = Figure(what="passengers", hedge=hedge, low="61", high=None, unit="people")

    assert figure(given) == f"{words} people"


def test_a_sign_stands_close_and_a_range_has_both_ends() -> None:
    assert figure(Figure(what="seats", hedge="", low="61", high="64", unit="% of all")) == "61 to 64% of all"


@pytest.mark.parametrize(
    ("when", "basis", "words"),
    [
        ("2018-03-01/2018-04-01", "byline", "between 1 March 2018 and 1 April 2018"),
        ("../2018", "inferred", "until 2018 (date inferred)"),
        ("2018/..", "address", "since 2018 (date from the web address)"),
        (None, "unknown", "publication date not given"),
    ],
)
def test_a_day_of_publication_is_one_day_however_little_is_known(
    corpus: Corpus, when: str | None, basis: str, words: str
) -> None:
    (source,) = corpus.sources.values()
    card = source.card.model_copy(update={"published": when, "published_basis": basis})

    assert published(source.model_copy(update={"card": card})) == words

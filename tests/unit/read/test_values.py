"""Values of attributes, at the limits of what they may be."""

import pytest

from briefing.model.names import Name
from briefing.model.standing import LONGEST_OUTCOME
from briefing.read.attributes import AttributesError
from briefing.read.values import read_opening, read_outcome, read_statements
from briefing.text.words import MOST_OPENING_WORDS


@pytest.mark.parametrize("number", [1, MOST_OPENING_WORDS])
def test_opening_words_are_as_many_as_they_may_be(number: int) -> None:
    assert read_opening("word " * number) == "word " * number


@pytest.mark.parametrize("number", [0, MOST_OPENING_WORDS + 1])
def test_no_opening_words_and_too_many_are_refused(number: int) -> None:
    with pytest.raises(AttributesError, match=f"The opening words are {number}"):
        read_opening("word " * number)


def test_an_outcome_is_as_long_as_it_may_be() -> None:
    longest = " ".join(["word"] * LONGEST_OUTCOME)

    assert read_outcome(longest) == longest
    with pytest.raises(AttributesError, match=f"has {LONGEST_OUTCOME + 1} words"):
        read_outcome(f"{longest} more")


def test_a_statement_contradicts_statements_and_no_passage() -> None:
    assert read_statements("harbour:1.1; quay:2.1") == ("harbour:1.1", "quay:2.1")
    with pytest.raises(AttributesError, match="`harbour:1` names no statement"):
        read_statements("quay:2.1; harbour:1")


def test_a_name_in_a_line_has_the_given_name_first_and_what_follows_last() -> None:
    assert Name(family="Quill", given="Ada", suffix="Jr.").text == "Ada Quill Jr."

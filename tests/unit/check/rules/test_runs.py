"""Words of an original are counted as a reader would: a dash parts two of them."""

from briefing.check.rules.runs import shared_runs
from briefing.text.facts import words


def test_years_joined_by_a_dash_are_two_words_of_a_run() -> None:
    original = words("In 2015–16 the quay lost a dozen of its lamps.")

    assert shared_runs("Lamps: in 2015–16 the quay lost a dozen of them", original)
    assert not shared_runs("In 2015–16 the quay lost many", original)

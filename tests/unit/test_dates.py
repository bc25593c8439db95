"""Dates keep the precision with which they were written."""

import pytest

from briefing.dates import EARLIEST, LATEST, DateError, read_when

WORDS = {
    "2018": "2018",
    "2018-04": "April 2018",
    "2018-04-03": "3 April 2018",
    "2015-22": "summer 2015",
    "2018-24~": "about winter 2018",
    "2015~": "about 2015",
    "2015?": "possibly 2015",
    "2011/..": "since 2011",
    "../2011": "until 2011",
    "2013/2018-05": "2013 to May 2018",
}


@pytest.mark.parametrize("text", WORDS)
def test_a_date_reads_as_plain_words(text: str) -> None:
    assert read_when(text).words == WORDS[text]


@pytest.mark.parametrize(
    "text", ["", "2018-13", "2018-02-30", "18", "2018/2011", "../..", "a/b/c", "next year", "2018-4"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        read_when(text)


def test_bounds_are_the_first_and_last_day_it_can_mean() -> None:
    assert read_when("2016-02").start == (2016, 2, 1)
    assert read_when("2016-02").end == (2016, 2, 29)
    assert read_when("2011/..").end == LATEST
    assert read_when("../2011").start == EARLIEST
    assert read_when("../2011").year == 2011


def test_an_interval_may_be_a_day_and_no_shorter() -> None:
    assert read_when("2018-03-04/2018-03-04").end == (2018, 3, 4)
    with pytest.raises(DateError):
        read_when("2018-03-04/2018-03-03")

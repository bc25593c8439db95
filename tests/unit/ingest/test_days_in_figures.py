"""A day in figures is read where only one reading makes a day, or where something tells which it is."""

import pytest

from briefing.ingest.byline.dates import date_in_address, find_numeric


@pytest.mark.parametrize(
    ("text", "day_first", "read"),
    [
        ("25/03/2021", False, "2021-03-25"),
        ("03/25/2021", True, "2021-03-25"),
        ("03/04/2021", True, "2021-04-03"),
        ("03/04/2021", False, None),
        ("03-03-2021", False, "2021-03-03"),
        ("31/02/2021", True, None),
        ("1/2/3/2021", True, None),
    ],
)
def test_a_day_that_may_be_read_two_ways_is_none(text: str, read: str | None, *, day_first: bool) -> None:
    assert find_numeric(f"On {text} it was so.", day_first=day_first) == read


def test_a_number_in_an_address_is_no_season() -> None:
    assert date_in_address("https://example.org/2018/21/quay") is None
    assert date_in_address("https://example.org/2018/12/quay") == "2018-12"

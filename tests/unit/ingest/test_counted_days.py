"""Days that feeds count, in seconds, weeks or days of a year: the right day, month or year, or none. Invented text."""

import json

import pytest

from tests.unit.ingest.articles import FEED, FIRST
from tests.unit.ingest.test_further_faults import read

DAYS = {
    "1541547000": "2018-11-06",
    "1541547000.25": "2018-11-06",
    "1541547000000": "2018-11-06",
    "2018-W45-2": "2018-11-06",
    "2018W452": "2018-11-06",
    "2018-W45-2T10:00:00Z": "2018-11-06",
    "2018-W45": "2018-11",
    "2018-W40": "2018-10",
    "2018-W44": "2018",
    "2018-W22": "2018",
    "2020-W53": None,
    "2018-310": "2018-11-06",
    "2018-366": None,
    "2018-W54-1": None,
    "154154": None,
    "201903041200": None,
    "2019030412": None,
    "0": None,
}
"""Weeks 22 and 44 of 2018 lie in two months, and week 53 of 2020 in two years."""


@pytest.mark.parametrize("given", DAYS)
def test_a_day_that_a_feed_counts_is_that_day_or_none(given: str) -> None:
    item = {"title": "Harbour lights", "content_text": FIRST, "date_published": given}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Example Review", "items": [item]}
    rss = FEED.replace("Mon, 04 Mar 2019 10:00:00 GMT", given)

    for found in (read(".json", json.dumps(feed).encode()), read(".rss", rss.encode())):
        assert (found.published, found.published_basis) == (DAYS[given], "feed" if DAYS[given] else "unknown")

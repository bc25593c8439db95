"""The comparison with other readers counts what it says, and ours is right on the pages with invented text."""

import re
from pathlib import Path

import pytest

from tests.compare.found import Found, of_html
from tests.compare.gold import Gold
from tests.compare.invented import of_invented
from tests.compare.ours import ours
from tests.compare.scores import MEASURES, NOTHING, Score

PAGE = Path(__file__).parents[3] / "docs" / "about" / "ingest.md"


def scored(measure: str, gold: dict[str, object], found: dict[str, object]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of what was found."""
    score = Score()
    assert MEASURES[measure](Gold(Path(), **gold), Found(**{**NOTHING, **found}), score)
    return round(score.precision, 2), round(score.recall, 2), round(score.f1, 2)


@pytest.mark.parametrize(
    ("measure", "gold", "found", "expected"),
    [
        ("words", {"text": "a b c d e"}, {"text": "a b c d e"}, (1, 1, 1)),
        ("words", {"text": "a b c d e"}, {"text": "e d c b a"}, (0, 0, 0)),
        ("words", {"text": "10<sup>"}, {"text": "nothing"}, (0, 0, 0)),
        ("phrases", {"held": ("one", "two"), "foreign": ("three",)}, {"text": "one three"}, (0.5, 0.5, 0.5)),
        ("headings", {"headings": ("A", "B"), "title": "T"}, {"headings": ["T", "A", "C"]}, (0.5, 0.5, 0.5)),
        ("tables", {"cells": ((0, "a"), (1, "b"))}, {"cells": [[0, "a"], [0, "b"]]}, (0.5, 0.5, 0.5)),
        ("authors", {"author": "Nora Vane"}, {"authors": ["By Nora Vane"]}, (1, 1, 1)),
        ("authors", {"author": ""}, {"authors": ["Photo Gallery"]}, (0, 0, 0)),
        ("dates", {"date": "2018-11-06"}, {"date": "2018-11"}, (0, 0, 0)),
    ],
)
def test_a_measure_counts_what_is_right_wrong_and_missed(
    measure: str, gold: dict[str, object], found: dict[str, object], expected: tuple[float, float, float]
) -> None:
    assert scored(measure, gold, found) == expected


def test_a_power_that_runs_into_its_number_is_wrong() -> None:
    gold = of_html("<p>It was 10<sup>6</sup> crowns</p>")["text"]

    assert scored("words", {"text": gold}, {"text": "It was 10⁶ crowns"}) == (1, 1, 1)
    assert scored("words", {"text": gold}, {"text": "It was 106 crowns"})[2] < 1


def test_a_cell_that_spans_stands_in_each_row_and_column() -> None:
    found = of_html("<table><tr><td rowspan=2>a<td>b</tr><tr><td>c</tr><tr><td colspan=2>d</tr></table>")

    assert found["cells"] == [(0, "a"), (0, "a"), (1, "b"), (1, "c"), (0, "d"), (1, "d")]


@pytest.mark.parametrize("measure", ["words", "headings", "tables", "authors", "dates"])
def test_the_page_says_how_ours_does_on_the_invented_pages(measure: str) -> None:
    score = Score()
    for gold in of_invented():
        MEASURES[measure](gold, ours(gold.file.read_bytes(), gold.url) or NOTHING, score)
    told = re.search(
        rf"### Invented pages: {measure}\n.*?\| Sourcebook \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|",
        PAGE.read_text("utf-8"),
        re.DOTALL,
    )

    assert told is not None
    assert told.groups() == tuple(f"{value:.3f}" for value in (score.precision, score.recall, score.f1))
    assert score.f1 > 0.99

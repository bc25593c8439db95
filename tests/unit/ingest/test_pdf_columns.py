"""Tables of a PDF without rules: words stay in their columns, and prose in columns stays prose. Invented text."""

import pytest

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD, pdf_of

TITLE = "Lamps stay dark in Quillmouth"
_LEADING = 12


def page(*shown: tuple[float, float, str]) -> list[str]:
    """Return what a page says besides a title and two paragraphs, one above and one below some texts in 10 points."""
    texts = [(72.0, 720.0, TITLE), *((72.0, 690.0 - 12 * at, line) for at, line in enumerate(_wrapped(FIRST)))]
    texts += [*shown, *((72.0, 300.0 - 12 * at, line) for at, line in enumerate(_wrapped(THIRD)))]
    ops = "".join(
        f"/F1 {16 if text == TITLE else 10} Tf 1 0 0 1 {x} {y} Tm ({text.replace('(', '').replace(')', '')}) Tj "
        for x, y, text in texts
    )
    article = READERS[".pdf"](pdf_of(ops))[0]
    assert isinstance(article, Article)
    assert article.title == TITLE
    return [block.text for block in article.blocks if block.text not in {FIRST, THIRD}]


def _wrapped(text: str, width: int = 80) -> list[str]:
    lines = [""]
    for word in text.split():
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if len(lines[-1]) + len(word) < width else [*lines, word]
    return lines


def grid(rows: list[list[str]], xs: list[float], step: float = 18) -> list[tuple[float, float, str]]:
    """Return texts in columns; a cell of several lines has them parted by bars, the others stand beside its first."""
    out, y = [], 600.0
    for row in rows:
        for x, cell in zip(xs, row, strict=True):
            out += [(x, y - _LEADING * at, part) for at, part in enumerate(cell.split("|")) if part]
        y -= step + _LEADING * max(cell.count("|") for cell in row)
    return out


WORDS = [["Port", "Keeper", "Fuel"], ["Quillmouth", "Nora Vane", "oil"], ["Ludder", "Tam Orlick", "gas"]]
WRAPPED = [
    ["Port", "What was done there", "Year"],
    ["Quillmouth", "The lamps were lit by hand|until the oil ran out", "2018"],
    ["Ludder", "Boats were sunk at the mole|and raised by nets in spring|of that year", "2019"],
    ["Ostbrack", "Nothing, as there was no oil", "2020"],
]
EMPTY = [["Port", "2018", "2019"], ["Quillmouth", "12", "14"], ["Ludder", "3", ""], ["Ostbrack", "", "7"]]
TABLES = {
    "words": (grid(WORDS, [72, 192, 312]), "Port | Keeper | Fuel; Quillmouth | Nora Vane | oil; Ludder | Tam Orlick | gas"),
    "cells of several lines": (
        grid(WRAPPED, [72, 162, 330]),
        ("Port | What was done there | Year; Quillmouth | The lamps were lit by hand until the oil ran out | 2018; "
        "Ludder | Boats were sunk at the mole and raised by nets in spring of that year | 2019; "
        "Ostbrack | Nothing, as there was no oil | 2020"),
    ),
    "lines as near as rows": (
        grid(WRAPPED, [72, 162, 330], step=_LEADING),
        ("Port | What was done there | Year; Quillmouth | The lamps were lit by hand until the oil ran out | 2018; "
        "Ludder | Boats were sunk at the mole and raised by nets in spring of that year | 2019; "
        "Ostbrack | Nothing, as there was no oil | 2020"),
    ),
    "heads close together": (
        grid([["Port", "2018", "2019", "2020"], ["Quillmouth", "12", "14", "15"], ["Ludder", "3", "4", "5"]], [72, 140, 166, 192]),
        "Port | 2018 | 2019 | 2020; Quillmouth | 12 | 14 | 15; Ludder | 3 | 4 | 5",
    ),
    "empty cells": (grid(EMPTY, [72, 192, 312]), "Port | 2018 | 2019; Quillmouth | 12 | 14; Ludder | 3 |; Ostbrack | | 7"),
    "a head over two columns": (
        [*grid([["Port", "", "", ""], ["", "2018", "", "2019"], ["Quillmouth", "12", "", "14"], ["Ludder", "3", "", "5"]], [72, 192, 250, 300]), (238.0, 600.0, "Boats")],
        "Port | Boats | Boats; | 2018 | 2019; Quillmouth | 12 | 14; Ludder | 3 | 5",
    ),
    "names and what they say": (
        grid([["Name:", "Nora Vane"], ["Born:", "4 May 1961"], ["Rank:", "keeper of lamps"]], [72, 150]),
        "Name: | Nora Vane; Born: | 4 May 1961; Rank: | keeper of lamps",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", TABLES)
def test_words_stay_in_their_columns(what: str) -> None:
    shown, table = TABLES[what]

    assert page(*shown) == [table]


def test_columns_of_prose_are_no_table() -> None:
    left, right = _wrapped(f"{FIRST} {THIRD}", 38), _wrapped(f"{THIRD} {FIRST}", 38)
    lines = [(72.0, 600.0 - 12 * at, line) for at, line in enumerate(left)]
    lines += [(320.0, 600.0 - 12 * at, line) for at, line in enumerate(right)]

    assert page(*lines) == [f"{FIRST} {THIRD}", f"{THIRD} {FIRST}"]


def test_a_list_is_no_table() -> None:
    items = [("1.", "Light the lamps at dusk"), ("2.", "Read the book by day"), ("3.", "Row home")]

    assert not any(" | " in text for text in page(*grid([[*item] for item in items], [72, 100])))

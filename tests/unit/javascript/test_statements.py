"""The table of all statements: which rows are asked for, and how many each filter would leave."""

import json
from typing import Any

import pytest

from tests.unit.javascript.conftest import Ask

FILES = ["letters.js", "statements.js"]
FACETS = ["source", "standing"]
ROWS = [
    {"text": "Al-Qa’ida paid 13,000 soldiers", "source": ["B"], "standing": ["alleged", "disputed"]},
    {"text": "Milošević sold ferries", "source": ["A"], "standing": ["alleged"]},
    {"text": "The night ferries", "source": ["A10"], "standing": []},
    {"text": "Night boats, and ferries", "source": ["A9"], "standing": []},
]


def asked(expression: str) -> str:
    """Return an expression over the rows, folded as the page folds them."""
    rows = f"{json.dumps(ROWS)}.map(row => Object.assign(row, {{ text: StatementRows.fold(row.text) }}))"
    return f"(rows => {expression})({rows})"


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("al qaida", [0]),
        ("al-Qaʾida", [0]),
        ("13000", [0]),
        ("13,000", [0]),
        ("milosevic FERRIES", [1]),
        ("night ferries", [2, 3]),
        ('"night ferries"', [2]),
        ("“night ferries”", [2]),
        ("boats soldiers", []),
        ("", [0, 1, 2, 3]),
    ],
)
def test_rows_hold_every_word_however_it_is_spelt(ask: Ask, query: str, rows: list[int]) -> None:
    holding = f"StatementRows.holding(rows, {json.dumps(query)}).map(row => rows.indexOf(row))"

    assert ask(FILES, [asked(holding)]) == [rows]


@pytest.mark.parametrize(
    ("wanted", "facet", "counts"),
    [
        ({}, "source", [["A", 1], ["A9", 1], ["A10", 1], ["B", 1]]),
        ({}, "standing", [["alleged", 2], ["disputed", 1]]),
        ({"standing": "alleged"}, "source", [["A", 1], ["B", 1]]),
        ({"source": "A"}, "source", [["A", 1], ["A9", 1], ["A10", 1], ["B", 1]]),
        ({"source": "A", "standing": "disputed"}, "standing", [["alleged", 1], ["disputed", 0]]),
    ],
)
def test_a_filter_says_how_many_each_value_would_leave(
    ask: Ask, wanted: dict[str, str], facet: str, counts: list[Any]
) -> None:
    expression = f"StatementRows.counts(rows, {json.dumps(wanted)}, {json.dumps(FACETS)}, {json.dumps(facet)})"

    assert ask(FILES, [asked(expression)]) == [counts]


def test_all_filters_hold_at_once(ask: Ask) -> None:
    wanted = json.dumps({"source": "B", "standing": "alleged"})
    expression = f"StatementRows.matching(rows, {wanted}, {json.dumps(FACETS)}).map(row => rows.indexOf(row))"

    assert ask(FILES, [asked(expression)]) == [[0]]

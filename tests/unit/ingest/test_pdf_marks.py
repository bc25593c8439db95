"""What stands off its line in a PDF keeps its meaning, and tables without rules stay tables. Invented text throughout."""

import pytest
from pdfminer.fontmetrics import FONT_METRICS

from briefing.ingest.article import Article
from tests.unit.ingest.articles import FIRST, THIRD
from tests.unit.ingest.test_pdf_words import LEFT, read, shown, wrapped

TALE = "and no more was known of it in the town that year, they say."


def article(body: str) -> Article:
    """Return the article of a page with a body between two paragraphs."""
    return read(
        shown("Lamps of the town", LEFT, 740, 24) + wrapped(FIRST, LEFT, 690, 85) + body + wrapped(THIRD, LEFT, 400, 85)
    )


def between(body: str) -> list[str]:
    """Return the texts of the blocks between the two paragraphs."""
    return [block.text for block in article(body).blocks if block.text not in (FIRST, THIRD)]


def placed(text: str, size: float, rise: float) -> str:
    """Return the operators that show a text off its line, and go on in it."""
    return f"/F1 {size} Tf {rise} Ts ({text}) Tj /F1 12 Tf 0 Ts "


@pytest.mark.parametrize(
    ("mark", "line"),
    [
        (placed("6", 10, 5), "10⁶"),
        (placed("6", 9.8, 5), "10⁶"),
        (placed("6", 12, 5), "10⁶"),
        (placed("2", 10, -2.7), "10₂"),
        (placed("2", 10, -6), "10₂"),
        (f" {placed('1', 9, 5)} (/) Tj {placed('2', 9, -6)}", "10 1/2"),
    ],
)
def test_a_mark_off_its_line_is_no_figure_of_it(mark: str, line: str) -> None:
    body = shown("It cost 10", LEFT, 600, 12) + mark + f"( crowns {TALE}) Tj "

    assert between(body) == [f"It cost {line} crowns {TALE}"]


def test_a_number_over_a_number_is_a_fraction() -> None:
    rule = f"ET {LEFT + 44} 603 m {LEFT + 54} 603 l S BT "
    parts = shown("It cost", LEFT, 600, 12) + shown("1", LEFT + 46, 606, 12) + shown("2", LEFT + 46, 592, 12)
    body = parts + rule + shown(f"of it, {TALE}", LEFT + 60, 600, 12)

    assert between(body) == [f"It cost 1/2 of it, {TALE}"]


ROWS = (("Year", "Lamps lit", "Oil"), ("2017", "41", "9.5"), ("2018", "", "11.0"))


def test_a_table_without_rules_is_one() -> None:
    cells = [(text, LEFT + 60 * x, 600 - 18 * y) for y, row in enumerate(ROWS) for x, text in enumerate(row) if text]

    assert between("".join(shown(*cell) for cell in cells)) == [
        "Year | Lamps lit | Oil; 2017 | 41 | 9.5; 2018 | | 11.0"
    ]


def test_a_table_whose_cells_have_borders_of_their_own_is_one() -> None:
    def border(x: float, y: float, wide: float, high: float) -> str:
        # As a browser prints it: each side a filled shape, the upright ones with slanted ends.
        sides = [f"{x} {at} {wide} 0.7 re f " for at in (y, y + high)]
        sides += [
            f"{at} {y} m {at + 0.7} {y + 0.7} l {at + 0.7} {y + high - 0.7} l {at} {y + high} l f "
            for at in (x, x + wide)
        ]
        return "".join(sides)

    places = [(text, LEFT + 70 * x, 600 - 20 * y) for y, row in enumerate(ROWS) for x, text in enumerate(row)]
    drawn = border(LEFT - 5, 554, 212, 62) + "".join(border(x - 3, y - 4, 68, 18) for _, x, y in places)
    body = f"ET {drawn} BT " + "".join(shown(*place) for place in places if place[0])

    assert between(body) == ["Year | Lamps lit | Oil; 2017 | 41 | 9.5; 2018 | | 11.0"]


@pytest.mark.parametrize("veil", ["3 Tr {} 0 Tr ", "1 1 1 rg {} 0 0 0 rg "])
def test_words_that_no_reader_of_a_page_sees_are_counted(veil: str) -> None:
    told = article(shown("A word that all of them see.", LEFT, 600) + veil.format(shown("Two words", LEFT, 560)))

    assert "Two words" not in told.text
    assert told.left_out == (("hidden words", 2),)


def test_struck_words_are_counted_and_underlined_ones_kept() -> None:
    lines = f"ET {LEFT} 603.5 m {LEFT + 51} 603.5 l S {LEFT} 578 m {LEFT + 40} 578 l S BT "
    told = article(shown("Two words", LEFT, 600, 11) + shown("In lines that all of them see.", LEFT, 580, 11) + lines)

    assert [block.text for block in told.blocks if block.text not in (FIRST, THIRD)] == [
        "In lines that all of them see."
    ]
    assert told.left_out == (("struck-out words", 2),)


def test_a_line_stays_whole_around_words_that_are_struck() -> None:
    line = shown("It cost ", LEFT, 600, 12) + f"(nine) Tj ( ten crowns {TALE}) Tj "
    told = article(f"{line} ET {LEFT + 35} 604 m {LEFT + 58} 604 l S BT ")

    assert f"It cost ten crowns {TALE}" in told.text
    assert told.left_out == (("struck-out words", 1),)


def test_white_words_on_a_dark_ground_are_seen() -> None:
    ground = f"ET 0.2 0.2 0.6 rg {LEFT - 4} 550 200 30 re f 1 1 1 rg BT "

    assert between(ground + shown("Seven words that all of them see.", LEFT, 560) + "0 0 0 rg ") == [
        "Seven words that all of them see."
    ]


def painted_last(*parts: str) -> list[str]:
    """Return the texts of a page with a line whose second, fourth … parts stand raised and are painted behind all."""
    line, marks, at = "", "", float(LEFT)
    for number, part in enumerate(parts):
        size = 8 if number % 2 else 12
        drawn = shown(part, at, 605 if number % 2 else 600, size)
        line, marks = (line, marks + drawn) if number % 2 else (line + drawn, marks)
        at += sum(FONT_METRICS["Helvetica"][1][letter] for letter in part) * size / 1000
    page = shown("Lamps of the town", LEFT, 740, 24) + wrapped(FIRST, LEFT, 690, 85) + line
    return [block.text for block in read(page + wrapped(THIRD, LEFT, 400, 85) + marks).blocks]


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (("It cost 10", "6", " crowns and"), "It cost 10⁶ crowns and"),
        (("It cost 10", "-3", " crowns and"), "It cost 10⁻³ crowns and"),
        (("Of 10", "6", " crowns, 40 km", "2", " of land and"), "Of 10⁶ crowns, 40 km² of land and"),
        (("It cost crowns,", "3", " they say, and"), "It cost crowns,[3] they say, and"),
    ],
)
def test_a_mark_painted_behind_all_else_stays_where_it_stands(parts: tuple[str, ...], line: str) -> None:
    # As a browser prints `sup {position: relative}`: after all that is not moved.
    rest = " no more was known of it in the town."

    assert painted_last(*parts[:-1], parts[-1] + rest) == [FIRST, line + rest, THIRD]

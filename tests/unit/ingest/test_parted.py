"""What pages part or hide without a word: marks of pages, words between rows, breaks in words, closed windows."""

import pytest

from tests.unit.ingest.test_marks import read

SHOWN = {
    "<p>It had 30<a class='page' id='page_18'>18</a> pigs and more.</p>": "It had 30 pigs and more.",
    "<p>It had 40<span class='folio'>17</span> cows and more.</p>": "It had 40 cows and more.",
    "<p>It had 40<span class='pageno'>19</span> hens and more.</p>": "It had 40 hens and more.",
    "<p>It had 40<span id='page_20'>[20]</span> ducks and more.</p>": "It had 40 ducks and more.",
    "<p>It stands on page <span class='page'>18</span> of it.</p>": "It stands on page 18 of it.",
    "<p>See page <a id='p7' href='#x'>7</a> of it.</p>": "See page 7 of it.",
    "<p>The long co&shy;<br>operation of the boards.</p>": "The long cooperation of the boards.",
    "<p>The years 1914-<br>1918 were dark ones.</p>": "The years 1914-1918 were dark ones.",
    "<p>The pre-<br>and post-war lamps were dark.</p>": "The pre- and post-war lamps were dark.",
    "<p>The lamps went out <br>one by one.</p>": "The lamps went out one by one.",
}


SHOWN |= {
    "<ol start=3><li>Oil of old<ol><li>Whale oil</li></ol></li></ol>": "3. Oil of old",
    "<ol start=3><li><p>Oil of old lamps.</p></li></ol>": "3. Oil of old lamps.",
    "<ol style='list-style-type:lower-alpha'><li>Oil of old lamps.</li></ol>": "a. Oil of old lamps.",
    "<p>It cost <output>12</output> crowns, <blink>not</blink> more.</p>": "It cost 12 crowns, not more.",
    "<p>At 5<sup>o</sup>C the oil froze.</p>": "At 5°C the oil froze.",
    "<p>At 41<sup>0</sup> N the oil froze.</p>": "At 41° N the oil froze.",
}


@pytest.mark.parametrize("body", SHOWN)
def test_marks_of_pages_and_breaks_part_no_words(body: str) -> None:
    assert SHOWN[body] in [block.text for block in read(body).blocks]


def test_words_between_the_rows_of_a_table_stand_before_it() -> None:
    rows = (
        "<tr><td>Quay</td><td>Lamps</td></tr>stray words 99<tr>odd 98<td>Old</td><td>3</td></tr><p>A lost line 97.</p>"
    )
    texts = [block.text for block in read(f"<table>{rows}</table>").blocks]

    assert texts[1:-1] == ["stray words 99", "A lost line 97.", "odd 98", "Quay | Lamps; Old | 3"]


def test_a_form_around_rows_and_cells_without_a_row_lose_no_cell() -> None:
    table = "<table><form><tr><td>Quay</td><td>Lamps</td></tr></form><tbody><td>Old</td><td>3</td></tbody></table>"

    assert "Quay | Lamps; Old | 3" in [block.text for block in read(table).blocks]


@pytest.mark.parametrize(
    "box",
    [
        "<dialog><p>Please take nine of our lamps before you read on.</p></dialog>",
        "<p style='color:#fff;background:white'>Please take nine of our lamps before you read on.</p>",
    ],
)
def test_a_closed_window_and_white_letters_on_white_are_hidden_and_counted(box: str) -> None:
    article = read(box)

    assert "nine" not in article.text
    assert ("hidden words", 10) in article.left_out


def test_what_a_reader_opens_is_kept() -> None:
    opened = read("<details><summary>More</summary><p>The keeper spoke of 14 lamps of the mole.</p></details>")

    assert "The keeper spoke of 14 lamps of the mole." in [block.text for block in opened.blocks]

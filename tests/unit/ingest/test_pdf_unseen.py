"""What a page of a PDF hides is left out and counted: invisible, covered, tiny, off the page; and what stands aslant."""

import pytest

from briefing.ingest.article import Article
from tests.unit.ingest.articles import FIRST, THIRD
from tests.unit.ingest.test_pdf_words import LEFT, read, shown, wrapped

HIDDEN = "hidden words"
ASLANT = "words that stand sideways or aslant"
UNSEEN = {
    "3 Tr " + shown("Nine unseen lamps.", LEFT, 560, 12) + " 0 Tr ": HIDDEN,
    "3 Tr " + wrapped(FIRST, LEFT, 690, 85) + " 0 Tr ": HIDDEN,
    shown("Nine lamps far off.", 900, 560, 12): HIDDEN,
    shown("Nine tiny lamps here.", LEFT, 560, 1): HIDDEN,
    shown("Nine covered lamps.", LEFT, 560, 12) + " ET 0 g 60 555 300 20 re f BT ": HIDDEN,
    f"ET 0.1 0.2 0.4 rg 60 555 300 20 re f BT {shown('Nine lamps like the box.', LEFT, 560, 12)} 0 g ": HIDDEN,
    f"ET 0 g 60 540 300 50 re f 1 g 60 555 300 20 re f BT {shown('Nine lamps like the box.', LEFT, 560, 12)} 0 g ": HIDDEN,
    f"ET 0 g 60 555 300 20 re f BT 0 0 0 1 k {shown('Nine lamps like the box.', LEFT, 560, 12)} 0 g ": HIDDEN,
    "/F1 14 Tf 0 1 -1 0 30 300 Tm (Nine lamps at the margin) Tj ": ASLANT,
    "/F1 30 Tf .7 .7 -.7 .7 300 300 Tm (NINE LAMPS) Tj ": ASLANT,
}


def article(body: str) -> Article:
    """Return the article of a page with a body between two paragraphs."""
    head = shown("Lamps of the town", LEFT, 740, 24)
    return read(f"{head}{wrapped(FIRST, LEFT, 690, 85)}{wrapped(THIRD, LEFT, 500, 85)}{body}")


@pytest.mark.parametrize("body", UNSEEN)
def test_what_nobody_sees_or_reads_is_counted(body: str) -> None:
    found = article(body)

    assert [block.text for block in found.blocks] == [FIRST, THIRD]
    assert [kind for kind, number in found.left_out if number] == [UNSEEN[body]]


def test_letters_on_a_box_of_another_colour_are_seen() -> None:
    line = "The keeper said that nine lamps of the mole were lit."
    box = "ET 0.1 0.2 0.4 rg 60 400 400 90 re f 0.9 g 60 435 400 20 re f BT 0.1 0.2 0.4 rg "

    assert article(f"{box}{shown(line, LEFT, 440, 12)}").blocks[-1].text == line


def test_a_page_of_invisible_letters_alone_is_what_a_program_read() -> None:
    text = shown("Lamps of the town", LEFT, 740, 24) + wrapped(FIRST, LEFT, 690, 85) + wrapped(THIRD, LEFT, 500, 85)
    found = read(f"3 Tr {text}")

    assert [block.text for block in found.blocks] == [FIRST, THIRD]
    assert found.left_out == ()


def test_letters_that_lean_are_no_letters_aslant() -> None:
    found = article("/F1 12 Tf 1 0 .3 1 72 440 Tm (The keeper said that nine lamps of the mole were lit.) Tj ")

    assert found.blocks[-1].text == "The keeper said that nine lamps of the mole were lit."


@pytest.mark.parametrize(("right", "up"), [(0, 0), (0.3, 0), (1, -1)])
def test_letters_drawn_again_to_look_bold_are_read_once(right: float, up: float) -> None:
    line = "The bold lamps cost 1144 crowns in all, it is said here."
    again = shown(line, LEFT, 440, 12) + shown(line, LEFT + right, 440 + up, 12)

    assert article(again).blocks[-1].text == line

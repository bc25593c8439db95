"""Words of a Word document in the colour of their ground are hidden; white ones that are seen stay. Invented text."""

import pytest

from tests.unit.ingest.articles import FIRST, THIRD
from tests.unit.ingest.test_word_looks import field, line, read, run

WHITE = "<w:color w:val='FFFFFF'/>"
SHADE = "<w:shd w:val='clear' w:color='auto' w:fill='1F3864'/>"
PATTERN = "<w:shd w:val='pct50' w:color='000000' w:fill='FFFFFF'/>"


def cell(text: str, ground: str = "", style: str = "") -> str:
    named = f"<w:tblPr><w:tblStyle w:val='{style}'/></w:tblPr>" if style else ""
    return f"<w:tbl>{named}<w:tr><w:tc><w:tcPr>{ground}</w:tcPr>{text}</w:tc></w:tr></w:tbl>"


UNSEEN = {
    "white": line(run("It cost "), run("nine or ", WHITE), run("ten crowns.")),
    "almost white": line(run("It cost "), run("nine or ", "<w:color w:val='FDFEFE'/>"), run("ten crowns.")),
    "in the colour of its marker": line(
        run("It cost "), run("nine or ", "<w:color w:val='FFFF00'/><w:highlight w:val='yellow'/>"), run("ten crowns.")
    ),
    "in the colour of its cell": cell(line(run("It cost "), run("nine or ", "<w:color w:val='1F3864'/>"), run("ten crowns.")), SHADE),
}  # fmt: skip
SEEN = {
    "on a marker": line(run("It cost ten crowns.", WHITE + "<w:highlight w:val='black'/>")),
    "on a shade": line(run("It cost ten crowns.", WHITE + SHADE)),
    "on a pattern": line(run("It cost ten crowns.", WHITE + PATTERN)),
    "in a dark paragraph": f"<w:p><w:pPr>{SHADE}</w:pPr>{run('It cost ten crowns.', WHITE)}</w:p>",
    "in a dark cell": cell(line(run("It cost ten crowns.", WHITE)), SHADE),
    "in a table of a coloured style": cell(line(run("It cost ten crowns.", WHITE)), style="MediumShading1-Accent1"),
    "in the colour that a program chooses": line(run("It cost ten crowns.", "<w:color w:val='auto'/>")),
    "in a box": f"<w:p><w:r><w:pict><w:txbxContent>{line(run('It cost ten crowns.', WHITE))}</w:txbxContent></w:pict></w:r></w:p>",
}  # fmt: skip


@pytest.mark.parametrize("how", UNSEEN)
def test_words_in_the_colour_of_their_ground_are_left_out_and_counted(how: str) -> None:
    article = read(UNSEEN[how])

    assert "It cost ten crowns." in [block.text for block in article.blocks]
    assert article.left_out == (("hidden words", 2),)


@pytest.mark.parametrize("how", SEEN)
def test_white_words_that_a_reader_sees_are_kept(how: str) -> None:
    article = read(SEEN[how])

    assert "It cost ten crowns." in [block.text for block in article.blocks]
    assert article.left_out == ()


def test_white_words_that_are_most_of_a_document_are_its_text() -> None:
    article = read(line(run(f"{FIRST} {THIRD} {FIRST} {THIRD}", WHITE)))

    assert article.left_out == ()


TICKED = "<w:r>{look}<w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='1'/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
STRUCK = "<w:rPr><w:strike/></w:rPr>"


@pytest.mark.parametrize(
    "told",
    [
        TICKED.format(look=STRUCK),
        field("QUOTE nine").replace("<w:r><w:fldChar w:fldCharType='begin'/>", f"<w:r>{STRUCK}<w:fldChar w:fldCharType='begin'/>"),
    ],
)  # fmt: skip
def test_what_a_struck_field_shows_is_struck(told: str) -> None:
    article = read(line(told, run(" It was dark in there.")))

    assert "It was dark in there." in [block.text for block in article.blocks]
    assert [kind for kind, _ in article.left_out] == ["struck-out words"]


def test_a_box_to_tick_that_is_not_struck_is_kept() -> None:
    article = read(line(TICKED.format(look=""), run(" It was dark in there.")))

    assert "☒ It was dark in there." in [block.text for block in article.blocks]

"""The numbers that a Word document shows before the items of a list are kept where they do not count from 1."""

import io
from collections.abc import Sequence

import pytest
from docx import Document
from docx.oxml import parse_xml

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

NAME = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OF_OLD = "lamps of old stood here."


def read(levels: Sequence[tuple[int, str, str]], depths: Sequence[int | None], before: str = "") -> list[str]:
    """Return the paragraphs of a document with a list of these levels: items of these depths, None for other text."""
    document = Document()
    document.add_heading("Lamps", 0)
    for text in (f"{before}{FIRST}", THIRD):
        document.add_paragraph(text)
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (start, form, text) in enumerate(levels)
    )
    lists = document.part.numbering_part.element
    lists.insert(0, parse_xml(f'<w:abstractNum {NAME} w:abstractNumId="99">{made}</w:abstractNum>'))
    lists.append(parse_xml(f'<w:num {NAME} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))
    for at, depth in enumerate(depths):
        said = "" if depth is None else f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="99"/></w:numPr>'
        item = f"<w:p {NAME}><w:pPr>{said}</w:pPr><w:r><w:t>{OF_OLD}</w:t></w:r></w:p>"
        document.element.body.insert(2 + at, parse_xml(item))
    out = io.BytesIO()
    document.save(out)
    article = READERS[".docx"](out.getvalue())[0]
    assert isinstance(article, Article)
    return [block.text.removesuffix(OF_OLD).strip() for block in article.blocks if block.text.endswith(OF_OLD)]


LISTS: dict[str, tuple[list[tuple[int, str, str]], list[int | None], list[str]]] = {
    "begins at 7": ([(7, "decimal", "%1.")], [0, 0], ["7.", "8."]),
    "has words": ([(1, "decimal", "Article %1.")], [0, 0], ["Article 1.", "Article 2."]),
    "has letters": ([(1, "lowerLetter", "%1)")], [0, 0], ["a)", "b)"]),
    "has Roman figures": ([(3, "upperRoman", "%1.")], [0, 0], ["III.", "IV."]),
    "goes on": ([(1, "decimal", "%1.")], [0, 0, None, 0], ["", "", "", "3."]),
    "has levels": (
        [(2, "decimal", "%1."), (1, "decimal", "%1.%2")],
        [0, 1, 1, 0, 1],
        ["2.", "2.1", "2.2", "3.", "3.1"],
    ),
    "counts from 1": ([(1, "decimal", "%1."), (1, "decimal", "%2.")], [0, 1, 1, 0], ["", "", "", ""]),
    "has bullets": ([(1, "bullet", "•")], [0, 0], ["", ""]),
}


@pytest.mark.parametrize("which", LISTS)
def test_a_list_that_does_not_simply_count_from_1_shows_its_numbers(which: str) -> None:
    levels, depths, shown = LISTS[which]

    assert read(levels, depths) == shown


def test_a_list_shows_its_numbers_where_the_text_speaks_of_them() -> None:
    levels = [(1, "decimal", "%1.")]

    assert read(levels, [0, 0], "See point 2 below. ") == ["1.", "2."]
    assert read(levels, [0, 0], "See point 2.5 below. ") == ["", ""]

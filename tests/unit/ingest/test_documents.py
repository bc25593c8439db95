"""Word documents and PDFs: where the title stands, what notes are, and letters in the order in which they are read."""

import io

import pytest
from docx import Document

from briefing.ingest.article import Article, Kind, Row
from briefing.ingest.byline.title import titled
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD, pdf_of

TITLE = "A quiet quay"


def document(rows: list[tuple[str, str]], *, title: str = "", author: str = "") -> Article:
    """Return the article of a Word document with these paragraphs, each after its style."""
    made = Document()
    made.core_properties.title, made.core_properties.author = title, author
    for style, text in rows:
        made.add_paragraph(text, style=style)
    out = io.BytesIO()
    made.save(out)
    row = READERS[".docx"](out.getvalue())[0]
    assert isinstance(row, Article)
    return row


def test_properties_name_a_document_without_heading_and_no_sentence_does() -> None:
    named = document([("Normal", FIRST), ("Normal", THIRD)], title=TITLE, author="Ada Writer")
    bare = document(
        [("Normal", FIRST), ("Normal", THIRD)], title="Microsoft Word - Document1", author="ada@example.org"
    )

    assert (named.title, named.author, len(named.blocks)) == (TITLE, "Ada Writer", 2)
    assert (bare.title, bare.author, len(bare.blocks)) == (f"[{' '.join(FIRST.split()[:6])} …]", None, 2)


def test_a_line_above_the_title_names_the_section() -> None:
    article = document([("Normal", "COAST AND SEA"), ("Title", TITLE), ("Normal", FIRST)])

    assert (article.title, article.section, len(article.blocks)) == (TITLE, "COAST AND SEA", 1)


def test_a_titled_list_at_the_end_holds_references() -> None:
    rows = [("Title", TITLE), ("Normal", f"{FIRST} [1]"), ("Heading 1", "References")]

    numbered = document([*rows, ("Normal", "[1] A. Author, Ferries."), ("Normal", "[2] B. Author, Boats.")])
    listed = document([*rows, ("List Number", "A. Author, Ferries."), ("List Number", "B. Author, Boats.")])
    more = document([*rows, ("Normal", FIRST), ("Heading 1", "What next"), ("Normal", THIRD)])

    assert [len(article.of(Kind.REFERENCE)) for article in (numbered, listed, more)] == [2, 2, 0]


HEADS = {
    "the heading that the properties hold": (["The Review", TITLE], f"{TITLE} | The Review", TITLE),
    "the first heading": (["The Review", TITLE], None, "The Review"),
    "a program's title": ([], "final_v3.docx", ""),
}


@pytest.mark.parametrize("what", HEADS)
def test_the_title_of_a_document_is_found(what: str) -> None:
    headings, named, wanted = HEADS[what]

    assert titled([*(Row(text, Kind.HEADING) for text in headings), Row(FIRST)], named).title == wanted


def pages(text: str) -> list[str]:
    """Return the blocks of a PDF below its title, each after its kind."""
    row = READERS[".pdf"](pdf_of(f"/F1 24 Tf 72 740 Td ({TITLE}) Tj /F1 12 Tf 14 TL 0 -40 Td {text}"))[0]
    assert isinstance(row, Article)
    assert row.title == TITLE
    return [f"{block.kind.value}: {block.text}" for block in row.blocks]


LINES = "".join(f"({FIRST[at : at + 58]}) Tj T* " for at in range(0, len(FIRST), 58))


def test_the_raised_number_of_a_note_and_the_note_are_told_apart() -> None:
    mark = "/F1 7 Tf 4 Ts (1) Tj 0 Ts /F1 12 Tf "
    shown = LINES.removesuffix("T* ") + mark
    note = "/F1 8 Tf 0 -500 Td (1 A. Author, Ferries, 2011.) Tj"

    assert pages(f"{shown}{note}") == [f"passage: {FIRST}[1]", "reference: 1 A. Author, Ferries, 2011."]


def test_a_line_that_wide_gaps_tear_is_whole_again() -> None:
    first, second, third = (
        "The board paid the lines four million euros and",
        "asked nobody in",
        "all the years that followed upon it.",
    )

    shown = pages(f"({first}) Tj T* [(asked nobody) -2300 (in)] TJ T* ({third}) Tj T* ({FIRST[:57]}) Tj")

    assert shown == [f"passage: {first} {second} {third}", f"passage: {FIRST[:57]}"]


def test_pages_that_lie_on_their_side_are_refused() -> None:
    with pytest.raises(RefusedError, match="sideways"):
        READERS[".pdf"](pdf_of(f"/F1 12 Tf 0 1 -1 0 300 100 Tm ({FIRST[:60]}) Tj"))


def test_a_figure_that_is_the_page_is_read_and_the_words_of_others_are_counted() -> None:
    lines = "".join(f"({text[:80]}) Tj T* " for text in ("Lamps", FIRST, THIRD))
    shown, drawn = f"/F1 10 Tf 14 TL 72 720 Td {lines}", "/F1 10 Tf 300 300 Td (mole and quay) Tj"

    page = READERS[".pdf"](pdf_of(shown, drawn, "nobody reads this"))[0]
    figure = READERS[".pdf"](pdf_of("", shown))[0]
    assert isinstance(page, Article)
    assert isinstance(figure, Article)
    assert dict(page.left_out) == {"words in drawings": 3, "words of annotations and form fields": 3}
    assert FIRST[:80] in page.text
    assert figure.text == page.text

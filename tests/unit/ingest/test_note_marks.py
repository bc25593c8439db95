"""The mark of a note is never an exponent and never joins the number before it, whatever the format."""

import io

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD, archive, pdf_of
from tests.unit.ingest.test_marks import read

PAGES = {
    '60<a role="doc-noteref" href="n.html#x6">6</a> hens were sold': "60[6] hens were sold",
    '60<sup role="doc-noteref">6</sup> hens were sold': "60[6] hens were sold",
    '12<sup class="footnote">6</sup> hens were sold': "12[6] hens were sold",
    '20<a class="fn-ref" href="notes.html#2">2</a> oxen': "20[2] oxen",
    '8<span class="footnote-number">7</span> mares': "8[7] mares",
    "90<sup><button>6</button></sup> lamps": "90[6] lamps",
    '80<a href="#5"><sup>5</sup></a> lamps</p><p id="5">5. Orne, Rolls.': "80[5] lamps",
    '80<a href="#x5">5</a> lamps</p><p id="x5">5. Orne, Rolls.': "80[5] lamps",
    '80<a href="#one">1</a> lamps</p><ol><li id="one">Orne, Rolls.</li></ol><p>Nobody paid.': "80[1] lamps",
    'It cost 10<sup>6</sup> crowns and see part <a href="#p">5</a> of it</p><p id="p">5. Of lamps.': (
        "It cost 10⁶ crowns and see part 5 of it"
    ),
    '10<a href="#t"><sup>6</sup></a> crowns': "10⁶ crowns",
    '10<a href="#t"><sup>6</sup></a> crowns</p><p id="t">Of lamps and their oil.': "10⁶ crowns",
    '10<sup><a href="#t">6</a></sup> crowns': "10⁶ crowns",
    '60<sup><a href="#fn6">6</a></sup> hens': "60[6] hens",
    'lamps<a href="#t"><sup>6</sup></a> burnt': "lamps[6] burnt",
    'the verse 3:<a href="#v">16</a> of it</p><p id="v">Of lamps.': "the verse 3:16 of it",
}


@pytest.mark.parametrize("words", PAGES)
def test_a_mark_that_says_so_or_leads_to_a_note_has_its_brackets(words: str) -> None:
    shown = " ".join(block.text for block in read(f"<p>The board paid: {words}.</p>").blocks)

    assert f"The board paid: {PAGES[words]}" in shown


@pytest.mark.parametrize(
    "mark",
    [
        '<a epub:type="noteref" href="notes.xhtml#n6">6</a>',
        '<a href="notes.xhtml#n6"><sup>6</sup></a>',
        '<sup><a href="notes.xhtml#n6">6</a></sup>',
        '<a href="notes.xhtml#n6">6</a>',
    ],
)
def test_a_book_keeps_its_notes_in_another_file(mark: str) -> None:
    page = f"<html><body><h1>Lamps</h1><p>{FIRST}</p><p>The board paid for 60{mark} hens.</p></body></html>"
    notes = "<html><body><h1>Notes</h1><p id='n6'>6. Orne, Rolls.</p></body></html>"
    article = READERS[".epub"](archive({"a/a.xhtml": page.encode(), "a/notes.xhtml": notes.encode()}))[0]

    assert isinstance(article, Article)
    assert "The board paid for 60[6] hens." in article.text


@pytest.mark.parametrize("style", ["footnote reference", "endnote reference"])
def test_a_run_in_the_style_of_note_marks_is_one(style: str) -> None:
    document = Document()
    made = document.styles.add_style(style, WD_STYLE_TYPE.CHARACTER)
    made.font.superscript, made.element.attrib[next(k for k in made.element.attrib if k.endswith("styleId"))] = (
        True,
        "X1",
    )
    document.add_heading("Lamps", 0)
    document.add_paragraph(FIRST)
    line = document.add_paragraph("They sold 11")
    line.add_run("7").style = made
    line.add_run(" and 10")
    line.add_run("6").font.superscript = True
    line.add_run(" of them.")
    document.add_paragraph(THIRD)
    out = io.BytesIO()
    document.save(out)

    article = READERS[".docx"](out.getvalue())[0]
    assert isinstance(article, Article)
    assert "They sold 11[7] and 10⁶ of them." in article.text


@pytest.mark.parametrize(
    ("notes", "shown"),
    [("([1] Orne, Rolls.)", "rose to 40[1] crowns"), ("(Orne, Rolls.)", "rose to 40¹ crowns")],
)
def test_a_raised_number_of_a_pdf_is_the_note_s_at_the_foot(notes: str, shown: str) -> None:
    lines = "".join(f"({FIRST[at : at + 50]}) Tj T* " for at in range(0, len(FIRST), 50))
    data = pdf_of(
        f"/F1 12 Tf 14 TL 72 720 Td (Lamps of the town) Tj T* T* {lines} T* (The price rose to 40) Tj /F1 7 Tf 5 Ts (1)"
        " Tj /F1 12 Tf 0 Ts ( crowns that year, and nobody in the town was pleased.) Tj T* /F1 9 Tf 14 TL T* T* T* T* "
        f"{notes} Tj T* (And other birds of the mill, page 12 and the next, in all.) Tj"
    )
    article = READERS[".pdf"](data)[0]

    assert isinstance(article, Article)
    assert shown in article.text

"""What the styles and the fields of a Word document do to its words. Invented text throughout."""

import io

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from lxml import etree

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from briefing.ingest.formats.word_fields import shown
from tests.unit.ingest.articles import FIRST, THIRD

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = {
    "Exp": (WD_STYLE_TYPE.CHARACTER, "<w:vertAlign w:val='superscript'/>", ""),
    "Gone": (WD_STYLE_TYPE.CHARACTER, "<w:strike/>", ""),
    "Gone2": (WD_STYLE_TYPE.CHARACTER, "", "Gone"),
    "Veil": (WD_STYLE_TYPE.PARAGRAPH, "<w:vanish/>", ""),
    "Veil2": (WD_STYLE_TYPE.PARAGRAPH, "", "Veil"),
}


def read(body: str) -> Article:
    """Return the article of a document with a body between two paragraphs."""
    document, out = Document(), io.BytesIO()
    for name, (kind, properties, based) in _STYLES.items():
        style = document.styles.add_style(name, kind)
        if based:
            style.base_style = document.styles[based]
        for part in etree.fromstring(f"<x xmlns:w='{_W}'>{properties}</x>"):
            style.element.get_or_add_rPr().append(part)
    document.add_heading("Lamps of the town", 0)
    document.add_paragraph(FIRST)
    last = document.add_paragraph(THIRD)
    for part in etree.fromstring(f"<x xmlns:w='{_W}' xmlns:w14='urn:w14'>{body}</x>"):
        last._p.addprevious(part)  # noqa: SLF001 # python-docx has no other way
    document.save(out)
    article = READERS[".docx"](out.getvalue())[0]
    assert isinstance(article, Article)
    return article


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def line(*runs: str, style: str = "") -> str:
    named = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>" if style else ""
    return f"<w:p>{named}{''.join(runs)}</w:p>"


def field(code: str) -> str:
    """Return a field that keeps no result."""
    edges = [f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "end")]
    return f"{edges[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{edges[1]}"


TICK = "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>"
SHOWN = {
    "raised by a style": (line(run("It cost 10"), run("6", "<w:rStyle w:val='Exp'/>"), run(" crowns.")), "It cost 10⁶ crowns."),
    "struck by a style": (line(run("It cost "), run("nine ", "<w:rStyle w:val='Gone2'/>"), run("ten crowns.")), "It cost ten crowns."),
    "shown again": (line(run("It cost ten crowns.", "<w:vanish w:val='0'/>"), style="Veil2"), "It cost ten crowns."),
    "hidden by a style": (line(run("It cost ten crowns."), style="Veil2"), ""),
    "an equation": (line(run("It took "), field(r"EQ \f(1,2)"), run(" hours.")), "It took 1/2 hours."),
    "a box to tick": (line(run("It was "), TICK, run(" so.")), "It was ☒ so."),
}  # fmt: skip


@pytest.mark.parametrize("what", SHOWN)
def test_a_line_of_a_word_document_says_what_its_reader_sees(what: str) -> None:
    body, text = SHOWN[what]

    assert [block.text for block in read(body).blocks if block.text not in (FIRST, THIRD)] == ([text] if text else [])


@pytest.mark.parametrize(("mark", "kind"), [("<w:hidden/>", "hidden words"), ("<w:del w:id='1'/>", "struck-out words")])
def test_a_row_that_no_reader_sees_is_counted(mark: str, kind: str) -> None:
    rows = [(mark, "Gone", "12"), ("", "Mole", "41"), ("", "Tower", "9")]
    cells = [(told, "".join(f"<w:tc>{line(run(text))}</w:tc>" for text in texts)) for told, *texts in rows]
    body = "".join(f"<w:tr><w:trPr>{told}</w:trPr>{row}</w:tr>" for told, row in cells)
    article = read(f"<w:tbl>{body}</w:tbl>")

    assert "Mole | 41; Tower | 9" in article.text
    assert "Gone" not in article.text
    assert article.left_out == ((kind, 2),)


CELLS = {
    "a column": ([("Port", "Year", "Lamps"), ("Mole", "2017", "41")], {(0, 1), (1, 1)}, "Port | Lamps; Mole | 41", 2),
    "a cell of one row": ([("Port", "Lamps"), ("Mole", "seven", "41")], {(1, 1)}, "Port | Lamps; Mole | 41", 1),
    "every cell of a row": ([("Port", "Lamps"), ("Gone", "12"), ("Mole", "41")], {(1, 0), (1, 1)}, "Port | Lamps; Mole | 41", 2),
}  # fmt: skip


@pytest.mark.parametrize("what", CELLS)
def test_cells_that_were_deleted_are_counted(what: str) -> None:
    rows, deleted, text, words = CELLS[what]
    mark = "<w:tcPr><w:cellDel w:id='1'/></w:tcPr>"
    body = "".join(
        f"<w:tr>{''.join(f'<w:tc>{mark * ((y, x) in deleted)}{line(run(word))}</w:tc>' for x, word in enumerate(row))}</w:tr>"
        for y, row in enumerate(rows)
    )
    article = read(f"<w:tbl>{body}</w:tbl>")

    assert text in [block.text for block in article.blocks]
    assert article.left_out == (("struck-out words", words),)


@pytest.mark.parametrize(
    ("code", "text"),
    [(r" EQ \f(1;2) ", "1/2"), (r"EQ \r(3,x)", "root_3(x)"), (r"EQ 10\s\up6(6)", "10⁶"), ("PAGE", ""), (r"EQ \f(", "")],
)
def test_the_code_of_a_field_is_linear_text(code: str, text: str) -> None:
    assert shown(code) == text

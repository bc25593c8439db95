"""What the fields of a Word document show: the result of the outermost, and an equation apart from numbers."""

import io

import pytest
from docx import Document
from docx.oxml import parse_xml

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
FRACTION = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>"


def run(text: str) -> str:
    """Return a run of a text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(kind: str) -> str:
    """Return a mark at which a field begins, parts or ends."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(code: str, result: str | None = None) -> str:
    """Return a field of a code, in which other fields may stand, and a result."""
    shown = "" if result is None else mark("separate") + run(result)
    return f"{mark('begin')}{code}{shown}{mark('end')}"


def code(text: str) -> str:
    """Return a part of a field's code."""
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


CHOICE = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="rye"/>'
    '<w:listEntry w:val="oats"/></w:ddList></w:ffData></w:fldChar></w:r>' + code("FORMDROPDOWN") + mark("end")
)
LINES = {
    run("It sold ") + field(code("IF ") + field(code("MERGEFIELD"), "12") + code(" = 12"), "many") + run(" lamps."): (
        "It sold many lamps."
    ),
    run("Page ") + field(code("= ") + field(code("NUMPAGES"), "9") + code(" - 1"), "8") + run(" of it."): (
        "Page 8 of it."
    ),
    run("It sold ") + field(code("EQ \\f(1,") + field(code("= 2"), "2") + code(")")) + run(" of it."): (
        "It sold 1/2 of it."
    ),
    run("It sold ") + field(code("REF x"), "12") + run(" lamps."): "It sold 12 lamps.",
    run("It sold ") + mark("begin") + code("REF x") + run("12 lamps."): "It sold 12 lamps.",
    run("It sold") + '<w:r><w:br w:type="page"/></w:r>' + run("14 lamps."): "It sold 14 lamps.",
    '<w:r><w:t>It sold 15</w:t><w:br w:type="column"/><w:t>16 lamps.</w:t></w:r>': "It sold 15 16 lamps.",
    run("It sold ") + CHOICE + run(" lamps."): "It sold oats lamps.",
    run("At 5") + field(code('SYMBOL 176 \\f "Arial"')) + run(" of cold."): "At 5° of cold.",
    run("Angle ") + field(code('SYMBOL 97 \\f "Symbol"')) + run(" of it."): "Angle α of it.",
    run("It sold ") + field(code('QUOTE "ten of the"')) + run(" lamps."): "It sold ten of the lamps.",
    run("It sold ") + field(code("MACROBUTTON None [how many]")) + run(" lamps."): "It sold [how many] lamps.",
    run("It held 3") + FRACTION + run(" acres."): "It held 3 1/4 acres.",
    run("It held 2") + field(code("EQ \\f(3,4)")) + run(" acres."): "It held 2 3/4 acres.",
    run("It held 5") + field(code("EQ \\f(3,4)"), "") + run(" acres."): "It held 5 3/4 acres.",
    run("It held ") + field(code("EQ \\f(3,4)"), "0.75") + run(" acres."): "It held 0.75 acres.",
}


@pytest.mark.parametrize("line", LINES)
def test_a_field_shows_its_outermost_result(line: str) -> None:
    document = Document()
    document.add_heading("Lamps", 0)
    for text in (FIRST, THIRD):
        document.add_paragraph(text)
    document.element.body.insert(2, parse_xml(f"<w:p {NAMES}>{line}</w:p>"))
    out = io.BytesIO()
    document.save(out)

    article = READERS[".docx"](out.getvalue())[0]
    assert isinstance(article, Article)
    assert LINES[line] in [block.text for block in article.blocks]

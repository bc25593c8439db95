"""What Word documents hold besides runs of text: drawn words, documents within, deletions, signs, numbers of styles."""

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import parse_xml

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD
from tests.unit.ingest.test_word_fields import NAMES, code, field, run

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
SYMBOL = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'
KEPT = {
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="ALL LAMPS 33"/></v:shape></w:pict></w:r>': (
        "ALL LAMPS 33",
        (),
    ),
    f"{run('It cost ')}<m:oMath><w:del w:id='1'><m:r><m:t>77</m:t></m:r></w:del><m:r><m:t>78</m:t></m:r></m:oMath>{run(' crowns.')}": (
        "It cost 78 crowns.",
        (("struck-out words", 1),),
    ),
    f"{run('It cost ')}<m:oMath><m:r><w:rPr><w:vanish/></w:rPr><m:t>5</m:t></m:r><m:r><m:t>6</m:t></m:r></m:oMath>": (
        "It cost 6",
        (("hidden words", 1),),
    ),
    f"{run('It cost ')}<m:oMath><m:sSup><m:sSupPr><m:ctrlPr><w:del w:id='1'/></m:ctrlPr></m:sSupPr><m:e><m:r><m:t>9</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup><m:r><m:t>8</m:t></m:r></m:oMath>": (
        "It cost 8",
        (("struck-out words", 2),),
    ),
    f"{run('It grew by ')}<w:r>{SYMBOL}<w:t>\uf0b3</w:t></w:r>{run(' 5')}": ("It grew by ≥ 5", ()),
    f"{run('The ')}<w:r>{SYMBOL}<w:t>a</w:t></w:r>{run(' ray')}": ("The α ray", ()),
    f"{run('It holds 5')}<w:r><w:sym w:font='Quillsigns' w:char='F0C5'/></w:r>{run(' lamps.')}": (
        "It holds 5 lamps.",
        (("signs of a font that is not known", 1),),
    ),
    f"{run('On page ')}{field(code('PAGE'))}{run(' of it.')}": (
        "On page of it.",
        (("fields whose result it does not keep", 1),),
    ),
}


def made(parts: str, extra: dict[str, bytes] | None = None, relation: str = "") -> Article:
    """Return the article of a Word document with these parts between two paragraphs, and files besides."""
    document = Document()
    document.add_heading("Lamps", 0)
    for text in (FIRST, THIRD):
        document.add_paragraph(text)
    for at, part in enumerate(parse_xml(f"<w:body {NAMES}>{parts}</w:body>")):
        document.element.body.insert(2 + at, part)
    saved, out = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            is_relations = name == "word/_rels/document.xml.rels"
            data = data.replace(b"</Relationships>", f"{relation}</Relationships>".encode()) if is_relations else data
            after.writestr(name, data)
        for name, data in (extra or {}).items():
            after.writestr(name, data)
    article = READERS[".docx"](out.getvalue())[0]
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("line", KEPT)
def test_what_word_shows_besides_runs_of_text_is_kept_or_counted(line: str) -> None:
    text, lost = KEPT[line]
    article = made(f"<w:p>{line}</w:p>")

    assert text in [block.text for block in article.blocks]
    assert article.left_out == lost


def test_a_box_in_a_deleted_run_is_deleted() -> None:
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('Nine lamps.')}</w:p></w:txbxContent></w:pict></w:r>"
    article = made(f"<w:p><w:del w:id='1'>{box}</w:del>{run('It is dark.')}</w:p>")

    assert "Nine" not in article.text
    assert article.left_out == (("struck-out words", 2),)


@pytest.mark.parametrize(
    ("name", "data", "shown", "lost"),
    [
        ("chunk.html", b"<p>The chunk holds 77 lamps.</p>", "The chunk holds 77 lamps.", ()),
        ("chunk.txt", b"The chunk holds 77 lamps.", "The chunk holds 77 lamps.", ()),
        ("chunk.rtf", b"{The chunk}", "", (("documents within it", 1),)),
    ],
)
def test_a_document_within_is_put_in_its_place_or_counted(
    name: str, data: bytes, shown: str, lost: tuple[tuple[str, int], ...]
) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="rX" Type="{kind}/aFChunk" Target="{name}"/>'
    article = made(f'<w:altChunk xmlns:r="{kind}" r:id="rX"/>', {f"word/{name}": data}, relation)

    assert not shown or shown in [block.text for block in article.blocks]
    assert article.left_out == lost


def test_the_numbers_of_a_style_stand_before_its_paragraphs() -> None:
    document = Document()
    document.add_heading("Lamps", 0)
    lists = document.part.numbering_part.element
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    clause = level.replace("%1.", "Article %1.")
    for number, made_of in (("98", level), ("99", clause)):
        lists.insert(0, parse_xml(f'<w:abstractNum {NAMES} w:abstractNumId="{number}">{made_of}</w:abstractNum>'))
        lists.append(parse_xml(f'<w:num {NAMES} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    for style, number in (("Heading 1", "98"), ("Normal", "")):
        if number:
            listed = parse_xml(f'<w:pPr {NAMES}><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr>')
            document.styles[style].element.insert(1, listed)
    clauses = document.styles.add_style("Clause", 1).element
    clauses.append(parse_xml(f'<w:pPr {NAMES}><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr>'))
    for text, style in (("Of oil", "Heading 1"), (FIRST, "Clause"), ("Of wicks", "Heading 1"), (THIRD, "Clause")):
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    article = READERS[".docx"](out.getvalue())[0]

    assert isinstance(article, Article)
    assert [block.text for block in article.blocks] == [
        "1. Of oil", f"Article 1. {FIRST}", "2. Of wicks", f"Article 2. {THIRD}"
    ]  # fmt: skip

"""Tables stay tables: no word of a cell is lost, and none parted from its column."""

import io

import pytest
from docx import Document

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from briefing.ingest.html.tree import plain_tree
from tests.unit.ingest.articles import FIRST, THIRD, archive, pdf_of

TABLES = {
    "a stroke at the end of a row": (
        "<tr><th>Use<th>Path<tr><td>oil<td>C:\\lamps\\<tr><td>a|b<td>tar",
        r"Use | Path; oil | C:\lamps\ ; a\|b | tar",
    ),
    "two paragraphs in a cell": (
        "<tr><th>Year<th>Lamps<tr><td><p>2017</p><td><p>41</p><p>lit all winter</p><tr><td>2018<td>12",
        "Year | Lamps; 2017 | 41 / lit all winter; 2018 | 12",
    ),
    "a list and breaks in a cell": (
        "<tr><th>Port<th>Kinds<tr><td>Old<br>Quay<td><ul><li>oil<li>gas</ul><tr><td>1<br>000<td>none",
        "Port | Kinds; Old Quay | oil / gas; 1 / 000 | none",
    ),
    "a span of rows": (
        "<tr><th>Port<th>Year<th>Lamps<tr><td rowspan=2>Quay<td>2017<td>41<tr><td>2018<td>12",
        "Port | Year | Lamps; Quay | 2017 | 41; Quay | 2018 | 12",
    ),
    "a span of columns": (
        "<tr><th rowspan=2>Port<th colspan=2>Lamps<tr><th>lit<th>dark<tr><td>Quay<td>41<td>12",
        "Port | Lamps | Lamps; Port | lit | dark; Quay | 41 | 12",
    ),
    "spans of both": (
        "<tr><th>A<th>B<th>C<tr><td rowspan=0 colspan=2>both<td>1<tr><td>2<tr><td>3",
        "A | B | C; both | both | 1; both | both | 2; both | both | 3",
    ),
    "a title over all": ("<tr><td colspan=9>Lamps of the quay<tr><td>2017<td>41", "Lamps of the quay; 2017 | 41"),
    "a foot before its body": (
        "<tfoot><tr><td>All<td>53</tfoot><thead><tr><th>Year<th>Lamps</thead><tbody><tr><td>2017<td>41</tbody>",
        "Year | Lamps; 2017 | 41; All | 53",
    ),
    "a table in a cell": (
        "<tr><th>Port<th>Lamps<tr><td>Quay<td><table><tr><td>lit<td>41<tr><td>dark<td>12</table>",
        "Port | Lamps; Quay | lit, 41 / dark, 12",
    ),
    "signs that part cells": (
        "<tr><th>Port<th>Lamps<tr><td>Quay | mole<td>41; 12 lit",
        r"Port | Lamps; Quay \| mole | 41\; 12 lit",
    ),
    "a table in a table without heads": (
        "<tr><td>Quay<td><table><tr><td>lit<td>41</table><tr><td>Mole<td>none",
        "Quay | lit, 41; Mole | none",
    ),
    "an empty cell": ("<tr><th>Port<th>2017<th>2018<tr><td>Quay<td><td>12", "Port | 2017 | 2018; Quay | | 12"),
}


@pytest.mark.parametrize("what", TABLES)
def test_no_word_of_a_table_leaves_its_column(what: str) -> None:
    tree, _ = plain_tree(f"<body><table>{TABLES[what][0]}</table></body>")

    assert tree.text_content() == TABLES[what][1]


@pytest.mark.parametrize(
    "body",
    [
        (
            "<div role=table><div role=row><b role=columnheader>Year</b><b role=columnheader>Lamps</b></div>"
            "<div role=rowgroup><div role=row><i role=cell>2017</i><i role=cell>41</i></div></div></div>"
        ),
        (
            "<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style><div class=t><div class=r>"
            "<b class=c>Year</b><b class=c>Lamps</b></div><div class=r><i class=c>2017</i><i class=c>41</i></div></div>"
        ),
    ],
)
def test_what_a_page_says_or_styles_to_be_a_table_is_one(body: str) -> None:
    tree, _ = plain_tree(f"<body>{body}</body>")

    assert tree.find(".//p").text == "Year | Lamps; 2017 | 41"


def test_what_a_page_only_lays_out_as_a_table_stays_as_it_is() -> None:
    style = "<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>"
    tree, _ = plain_tree(
        f"<body>{style}<div class=t><p>{FIRST}</p></div><div class=t><div class=r><div class=c>{FIRST} {THIRD} {FIRST} {THIRD}</div></div></div></body>"
    )

    assert not list(tree.iter("table", "tr", "td"))


def test_a_table_whose_words_stand_in_another_one_is_a_passage() -> None:
    tables = [
        f"<table><tr><th>Year of it<th>Lamps lit<tr><td>2017<td>41{more}</table>" for more in ("", "<tr><td>2018<td>12")
    ]
    data = archive(
        {
            "a/one.xhtml": f"<html><body><h1>Lamps</h1><p>{FIRST}</p>{tables[0]}<p>{THIRD}</p>{tables[1]}</body></html>".encode()
        }
    )
    article = READERS[".epub"](data)[0]

    assert isinstance(article, Article)
    assert [block.kind.value for block in article.blocks] == ["passage"] * 4


def test_a_row_of_a_word_document_that_begins_late_keeps_its_columns() -> None:
    document, out = Document(), io.BytesIO()
    document.add_heading("Lamps", 0)
    document.add_paragraph(FIRST)
    table = document.add_table(2, 2)
    for cell, text in zip((*table.rows[0].cells, table.rows[1].cells[1]), ("Year", "Lamps", "41"), strict=True):
        cell.text = text
    row = table.rows[1]._tr  # noqa: SLF001 # python-docx has no other way
    row.remove(row.tc_lst[0])
    row.get_or_add_trPr().append(row.makeelement(f"{{{row.nsmap['w']}}}gridBefore", {f"{{{row.nsmap['w']}}}val": "1"}))
    document.add_paragraph(THIRD)
    document.save(out)
    article = READERS[".docx"](out.getvalue())[0]

    assert isinstance(article, Article)
    assert "Year | Lamps; | 41" in article.text


def test_a_span_without_end_is_no_work() -> None:
    rows = "<tr><td colspan=1000 rowspan=65534>a<td colspan=1000>b" * 300
    tree, _ = plain_tree(f"<body><table><tr><th>A<th>B{rows}</table></body>")

    assert "a" in tree.text_content()


def test_a_table_that_lays_out_a_page_is_none() -> None:
    page = (
        f"<table><tr><td>Menu<td><h2>Lamps</h2><p>{FIRST}<p>{THIRD}<table><tr><th>A<th>B<tr><td>1<td>2</table></table>"
    )
    tree, _ = plain_tree(f"<body>{page}</body>")

    assert [p.text_content() for p in tree.iter("p")][-1] == "A | B; 1 | 2"
    assert len(tree.xpath("//table")) == 1


def test_a_table_of_a_word_document_keeps_merged_cells() -> None:
    document = Document()
    document.add_heading("Lamps", 0)
    document.add_paragraph(FIRST)
    table = document.add_table(3, 3)
    for row, texts in zip(
        table.rows, (["Port", "Year", "Lamps"], ["Quay", "2017", "41"], ["", "2018", "12"]), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 2).add_paragraph("lit all winter")
    document.add_paragraph(THIRD)
    out = io.BytesIO()
    document.save(out)

    article = READERS[".docx"](out.getvalue())[0]
    assert isinstance(article, Article)
    assert "Port | Year | Lamps; Quay | 2017 | 41 / lit all winter; Quay | 2018 | 12" in article.text


@pytest.mark.parametrize("suffix", [".html", ".epub", ".md"])
def test_a_table_is_one_passage_in_every_format(suffix: str) -> None:
    table = "<table><tr><th>Port<th>Year</tr><tr><td rowspan=2>Quay<td>2017</tr><tr><td>2018</tr></table>"
    page = f"<html lang=en><head><title>Lamps</title></head><body><article><h1>Lamps</h1><p>{FIRST}</p>{table}<p>{THIRD}</p></article></body></html>"
    data = {
        ".html": page.encode(),
        ".epub": archive({"a/one.xhtml": page.encode()}),
        ".md": f"# Lamps\n\n{FIRST}\n\n{table}\n\n{THIRD}\n".encode(),
    }
    article = READERS[suffix](data[suffix])[0]

    assert isinstance(article, Article)
    assert "Port | Year; Quay | 2017; Quay | 2018" in [block.text for block in article.blocks]


def ruled(*rules: tuple[int, int, int, int]) -> str:
    """Return operators that draw lines, as thin rectangles, outside a text."""
    return "".join(f" ET {x} {y} {wide} {high} re f BT" for x, y, wide, high in rules)


def test_a_ruled_table_of_a_pdf_keeps_its_columns_and_spans() -> None:
    # Three rows and three columns; the line between the first cells of the last two rows is not drawn.
    across = [(72, 700, 240, 1), (72, 660, 240, 1), (152, 620, 160, 1), (72, 580, 240, 1)]
    upright = [(72, 580, 1, 120), (152, 580, 1, 120), (232, 580, 1, 120), (311, 580, 1, 120)]
    words = {(80, 680): "Port", (160, 680): "Year", (240, 680): "Lamps", (80, 640): "Quay", (160, 640): "2017"}
    words |= {(240, 645): "41 lit", (240, 632): "all winter", (160, 600): "2018", (240, 600): "12"}
    shown = "".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj " for (x, y), text in words.items())
    lines = "".join(f"1 0 0 1 72 {y} Tm ({text}) Tj " for y, text in ((750, "Lamps of the quay"), (540, FIRST[:70])))
    article = READERS[".pdf"](pdf_of(f"/F1 10 Tf {lines}{shown}{ruled(*across, *upright)}"))[0]

    assert isinstance(article, Article)
    assert article.title == "Lamps of the quay"
    assert [block.text for block in article.blocks] == [
        "Port | Year | Lamps; Quay | 2017 | 41 lit all winter; Quay | 2018 | 12",
        FIRST[:70],
    ]

"""Articles of many shapes: structure is kept, chrome is dropped, and nothing is invented."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from briefing.ingest.article import Article, Kind
from briefing.ingest.byline.head import line_head
from briefing.ingest.formats.readers import READERS
from briefing.ingest.inputs import inputs
from briefing.ingest.pdf.lines import PAGE, Line, paragraphs, without_running_heads

ONE = "The harbour board paid the ferry lines four million euros in 2018, which nobody at the quay had expected at all."
TWO = "Whether the boats sail empty is a matter that the board will not discuss before the next meeting in May 2019."
THREE = "Nobody would say who had signed the order, although the order lay on the table for all of the town to read."
BODY = f"""<p>{ONE}<sup><a href="#fn1">1</a></sup></p><figure><img src="x"><figcaption>The quay in 2017</figcaption></figure>
<h2>Who pays</h2><p>{TWO}</p><table><tr><th>Year</th><th>Toll</th></tr><tr><td>2018</td><td>1,950</td></tr></table>
<p>{THREE}</p><section class="footnotes"><ol><li id="fn1"><p>A. Author, Ferries, 2011. <a href="#fnref1">↩</a></p></li></ol>
</section>"""
CHROME = """<nav><a href="/">Home</a></nav><div class="related"><h3>Read also</h3><a href="/x">Oyster beds close</a></div>
<footer>All rights reserved</footer>"""
TITLE = "Who pays for the boats?"


def page(head: str = "", body: str = BODY) -> bytes:
    """Return a web page of the article."""
    text = f"<html><head><title>{TITLE}</title>{head}</head><body><article><h1>{TITLE}</h1>{body}</article>{CHROME}"
    return f"{text}</body></html>".encode()


def read(suffix: str, data: bytes) -> list[Article]:
    """Return the whole articles of an input."""
    return [row for row in READERS[suffix](data) if isinstance(row, Article)]


def texts(article: Article, kind: Kind) -> list[str]:
    """Return the texts of the blocks of one kind."""
    return [block.text for block in article.of(kind)]


def test_a_page_keeps_captions_notes_and_tables_and_drops_its_chrome() -> None:
    article = read(".html", page())[0]

    assert article.title == TITLE
    assert texts(article, Kind.PASSAGE) == [f"{ONE}[1]", TWO, "Year | Toll; 2018 | 1,950", THREE]
    assert texts(article, Kind.CAPTION) == ["The quay in 2017"]
    assert texts(article, Kind.HEADING) == ["Who pays"]
    assert texts(article, Kind.REFERENCE) == ["A. Author, Ferries, 2011."]
    assert (article.author, article.published, article.published_basis, article.publisher) == (
        None,
        None,
        "unknown",
        None,
    )
    assert article.language == "en"


DATES = {
    '<meta property="article:published_time" content="2019-03-04T09:00:00+01:00">': "2019-03-04",
    '<meta name="date" content="2019-03-04">': "2019-03-04",
    '<meta name="DC.date.issued" content="2019-03">': "2019-03",
    '<script type="application/ld+json">{"@graph": [{"datePublished": "2019-03-04"}]}</script>': "2019-03-04",
    '<meta property="article:modified_time" content="2019-03-04">': None,
}


@pytest.mark.parametrize("head", DATES)
def test_a_page_says_when_it_was_published_or_nothing_does(head: str) -> None:
    assert read(".html", page(head))[0].published == DATES[head]


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    words = "В 2018 году портовое управление потратило четыре миллиона крон на фонари, но они так и не зажглись."
    text = f'<html><head><meta charset="windows-1251"><title>Фонари</title></head><body><h1>Фонари</h1><p>{words}</p>'

    article = read(".html", f"{text}<p>{words[::-1]}</p></body></html>".encode("cp1251"))[0]

    assert (article.title, article.of(Kind.PASSAGE)[0].text, article.language) == ("Фонари", words, "ru")


def test_breaks_part_paragraphs_of_old_pages() -> None:
    article = read(".html", page(body=f"<font>{ONE}<br><br>{TWO}<br>{THREE}</font>"))[0]

    assert texts(article, Kind.PASSAGE) == [ONE, f"{TWO} {THREE}"]


def test_a_page_of_several_articles_is_parted() -> None:
    parts = [
        f"<article><h2>{name}</h2><p>{ONE} {TWO} {THREE} {ONE} {TWO} {THREE}</p></article>" for name in ("One", "Two")
    ]
    text = f"<html><head><title>x</title></head><body>{''.join(parts)}</body></html>"

    assert [article.title for article in read(".html", text.encode())] == ["One", "Two"]


def test_front_matter_of_markdown_is_its_card() -> None:
    meta = f"---\ntitle: '{TITLE}'\nauthors: [Ada Writer, {{name: Jo Hill}}]\ndate: 2019-03\nlang: en\n---\n\n"
    text = f"{meta}{ONE}[^1]\n\n## Who *pays*\n\n- {TWO}\n- {THREE}\n\n<!-- private -->\n\n[^1]: A. Author, Ferries.\n"

    article = read(".md", text.encode())[0]

    assert (article.title, article.author, article.published) == (TITLE, "Ada Writer; Jo Hill", "2019-03")
    assert texts(article, Kind.PASSAGE) == [f"{ONE}[1]", TWO, THREE]
    assert texts(article, Kind.REFERENCE) == ["A. Author, Ferries."]
    assert "private" not in article.text


def test_front_matter_in_toml_is_read_too() -> None:
    text = f'+++\ntitle = "{TITLE}"\ndate = 2019-03-04\nauthors = ["Ada Writer"]\n+++\n\n{ONE}\n\n{TWO}\n'

    article = read(".md", text.encode())[0]

    assert (article.title, article.author, article.published) == (TITLE, "Ada Writer", "2019-03-04")
    assert texts(article, Kind.PASSAGE) == [ONE, TWO]
    assert "+++" not in read(".md", text.replace("title =", "title").encode())[0].text


def test_a_word_document_keeps_tables_and_reads_its_byline() -> None:
    document = Document()
    document.add_heading(TITLE, 0)
    for text in ("By Ada Writer", "4 March 2019", ONE):
        document.add_paragraph(text)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells), ("Year", "Toll", "2018", "9"), strict=True
    ):
        cell.text = text
    document.add_paragraph("The quay", style="Caption")
    out = io.BytesIO()
    document.save(out)

    article = read(".docx", out.getvalue())[0]

    assert (article.author, article.published) == ("Ada Writer", "2019-03-04")
    assert texts(article, Kind.PASSAGE) == [ONE, "Year | Toll; 2018 | 9"]
    assert texts(article, Kind.CAPTION) == ["The quay"]


def test_a_book_is_read_in_its_own_order() -> None:
    chapters = {"b.xhtml": "First", "a.xhtml": "Second"}
    items = "".join(f'<item id="{name}" href="{name}"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    meta = "<metadata><dc:creator xmlns:dc='x'>Ada Writer</dc:creator><dc:date xmlns:dc='x'>2014</dc:date></metadata>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("META-INF/container.xml", "<c><rootfile full-path='x.opf'/></c>")
        book.writestr("x.opf", f"<package>{meta}<manifest>{items}</manifest><spine>{spine}</spine></package>")
        for name, title in chapters.items():
            book.writestr(
                name, f"<html><body><h1>{title}</h1><blockquote>{ONE}</blockquote><div>{TWO}</div></body></html>"
            )

    articles = read(".epub", out.getvalue())

    assert [(a.title, a.author, a.published) for a in articles] == [
        ("First", "Ada Writer", "2014"),
        ("Second", "Ada Writer", "2014"),
    ]
    assert texts(articles[0], Kind.PASSAGE) == [ONE, TWO]


LINES = {
    "By Ada Writer": ("Ada Writer", None, None),
    "by Ada de la Writer and Jo Hill | 4 March 2019": ("Ada de la Writer and Jo Hill", "2019-03-04", None),
    "The Quay Gazette, 12 May 2017": (None, "2017-05-12", "The Quay Gazette"),
    "By Ada Writer, Varn Weekly, 12 January 2016": ("Ada Writer", "2016-01-12", "Varn Weekly"),
    "Published on 3 May 2014": (None, "2014-05-03", None),
    "Author: Ada Writer": ("Ada Writer", None, None),
}


@pytest.mark.parametrize("line", LINES)
def test_a_byline_is_read(line: str) -> None:
    head = line_head(line)

    assert head is not None
    assert (head.author, head.published, head.publisher) == LINES[line]


@pytest.mark.parametrize(
    "line", ["Harrow Bay, 12 May 2017", "By the time it was over, all was lost.", "Who pays", "Ada Brook"]
)
def test_what_is_no_byline_names_nobody(line: str) -> None:
    assert line_head(line) is None


def line(text: str, row: int, box: int, *, right: float = 200, size: float = 10) -> Line:
    """Return a line of a page, row by row from its top."""
    top = 800 - 12 * row
    return Line(
        text, size, bold=False, left=0, right=right, top=top, bottom=top - 10, margin=200, box=box, edge=row in {0, 60}
    )


def test_lines_of_a_pdf_become_paragraphs() -> None:
    lines = [
        line("Journal of Nothing 1", 0, 0), line("A title", 3, 1, size=18), line("The harbour board dis-", 6, 2),
        line("puted the toll, and the boats of the town", 7, 2), line("sailed.", 8, 2, right=40), line("They came back", 9, 2),
        line("Journal of Nothing 2", 0, PAGE), line("late.", 6, PAGE + 1, right=30),
    ]  # fmt: skip

    rows = [(row.kind, row.text) for row in paragraphs(without_running_heads(lines))]

    assert rows == [
        (Kind.HEADING, "A title"),
        (None, "The harbour board disputed the toll, and the boats of the town sailed."),
        (None, "They came back late."),
    ]


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(page())
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a.js").write_text("x")
    (tmp_path / "empty").mkdir()

    assert [(Path(item.name).name, item.refused) for item in inputs([tmp_path])] == [
        ("empty", "nothing in it to take in"),
        ("page.html", None),
    ]

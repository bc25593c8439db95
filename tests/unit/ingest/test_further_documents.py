"""Faults of kinds that readers of articles are known for, in documents, books, saved pages and feeds."""

import io
import json

import pytest
from docx import Document
from lxml import etree

from briefing.ingest.article import Article
from tests.unit.ingest.articles import FIRST, THIRD, archive
from tests.unit.ingest.test_further_faults import LAMPS, others, page, read

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def run(inner: str) -> str:
    """Return a run of a Word document."""
    return f'<w:r xmlns:w="{_W}">{inner}</w:r>'


def word(*parts: str) -> Article:
    """Return the article of a Word document with one paragraph of these parts."""
    document = Document()
    document.add_heading(LAMPS, 0)
    document.add_paragraph(FIRST)
    line = document.add_paragraph("")
    for part in parts:
        line._p.append(etree.fromstring(part))  # noqa: SLF001 # python-docx has no other way
    document.add_paragraph(THIRD)
    out = io.BytesIO()
    document.save(out)
    return read(".docx", out.getvalue())


def test_a_power_that_word_raises_by_points_is_one() -> None:
    raised = run('<w:rPr><w:position w:val="8"/><w:sz w:val="14"/></w:rPr><w:t>6</w:t>')
    article = word(
        run("<w:t>The oil cost 10</w:t>"), raised, run('<w:t xml:space="preserve"> crowns that winter.</w:t>')
    )

    assert (others(article), article.left_out) == (["The oil cost 10⁶ crowns that winter."], ())


def test_what_was_moved_in_word_stands_once_and_is_not_missing() -> None:
    text = run("<w:t>The keepers met near the mole.</w:t>")
    parts = [
        f'<w:{name} xmlns:w="{_W}" w:id="{at}">{text}</w:{name}>' for at, name in enumerate(("moveFrom", "moveTo"))
    ]
    article = word(*parts)

    assert (others(article), article.left_out) == (["The keepers met near the mole."], ())


def test_a_soft_hyphen_of_word_hides_no_word() -> None:
    article = word(
        run("<w:t>The soft</w:t><w:softHyphen/><w:t>ened light of 2017</w:t><w:noBreakHyphen/><w:t>2019 burns.</w:t>")
    )

    assert article.left_out == ()
    assert "softened light" in article.text


def test_a_chapter_s_title_and_author_are_whole_and_one_of_two_forms_is_shown() -> None:
    heading = "The 1<sup>st</sup> lamp of 10<sup>6</sup>"
    nav = f'<html><body><nav epub:type="toc" xmlns:epub="http://www.idpf.org/2007/ops"><ol><li><a href="one.xhtml">{heading}</a></li></ol></nav></body></html>'
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Vane, '
        'Nora</dc:creator></metadata><manifest><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        '<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
    )
    body = (
        f"<html><body><h1>{heading}</h1><p>{FIRST}</p><p>He paid <epub:switch><epub:case>10</epub:case><epub:default>ten"
        f"</epub:default></epub:switch> crowns that winter.</p><p>{THIRD}</p></body></html>"
    )
    container = '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>'
    members = {"META-INF/container.xml": container, "c.opf": package, "nav.xhtml": nav, "one.xhtml": body}
    article = read(".epub", archive({name: text.encode() for name, text in members.items()}))

    assert (article.title, article.author) == ("The 1st lamp of 10⁶", "Nora Vane")
    assert "He paid ten crowns that winter." in others(article)
    assert article.left_out == (("hidden words", 1),)


def test_a_saved_page_is_the_one_at_its_address_and_its_frames_are_counted() -> None:
    def part(place: str, data: bytes) -> bytes:
        return (
            f"--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: binary\nContent-Location: {place}\n\n".encode()
            + data
            + b"\n"
        )

    head = b"MIME-Version: 1.0\nSnapshot-Content-Location: https://c.example/a\nContent-Type: multipart/related; boundary=b\n\n"
    article = read(
        ".mhtml",
        head + part("https://c.example/ad", b"<p>Buy oil</p>") + part("https://c.example/a", page()) + b"--b--\n",
    )

    assert (article.title, article.left_out) == (LAMPS, (("frames", 1),))


def test_a_picture_s_words_in_a_markdown_line_are_counted() -> None:
    article = read(".md", f"# {LAMPS}\n\n{FIRST}\n\nIt was ![41 dark lamps](x.png) that winter.\n\n{THIRD}\n".encode())

    assert article.left_out == (("words that stand for pictures", 3),)


@pytest.mark.parametrize("suffix", [".rss", ".json"])
def test_a_feed_s_title_keeps_its_powers_and_its_day_its_zone(suffix: str) -> None:
    day = "2018-11-06T23:30:00-05:00"
    rss = (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title><item><title>10&lt;sup&gt;6'
        f"&lt;/sup&gt; lamps</title><dc:date>{day}</dc:date><description><![CDATA[<p>{FIRST}</p><p>{THIRD}</p>]]></description></item></channel></rss>"
    )
    item = {"id": "1", "title": "10⁶ lamps", "content_text": f"{FIRST}\n\n{THIRD}", "date_published": day}
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "C", "items": [item]})
    article = read(suffix, (rss if suffix == ".rss" else feed).encode())

    assert (article.title, article.published) == ("10⁶ lamps", "2018-11-06")

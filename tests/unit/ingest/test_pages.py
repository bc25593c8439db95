"""What a web page says of itself is taken at its word, and nothing else is."""

import pytest

from briefing.ingest.article import Article, Kind
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.readers import READERS

ONE = "The harbour board paid the ferry lines four million euros in 2018, which nobody at the quay had expected at all."
TWO = "Whether the boats sail empty is a matter that the board will not discuss before the next meeting in May 2019."
TITLE = "Who pays for the boats?"


def page(
    head: str = "", above: str = "", below: str = "", title: str = TITLE, body: str = f"<p>{ONE}</p><p>{TWO}</p>"
) -> bytes:
    """Return a web page of the article, with something more in its head, above its body or below it."""
    return (
        f"<html lang='en'><head><title>{title}</title>{head}</head><body><div><h1>{TITLE}</h1>{above}{body}</div>"
        f"{below}</body></html>"
    ).encode()


def read(data: bytes, suffix: str = ".html") -> Article:
    """Return the one article of a page."""
    article = READERS[suffix](data)[0]
    assert isinstance(article, Article)
    return article


AUTHORS = {
    "linked data": (page('<script type="application/ld+json">{"headline": "Who pays for the boats?", "author": [{"name": "Ada Writer"}]}</script>'), "Ada Writer"),
    "the head": (page('<meta name="author" content="By Ada Writer, LAMPS">'), "Ada Writer"),
    "several in the head": (page('<meta name="citation_author" content="A. Writer"><meta name="citation_author" content="B. Hill">'), "A. Writer; B. Hill"),
    "a host is nobody": (page('<meta name="author" content="example.org">', above='<i itemprop="author creator">Ada Writer</i>'), "Ada Writer"),
    "a link to the author": (page(above='<a rel="author" href="/ada">Ada Writer</a>'), "Ada Writer"),
    "a line below the title": (page(above="<p>By <b>Ada Writer</b> @ada on 4 March 2019</p>", below='<p class="byline">By Jo Hill</p>'), "Ada Writer"),
    "a class": (page(above='<p class="author vcard"><b class="fn">Ada Writer</b> <i>Senior Keeper of Lamps</i></p>'), "Ada Writer"),
    "another language": (page(above='<p class="byline">Par ADA WRITER, envoyée spéciale</p>'), "ADA WRITER"),
    "whoever comments": (page(below='<div class="comments"><b class="author">Jo Hill</b></div>'), None),
    "a form": (page(below='<p class="author">Username</p><p class="byline">Story By</p>'), None),
    "nobody": (page(), None),
}  # fmt: skip


@pytest.mark.parametrize("what", AUTHORS)
def test_an_author_is_named_by_the_page_or_nobody_is(what: str) -> None:
    data, author = AUTHORS[what]

    assert read(data).author == author


CANONICAL = '<link rel="canonical" href="https://www.quay-gazette.example/boats">'
PUBLISHERS = {
    "the head": (page('<meta property="og:site_name" content="Quay Gazette">'), "Quay Gazette"),
    "an address": (page('<meta property="og:site_name" content="http://www.quay.example">'), "quay.example"),
    "linked data": (page('<script type="application/ld+json">{"publisher": {"name": "Quay Gazette"}}</script>'), "Quay Gazette"),
    "its address": (page(CANONICAL), "quay-gazette.example"),
    "not a part of its title": (page(title=f"{TITLE} | Mariners"), None),
}  # fmt: skip


@pytest.mark.parametrize("what", PUBLISHERS)
def test_a_publisher_is_named_by_the_page_or_nobody_is(what: str) -> None:
    data, publisher = PUBLISHERS[what]

    assert read(data).publisher == publisher


def test_the_title_is_the_heading_that_the_page_calls_its_title() -> None:
    data = page(title=f"Quay | {TITLE} | News").replace(b"<div>", b"<h1>Quay</h1><h2>Tools</h2><div>")

    assert read(data).title == TITLE
    assert read(page(title="Boats: a tale").replace(TITLE.encode(), b"Chapter one")).title == "Boats: a tale"


def test_a_template_that_calls_every_page_english_is_not_believed() -> None:
    french = (
        "Le conseil du port a versé quatre millions aux lignes de bateaux, ce que personne sur le quai n’attendait. "
    )

    assert read(page(body=f"<p>{french * 5}</p><p>{french.upper() * 2}</p>")).language == "fr"


def test_an_old_browsers_comment_does_not_tell_the_language() -> None:
    data = b"<!doctype html><!--[if lt IE 9]><html lang='en'><![endif]-->" + page().replace(b"lang='en'", b"lang='fr'")

    assert read(data).language == "fr"


def test_what_may_not_be_shown_counts_only_where_the_article_holds_it() -> None:
    around = page(below="<div class='comment' title='\x81'><p>x \ufffd</p></div>")

    assert [block.text for block in read(around).of(Kind.PASSAGE)] == [ONE, TWO]
    with pytest.raises(RefusedError, match="U\\+0007, after “which nobody at the”"):
        read(page().replace(b"the quay", b"the\x07 quay"))


def test_a_page_in_utf8_is_read_as_that_whatever_its_head_says() -> None:
    data = page('<meta charset="iso-8859-15">').replace(b"quay", "quay of Sète".encode())

    assert "quay of Sète" in read(data).text


def test_short_lines_and_cells_within_the_article_are_kept() -> None:
    table = "<table><tr><td><table><tr><td>Toll</td><td><a href='/x'>Quay dues</a></td></tr></table></td></tr></table>"
    body = f"<p>Lamps first<br><br>{ONE}</p>{table}<p>{TWO}</p>"

    text = read(page(body=body)).text

    assert all(words in text for words in ("Lamps first", "Toll", "Quay dues"))


@pytest.mark.parametrize(
    ("below", "author", "day"),
    [
        ("<center>by Ada Quay<br>May 1, 1998</center>", "Ada Quay", "1998-05-01"),
        ("<dl><dt>Published</dt><dd>5 May 2015</dd></dl>", None, "2015-05-05"),
        ("<dl><dt>Last updated</dt><dd>5 May 2015</dd></dl>", None, None),
        ("<p>Updated 5 May 2015</p>", None, None),
        ("<p>4 March 2015 | Updated 5 May 2015</p>", None, "2015-03-04"),
        (f"<p>{ONE} {TWO}</p><p>May 1, 1998</p>", None, None),
    ],
)
def test_lines_below_the_title_tell_author_and_day(below: str, author: str | None, day: str | None) -> None:
    article = read(page(body=f"{below}<p>{ONE}</p><p>{TWO} {ONE}</p>"))

    assert (article.author, article.published) == (author, day)


def test_a_text_without_title_goes_by_its_first_words() -> None:
    article = read(f"<p>{ONE}</p><p>{TWO}</p>".encode())

    assert article.title == "[The harbour board paid the ferry …]"


def test_the_title_of_a_table_is_a_caption_and_a_bare_mark_no_reference() -> None:
    table = "<table><caption>Tolls</caption><tr><th>Year</th><th>Toll</th></tr><tr><td>2018</td><td>9</td></tr></table>"
    note = '<div class="footnote"><a href="#back">1</a><div><p>A. Author, Ferries, 2011.</p></div></div>'

    article = read(page(body=f"<p>{ONE}</p>{table}<p>{TWO}</p><p>{ONE} {TWO}</p>{note}"))

    assert [block.text for block in article.of(Kind.CAPTION)] == ["Tolls"]
    assert [block.text for block in article.of(Kind.REFERENCE)] == ["A. Author, Ferries, 2011."]


def test_a_document_in_which_trafilatura_sees_no_article_is_read_all_the_same() -> None:
    paragraphs = "".join(f"<div><font>{ONE} {TWO} {number}</font></div>" for number in range(4))

    article = read(f"<DOCUMENT><TYPE>EX-99.1<TEXT>{paragraphs}</TEXT></DOCUMENT>".encode())

    assert [block.text for block in article.of(Kind.PASSAGE)] == [f"{ONE} {TWO} {number}" for number in range(4)]


def test_a_form_around_the_whole_page_hides_nothing() -> None:
    body = f"<p>{ONE}</p><h2>Who pays</h2><p>{TWO}</p><p>{ONE}</p><p>{TWO} {ONE}</p><p>{TWO} {TWO}</p>"

    article = read(page(body=f'<form id="aspnetForm">{body}</form>'))

    assert [block.text for block in article.of(Kind.HEADING)] == ["Who pays"]


SAVED = (
    b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/2019/03/04/\r\n boats/\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\n'
    b"Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n%s\r\n----b\r\n"
    b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b--\r\n"
)


def test_a_page_saved_as_one_file_is_read_with_its_address() -> None:
    content = page().replace(b"=", b"=3D").replace(b"quay", b"qu=E9")

    article = read(SAVED % content, ".mhtml")

    assert (article.title, article.url) == (TITLE, "https://example.org/2019/03/04/boats/")
    assert (article.published, article.published_basis) == ("2019-03-04", "address")
    assert "nobody at the qué had" in article.text


@pytest.mark.parametrize("data", [b"", b"nothing", SAVED.replace(b"text/html;", b"text/css;")])
def test_a_saved_file_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError, match="no page found"):
        READERS[".mhtml"](data)


def test_a_browsers_note_gives_the_address() -> None:
    data = b"<!DOCTYPE html>\n<!-- saved from url=(0038)https://example.org/2019/03/04/boats/ -->\n" + page()

    assert read(data).url == "https://example.org/2019/03/04/boats/"

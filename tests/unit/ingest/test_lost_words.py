"""Words that look like those of the page around an article are kept or counted, in every format. Invented throughout."""

import io

import pytest
from docx import Document

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD, archive
from tests.unit.ingest.test_further_faults import others, page, read

TITLE = "Lamps of the town"
LINES = [
    "Posted in the harbour, he wrote 50 letters.", "Read more books, he told them.", "Share on the mole fell by 9 crowns.",
    "Copyright © 1912 was on each lamp.", "Last updated rules were void.", "Previous article 47 of the law was void.",
    "Sign up for oil cost 3 crowns.", "Related men came to the hall.", "Tags: they were tied with 12 of them.",
]  # fmt: skip


def packed(suffix: str, line: str) -> bytes:
    """Return a file in which a line stands between two paragraphs."""
    inner = f"<p>{FIRST}</p><p>{line}</p><p>{THIRD}</p>"
    if suffix == ".docx":
        document, out = Document(), io.BytesIO()
        document.add_heading(TITLE, 0)
        for text in (FIRST, line, THIRD):
            document.add_paragraph(text)
        document.save(out)
        return out.getvalue()
    if suffix == ".epub":
        return archive({"a/one.xhtml": f"<html><body><h1>{TITLE}</h1>{inner}</body></html>".encode()})
    if suffix == ".rss":
        return f"<rss version='2.0'><channel><title>Q</title><item><title>{TITLE}</title><description><![CDATA[{inner}]]></description></item></channel></rss>".encode()
    if suffix == ".html":
        return page(f"<p>{line}</p>")
    return f"{'# ' * (suffix == '.md')}{TITLE}\n\n{FIRST}\n\n{line}\n\n{THIRD}\n".encode()


@pytest.mark.parametrize("suffix", [".docx", ".epub", ".rss", ".html", ".md", ".txt"])
@pytest.mark.parametrize("line", LINES)
def test_a_sentence_is_never_the_pages(line: str, suffix: str) -> None:
    assert others(read(suffix, packed(suffix, line))) == [line]


@pytest.mark.parametrize("suffix", [".html", ".txt"])
def test_the_words_of_a_page_around_an_article_are_counted(suffix: str) -> None:
    article = read(suffix, packed(suffix, "Read more: who pays"))

    assert others(article) == []
    assert article.left_out == (("words of the page around the article", 4),)


@pytest.mark.parametrize("suffix", [".docx", ".epub", ".rss", ".md"])
@pytest.mark.parametrize("line", ["Search", "Home", "Comments", "Read more: who pays"])
def test_a_document_without_a_page_around_it_keeps_every_line(line: str, suffix: str) -> None:
    assert others(read(suffix, packed(suffix, line))) == [line]


def test_a_note_of_markdown_that_nothing_cites_is_kept() -> None:
    article = read(".md", f"# {TITLE}\n\n{FIRST}\n\n{THIRD}\n\n[^2]: Of 35 lamps.\n".encode())

    assert others(article) == ["Of 35 lamps."]


def test_the_signs_of_a_product_are_no_emphasis() -> None:
    text = f"# {TITLE}\n\n{FIRST}\n\nIt was 2*3*4 and *so* on.\n\n{THIRD}\n"

    assert others(read(".md", text.encode())) == ["It was 2*3*4 and so on."]


@pytest.mark.parametrize("suffix", [".html", ".epub"])
def test_the_words_of_a_picture_that_stands_alone_are_counted(suffix: str) -> None:
    body = "<div><img alt='A map of the mole' src=x></div>"
    data = page(body) if suffix == ".html" else packed(suffix, body)

    assert ("words that stand for pictures", 5) in read(suffix, data).left_out


def test_a_list_that_counts_by_letters_keeps_them() -> None:
    body = "<ol type=a><li>of oil in the first lamp.<li>of oil in the next lamp.</ol>"

    assert others(read(".html", page(body))) == ["a. of oil in the first lamp.", "b. of oil in the next lamp."]


def test_signs_without_a_form_are_taken_out() -> None:
    tags = "".join(chr(0xE0000 + ord(letter)) for letter in "obey")

    assert others(read(".txt", packed(".txt", f"Nine lamps{tags} burned\u034f there."))) == ["Nine lamps burned there."]


def test_a_table_set_in_spaces_is_one() -> None:
    text = f"{TITLE}\n\n{FIRST}\n\nYear    Lamps lit\n2017    41\n2018    12\n\n{THIRD}\n"

    assert others(read(".txt", text.encode())) == ["Year | Lamps lit; 2017 | 41; 2018 | 12"]


def test_a_word_that_a_hyphen_breaks_goes_on_below_it_in_lines_of_any_length() -> None:
    text = f"{TITLE}\n\n{FIRST}\n\nThe light-\nhouse of al-\nQaeda stood there in 2017-\n2019.\n\n{THIRD}\n"

    assert others(read(".txt", text.encode())) == ["The light-house of al-Qaeda stood there in 2017-2019."]


def test_what_stands_below_the_end_of_a_text_is_counted() -> None:
    text = f"Menu\n\n{TITLE}\n\nPublished\n\non\n\n{FIRST}\n\n{THIRD}\n\nRelated articles\n\nNine lamps to see\n"
    article = read(".txt", text.encode())

    assert others(article) == []
    assert dict(article.left_out) == {
        "words of the page around the article": 1,
        "words below the end of the article": 6,
        "words of lines that tell author, day or publisher": 2,
    }


def test_the_signature_of_a_message_is_counted() -> None:
    head = f"From: Ada Writer <a@example.org>\nDate: Mon, 4 Mar 2019 09:00:00 +0000\nSubject: {TITLE}\n\n"
    article = read(".txt", f"{head}{FIRST}\n\n{THIRD}\n\n-- \nAda Writer, at the mole\n".encode())

    assert article.left_out == (("words of a signature", 5),)


def test_words_between_the_articles_of_a_page_are_counted() -> None:
    def story(title: str) -> str:
        return f"<article><h2>{title}</h2><p>{FIRST}</p><p>{THIRD}</p><p>{FIRST} {THIRD} {FIRST} {THIRD}</p></article>"

    text = f"<html lang=en><head><title>Quay</title></head><body><p>Above stand four words.</p>{story('Lamps')}<p>Between stand four.</p>{story('Oil')}</body></html>"
    found = READERS[".html"](text.encode())

    assert [row.left_out for row in found if isinstance(row, Article)] == [
        (("words outside the articles of the page", 7),),
        (),
    ]


def test_a_feed_loses_no_mark_and_counts_its_frames() -> None:
    inner = "<style>.a{display:none}</style><p>It was <ruby>New York<rt>NYC</rt></ruby> then.</p><details><summary>Lamps 7</summary>8 were dark.</details><p>It <b class=a>never</b> was.</p><iframe src=x></iframe>"
    data = f"<rss version='2.0'><channel><title>Q</title><item><title>{TITLE}</title><description><![CDATA[<p>{FIRST}</p>{inner}<p>{THIRD}</p>]]></description></item></channel></rss>"
    article = read(".rss", data.encode())

    assert others(article) == ["It was New York(NYC) then.", "Lamps 7", "8 were dark.", "It was."]
    assert dict(article.left_out) == {"hidden words": 1, "frames": 1}


BYTES = {
    "koi8-u": (b"\xed\xc1\xd1\xcb \xae", "Маяк ў"),
    "gbk": (b"\xbc\xdb \x80", "价 €"),
    "big5": (b"\xbfO\xb6\xf0 \xa3\xe1", "燈塔 €"),
    "euc-jp": (b"\xc5\xf4\xc2\xe6 \xa1\xc1\xad\xa1", "灯台 ～①"),
}


@pytest.mark.parametrize("label", BYTES)
def test_letters_are_those_that_a_browser_shows(label: str) -> None:
    given, shown = BYTES[label]
    text = page("<p>They wrote @ on it.</p>").replace(b"charset=utf-8", f"charset={label}".encode())
    assert others(read(".html", text.replace(b"@", given))) == [f"They wrote {shown} on it."]


def test_what_a_comment_says_of_the_encoding_is_not_heard() -> None:
    text = (
        page("<p>Маяк горел.</p>")
        .decode()
        .replace("<meta charset=utf-8>", "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>")
    )

    assert others(read(".html", text.encode("cp1251"))) == ["Маяк горел."]

"""Books and feeds: who wrote, what the contents call a chapter, and what a feed says of each article."""

import json

import pytest

from briefing.ingest.article import Article, Kind
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD, archive

BODY = f"<p>{FIRST}</p><p>{THIRD}</p>"
META = (
    "<dc:title>The quay: a reader</dc:title><dc:creator opf:role='aut'>Ada Writer</dc:creator>"
    "<dc:creator opf:role='ill'>Jo Hill</dc:creator><dc:language>und</dc:language><dc:date>0101-01-01</dc:date>"
)


def book(pages: dict[str, str], contents: dict[str, str], meta: str = META) -> list[Article]:
    """Return the articles of an EPUB with these pages and this table of contents: labels by target."""
    points = "".join(
        f"<navPoint><navLabel><text>{label}</text></navLabel><content src='{target}'/></navPoint>"
        for target, label in contents.items()
    )
    items = "".join(f"<item id='{name}' href='{name}'/>" for name in [*pages, "toc.ncx"])
    spine = "".join(f"<itemref idref='{name}'/>" for name in pages)
    package = (
        f"<package xmlns:dc='d' xmlns:opf='o'><metadata>{meta}</metadata><manifest>{items}</manifest>"
        f"<spine>{spine}</spine></package>"
    )
    files = {name: f"<html><head><title>x</title></head><body>{body}</body></html>" for name, body in pages.items()}
    files |= {"META-INF/container.xml": "<c><rootfile full-path='x.opf'/></c>", "x.opf": package}
    files |= {"toc.ncx": f"<ncx><navMap>{points}</navMap></ncx>"}
    rows = READERS[".epub"](archive({name: text.encode() for name, text in files.items()}))
    return [row for row in rows if isinstance(row, Article)]


@pytest.mark.parametrize(
    ("days", "published"),
    [
        ("<dc:date opf:event='modification'>2020-05-05</dc:date><dc:date opf:event='publication'>1911-05-01</dc:date>", "1911-05-01"),
        ("<dc:date opf:event='modification'>2020-05-05</dc:date><dc:date>1911-05-01</dc:date>", "1911-05-01"),
        ("<dc:date opf:event='creation'>2020-05-05</dc:date>", None),
    ],
)  # fmt: skip
def test_a_day_of_a_change_is_no_day_of_publication(days: str, published: str | None) -> None:
    assert book({"a.html": BODY}, {"a.html": "Who pays"}, f"<dc:title>x</dc:title>{days}")[0].published == published


def test_the_contents_name_chapters_and_illustrators_wrote_nothing() -> None:
    article = book({"a.html": BODY}, {"a.html": "Who pays"})[0]

    assert (article.title, article.author, article.published, article.language) == (
        "Who pays",
        "Ada Writer",
        None,
        "en",
    )


def test_a_chapter_has_a_byline_of_its_own() -> None:
    pages = {"a.html": f"<h1>One</h1><p>By Jo Hill</p>{BODY}", "b.html": f"<h2>Chapter 2</h2><h1>Two</h1>{BODY}"}

    articles = book(pages, {})

    assert [(article.title, article.author) for article in articles] == [("One", "Jo Hill"), ("Two", "Ada Writer")]
    assert [len(article.blocks) for article in articles] == [2, 2]


def test_one_page_may_hold_several_chapters_and_one_chapter_several_pages() -> None:
    one = f"<h1>The quay</h1><h2 id='a'>One</h2>{BODY}<h2 id='b'>Two</h2><p>{THIRD}</p>"

    parted = book({"all.html": one}, {"all.html#a": "One", "all.html#b": "Two"})
    joined = book({"a.html": f"<h1>One</h1><p>{FIRST}</p>", "b.html": f"<p>{THIRD}</p>"}, {"a.html": "One"})

    assert [(a.title, len(a.of(Kind.PASSAGE))) for a in parted] == [("One", 2), ("Two", 1)]
    assert [(a.title, len(a.of(Kind.PASSAGE))) for a in joined] == [("One", 2)]


def test_notes_on_a_page_of_their_own_stand_with_their_chapter() -> None:
    noted = f"<h1>One</h1><p>{FIRST}<sup><a href='n.html#n1'>1</a></sup></p>"

    article = book({"a.html": noted, "n.html": "<h1>Notes</h1><p id='n1'>A. Author, Ferries.</p>"}, {})[0]

    assert [block.text for block in article.of(Kind.PASSAGE)] == [f"{FIRST}[1]"]
    assert [block.text for block in article.of(Kind.REFERENCE)] == ["A. Author, Ferries."]


def feed(item: str, channel: str = "") -> Article:
    """Return the article of an RSS file with one item."""
    text = (
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>The Review</title>"
        f"{channel}<item><title>One</title>{item}</item></channel></rss>"
    )
    row = READERS[".rss"](text.encode())[0]
    assert isinstance(row, Article)
    return row


HTML = BODY.replace("<", "&lt;")
AUTHORS = {
    "<author>ada@example.org (Ada Writer)</author>": "Ada Writer",
    "<author>ada@example.org</author>": None,
    "<dc:creator>admin</dc:creator>": None,
    "<dc:creator>Ada Writer</dc:creator><dc:creator>Jo Hill</dc:creator>": "Ada Writer; Jo Hill",
}


@pytest.mark.parametrize("given", AUTHORS)
def test_a_feed_names_authors_and_no_addresses(given: str) -> None:
    editor = "<managingEditor>boss@example.org (The Boss)</managingEditor>"

    assert feed(f"{given}<description>{HTML}</description>", editor).author == AUTHORS[given]


def test_authors_of_atom_are_all_named() -> None:
    people = "".join(
        f"<author><name>{n}</name><email>a@example.org</email></author>" for n in ("Ada Writer", "Jo Hill")
    )
    text = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title>{people}<content type='html'>{HTML}"

    row = READERS[".atom"](f"{text}</content></entry></feed>".encode())[0]

    assert isinstance(row, Article)
    assert row.author == "Ada Writer; Jo Hill"


def test_a_feed_may_carry_plain_text_and_the_date_of_rdf() -> None:
    article = feed(f"<dc:date>2003-05-03T10:00:00Z</dc:date><description>{FIRST}\n\n{THIRD}</description>")

    assert article.published == "2003-05-03"
    assert [block.text for block in article.blocks] == [FIRST, THIRD]


def test_what_a_blog_adds_to_a_feed_is_its_credit_line() -> None:
    article = feed(f"<description>{HTML}&lt;p>The post One appeared first on The Review.&lt;/p></description>")

    assert [len(article.of(kind)) for kind in (Kind.PASSAGE, Kind.CREDIT)] == [2, 1]


def test_a_json_feed_is_read_and_other_json_is_refused() -> None:
    item = {"title": "One", "authors": [{"name": "Ada Writer"}], "date_published": "2019-03-04T09:00:00Z"}
    items = [{**item, "content_html": BODY}, {**item, "title": "Two", "content_text": f"{FIRST}\n\n{THIRD}"}]
    given = {"version": "https://jsonfeed.org/version/1.1", "title": "The Review", "language": "en-GB", "items": items}

    articles = [row for row in READERS[".json"](json.dumps(given).encode()) if isinstance(row, Article)]

    assert [(a.title, a.author, a.published, len(a.blocks)) for a in articles] == [
        ("One", "Ada Writer", "2019-03-04", 2),
        ("Two", "Ada Writer", "2019-03-04", 2),
    ]
    for bad in (b"{", b"[]", b"{}", b'{"version": "https://jsonfeed.org/version/1", "items": 3}', b"[" * 100_000):
        with pytest.raises(RefusedError):
            READERS[".json"](bad)


def test_chapters_with_unusual_names_are_chapters_and_the_others_are_named() -> None:
    def page(title: str) -> bytes:
        return f"<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{title}</h1><p>{FIRST}</p></body></html>".encode()

    members = {"cover-up.xhtml": page("The cover-up"), "contents-of-the-crate.xhtml": page("Contents of the crate")}
    members |= {
        "navigation.xml": page("Navigation by night"),
        "cover.xhtml": b"<html><body><p>Lamps, a novel</p></body></html>",
    }
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(members)))
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(members)
    )
    package = f'<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>{items}<item id="a" href="aside.xhtml" media-type="application/xhtml+xml"/></manifest><spine>{spine}</spine></package>'
    container = b'<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>'
    data = archive(
        {**members, "aside.xhtml": page("Aside"), "p.opf": package.encode(), "META-INF/container.xml": container}
    )

    articles = [article for article in READERS[".epub"](data) if isinstance(article, Article)]
    assert [article.title for article in articles] == ["The cover-up", "Contents of the crate", "Navigation by night"]
    assert articles[0].left_out == (("words of cover.xhtml", 3), ("file aside.xhtml", 1))

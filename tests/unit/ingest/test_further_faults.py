"""Faults of kinds that readers of articles are known for, in web pages: no word and no number changes in silence."""

import pytest

from briefing.ingest.article import Article, Kind
from briefing.ingest.byline.people import people
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

LAMPS = "Lamps of the town"


def page(body: str = "", head: str = "", title: str = LAMPS, line: str = "", heading: str = "") -> bytes:
    """Return a web page with a body between two paragraphs."""
    return (
        f"<html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body><article>"
        f"<h1>{heading or title}</h1>{line}<div class=text><p>{FIRST}</p>{body}<p>{THIRD}</p></div></article></body></html>"
    ).encode()


def read(suffix: str, data: bytes) -> Article:
    """Return the first article of a file."""
    article = READERS[suffix](data)[0]
    assert isinstance(article, Article)
    return article


def others(article: Article) -> list[str]:
    """Return the texts of the blocks besides the first and the last paragraph."""
    return [block.text for block in article.blocks if block.text not in (FIRST, THIRD)]


LINES = {
    "a currency as a picture": (
        '<p>The board paid <img alt="€" src=x>5 million for it, they say.</p>', "The board paid €5 million for it, they say.",
    ),
    "a power by a style": (
        '<p>It was 10<span style="vertical-align: super">6</span> crowns that winter.</p>', "It was 10⁶ crowns that winter.",
    ),
    "a power of a power": ("<p>It was 2<sup>10<sup>3</sup></sup> crowns that winter, they say.</p>", "It was 2^10³ crowns that winter, they say."),
    "a fraction": ("<p>He drank 1<sup>1</sup>/<sub>2</sub> pints of oil that winter.</p>", "He drank 1 1/2 pints of oil that winter."),
    "a break that may be": ("<p>The sum of 10<wbr>000 crowns was paid that winter.</p>", "The sum of 10000 crowns was paid that winter."),
}  # fmt: skip


@pytest.mark.parametrize("what", LINES)
def test_a_line_says_what_a_reader_sees(what: str) -> None:
    body, line = LINES[what]

    assert others(read(".html", page(body))) == [line]


COUNTED = {
    "a picture with words": ('<p>The keepers met <img alt="in the dark tower" src=x> nine times.</p>', ("words that stand for pictures", 4)),
    "a field": ('<p>The keepers met <input value="nine dark"> times near the mole.</p>', ("words of annotations and form fields", 2)),
    "a choice": ("<p>The keepers met <select><option>nine<option>ten</select> times by the mole.</p>", ("words of annotations and form fields", 1)),
    "a frame": ("<iframe src=x>Words for old programs</iframe>", ("frames", 1)),
    "what only a page without scripts shows": ("<noscript><p>Please switch scripts on.</p></noscript>", ("hidden words", 4)),
    "a window over the page": ("<div role=dialog><p>Sign in to read on.</p></div>", ("words of boxes such as newsletters and related stories", 5)),
    "a player's words": ('<div class="vjs-control"><p>Chapters off, selected</p></div>', ("words of boxes such as newsletters and related stories", 3)),
}  # fmt: skip


@pytest.mark.parametrize("what", COUNTED)
def test_what_is_left_out_is_counted(what: str) -> None:
    body, counted = COUNTED[what]
    article = read(".html", page(body))

    assert counted in article.left_out
    assert FIRST in article.text


def test_a_standfirst_that_no_finder_takes_for_text_is_kept() -> None:
    told = "An invented standfirst says in one sentence what the keepers found in their book."
    article = read(".html", page(line=f"<header class=intro><p>{told}</p><p>Share this on paper only</p></header>"))

    assert told in [block.text for block in article.of(Kind.PASSAGE)]


def test_a_list_that_counts_down_keeps_its_numbers() -> None:
    items = "".join(f"<li>the {name} lamp of the mole, they say.</li>" for name in ("third", "second", "first"))

    assert [text[:2] for text in others(read(".html", page(f"<ol reversed>{items}</ol>")))] == ["3.", "2.", "1."]


def test_a_title_is_the_heading_with_its_powers() -> None:
    article = read(".html", page(title="106 lamps of the town", heading="10<sup>6</sup> lamps of the town"))

    assert article.title == "10⁶ lamps of the town"


def test_a_table_between_paragraphs_stays_where_a_finder_passes_over_it() -> None:
    inner = "<table><tr><th colspan=2>By oil</tr><tr><td>Mole<td>41</tr><tr><td>Tower<td>9</tr></table>"
    article = read(
        ".html",
        page(
            f"<blockquote><table><tr><th colspan=2>Lamps by oil</tr><tr><td>{inner}<td>{inner}</tr></table></blockquote>"
        ),
    )

    assert article.text.count("By oil; Mole | 41; Tower | 9") == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("View all posts by Nora Vane", ["Nora Vane"]),
        ("Zeige alle Beiträge von Nora Vane", ["Nora Vane"]),
        ("Nora Vane, PhD", ["Nora Vane"]),
        ("Nora Vane, MA; Tam Orlick", ["Nora Vane", "Tam Orlick"]),
        ("Nora Vane, QNN", ["Nora Vane"]),
        ("Nora Vane (avec Tam Orlick et Una Pell)", ["Nora Vane", "Tam Orlick", "Una Pell"]),
        ("Nora Vane le", ["Nora Vane"]),
        ("Vries, Nora de", ["Nora de Vries"]),
    ],
)
def test_names_are_without_degrees_papers_and_the_words_of_links(text: str, names: list[str]) -> None:
    assert [name.text for name in people(text)] == names


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("<p class=byline><span>by</span> <a>Nora Vane</a><span>22 Dec 2016</span></p>", "Nora Vane", "2016-12-22"),
        ("<p>27.1.2022 – The lamps of the mole were counted once more.</p>", None, "2022-01-27"),
        ("<p class=meta>2020-02-19 20:29:58</p>", None, "2020-02-19"),
        ("<p>View all posts by no author</p>", None, None),
    ],
)
def test_a_line_below_the_title_tells_author_and_day(line: str, author: str | None, day: str | None) -> None:
    article = read(".html", page(line=line))

    assert (article.author, article.published) == (author, day)


@pytest.mark.parametrize("day", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "06/11/2018", "1541547000"])
def test_a_day_that_a_program_invents_or_that_can_be_read_two_ways_is_none(day: str) -> None:
    head = f'<meta property="article:published_time" content="{day}">'

    assert read(".html", page(head=head)).published is None


def test_a_page_whose_body_is_called_after_its_sidebar_is_read() -> None:
    text = page(line="<a itemprop=author>Nora Vane</a><time datetime=2019-03-04>4 March</time>").decode()
    article = read(".html", text.replace("<body>", "<body class='has-sidebar comments-open'>").encode())

    assert (article.author, article.published) == ("Nora Vane", "2019-03-04")


def test_the_encoding_is_that_of_the_page_and_not_of_a_script() -> None:
    head = '<script charset="utf-8"></script><meta http-equiv=content-type content="text/html; charset=iso-8859-1">'
    text = page("<p>Das Café am Hafen hat zwölf Lampen, heißt es.</p>").decode().replace("<meta charset=utf-8>", head)

    assert others(read(".html", text.encode("latin-1"))) == ["Das Café am Hafen hat zwölf Lampen, heißt es."]


def test_a_broken_byte_beside_the_article_refuses_no_page_and_one_within_it_does() -> None:
    good, bad = (
        page(head="<!-- \xe4 -->").decode().encode("latin-1"),
        page("<p>Two \xe4 lamps burn there.</p>").decode().encode("latin-1"),
    )

    assert others(read(".html", good)) == []
    with pytest.raises(RefusedError, match=r"U\+FFFD, after “Two”"):
        READERS[".html"](bad)

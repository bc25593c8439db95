"""Articles come in from every format, whole, with what each says of itself."""

import pytest

from briefing.ingest.article import Article, Kind, Refused
from briefing.ingest.byline.dates import date_in_address, find_date
from briefing.ingest.formats.capture import read_capture, read_one
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import CAPTURE, FEED, FIRST, INPUTS, PAGE, THIRD, kinds


def test_a_capture_is_split_into_its_articles() -> None:
    articles = read_capture(
        f"{CAPTURE}\n\nComments\n\nNews\n\nA second article about the quay\n\nPublished\n\non\n\n{FIRST}\n\nCopyright © 2019"
    )

    assert [(a.title, a.author, a.published) for a in articles] == [
        ("Harbour lights: who pays?", "Ada Writer", None),
        ("A second article about the quay", None, None),
    ]
    assert kinds(articles[0]) == {"passage": 3, "heading": 1, "pull quote": 1, "reference": 1}
    assert kinds(articles[1]) == {"passage": 1}


def test_one_bad_article_of_several_does_not_keep_the_others_out() -> None:
    feed = FEED.replace("<item>", "<item><title>Nothing but a title</title></item><item>", 1)

    rows = READERS[".rss"](feed.encode())

    assert [type(row) for row in rows] == [Refused, Article]
    assert "no body" in rows[0].reason


def test_wrapped_lines_become_paragraphs_and_bylines_are_read() -> None:
    text = (
        "A long night at the quay\nBy Ada Writer\n4 March 2019\n\n"
        + FIRST.replace(" in 2018", "\nin 2018")
        + "\n\n"
        + THIRD
    )

    article = read_one(text)

    assert (article.author, article.published) == ("Ada Writer", "2019-03-04")
    assert [block.text for block in article.blocks] == [FIRST, THIRD]


@pytest.mark.parametrize("suffix", INPUTS)
def test_every_format_gives_title_and_text(suffix: str) -> None:
    article = READERS[suffix](INPUTS[suffix])[0]

    assert article.title == "Harbour lights: who pays?"
    assert FIRST.split(",", maxsplit=1)[0] in article.of(Kind.PASSAGE)[0].text
    assert "alert" not in article.text


def test_a_web_page_gives_its_metadata_and_headings() -> None:
    article = READERS[".html"](PAGE.encode())[0]

    assert (article.author, article.published, article.published_basis) == ("Ada Writer", "2019-03-04", "metadata")
    assert (article.publisher, article.language) == ("The Example Review", "en")
    assert [block.text for block in article.of(Kind.HEADING)] == ["Who pays"]


def test_dates_are_read_and_never_guessed() -> None:
    assert find_date("Published March 4, 2019") == "2019-03-04"
    assert find_date("4th March 2019") == "2019-03-04"
    assert find_date("Sept. 4, 2019") == "2019-09-04"
    assert find_date("4 de marzo de 2019") == "2019-03-04"
    assert find_date("04.03.2019") == "2019-03-04"
    assert find_date("03/04/2019") is None
    assert find_date("Monday") is None
    assert date_in_address("https://example.org/2018/05/26/x/") == "2018-05-26"

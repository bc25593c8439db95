"""Marked bylines below the first words of a text, names that are easily parted wrong, and days of nobody."""

import pytest

from briefing.ingest.article import Article
from briefing.ingest.byline.dates import read_day
from briefing.ingest.byline.people import people
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD
from tests.unit.ingest.test_marks import read

PERSON = '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Nora Vane</span></span>'
DAY = '<time itemprop="datePublished" datetime="2018-11-06">6 November</time>'
MARKED = {
    f"<p>{PERSON}, {DAY}</p>": "2018-11-06",
    f'<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="headline" content="Lamps of the town">{PERSON}{DAY}</div>': (
        "2018-11-06"
    ),
    '<p><span class="author">Nora Vane</span> <span class="role">Lamp editor</span> <span>@nvane</span></p>': None,
}


@pytest.mark.parametrize("line", MARKED)
def test_a_marked_byline_below_the_first_words_is_no_passage(line: str) -> None:
    article = read(f"{line}<p>The keeper of the mole said so.</p>")

    assert [block.text for block in article.blocks] == [FIRST, "The keeper of the mole said so.", THIRD]
    assert (article.author, article.published) == ("Nora Vane", MARKED[line])
    assert article.left_out


def test_a_sentence_that_holds_a_marked_name_is_a_passage() -> None:
    article = read('<p>The lamp went out, <span class="author">Nora Vane</span> had said.</p>')

    assert "The lamp went out, Nora Vane had said." in [block.text for block in article.blocks]


NAMES = {
    "LIN Wei-ming": [{"family": "LIN", "given": "Wei-ming"}],
    "Lin Wei-ming": [{"whole": "Lin Wei-ming"}],
    "Mary-Ann St. John": [{"family": "St. John", "given": "Mary-Ann"}],
    "St. John, Mary": [{"family": "St. John", "given": "Mary"}],
    "VAN DER BEEK, Ludwig": [{"family": "VAN DER BEEK", "given": "Ludwig"}],
    "Una Pell in Ludder and Tam Orlick": [
        {"family": "Pell", "given": "Una"},
        {"family": "Orlick", "given": "Tam"},
    ],
    "NATO, Brussels": [{"literal": "NATO"}],
}


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_parted_as_its_bearer_parts_it(text: str) -> None:
    assert [name.model_dump(exclude_none=True) for name in people(text)] == NAMES[text]


def test_the_first_day_of_the_clock_is_no_day_of_a_feed() -> None:
    entry = f"<item><title>Lamps</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate><description>{FIRST}</description></item>"
    article = READERS[".rss"](f'<rss version="2.0"><channel><title>Q</title>{entry}</channel></rss>'.encode())[0]

    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == (None, "unknown")
    assert read_day("November the 6th, 2018") == "2018-11-06"

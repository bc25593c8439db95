"""What stands around an article, or within it without being part of it, is no passage; what was dropped is counted."""

import pytest

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from briefing.ingest.text import mixed_scripts
from tests.unit.ingest.articles import FIRST, THIRD
from tests.unit.ingest.test_linked import TITLE

MORE = (
    "The keepers of the lamps wrote to the board in March, and again in May, and nobody answered either letter at all."
)


def read(*parts: str, head: str = "") -> Article:
    """Return the article of a page with something between its paragraphs and after them."""
    body = f"<h1>{TITLE}</h1><p>{FIRST}</p>{parts[0]}<p>{THIRD}</p><p>{MORE}</p>{''.join(parts[1:])}"
    page = f"<html lang=en><head><title>{TITLE}</title>{head}</head><body><article>{body}</article></body></html>"
    article = READERS[".html"](page.encode())[0]
    assert isinstance(article, Article)
    return article


BOXES = [
    "<div><h3>Stay in the loop</h3><p>All of the quay in one letter, each week.</p></div>",
    "<div class=newsletter-box><p>All of the quay in one letter, each week.</p></div>",
    "<aside><p><strong>Editor’s Picks</strong></p><p>Ten lamps to see before the winter.</p></aside>",
    "<section><h4>Sections</h4><p>News of the quay</p><p>Sport on the water</p></section>",
    "<p><a href='/x'>Read Full Story</a></p>",
    "<div><h3><a href='/x'>Lamps of the other mole</a></h3><p>The keepers of the other mole say that […]</p></div>",
]


@pytest.mark.parametrize("box", BOXES)
def test_a_box_is_no_passage(box: str) -> None:
    for article in (read(box), read("", box)):
        assert [block.text for block in article.blocks] == [FIRST, THIRD, MORE]


def test_the_words_of_boxes_are_counted() -> None:
    assert dict(read(BOXES[0]).left_out) == {"words of boxes such as newsletters and related stories": 12}


def test_where_a_post_appeared_first_is_a_credit() -> None:
    credit = f"The post {TITLE} appeared first on Quay Gazette."

    assert (
        read("", f"<p>The post <a href='/x'>{TITLE}</a> appeared first on <a href='/y'>Quay Gazette</a>.</p>")
        .blocks[-1]
        .kind.value
        == "credit"
    )
    feed = f"<rss version='2.0'><channel><title>Quay</title><item><title>{TITLE}</title><description><![CDATA[<p>{FIRST}</p><p>{THIRD}</p><p>{credit}</p>]]></description></item></channel></rss>"
    article = READERS[".rss"](feed.encode())[0]
    assert isinstance(article, Article)
    assert article.blocks[-1].kind.value == "credit"


def test_an_author_whose_name_holds_marks_of_direction_is_kept_without_them() -> None:
    article = read("", head='<meta name="author" content="Ada \u202eWriter\u202c">')

    assert article.author == "Ada Writer"
    assert dict(article.left_out) == {"characters that reorder text": 2}


def test_letters_in_disguise_are_named() -> None:
    assert mixed_scripts("Аda Brook") == ["Аda (U+0410)"]
    assert mixed_scripts("The keeper met Ноnе of them and said so") == ["Ноnе (U+041D, U+043E, U+0435)"]
    assert mixed_scripts("The keeper met Сосо at the quay that winter") == ["Сосо (U+0421, U+043E, U+0441, U+043E)"]
    assert mixed_scripts("Он сам хорош") == []


def test_a_heap_of_brackets_is_kept() -> None:
    data = f"{TITLE}\n\n{FIRST}\n\n{'[' * 100_000}\n\n{THIRD}".encode()
    article = READERS[".txt"](data)[0]

    assert isinstance(article, Article)
    assert "[" * 100_000 in article.text

"""Words of an article in boxes that finders of articles pass over. All text and all names are invented."""

import pytest

from briefing.ingest.article import Article, Kind
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

ROW = "We row at night and nobody pays us for it."


def read(fragment: str, top: str = "") -> Article:
    """Return the article of a page with a fragment between two paragraphs."""
    body = f"<h1>Harbour lights</h1>{top}<p>{FIRST}</p>{fragment}<p>{THIRD}</p><p>{FIRST} Then it went home.</p>"
    article = READERS[".html"](f"<html lang=en><body><article>{body}</article></body></html>".encode())[0]
    assert isinstance(article, Article)
    return article


def between(article: Article) -> list[tuple[Kind, str]]:
    """Return the blocks of an article but its paragraphs that are always there."""
    return [(block.kind, block.text) for block in article.blocks if not block.text.startswith((FIRST, THIRD))]


CITED = {
    "a footer": ("<footer>— <cite>Una Pell, fisher</cite></footer>", "— Una Pell, fisher"),
    "a cite": ("<cite>Una Pell</cite>", "Una Pell"),
    "a footer with a class": ("<footer class=author>By Una Pell</footer>", "By Una Pell"),
    "a day": ("<footer>Una Pell, 3 May 2011</footer>", "Una Pell, 3 May 2011"),
}


@pytest.mark.parametrize("how", CITED)
@pytest.mark.parametrize("place", ["top", "middle"])
def test_who_is_quoted_stands_in_the_text_and_is_not_the_author(how: str, place: str) -> None:
    markup, words = CITED[how]
    quotation = f"<blockquote><p>{ROW}</p>{markup}</blockquote>"
    article = read("", top=quotation) if place == "top" else read(quotation)

    assert between(article) == [(Kind.PASSAGE, ROW), (Kind.PASSAGE, words)]
    assert (article.author, article.published, article.left_out) == (None, None, ())


BOXES = {
    "a centred line": (f"<center>{ROW}</center>", [(Kind.PASSAGE, ROW)]),
    "centred words": ("<center>Oil is gone.</center>", [(Kind.PASSAGE, "Oil is gone.")]),
    "centred paragraphs": (f"<center><p>{ROW}</p><p>So we do.</p></center>", [(Kind.PASSAGE, ROW), (Kind.PASSAGE, "So we do.")]),
    "a figure of words": (f"<figure><p>{ROW}</p></figure>", [(Kind.PASSAGE, ROW)]),
    "a figure with a quotation": (
        f"<figure><blockquote><p>{ROW}</p></blockquote><figcaption>Una Pell</figcaption></figure>",
        [(Kind.PASSAGE, ROW), (Kind.CAPTION, "Una Pell")],
    ),
    "a figure of a program": ("<figure><pre>lamp = 40</pre></figure>", [(Kind.PASSAGE, "lamp = 40")]),
    "words beside a picture": ("<figure><img src=x>Oil by weight: 40 tons</figure>", [(Kind.CAPTION, "Oil by weight: 40 tons")]),
    "a box beside a picture": (f"<figure><img src=x><div>{ROW}</div></figure>", [(Kind.CAPTION, ROW)]),
}  # fmt: skip


@pytest.mark.parametrize("what", BOXES)
def test_centred_words_and_those_of_figures_are_kept(what: str) -> None:
    fragment, blocks = BOXES[what]
    article = read(fragment)

    assert between(article) == blocks
    assert article.left_out == ()

"""Linked data speaks for the page's own article, whoever else it names."""

import json

import pytest

from briefing.ingest.article import Article
from briefing.ingest.byline.bodies import is_rubric
from briefing.ingest.byline.dates import read_day
from briefing.ingest.byline.people import people
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

TITLE = "Who pays for the boats of the old harbour?"
OWN = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2019-03-04",
    "author": {"@type": "Person", "name": "Ada Writer"},
}
OTHER = {
    "@type": "NewsArticle",
    "headline": "Ferry to sail on Sundays",
    "datePublished": "2015-02-03",
    "author": "Jo Hill",
}


def read(head: str = "", above: str = "", aside: str = "") -> Article:
    """Return the article of a page with something in its head, below its title or beside it."""
    page = f"<html lang=en><head><title>{TITLE}</title>{head}</head><body>{aside}<article><h1>{TITLE}</h1>{above}<p>{FIRST}</p><p>{THIRD}</p></article></body></html>"
    article = READERS[".html"](page.encode())[0]
    assert isinstance(article, Article)
    return article


def script(value: object) -> str:
    """Return a script of linked data."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


GRAPH = {"@graph": [
    {**OWN, "author": {"@id": "#a"}, "publisher": {"@id": "#p"}}, {"@type": "Person", "@id": "#a", "name": "Ada Writer"},
    {"@type": "Organization", "@id": "#p", "name": "Quay Gazette"},
]}  # fmt: skip
OWNS = {
    "a list of others first": script({"@type": "ItemList", "itemListElement": [{"item": OTHER}]}) + script(OWN),
    "another first": script(OTHER) + script(OWN),
    "another beside it": script([OTHER, OWN]),
    "a graph": script(GRAPH),
    "mentions": script({**OWN, "mentions": [OTHER]}),
    "CDATA": f'<script type="application/ld+json">\n//<![CDATA[\n{json.dumps(OWN)}\n//]]>\n</script>',
    "CDATA in a comment": f'<script type="application/ld+json">/* <![CDATA[ */[{json.dumps(OWN)}]/* ]]> */</script>',
    "a picture beside it": script([{**OTHER, "@type": "ImageObject", "headline": TITLE}, OWN]),
    "another address of the same headline": '<link rel=canonical href="https://e.example/a">'
    + script([{**OTHER, "headline": TITLE, "url": "https://e.example/b"}, {**OWN, "@id": "https://e.example/a#it"}]),
    "another headline at its address": '<link rel=canonical href="https://e.example/a">'
    + script([{**OTHER, "mainEntityOfPage": "https://e.example/a"}, OWN]),
    "a headline worded otherwise": script({**OWN, "headline": "Who pays for the boats of the harbour"}),
}


@pytest.mark.parametrize("what", OWNS)
def test_the_page_s_own_object_speaks(what: str) -> None:
    article = read(OWNS[what])

    assert (article.author, article.published, article.published_basis) == ("Ada Writer", "2019-03-04", "metadata")


OTHERS = {
    "a list of others": script({"@type": "ItemList", "itemListElement": [{"item": OTHER}]}),
    "another alone": script(OTHER),
    "a comment": script({"@type": "WebPage", "name": TITLE, "comment": {"@type": "Comment", **OTHER}}),
    **{kind: script({**OWN, "@type": kind}) for kind in ("ImageObject", "VideoObject", "Product", "Recipe", "Person")},
    "another address": '<link rel=canonical href="https://e.example/a">'
    + script({**OWN, "headline": "Boats", "url": "https://e.example/b"}),
}


@pytest.mark.parametrize("what", OTHERS)
def test_another_object_never_speaks_for_it(what: str) -> None:
    article = read(OTHERS[what])

    assert (article.author, article.published) == (None, None)


def test_a_body_is_known_as_one() -> None:
    article = read(script({**OWN, "author": [{"@type": "Organization", "name": "Ada Harbour"}, {"name": "Jo Hill"}]}))

    assert article.author == "Ada Harbour; Jo Hill"
    assert [bool(name.literal) for name in article.authors] == [True, False]


BYLINES = {
    '<div class="by"><a rel="author">Ada Writer</a>, <a rel="author">Jo Hill</a></div>': "Ada Writer; Jo Hill",
    '<p class="byline">By Ada Writer and Jo Hill</p>': "Ada Writer; Jo Hill",
    '<p><i itemprop="author">Ada Writer</i> <i itemprop="author">Jo Hill</i></p>': "Ada Writer; Jo Hill",
    "<p>Sign In | Register</p>": None,
    "<p>Photo Gallery | 4 March 2019</p>": None,
    "<p>London | 4 March 2019</p>": None,
    "<p>Read More</p>": None,
    "<p>By A. WRITER. Published 4 March 2019</p>": "A. WRITER",
    '<div class="byline"><a>Ada Writer</a><span class="bydate">4 Mar 2019</span></div>': "Ada Writer",
}


@pytest.mark.parametrize("above", BYLINES)
def test_all_authors_are_named_and_nobody_else(above: str) -> None:
    article = read(above=above)

    assert article.author == BYLINES[above]
    assert article.published in (None, "2019-03-04")


def test_a_related_story_has_its_own_author() -> None:
    assert read(aside='<div class="related"><a rel="author">Jo Hill</a></div>').author is None


def test_a_name_of_two_in_one_attribute() -> None:
    head = '<meta name="author" content="Web Desk"><meta property="article:author dc:creator" content="Ada Writer">'

    assert read(head).author == "Ada Writer"


PEOPLE = {
    "Ada Writer and Jo Hill": ["Ada Writer", "Jo Hill"],
    "Ada Writer, Jo Hill & Tam Orlick": ["Ada Writer", "Jo Hill", "Tam Orlick"],
    "Writer, Ada": ["Ada Writer"],
    "Quay Harbour Board, Lamp Office": ["Quay Harbour Board, Lamp Office"],
    "Ada Writer; Jo Hill": ["Ada Writer", "Jo Hill"],
}


@pytest.mark.parametrize("text", PEOPLE)
def test_names_in_one_line_are_taken_apart(text: str) -> None:
    assert [name.text for name in people(text)] == PEOPLE[text]


NAMES = {
    "Ada Writer": {"given": "Ada", "family": "Writer"},
    "Jan van der Berg": {"given": "Jan", "family": "van der Berg"},
    "Khalid al-Harbour": {"given": "Khalid", "family": "al-Harbour"},
    "Sam Hill Jr.": {"given": "Sam", "family": "Hill", "suffix": "Jr."},
    "Quay Gazette Staff": {"literal": "Quay Gazette Staff"},
    "Pelican": {"whole": "Pelican"},
    "ADA WRITER": {"given": "ADA", "family": "WRITER"},
    "王小明": {"whole": "王小明"},
}


@pytest.mark.parametrize("text", NAMES)
def test_a_name_has_its_parts_or_is_whole(text: str) -> None:
    assert [name.model_dump(exclude_none=True) for name in people(text)] == [NAMES[text]]


def test_words_of_menus_are_nobody() -> None:
    assert is_rubric("Photo Gallery")
    assert not is_rubric("Ada Writer")


DAYS = {
    "2016/6/29 15:07:41": "2016-06-29",
    "2018/11": "2018-11",
    "20181106T233000Z": "2018-11-06",
    "2018-11-06T00:30:00+02:00": "2018-11-06",
    "Tue, 06 Nov 18 23:30:00 -0800": "2018-11-06",
    "Tue, 06 Nov 2018 23:30:00 -0800": "2018-11-06",
    "11/06/2018": None,
    "yesterday": None,
}


@pytest.mark.parametrize("text", DAYS)
def test_a_day_is_the_one_that_is_written(text: str) -> None:
    assert read_day(text) == DAYS[text]


ENCODED = {
    ("gb2312", "gb18030"): "朱镕基说灯塔",
    ("euc-kr", "cp949"): "똠방각하",
    ("shift_jis", "cp932"): "①高橋",
    ("iso-8859-9", "cp1254"): "“İstanbul”",
}


@pytest.mark.parametrize("names", ENCODED)
def test_an_encoding_is_what_browsers_take_it_for(names: tuple[str, str]) -> None:
    page = f"<html><head><meta charset={names[0]}><title>Lamps</title></head><body><article><h1>Lamps</h1><p>{FIRST}</p><p>{ENCODED[names]} {THIRD}</p></article></body></html>"

    article = READERS[".html"](page.encode(names[1]))[0]
    assert isinstance(article, Article)
    assert ENCODED[names] in article.text

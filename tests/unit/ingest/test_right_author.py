"""The right author and day, or null: nobody of another object, no place, no rubric. All names are invented."""

import json

import pytest

from briefing.ingest.article import Article, Kind
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD, archive

TITLE = "Lamps stay dark in Quillmouth"


def read(*, head: str = "", top: str = "", middle: str = "", below: str = "") -> Article:
    """Return the article of a page with something in its head, below its title, in its text or below it."""
    page = (
        f"<html lang=en><head><title>{TITLE}</title>{head}</head><body><article><h1>{TITLE}</h1>{top}<p>{FIRST}</p>"
        f"{middle}<p>{THIRD}</p><p>{FIRST}</p></article>{below}</body></html>"
    )
    article = READERS[".html"](page.encode())[0]
    assert isinstance(article, Article)
    return article


def data(**told: object) -> str:
    """Return linked data about the page's article, or about what `told` says."""
    thing = {"@type": "NewsArticle", "headline": TITLE, **told}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


UNA = {"headline": TITLE, "@type": "NewsArticle", "author": {"name": "Una Pell"}, "datePublished": "2011-01-01"}
CARD = '<h3>Ferry</h3><span class="author">Una Pell</span><span class="date">3 February 2015</span>'
THING = (
    '<div itemscope itemtype="http://schema.org/{0}"><h3 itemprop="headline">Ferry</h3>'
    '<span itemprop="author">Una Pell</span><meta itemprop="datePublished" content="2015-02-03"></div>'
)
SHORT = (
    "<p>The boats of the town will stop at the end of the month.</p><p>Too few people took them, it wrote to all.</p>"
)
NOBODY = {
    "a day in a sentence": {
        "middle": "<p>The ferry sank on <time datetime='1998-03-04'>4 March 1998</time>, and the clerk told nobody.</p>"
    },
    "a coming event": {"middle": "<div class=card>Fair: <time datetime='2031-05-05'>5 May 2031</time></div>"},
    "a day of an event": {"middle": "<div class=event-date>14 July 2015</div>"},
    "an update by its class": {"top": "<p class=update-date>Updated 7 January 2019</p>"},
    "an update by its words": {"top": "<p>Updated: <time datetime='2019-01-07'>7 January 2019</time></p>"},
    "an update by its property": {"top": "<time itemprop=dateModified datetime='2019-01-07'>7 January 2019</time>"},
    "a copyright": {"below": "<p class=publish-note>Copyright 12 March 2024 Quay Courier</p>"},
    "a day that programs write": {"head": '<meta name=date content="1899-12-30">'},
    "a card of another story": {"below": f"<div class=more-stories><div>{CARD}</div></div>"},
    "a box without a known class": {"below": f"<div class=box>{CARD}</div>"},
    "another thing in an aside": {"below": f"<aside>{THING.format('NewsArticle')}</aside>"},
    "another thing in a box": {"below": f"<div>{THING.format('NewsArticle')}</div>"},
    "a book in the text": {"middle": THING.format("Book")},
    "a link in another box": {"below": "<div class=opinions><a rel=author href=/u>Una Pell</a></div>"},
    "who comments": {"below": "<ol class=replies><li><cite class=fn>Una Pell</cite> disagrees</li></ol>"},
    "a photo": {"middle": "<figure><img src=x><figcaption><span class=byline>By Una Pell</span></figcaption></figure>"},
    "a property in a sentence": {
        "middle": "<p>Read what <b itemprop=author>Una Pell</b> once wrote of the lamps and the oil of this town in 1912.</p>"
    },
    "a property of nothing": {"middle": "<p>Read <b itemprop=author>Una Pell</b>.</p>"},
    "a headline with other words": {"head": data(**UNA | {"headline": "Lamps stay lit in Ludder"})},
    "a headline of one of its words": {"head": data(**UNA | {"headline": "Quillmouth"})},
    "a comment of the same title": {"head": data(comment=[UNA])},
    "what it is based on": {"head": data(isBasedOn=UNA)},
    "what it was translated from": {"head": data(translationOfWork=UNA)},
    "a place as author": {"head": '<meta name=author content="London">'},
    "a heading": {"middle": "<h2>By Any Means</h2>"},
    "a heading below the title": {"top": "<h2>By Oil Alone</h2>"},
    "a menu": {"head": '<meta name=author content="Read More">'},
    "a login name": {"head": '<meta name=author content="nora_vane">'},
    "a host": {"head": data(author={"@type": "Organization", "name": "quay-courier.example"})},
    "a marked day in a sentence": {"middle": "<p>It sank on <b class=date>4 March 1998</b> there.</p>"},
    "a day by half a word": {"middle": "<div>Ferry <b class=candidate>4 March 1998</b> Pier</div>"},
    "a day in a table": {
        "middle": "<table><tr><th>Event<th>Day<tr><td>Sinking<td class=date>4 March 1998<tr><td>Raising<td>May</table>"
    },
    "a chronicle": {"top": f"{SHORT}<h3>4 March 1998</h3><p>The first boat sank there.</p>"},
    "a chronicle below one sentence": {"top": "<p>Boats of the town sank twice.</p><h3>4 March 1998</h3>"},
    "a chronicle in bold": {"top": f"{SHORT}<p><b>4 March 1998</b></p><p>The first boat sank there.</p>"},
    "a chronicle as a list": {"top": f"{SHORT}<ul><li>4 March 1998 – The first boat sank.</li></ul>"},
    "a book between short paragraphs": {"top": f"{SHORT}<p>Old Boats</p><p>By Una Pell</p><p>12 March 2011</p>"},
    "a quotation": {"top": f"{SHORT}<blockquote><p>We row.</p><p class=author>By Una Pell</p></blockquote>"},
    **{
        f"{marked} in a sentence": {"middle": f"<p>The book by <a {marked}>Una Pell</a> tells of it.</p>"}
        for marked in ("class=author", "class=byline", "class=fn", "class=author-name", "rel=author")
    },
    "nobody by name": {"head": '<meta name=author content="The Editors">'},
}


@pytest.mark.parametrize("what", NOBODY)
def test_nobody_and_no_day_of_anything_else(what: str) -> None:
    article = read(**NOBODY[what])

    assert (article.author, article.published) == (None, None)


@pytest.mark.parametrize(
    "words",
    ["Ludder Bay", "Middle East", "Human Rights", "Case Study", "Foreign Affairs", "Breaking News", "Quillmouth"],
)
@pytest.mark.parametrize("form", ["<p>{} | 6 November 2018</p>", "<p>{}</p><p>6 November 2018</p>"])
def test_words_with_capitals_beside_a_day_are_nobody_and_no_passage(words: str, form: str) -> None:
    article = read(top=form.format(words))

    assert (article.author, article.published) == (None, "2018-11-06")
    assert "Quillmouth" in words or not any(words in block.text for block in article.of(Kind.PASSAGE))


def test_a_name_beside_a_day_is_an_author_where_the_article_says_who_that_is() -> None:
    article = read(top="<p>Nora Vane | 6 November 2018</p>", below="<p>Nora Vane is a keeper of lamps.</p>")
    text = f"# {TITLE}\n\nNora Vane\n\n6 November 2018\n\n{FIRST}\n\n{THIRD}\n\n{FIRST}\n\nNora Vane keeps lamps.\n\n—Nora Vane\n"
    signed = READERS[".md"](text.encode())[0]

    assert article.author is None  # it stands outside of the article
    assert isinstance(signed, Article)
    assert signed.author == "Nora Vane"


AUTHORS = {
    "<p>By Nora Vane</p><p>By Tam Orlick</p>": "Nora Vane; Tam Orlick",
    "<p>By Nora Vane Published 6 November 2018</p>": "Nora Vane",
    "<p>By Nora Vane in Ludder</p>": "Nora Vane",
    "<p>By Nora Vane for the Quay Courier</p>": "Nora Vane",
    "<p class=byline>By Nora Vane and the Lamp Office | 6 November 2018</p>": "Nora Vane; Lamp Office",
    "<p>By the Harbour Board</p>": "Harbour Board",
    "<p>Par Nora Vane et Tam Orlick, envoyés spéciaux</p>": "Nora Vane; Tam Orlick",
    "<p>Publié le 6 novembre 2018 par Nora Vane</p>": "Nora Vane",
    "<p>Von Nora Vane und Tam Orlick, Quillmund</p>": "Nora Vane; Tam Orlick",
    "<p>Por Nora Vane, Ciudad de Lampas</p>": "Nora Vane",
    "<p>文／王小明</p>": "王小明",
    "<p>Tekst: Nora Vane. Foto: Una Pell</p>": "Nora Vane",
    "<p>Text: Nora Vane Fotos: Una Pell</p>": "Nora Vane",
    "<p>Nora Vane yazdı</p>": "Nora Vane",
    "<p>Napsala Nora Vane</p>": "Nora Vane",
    "<p>By Nora Vane/Tam Orlick</p>": "Nora Vane; Tam Orlick",
    "<p>By Nora Vane n@c.example</p>": "Nora Vane",
    "<p>By Vane, Nora</p>": "Nora Vane",
    "<p>By Thomas More</p>": "Thomas More",
    "<p class=byline><a>Nora Vane</a>, <a>Tam Orlick</a></p>": "Nora Vane; Tam Orlick",
    "<div class=author-name>Nora Vane</div><div class=author-name>Tam Orlick</div>": "Nora Vane; Tam Orlick",
    "<p class=byline>By Nora Vane</p><p>Photographs by Una Pell</p>": "Nora Vane",
    "<p>Story by Nora Vane, photographs by Una Pell</p>": "Nora Vane",
}


@pytest.mark.parametrize("top", AUTHORS)
def test_a_byline_names_its_authors_and_is_no_passage(top: str) -> None:
    article = read(top=top)

    assert article.author == AUTHORS[top]
    assert not any("Vane" in block.text or "Pell" in block.text for block in article.of(Kind.PASSAGE))


LINKED = {
    "parts of a name": (data(author={"@type": "Person", "givenName": "Nora", "familyName": "Vane"}), "Nora Vane"),
    "a creator": (data(creator={"name": "Nora Vane"}), "Nora Vane"),
    "a role": (data(author={"@type": "Role", "author": {"name": "Nora Vane"}}), "Nora Vane"),
    "a comma too many": (data(author="Nora Vane").replace("}</script>", ",}</script>"), "Nora Vane"),
    "a body by its type": (
        data(author={"@type": "NewsMediaOrganization", "name": "Quillmouth Lamp Watch"}),
        "Quillmouth Lamp Watch",
    ),
    "a photographer": (data(author=[{"name": "Nora Vane"}, {"name": "Photographs by Una Pell"}]), "Nora Vane"),
    "the site, and a person in the byline": (
        data(author={"@type": "Organization", "name": "Quay Courier"}),
        "Tam Orlick",
    ),
}


@pytest.mark.parametrize("what", LINKED)
def test_linked_data_names_authors_in_all_its_ways(what: str) -> None:
    head, author = LINKED[what]
    top = "<p>By Tam Orlick</p>" if author == "Tam Orlick" else ""

    assert read(head=head, top=top).author == author


METAS = {
    "Reuters, London": "Reuters",
    "Reuters, AP": "Reuters; AP",
    "Human Rights Watch": "Human Rights Watch",
    "World Bank": "World Bank",
    "Thomas More": "Thomas More",
    "Herbert Read": "Herbert Read",
    "Mary Home": "Mary Home",
    "Nora Vane/AFP": "Nora Vane",
    "Nora Vane | Courier": "Nora Vane",
    "Nora Vane (Ludder)": "Nora Vane",
    "Nora Vane et al.": "Nora Vane",
    "Nora Vane, Senior Fellow": "Nora Vane",
    "By Nora Vane and Tam Orlick in Ludder": "Nora Vane; Tam Orlick",
    "Vane, N., Orlick, T.": "N. Vane; T. Orlick",
    "Nora Vane och Tam Orlick": "Nora Vane; Tam Orlick",
    "Vane Nora és Orlick Tam": "Vane Nora; Orlick Tam",
    "Nora Vane oraz Tam Orlick": "Nora Vane; Tam Orlick",
    "Nora Vane și Tam Orlick": "Nora Vane; Tam Orlick",
    "Nora Vane και Tam Orlick": "Nora Vane; Tam Orlick",
    "Nora Vane,Tam Orlick": "Nora Vane; Tam Orlick",
    "Nora Vane on 6 November 2018": "Nora Vane",
}


@pytest.mark.parametrize("text", METAS)
def test_a_line_of_authors_is_parted_from_what_is_none(text: str) -> None:
    assert read(head=f'<meta name="author" content="{text}">').author == METAS[text]


def test_an_entry_of_atom_has_the_author_of_the_feed_it_came_from() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><author><name>Tam Orlick</name></author><entry>'
        "<title>T</title><source><title>Other</title><author><name>Una Pell</name></author></source>"
        f'<content type="html">&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{THIRD}&lt;/p&gt;</content></entry></feed>'
    )
    article = READERS[".atom"](feed.encode())[0]

    assert isinstance(article, Article)
    assert article.author == "Una Pell"


def test_a_chapter_of_an_anthology_has_its_own_author() -> None:
    chapter = f"<html><body><h1>A tale</h1><p class='author'>Tam Orlick</p><p>{FIRST}</p><p>{THIRD}</p></body></html>"
    article = READERS[".epub"](archive({"mimetype": b"application/epub+zip", "OPS/one.xhtml": chapter.encode()}))[0]

    assert isinstance(article, Article)
    assert article.author == "Tam Orlick"
    assert [block.text for block in article.of(Kind.PASSAGE)] == [FIRST, THIRD]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Vane, Nora", [("Nora", "Vane")]),
        ("Nora Vane, Tam Orlick", [("Nora", "Vane"), ("Tam", "Orlick")]),
        ("Vane, Nora and Orlick, Tam", [("Nora", "Vane"), ("Tam", "Orlick")]),
        ("García Lampas, Nora; Orlick, Tam", [("Nora", "García Lampas"), ("Tam", "Orlick")]),
    ],
)
def test_names_in_front_matter_are_parted(line: str, names: list[tuple[str, str]]) -> None:
    article = READERS[".md"](f"---\ntitle: {TITLE}\nauthor: {line}\n---\n\n{FIRST}\n\n{THIRD}\n".encode())[0]

    assert isinstance(article, Article)
    assert [(name.given, name.family) for name in article.authors] == names


@pytest.mark.parametrize(
    "page",
    [
        "<h1>{}</h1><article><p class=meta><time datetime=2018-11-06>6 November</time></p>{}</article>",
        f"<article><header><time datetime=2018-11-06>6 November</time><p>{THIRD}</p><h1>{{}}</h1></header>{{}}</article>",
        "<article><h1>{}</h1><aside class=meta><time datetime=2018-11-06>6 November</time></aside>{}</article>",
    ],
)
def test_a_day_in_the_head_counts_wherever_its_elements_end(page: str) -> None:
    body = page.format(TITLE, f"<p>{FIRST}</p><p>{THIRD}</p><p>{FIRST}</p>")
    article = READERS[".html"](f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>".encode())[0]

    assert isinstance(article, Article)
    assert article.published == "2018-11-06"

"""Authors and days in the lines that blogs and offices set above or below an article. All names are invented."""

import json

import pytest

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

TITLE = "Lamps stay dark in Quillmouth"
TEXT = f"<div class=entry-content><p>{FIRST}</p><p>{THIRD}</p><p>{FIRST}</p></div>"
ADDRESS = "https://courier.example/2021/lamps"


def read(body: str, head: str = "", url: str | None = None) -> tuple[str | None, str | None]:
    """Return the author and the day of the article of a page."""
    page = f"<html lang=en><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    reader = READERS[".html"]
    article = (reader(page.encode(), url) if url else reader(page.encode()))[0]  # type: ignore[call-arg]
    assert isinstance(article, Article)
    assert not any("Nora Vane" in block.text for block in article.blocks)
    return article.author, article.published


def post(below: str, inside: str = "") -> str:
    """Return a post of a blog with lines below its title and below its text."""
    return f'<div class="post-1 post hentry"><h1 class=entry-title>{TITLE}</h1>{inside}{TEXT}{below}</div>'


TIME = '<time class="entry-date published" datetime="2021-05-03T10:00:00+02:00">May 3, 2021</time>'
NORA = '<span class="author vcard"><a class="url fn n" href=/a>Nora Vane</a></span>'
PROFILE = '<a class=pencraft href="https://post.example/@nora">Nora Vane</a>'
POSTS = {
    "a footer": post(f"<footer class=entry-footer><span class=posted-on>Posted on {TIME}</span> by {NORA}</footer>"),
    "a sentence in a footer": post(f"<footer class=entry-meta>This entry was posted on {TIME} by {NORA}.</footer>"),
    "a day without an element": post("", f"<div class=entry-meta><a class=posted-on>May 3, 2021</a> by {NORA}</div>"),
    "links to a profile": post(
        "", f"<div class=byline-wrapper><div class=c1>{PROFILE}</div><div class=meta-x>May 03, 2021</div></div>"
    ),
}


@pytest.mark.parametrize("what", POSTS)
def test_a_post_tells_author_and_day_in_its_own_lines(what: str) -> None:
    assert read(POSTS[what]) == ("Nora Vane", "2021-05-03")


OTHERS = {
    "another post": post("").replace("</div></div>", "</div></div>")
    + f'<div class="post hentry"><h2>Oil</h2><footer class=entry-footer>{TIME} {NORA}</footer></div>',
    "a comment": post(f"<ol class=comment-list><li><footer class=comment-meta>{NORA} {TIME}</footer></li></ol>"),
}


@pytest.mark.parametrize("what", OTHERS)
def test_the_lines_of_another_post_tell_nothing(what: str) -> None:
    assert read(OTHERS[what]) == (None, None)


def test_a_day_in_the_line_of_facts_above_a_title_is_that_of_its_release() -> None:
    facts = "<span class=meta__item>Press release</span><span>3 May 2021</span><span>Brussels</span>"

    assert read(f"<main><div class=page-meta>{facts}</div><h1>{TITLE}</h1>{TEXT}</main>") == (None, "2021-05-03")


def linked(*things: dict[str, object]) -> str:
    """Return linked data about things that are called other than the page."""
    rows = [{"@type": "NewsArticle", "headline": "Why the streets went black"} | thing for thing in things]
    return f'<link rel=canonical href="{ADDRESS}"><script type="application/ld+json">{json.dumps(rows)}</script>'


OWN: dict[str, object] = {"author": {"name": "Nora Vane"}, "datePublished": "2021-05-03"}
WHOSE: dict[str, object] = {"author": {"name": "Una Pell"}, "datePublished": "2011-01-01"}
ADDRESSES: dict[str, dict[str, object]] = {
    "its page": {"mainEntityOfPage": {"@type": "WebPage", "@id": f"{ADDRESS}/"}},
    "its address": {"url": ADDRESS},
    "its id": {"@id": f"{ADDRESS}#article"},
}


@pytest.mark.parametrize("how", ADDRESSES)
def test_linked_data_with_another_headline_is_of_the_page_whose_address_it_gives(how: str) -> None:
    other = WHOSE | {"url": "https://courier.example/2011/oil"}

    assert read(f"<article><h1>{TITLE}</h1>{TEXT}</article>", linked(other, OWN | ADDRESSES[how])) == (
        "Nora Vane",
        "2021-05-03",
    )


def test_an_entry_of_a_live_report_is_not_the_page_within_which_it_stands() -> None:
    live = {"liveBlogUpdate": [WHOSE | {"@type": "BlogPosting", "url": f"{ADDRESS}#one"}], "url": ADDRESS}

    assert read(f"<article><h1>{TITLE}</h1>{TEXT}</article>", linked(live)) == (None, None)


def test_the_address_that_a_page_was_fetched_from_tells_which_data_are_its_own() -> None:
    head = linked(OWN | {"url": ADDRESS}, WHOSE).replace("canonical", "alternate")

    assert read(f"<article><h1>{TITLE}</h1>{TEXT}</article>", head, ADDRESS) == ("Nora Vane", "2021-05-03")

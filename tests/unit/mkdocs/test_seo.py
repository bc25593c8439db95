"""What others find: pictures for links, what stands at old addresses, word to those who crawl."""

import io
from pathlib import Path

import pytest
from PIL import Image

from briefing.errors import BriefingError
from briefing.mkdocs.redirects import read_redirects, redirect_page
from briefing.mkdocs.seo import robots
from briefing.mkdocs.social_cards import SIZE, Words, card_path, draw_card
from tests.published import SITE

ROOT = Path(__file__).parents[3]
LONG = Words("A title that goes on " * 6, "A standfirst that says at length what the page holds. " * 5)
PATHS = {"index.md", "topics/here.md"}


@pytest.mark.parametrize("words", [Words("Short", "One sentence."), LONG, Words("Žilina", "Łódź and ćevapi.")])
def test_a_picture_has_the_size_that_others_ask_for_and_its_margins_stay_clear(words: Words) -> None:
    picture = Image.open(io.BytesIO(draw_card("Sourcebook", words))).convert("RGB")
    below = [picture.getpixel((x, y)) for x in range(0, 1200, 3) for y in (560, *range(572, 630, 3))]
    right = [picture.getpixel((x, y)) for x in range(1115, 1200, 5) for y in range(0, 560, 3)]

    assert picture.size == SIZE
    assert len({*below, *right}) == 1


def test_the_same_words_give_the_same_bytes() -> None:
    assert draw_card("Sourcebook", LONG) == draw_card("Sourcebook", LONG)
    assert draw_card("Sourcebook", LONG) != draw_card("Sourcebook", Words("Other", ""))


@pytest.mark.parametrize(("path", "picture"), [
    ("topics/a.md", "assets/social/topics-a.png"), ("people/x.md", "assets/social/people-index.png"),
    ("about/method.md", "assets/social/index.png"), ("index.md", "assets/social/index.png"),
])  # fmt: skip
def test_a_page_without_a_picture_of_its_own_has_that_of_its_folder_or_the_site(path: str, picture: str) -> None:
    drawn = dict.fromkeys(("index.md", "topics/a.md", "people/index.md"), Words("", ""))

    assert card_path(path, drawn) == picture


def test_a_redirect_page_leads_on_and_a_reredirect_page_says_why() -> None:
    entries = {"a.md": {"to": "topics/here.md"}, "b.md": {"why": "It named a child.", "removed": "2026-11-24"}}
    moved = read_redirects(entries, PATHS, "")

    way, gone = (redirect_page(moved[path], SITE) for path in ("a.md", "b.md"))
    assert way.content() == '<p>Read <a href="/topics/here.md">the page at its new address</a>.</p>'
    assert gone.content().startswith("<p>Removed on 24 November 2026. It named a child.</p>")
    assert (way.description, gone.description) == (
        "Where a page of Sourcebook stands.", "Why a page of Sourcebook was removed.",
    )  # fmt: skip


@pytest.mark.parametrize(("old", "entry", "rule"), [
    ("topics/here.md", {"to": "index.md"}, "moved/there"), ("a.md", {"to": "gone.md"}, "moved/target"),
    ("a.md", {}, "moved/entry"), ("a.md", {"why": "No date."}, "moved/entry"), ("a.md", None, "moved/entry"),
    ("a.md", {"to": "index.md", "why": "Both.", "removed": "2026-11-24"}, "moved/entry"), ("a.md", {"too": "x"}, "moved/entry"),
])  # fmt: skip
def test_an_entry_that_leads_nowhere_or_says_nothing_is_named(old: str, entry: object, rule: str) -> None:
    with pytest.raises(BriefingError, match=rule):
        read_redirects({old: entry}, PATHS, "")


def test_robots_name_the_sitemap_only_where_there_is_an_address() -> None:
    assert "Sitemap" not in robots("")
    assert "Sitemap: https://example.org/a/sitemap.xml\n" in robots("https://example.org/a/")

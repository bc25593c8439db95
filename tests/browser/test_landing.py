"""A result leads to the very sentence: marked, with a way to the next place that has the words, and nothing left behind."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCREENS, On

QUERY = "82 million euros"
FOUND = "mark.found"


def follow(page: Page, base: str, query: str, start: str = "index.html") -> None:
    """Search for a query and open the first result."""
    page.goto(f"{base}{start}?q={query}")
    page.locator(".search-results a").first.click()
    page.locator(".found-bar").wait_for()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_result_opens_at_its_sentence(on: On, offline: str, screen: str) -> None:
    page = on(screen)
    follow(page, offline, QUERY)
    sentence = page.locator("mark.found-sentence")

    assert re.search(r"/sources/malta-libya\.html#p20-3$", page.url)
    expect(page.locator("#p20-3 mark.found").first).to_be_in_viewport()
    assert "brought in more than 82 million euros a year." in "".join(sentence.all_text_contents())
    assert page.evaluate("document.documentElement.scrollWidth <= visualViewport.width + 1")


def test_the_next_place_is_one_key_or_button_away(page: Page, edition: tuple[str, str]) -> None:
    follow(page, edition[1], QUERY)
    status = page.locator(".found-bar [role=status]")
    here = page.locator(".found-here")
    at, of = map(int, re.findall(r"\d+", status.inner_text()))
    first = here.inner_text()

    page.get_by_role("button", name="Next place").click()
    expect(status).to_have_text(f"{at % of + 1} of {of}")
    assert here.inner_text() != first
    expect(here).to_be_in_viewport()

    page.keyboard.press("N")
    expect(status).to_have_text(f"{at} of {of}")
    assert here.inner_text() == first


def test_marks_go_when_the_reader_asks(page: Page, offline: str) -> None:
    page.goto(f"{offline}sources/malta-libya.html")
    before = page.locator("#p20-3").inner_html()
    follow(page, offline, QUERY)
    page.get_by_role("button", name="Remove the marks").click()

    expect(page.locator(f"{FOUND}, .found-bar, .found-here")).to_have_count(0)
    assert page.locator("#p20-3").inner_html() == before


def test_a_result_on_the_page_that_is_open_leads_there_too(page: Page, edition: tuple[str, str]) -> None:
    start = "sources/malta-libya/index.html" if edition[0] == "hosted" else "sources/malta-libya.html"
    follow(page, edition[1], QUERY, start)

    expect(page.locator("#p20-3 mark.found").first).to_be_in_viewport()
    expect(page.locator("#__search")).not_to_be_checked()


def test_no_host_is_told_what_was_searched_for(page: Page, edition: tuple[str, str]) -> None:
    page.goto(f"{edition[1]}index.html?q={QUERY}")
    result = page.locator(".search-results a").first
    result.wait_for()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("#")[0]))
    result.click()
    page.locator(".found-bar").wait_for()

    assert asked
    assert [url for url in asked if "million" in url or "words=" in url] == []


def test_a_name_opens_at_its_title(page: Page, offline: str) -> None:
    follow(page, offline, "Threema")

    assert page.url.endswith("/apps/threema.html")
    assert page.evaluate("scrollY") == 0
    expect(page.locator(".found-bar [role=status]")).to_have_text(re.compile(r"^\d+ places?$"))

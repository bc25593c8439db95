"""A reader's way, in a real browser, on the web and from disk: search, open, hover a citation, reach the passage."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCREENS, On

Edition = tuple[str, str]


def address(edition: Edition, path: str) -> str:
    """Return a page's address in an edition; `path` is written as the hosted one."""
    name, base = edition
    if name == "hosted":
        return base + path
    return base + (path if path.endswith(".html") else path.rstrip("/") + ".html" if path else "index.html")


def search(page: Page, query: str) -> None:
    """Type a query into the search box."""
    page.locator(".md-search__input").wait_for(state="attached")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(query)


@pytest.mark.parametrize(("query", "title"), [
    ("Prevention of Electronic Crimes", "Electronic Crimes"),
    ("Threema", "Threema"),
    ("Marsaxlokk", "Marsaxlokk"),
    ("Turkestan Islamic Party", "Turkestan Islamic Party"),
])  # fmt: skip
def test_search_finds_and_opens_a_result(page: Page, edition: Edition, query: str, title: str) -> None:
    page.goto(address(edition, ""))
    search(page, query)
    expect(page.locator(".search-results a").first).to_be_visible(timeout=15_000)
    found = page.locator(".search-results li:nth-child(-n + 3) a").filter(has_text=title)
    expect(found.first).to_be_visible()

    found.first.click()

    expect(page.locator("article")).to_contain_text(title)


def test_a_term_shows_its_definition_on_hover_and_on_focus(page: Page, edition: Edition) -> None:
    page.goto(address(edition, "topics/encrypted-messaging/"))
    term = page.locator("article a.term", has_text="SS7").first

    term.hover()
    card = page.locator(".card:popover-open")
    expect(card).to_contain_text("Signalling System No. 7")
    card.hover()
    expect(card).to_be_visible()
    page.mouse.move(0, 0)
    expect(card).to_have_count(0)

    page.keyboard.press("Tab")
    term.focus()
    expect(card).to_contain_text("Signalling System No. 7")
    expect(term).to_have_accessible_description(re.compile("Signalling System No. 7"))
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_statements_are_filtered_counted_and_addressed(page: Page, edition: Edition) -> None:
    page.goto(address(edition, "statements/"))
    rows = page.locator(".all-statements tbody tr")
    status = page.locator("article").get_by_role("status")
    everything = rows.count()
    page.get_by_label("Marked as").select_option("Corrected")
    page.get_by_label("Words").fill("libya")
    shown = rows.locator("visible=true")
    expect(status).to_contain_text(f"{shown.count()} of {everything} statements")
    assert 0 < shown.count() < everything
    expect(shown.first).to_contain_text("corrected")

    number = shown.count()
    page.goto("about:blank")
    page.goto(f"{address(edition, 'statements/')}#standing=Corrected&q=libya")
    expect(status).to_contain_text(f"{number} of {everything} statements")
    page.get_by_role("button", name="Show all").click()
    expect(status).to_contain_text(f"All {everything}")


def test_the_timeline_of_everything_is_filtered_by_topic(page: Page, edition: Edition) -> None:
    page.goto(f"{address(edition, 'timeline/')}#topic=Cyber+terrorism+and+the+law+in+Pakistan")
    shown = page.locator(".timeline li").locator("visible=true")
    expect(shown.first).to_contain_text("Pakistan")
    everything, filtered = page.locator(".timeline li").count(), shown.count()
    expect(page.locator("article").get_by_role("status")).to_contain_text(f"{filtered} of {everything}")
    assert 0 < filtered < everything

    page.get_by_role("combobox", name="Topic").select_option(index=0)
    assert shown.count() == everything


def test_a_name_leads_to_its_page_and_back_to_a_statement(page: Page, edition: Edition) -> None:
    page.goto(address(edition, "topics/encrypted-messaging/"))
    page.locator("article a.entity", has_text="Telegram").first.click()
    expect(page.locator("article h1")).to_have_text("Telegram")

    page.locator("article .statement a.passage-mark").first.click()

    expect(page.locator(":target")).to_be_in_viewport()


PATHS = [
    "",
    "topics/libya-malta-smuggling/",
    "sources/cyber-caliphate/",
    "apps/telegram/",
    "glossary/",
    "disputed/",
    "coverage/",
    "timeline/",
    "about/method/",
]


@pytest.mark.parametrize("path", PATHS)
def test_no_page_loads_anything_from_another_host(page: Page, edition: Edition, path: str) -> None:
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(address(edition, path))
    search(page, "Telegram")
    expect(page.locator(".search-results a").first).to_be_visible(timeout=15_000)

    assert [url for url in asked if not url.startswith((edition[1], "data:", "blob:", "about:"))] == []
    assert failed == []


@pytest.mark.parametrize("screen", SCREENS)
def test_no_page_is_wider_than_its_screen_or_complains(on: On, edition: Edition, screen: str) -> None:
    page, complaints = on(screen), list[str]()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    assert page.viewport_size
    wide = []
    for path in PATHS:
        page.goto(address(edition, path))
        if page.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)") > page.viewport_size["width"]:
            wide.append(path)

    assert wide == []
    assert complaints == []


def test_everything_can_be_read_without_scripts(on: On, hosted: str) -> None:
    page = on("wide", java_script_enabled=False)
    page.goto(hosted + "topics/pakistan-cyber-law/")

    expect(page.locator("article .footnote li").first).to_be_visible()
    expect(page.locator("article .standing").first).to_be_visible()

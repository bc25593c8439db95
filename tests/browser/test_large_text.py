"""Text at twice its size, set as readers set it: the browser's own size of letters, which is no zoom of the page."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.browser.conftest import FLAGS, PHONES, dress, measures
from tests.browser.test_phones import HERE, TOPIC, beyond
from tests.browser.test_reading import address, search

CROWDED = (HERE / "crowded.js").read_text("utf-8")
TWICE = {"webkit": {"webprefs": {"default_font_size": 32}}}
SCREENS = {"wide": ["", TOPIC], PHONES[0]: ["people/edward-snowden/", TOPIC], PHONES[1]: ["statements/"]}
"""The pages that each screen is tried on."""


@pytest.fixture(params=SCREENS)
def large(request: pytest.FixtureRequest, driver: Playwright, chromium: str, tmp_path: Path) -> Iterator[Page]:
    """Return a page on each screen of a browser whose reader has set its letters to twice their size."""
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(TWICE))
    screen = measures(driver, request.param)
    context = driver.chromium.launch_persistent_context(tmp_path, executable_path=chromium, args=FLAGS, **screen)
    yield context.new_page()
    context.close()


def faults(page: Page) -> list[str]:
    """Return what reaches beyond the screen, is covered or is broken; what waits to be laid out is laid out first."""
    dress(page, "* { content-visibility: visible !important; }")
    crowded: list[str] = page.evaluate(CROWDED)
    return beyond(page) + crowded


def test_text_at_twice_its_size_stays_whole_and_in_sight(
    large: Page, offline: str, request: pytest.FixtureRequest
) -> None:
    found = {}
    for path in SCREENS[request.node.callspec.params["large"]]:
        large.goto(address(("offline", offline), path))
        assert large.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
        found[path] = faults(large)

    assert {path: rows for path, rows in found.items() if rows} == {}

    dress(
        large, "article p { width: 8rem; letter-spacing: .5em; } .md-header__title { visibility: visible !important; }"
    )
    assert faults(large)


def test_menu_search_and_notes_work_with_text_at_twice_its_size(large: Page, offline: str) -> None:
    large.goto(address(("offline", offline), TOPIC))
    large.locator("label[for=__drawer]:visible").first.click()
    expect(large.locator(".md-sidebar--primary")).to_be_in_viewport(ratio=0.9)
    assert beyond(large) == []

    large.goto(address(("offline", offline), TOPIC))
    large.locator("article p a.footnote-ref").first.click()
    expect(large.locator(".note-here")).to_be_visible()
    large.evaluate("scrollTo(0, 0)")
    assert faults(large) == []

    large.get_by_role("button", name="Search", exact=True).click()
    search(large, "telegram")
    expect(large.locator(".search-results a").first).to_be_visible()
    assert beyond(large) == []
    large.locator(".search-results a").first.click()
    expect(large.locator("article h1")).to_contain_text("Telegram")

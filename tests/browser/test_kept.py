"""A page that is lent again is like a new one, whatever the test before it did."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SCREENS, STILL, Kept, dress

LEFT = """() => ({
  stored: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  print: matchMedia("print").matches,
  size: `${innerWidth} ${innerHeight}`,
  scrolled: scrollY,
  hidden: getComputedStyle(document.querySelector("h1")).display,
  made: document.title,
  network: performance.getEntriesByType("resource").some(entry => entry.transferSize > 0),
})"""
OTHERWISE = "localStorage.setItem('x', '1'); sessionStorage.setItem('y', '1'); scrollTo(0, 300)"


def state(page: Page, at: str) -> dict[str, object]:
    """Return what a page is like that shows an address."""
    page.goto(at)
    page.evaluate(STILL)
    found: dict[str, object] = page.evaluate(LEFT)
    return {
        **found,
        "may read": page.evaluate("navigator.permissions.query({name: 'clipboard-read'}).then(p => p.state)"),
    }


@pytest.mark.parametrize("screen", SCREENS)
def test_a_page_that_is_lent_again_is_as_a_new_one(kept: Kept, edition: tuple[str, str], screen: str) -> None:
    at = f"{edition[1]}about/index.html"
    new = state(kept.lend(screen, fresh=True), at)
    page = kept.lend(screen, fresh=False, color_scheme="dark", permissions=["clipboard-read"])
    page.route(
        "**/index.html", lambda route: route.fulfill(body="<title>Made up</title><h1>x", content_type="text/html")
    )
    page.set_viewport_size({"width": 500, "height": 500})
    page.emulate_media(media="print")
    dress(page, "h1 { display: none }")
    page.goto(at)
    page.evaluate(OTHERWISE)
    changed = page.evaluate(LEFT)
    kept.take_back()
    again = kept.lend(screen, fresh=False)
    found = state(again, at)
    kept.take_back()

    assert again is page
    assert {name for name in changed if changed[name] != new[name]} >= {"stored", "dark", "print", "size", "made"}
    assert found == new

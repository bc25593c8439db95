"""Eight pages on phones and a wide screen, in two schemes: kept as pictures, looked over for what no reader should see."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import STILL, On
from tests.browser.test_reading import address

PICTURES = Path(__file__).parents[2] / ".screens"
INSPECT = (Path(__file__).parent / "inspect_page.js").read_text("utf-8")
PAGES = {
    "home": "",
    "topic": "topics/libya-malta-smuggling/",
    "source": "sources/cyber-caliphate/",
    "entity": "apps/telegram/",
    "index": "people/index.html",
    "statements": "statements/",
    "disputed": "disputed/",
    "figures": "figures/",
}
VIEWS = [
    ("iPhone 13", "light", "hosted"),
    ("Pixel 7", "dark", "offline"),
    ("wide", "light", "offline"),
    ("wide", "dark", "hosted"),
]
"""Screen, scheme and edition."""


def complaints(page: Page, at: str) -> list[str]:
    """Open an address; return what the browser reports and what can be seen to be wrong."""
    told: list[str] = []
    page.on("console", lambda message: told.append(f"console: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(f"script: {error}"))
    page.on("requestfailed", lambda request: told.append(f"failed: {request.url}"))
    page.on("response", lambda answer: told.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    page.goto(at, wait_until="networkidle")
    page.evaluate(STILL)
    assert page.viewport_size
    return told + page.evaluate(INSPECT, page.viewport_size["width"])


@pytest.mark.parametrize("view", VIEWS, ids="-".join)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_right_and_is_kept_as_a_picture(
    on: On, request: pytest.FixtureRequest, name: str, view: tuple[str, str, str]
) -> None:
    screen, scheme, edition = view
    page = on(screen, color_scheme=scheme)
    found = complaints(page, address((edition, request.getfixturevalue(edition)), PAGES[name]))
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}-{screen.replace(' ', '-').lower()}-{scheme}.png")

    assert found == []


FAULTS = {
    "h1 { width: 3000px; max-width: none !important; }": "too wide",
    ".standfirst { margin-top: -3rem !important; }": "lies over",
    "@font-face { font-family: Gone; src: url(missing.woff2); } h1 { font-family: Gone !important; }": "404",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_seen(page: Page, hosted: str, fault: str) -> None:
    page.route(
        "**/*.css", lambda route: route.fulfill(body=f"{route.fetch().text()}\n{fault}", content_type="text/css")
    )
    found = complaints(page, hosted + PAGES["topic"])

    assert any(FAULTS[fault] in row for row in found)


@pytest.mark.parametrize("name", PAGES)
def test_text_of_twice_the_size_and_320_pixels_lose_nothing(on: On, hosted: str, name: str) -> None:
    assert complaints(on("iPhone SE"), hosted + PAGES[name]) == []
    page = on("wide", fresh=True)
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    assert complaints(page, hosted + PAGES[name]) == []

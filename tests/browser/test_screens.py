"""Eight pages at two widths in two schemes: kept as pictures, and looked over for what no reader should see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

SCREENS = Path(__file__).parents[2] / ".screens"
INSPECT = (Path(__file__).parent / "inspect_page.js").read_text("utf-8")
PAGES = {
    "home": "",
    "topic": "topics/libya-malta-smuggling/",
    "source": "sources/cyber-caliphate/",
    "entity": "apps/telegram/",
    "index": "people/",
    "statements": "statements/",
    "disputed": "disputed/",
    "figures": "figures/",
}
NARROW, WIDE = 390, 1280


@pytest.fixture(params=[NARROW, WIDE])
def width(request: pytest.FixtureRequest) -> int:
    """Return each width."""
    return int(request.param)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """Return each scheme."""
    return str(request.param)


@pytest.fixture
def view(browser: Browser, width: int, scheme: str) -> Iterator[Page]:
    """Return a page of one width and scheme."""
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    yield context.new_page()
    context.close()


def complaints(page: Page, address: str) -> list[str]:
    """Open an address; return what the browser reports and what can be seen to be wrong."""
    told: list[str] = []
    page.on("console", lambda message: told.append(f"console: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(f"script: {error}"))
    page.on("requestfailed", lambda request: told.append(f"failed: {request.url}"))
    page.on("response", lambda answer: told.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => new Promise(requestIdleCallback))")
    return told + page.evaluate(INSPECT)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_right_and_is_kept_as_a_picture(
    view: Page, hosted: str, name: str, width: int, scheme: str
) -> None:
    found = complaints(view, hosted + PAGES[name])
    SCREENS.mkdir(exist_ok=True)
    view.screenshot(path=SCREENS / f"{name}-{width}-{scheme}.png")

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
def test_text_of_twice_the_size_and_320_pixels_lose_nothing(browser: Browser, hosted: str, name: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    assert complaints(page, hosted + PAGES[name]) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    assert complaints(page, hosted + PAGES[name]) == []
    context.close()

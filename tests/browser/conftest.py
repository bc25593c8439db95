"""A real Chromium, phones as it emulates them, the hosted edition over http and the offline edition from disk."""

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize, sync_playwright

ROOT = Path(__file__).parents[2]
PHONES = ("iPhone 13", "Pixel 7")
EACH_PHONE = (PHONES[0], pytest.param(PHONES[1], marks=pytest.mark.slow))
"""What a page does on the first phone it does on the second, but for their sizes: `make test` leaves the second out."""
SCREENS = (*EACH_PHONE, "wide")
On = Callable[..., Page]
WIDE = {"width": 1280, "height": 900}
STILL = "document.fonts.ready.then(() => new Promise(requestIdleCallback))"
"""Waits until a page that is loaded has its letters and nothing left to do."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


EDITIONS = ("hosted", "offline")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave one edition of each case to `make test-all`, by turns within a file, which so keeps both in `make test`.

    Both editions have the same words, styles and scripts, and differ in their addresses.
    """
    cases: dict[Path, dict[str, int]] = {}
    for item in items:
        edition = (
            item.callspec.params.get("edition")
            if isinstance(item, pytest.Function) and hasattr(item, "callspec")
            else None
        )
        if edition:
            known = cases.setdefault(item.path, {})
            turn = known.setdefault(item.name.replace(edition, "", 1), len(known))
            if EDITIONS[turn % 2] != edition:
                item.add_marker(pytest.mark.slow)


_DRESS = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""


def dress(page: Page, css: str) -> None:
    """Add rules of style to a page as a script may; the policy of the site admits none that is typed into it."""
    page.evaluate(_DRESS, css)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A handler that writes nothing to the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base class's name
        """Say nothing."""


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Return what drives the browser and knows the measures of devices."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of Chromium."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert path, "no Chromium found; make test installs or names it"
    return path


@pytest.fixture(scope="session")
def browser(driver: Playwright, chromium: str) -> Iterator[Browser]:
    """Return a headless Chromium."""
    launched = driver.chromium.launch(executable_path=chromium, args=FLAGS)
    yield launched
    launched.close()


def measures(driver: Playwright, screen: str) -> dict[str, Any]:
    """Return the options of a context that make a screen: a phone's by its name, or the wide window's."""
    if screen == "wide":
        return {"viewport": WIDE}
    return {key: value for key, value in driver.devices[screen].items() if key != "default_browser_type"}


FORGOTTEN = {"java_script_enabled", "color_scheme", "permissions"}
"""The options that a kept page can be lent with."""


class Kept:
    """Pages that tests are lent in turn, one for each screen, with scripts and without.

    A new page costs more than what most tests do in it. A page that comes back forgets all that a test may have left:
    what it stored, what was loaded, how it was scrolled, sized, hovered and dressed, which answers were made up.
    """

    def __init__(self, browser: Browser, driver: Playwright, hosted: str) -> None:
        self._browser, self._driver, self._origins = browser, driver, (hosted.rstrip("/"), "file://")
        self._pages: dict[tuple[str, bool], Page] = {}
        self._lent: dict[Page, ViewportSize | None] = {}
        self._fresh: list[BrowserContext] = []

    def lend(self, screen: str, *, fresh: bool, **options: Any) -> Page:  # noqa: ANN401 # a context's options
        """Return a page on a screen; a new one for a test that needs what no page can forget."""
        key = (screen, options.get("java_script_enabled", True))
        if fresh or options.keys() - FORGOTTEN or self._pages.get(key) in self._lent:
            page = self._new(screen, options)
            self._fresh.append(page.context)
            return page
        page = self._pages.get(key) or self._new(screen, {"java_script_enabled": key[1]})
        self._pages[key] = page
        page.emulate_media(color_scheme=options.get("color_scheme", "light"))
        if permissions := options.get("permissions"):
            page.context.grant_permissions(permissions)
        self._lent[page] = page.viewport_size
        return page

    def take_back(self) -> None:
        """Close the new pages, and let the others forget."""
        for context in self._fresh:
            context.close()
        for page, size in self._lent.items():
            self._forget(page, size)
        self._fresh, self._lent = [], {}

    def _new(self, screen: str, options: dict[str, Any]) -> Page:
        return self._browser.new_context(**{**measures(self._driver, screen), **options}).new_page()

    def _forget(self, page: Page, size: ViewportSize | None) -> None:
        page.unroute_all(behavior="ignoreErrors")
        page.goto("about:blank")
        page.context.clear_permissions()
        page.emulate_media(media="null")
        page.mouse.move(0, 0)
        if size and page.viewport_size != size:
            page.set_viewport_size(size)
        wire = page.context.new_cdp_session(page)
        wire.send("Network.clearBrowserCache")
        for origin in self._origins:
            wire.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        wire.detach()


@pytest.fixture(scope="session")
def kept(browser: Browser, driver: Playwright, hosted: str) -> Kept:
    """Return the pages that tests are lent."""
    return Kept(browser, driver, hosted)


@pytest.fixture
def on(kept: Kept) -> Iterator[On]:
    """Return a function that opens a page on a screen: a phone by its name, with touch and its own viewport, or `wide`.

    A narrow window is no phone: it hides what makes the page itself wider than the screen.
    """

    def open_page(screen: str, *, fresh: bool = False, **options: Any) -> Page:  # noqa: ANN401 # a context's options
        return kept.lend(screen, fresh=fresh, **options)

    yield open_page
    kept.take_back()


@pytest.fixture(scope="session")
def hosted() -> Iterator[str]:
    """Return the address of the hosted edition on the loopback interface."""
    handler = functools.partial(Quiet, directory=str(ROOT / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def offline() -> str:
    """Return the address of the offline edition on disk."""
    return (ROOT / "dist" / "offline").as_uri() + "/"


@pytest.fixture(params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Return each edition's name and address."""
    return request.param, request.getfixturevalue(request.param)


@pytest.fixture
def page(on: On) -> Page:
    """Return a page on a wide screen."""
    return on("wide")

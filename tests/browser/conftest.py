"""A real Chromium, phones as it emulates them, the hosted edition over http and the offline edition from disk."""

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

ROOT = Path(__file__).parents[2]
PHONES = ("iPhone 13", "Pixel 7")
SCREENS = (*PHONES, "wide")
On = Callable[..., Page]
WIDE = {"width": 1280, "height": 900}
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


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


@pytest.fixture
def on(browser: Browser, driver: Playwright) -> Iterator[On]:
    """Return a function that opens a page on a screen: a phone by its name, with touch and its own viewport, or `wide`.

    A narrow window is no phone: it hides what makes the page itself wider than the screen.
    """
    contexts = []

    def open_page(screen: str, **options: Any) -> Page:  # noqa: ANN401 # a context's options, passed through
        contexts.append(browser.new_context(**{**measures(driver, screen), **options}))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


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


@pytest.fixture(params=["hosted", "offline"])
def edition(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Return each edition's name and address."""
    return request.param, request.getfixturevalue(request.param)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a fresh page in a context of its own."""
    context = browser.new_context(viewport=WIDE)
    yield context.new_page()
    context.close()

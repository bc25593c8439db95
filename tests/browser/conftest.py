"""A real Chromium, the hosted edition over http and the offline edition from disk."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A handler that writes nothing to the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base class's name
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert path, "no Chromium found; make test installs or names it"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield launched
        launched.close()


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
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()

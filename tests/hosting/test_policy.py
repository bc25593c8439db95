"""Readers use the site as nginx and Caddy serve it, in a real Chromium, and nothing is refused by the policy."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

_LISTEN = """
addEventListener("securitypolicyviolation", event => console.warn(
  `refused: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""
TOPIC = "topics/encrypted-messaging/"


class Watched(NamedTuple):
    """A page, and what was refused or went wrong on it."""

    page: Page
    said: list[str]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """Return a page of which every refusal and error is heard."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(_LISTEN)
    page, said = context.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text) if message.type in {"warning", "error"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield Watched(page, said)
    context.close()


def search(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.locator(".search-status", has_text="Type a name").wait_for()
    page.keyboard.type("Threema")
    expect(page.locator(".search-results a").first).to_contain_text("Threema")


def notes(page: Page, address: str) -> None:
    page.goto(f"{address}{TOPIC}")
    mark = page.locator("article a.footnote-ref").first
    mark.click()
    expect(mark).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")


def notes_in_a_narrow_window(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto(f"{address}{TOPIC}")
    page.locator("article a.footnote-ref").first.hover()
    expect(page.locator(".note-box:popover-open, .note-box:visible").first).to_be_visible()


def cards(page: Page, address: str) -> None:
    page.goto(f"{address}{TOPIC}")
    page.keyboard.press("Tab")
    page.locator("article a.entity", has_text="WhatsApp").locator("visible=true").first.focus()
    expect(page.locator(".card:popover-open .card-name")).to_have_text("WhatsApp")


def filters(page: Page, address: str) -> None:
    page.goto(f"{address}statements/")
    page.get_by_label("Marked as").select_option("Corrected")
    page.get_by_label("Words").fill("libya")
    expect(page.locator("article").get_by_role("status")).to_contain_text("of")
    page.goto(f"{address}timeline/#topic=Cyber+terrorism+and+the+law+in+Pakistan")
    expect(page.locator(".timeline li").locator("visible=true").first).to_contain_text("Pakistan")


def schemes(page: Page, address: str) -> None:
    page.goto(address)
    for _ in range(2):
        page.locator(".md-header__option label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{address}{TOPIC}")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def keys(page: Page, address: str) -> None:
    page.goto(f"{address}sources/cyber-caliphate/")
    page.keyboard.press("?")
    expect(page.locator("#keys-title")).to_be_visible()


def lost(page: Page, address: str) -> None:
    page.goto(f"{address}none/at/all/")
    page.get_by_label("Search for it").fill("Malta")
    page.get_by_role("button", name="Search", exact=True).last.click()
    expect(page.locator(".search-results a").first).to_contain_text("Malta")


def moved(page: Page, address: str) -> None:
    page.goto(f"{address}data/")
    page.wait_for_url("**/about/data/")


def paper(page: Page, address: str) -> None:
    page.goto(f"{address}{TOPIC}")
    page.pdf()


def pictures(page: Page, address: str) -> None:
    for path in ("topics/libya-malta-smuggling/", "organisations/", "figures/", "about/accessibility/"):
        page.goto(f"{address}{path}", wait_until="networkidle")


USES = (search, notes, notes_in_a_narrow_window, cards, filters, schemes, keys, lost, moved, paper, pictures)


@pytest.mark.parametrize("use", USES, ids=lambda use: use.__name__)
def test_nothing_that_readers_do_is_refused(server: str, watched: Watched, use: Callable[[Page, str], None]) -> None:
    use(watched.page, server)

    # An address that leads nowhere is told as such by the browser.
    assert [said for said in watched.said if not (use is lost and "404" in said)] == []


PLANTED = {
    "a script": "<script>document.title='ran'</script>",
    "a handler": "<p onclick='x()'>x</p>",
    "a style": "<style>p{color:red}</style>",
    "a style of an element": '<p style="color:red">x</p>',
    "a picture from elsewhere": '<img src="http://127.0.0.2:9/x.png" alt="">',
    "a frame": '<iframe src="/about/"></iframe>',
    "a base": '<base href="http://127.0.0.2:9/">',
}


@pytest.mark.parametrize("what", PLANTED)
def test_what_is_planted_is_refused_and_heard(server: str, watched: Watched, what: str) -> None:
    def plant(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined] # playwright's route
        route.fulfill(response=answer, body=answer.text().replace("</article>", f"{PLANTED[what]}</article>"))  # type: ignore[attr-defined]

    watched.page.route(f"{server}about/method/", plant)
    watched.page.goto(f"{server}about/method/", wait_until="networkidle")

    assert any("refused: " in said for said in watched.said)
    assert watched.page.title() != "ran"

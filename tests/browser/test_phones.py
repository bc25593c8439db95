"""On phones nothing reaches beyond the screen: no page, menu, result, note or card, from the web and from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EACH_PHONE, SCREENS, On, dress
from tests.browser.test_reading import Edition, address

HERE = Path(__file__).parent
BEYOND, NUMBERS = ((HERE / name).read_text("utf-8") for name in ("beyond.js", "numbers.js"))
TOPIC = "topics/libya-malta-smuggling/"
KINDS = [
    "",
    TOPIC,
    "sources/cyber-caliphate/",
    "people/edward-snowden/",
    "laws/national-action-plan/",
    "apps/telegram/",
    "people/index.html",
    "statements/",
    "timeline/",
    "figures/",
    "coverage/",
    "glossary/",
    "references/",
    "disputed/",
    "changes/",
    "about/how-to-edit/",
    "about/performance/",
]
"""One page of each kind."""


@pytest.fixture(params=EACH_PHONE)
def phone(request: pytest.FixtureRequest, on: On) -> Page:
    """Return a page on each phone."""
    return on(str(request.param))


def beyond(page: Page) -> list[str]:
    """Return what reaches beyond the screen."""
    assert page.viewport_size
    found: list[str] = page.evaluate(BEYOND, page.viewport_size["width"])
    return found


def open_menu(page: Page) -> None:
    page.locator("label[for=__drawer]:visible").first.tap()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport(ratio=0.9)


def open_search(page: Page) -> None:
    page.get_by_role("button", name="Search", exact=True).tap()
    page.locator(".md-search__input").fill("telegram")
    expect(page.locator(".search-results a").first).to_be_visible(timeout=20_000)


def open_note(page: Page) -> None:
    page.locator("article p a.footnote-ref").first.tap()
    expect(page.locator(".note-here")).to_be_visible()


def open_card(page: Page) -> None:
    """Open a card by its name's focus, as a keyboard at the phone does; a tap follows the name."""
    page.keyboard.press("Tab")
    page.locator("article a.entity").locator("visible=true").last.focus()
    expect(page.locator(".card:popover-open")).to_be_visible()


OPENED = {"menu": open_menu, "search": open_search, "note": open_note, "card": open_card}


def test_no_page_reaches_beyond_the_screen(phone: Page, edition: Edition) -> None:
    found = {}
    for path in KINDS:
        phone.goto(address(edition, path))
        found[path] = beyond(phone)

    assert {path: rows for path, rows in found.items() if rows} == {}


def test_nothing_that_opens_reaches_beyond_the_screen(phone: Page, edition: Edition) -> None:
    found = {}
    for name, opening in OPENED.items():
        phone.goto(address(edition, TOPIC))
        opening(phone)
        found[name] = beyond(phone)

    assert {name: rows for name, rows in found.items() if rows} == {}


FAULTS = {
    "menu": ".md-sidebar--primary { width: 30rem !important; }",
    "search": ".md-search__overlay { display: block !important; } html { overflow: visible !important; }",
    "note": ".note-here { width: 120vw; max-width: none !important; }",
    "card": ".card { width: 600px !important; }",
}
"""For search the fault is the one that was there: a circle behind the results, 45 times its size."""


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_seen(phone: Page, hosted: str, name: str) -> None:
    phone.goto(hosted + TOPIC)
    OPENED[name](phone)
    dress(phone, FAULTS[name])

    assert beyond(phone)


def test_the_page_behind_an_open_search_stays_where_it_is(phone: Page, hosted: str) -> None:
    phone.goto(hosted + TOPIC)
    phone.evaluate("scrollTo(0, 900)")
    open_search(phone)
    phone.locator(".search-panel").hover()
    phone.mouse.wheel(0, 20_000)
    phone.mouse.wheel(0, 20_000)
    phone.get_by_role("button", name="Close search").tap()

    assert phone.evaluate("scrollY") == 900


@pytest.mark.parametrize("screen", SCREENS)
def test_the_numbers_of_notes_are_whole_on_screen_and_paper(on: On, hosted: str, screen: str) -> None:
    page = on(screen)
    page.goto(f"{hosted}{TOPIC}#fn:100")
    page.evaluate("document.querySelector('details.notes').open = true")
    assert page.locator(".footnote > ol > li").count() > 100
    assert page.evaluate(NUMBERS) == []

    page.emulate_media(media="print")
    assert page.evaluate(NUMBERS) == []
    dress(
        page,
        ".md-typeset .footnote > ol { padding-left: 0 !important; } .footnote li { margin-left: 1.25em !important; }",
    )
    assert page.evaluate(NUMBERS)[0] == "10."

"""What changed since a day: on one page and from every page, on each screen, from the web and from disk."""

import datetime as dt
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCREENS, On
from tests.browser.test_reading import Edition, address

CHANGES, TOPIC = "changes/", "topics/libya-malta-smuggling/"
SHOWN = ".changes li:not([hidden])"
BASE = "new URL(__md_scope).pathname"


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, on: On) -> Page:
    """Return a page on each screen."""
    return on(str(request.param))


def stored(page: Page) -> list[str]:
    """Return what the page keeps on the device beside the colour scheme, which another script keeps."""
    found: list[str] = page.evaluate("Object.keys(localStorage).filter(name => !name.endsWith('.__palette'))")
    return found


def number(page: Page) -> int:
    """Return how many changes are shown."""
    return page.locator(SHOWN).count()


def test_a_day_narrows_the_list_and_stands_in_the_address(page: Page, edition: Edition) -> None:
    page.goto(address(edition, CHANGES))
    whole = number(page)
    assert whole > 100
    page.get_by_label("Since").fill("2026-11-27")
    expect(page.get_by_role("status")).to_have_text(re.compile("since 27 November 2026"))
    assert number(page) <= whole
    page.get_by_label("Since").fill("2999-01-01")

    expect(page.locator(SHOWN)).to_have_count(0)
    expect(page.locator("article h2:visible")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("Nothing of this kind changed since 1 January 2999.")
    assert page.url.endswith("?since=2999-01-01")

    page.reload()
    expect(page.locator(SHOWN)).to_have_count(0)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(SHOWN)).to_have_count(whole)
    assert "?" not in page.url


def test_kind_topic_and_page_narrow_it_too_and_an_address_recalls_them(page: Page, edition: Edition) -> None:
    page.goto(address(edition, CHANGES))
    page.get_by_label("Kind").select_option("New outcome")
    page.get_by_label("Topic").select_option("pakistan-cyber-law")

    kinds = page.locator(f"{SHOWN} > strong").all_text_contents()
    assert set(kinds) == {"New outcome."}
    there = page.url
    page.goto(address(edition, ""))
    page.goto(there)
    expect(page.locator(SHOWN)).to_have_count(len(kinds))
    assert page.get_by_label("Kind").input_value() == "outcome"

    page.goto(f"{address(edition, CHANGES)}?kind=nonsense&since=soon")
    assert number(page) > len(kinds)


def test_a_page_leads_to_what_changed_on_it_since_a_day(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    fold = page.locator("details.changed")
    fold.locator("summary").click()
    field = fold.get_by_label("Since")
    field.fill("2026-11-27")
    field.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("What changed")
    assert page.get_by_label("Since").input_value() == "2026-11-27"
    assert page.locator("[name=page]").input_value() == "topics/libya-malta-smuggling.md"
    pages = page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.page.split(' '))")
    assert len(pages) > 3
    assert all("topics/libya-malta-smuggling.md" in each for each in pages)


def test_a_date_is_stored_only_once_asked_under_the_sites_own_path_and_forgotten(page: Page, edition: Edition) -> None:
    page.goto(address(edition, CHANGES))
    page.get_by_label("Since").fill("2026-11-27")
    assert stored(page) == []

    page.get_by_role("button", name="Remember").click()
    assert stored(page) == [f"{page.evaluate(BASE)}.since"]
    expect(page.locator(".filtering .facts")).to_contain_text("This device remembers")
    today = dt.datetime.now().astimezone().date().isoformat()
    page.goto(address(edition, CHANGES))
    assert page.get_by_label("Since").input_value() == today
    page.goto(address(edition, TOPIC))
    assert page.locator("details.changed [name=since]").input_value() == today

    page.goto(f"{address(edition, CHANGES)}?since=2026-11-01")
    assert page.get_by_label("Since").input_value() == "2026-11-01"
    page.get_by_role("button", name="Show all").click()
    page.reload()
    assert page.get_by_label("Since").input_value() == ""
    page.get_by_role("button", name="Forget").click()
    assert stored(page) == []
    expect(page.get_by_role("button", name="Forget")).to_be_hidden()
    page.goto(address(edition, CHANGES))
    assert page.get_by_label("Since").input_value() == ""


def test_without_scripts_the_whole_list_stands_there_with_its_days(on: On, edition: Edition) -> None:
    page = on("wide", java_script_enabled=False)
    page.goto(address(edition, TOPIC))
    page.get_by_label("Since").fill("2026-11-27")
    page.get_by_role("button", name="Show what changed").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("What changed")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("28 November 2026")
    assert number(page) > 100
    expect(page.locator(".filtering")).to_be_hidden()


def test_the_list_is_narrowed_by_keyboard_alone(on: On, edition: Edition) -> None:
    page = on("wide", locale="en-US")
    page.goto(address(edition, CHANGES))
    page.get_by_label("Since").focus()
    page.keyboard.type("11272026")

    expect(page.get_by_role("status")).to_contain_text("since 27 November 2026")
    page.get_by_label("Kind").focus()
    page.keyboard.type("New o")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"^\d+ of \d+ changes are shown"))

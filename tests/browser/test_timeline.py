"""Timelines: a label at every mark by hover, focus and tap, and the narrowing of all dates, on the web and from disk."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EACH_PHONE, PHONES, On
from tests.browser.test_reading import Edition, address

TOPIC, WHOLE = "topics/libya-malta-smuggling/", "timeline/"
CARD = ".card:popover-open"
MARKS = ".picture--timeline a.dated"
KILLED = f"{MARKS}[href='#when-2017-10-16']"


def opened(page: Page, edition: Edition) -> None:
    """Open the timeline of a briefing."""
    page.goto(address(edition, TOPIC))
    page.locator("details.dates > summary").click()
    page.locator(MARKS).first.wait_for()


def test_a_mark_shows_what_it_stands_for_on_hover_and_on_focus(page: Page, edition: Edition) -> None:
    opened(page, edition)
    page.locator(KILLED).hover()
    card = page.locator(CARD)
    expect(card.locator(".card-kind")).to_have_text("Public record")
    expect(card.locator(".card-name")).to_have_text("16 October 2017")
    expect(card.locator(".card-line")).to_contain_text("was killed in Malta.")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)

    page.locator(f"{MARKS}[href='#when-2011']").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card.locator(".card-kind")).to_have_text("Article")
    expect(card.locator(".card-line")).to_contain_text("alleged")
    expect(card.locator(".card-line")).to_contain_text("More in the list below.")


def test_every_mark_has_a_card_and_a_name_that_says_whose_date_it_is(page: Page, edition: Edition) -> None:
    for path in (TOPIC, WHOLE):
        page.goto(address(edition, path))
        for fold in page.locator("details.dates > summary").all():
            fold.click()
        page.locator(MARKS).first.wait_for()
        cards = page.locator(MARKS).evaluate_all(
            "all => all.map(mark => [...mark.card, mark.getAttribute('aria-label')])"
        )

        assert len(cards) == page.locator(".picture--timeline .mark").count() > 20
        assert {kind for kind, *_ in cards} == {"Article", "Public record"}
        assert all(line for _, _, line, _ in cards)
        assert all(label == f"{when}, {kind.lower()}" for kind, when, _, label in cards)


@pytest.mark.parametrize("phone", EACH_PHONE)
def test_a_first_tap_shows_the_nearest_mark_and_a_second_follows_it(on: On, edition: Edition, phone: str) -> None:
    page = on(phone)
    page.goto(address(edition, TOPIC))
    page.locator("details.dates > summary").tap()
    mark = page.locator(KILLED)
    mark.wait_for()
    mark.scroll_into_view_if_needed()
    spot = mark.bounding_box()
    assert spot
    before = page.url

    page.touchscreen.tap(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    expect(page.locator(f"{CARD} .card-name")).to_have_text("16 October 2017")
    assert page.url == before
    card = page.locator(CARD).bounding_box()
    assert card
    assert page.viewport_size
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= page.viewport_size["width"]

    page.touchscreen.tap(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    expect(page).to_have_url(re.compile("#when-2017-10-16$"))


def test_a_tap_beside_a_mark_means_the_mark_and_one_elsewhere_closes_its_card(on: On, edition: Edition) -> None:
    page = on(PHONES[0])
    page.goto(address(edition, TOPIC))
    page.locator("details.dates > summary").tap()
    last = page.locator(".picture--timeline .square a.dated").last
    last.wait_for()
    page.locator(".picture--timeline").scroll_into_view_if_needed()
    spot = last.bounding_box()
    assert spot

    page.touchscreen.tap(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] + 5)
    expect(page.locator(CARD)).to_have_count(1)
    page.locator(".picture--timeline figcaption").tap()
    expect(page.locator(CARD)).to_have_count(0)


def shown(page: Page) -> list[str]:
    """Return the entries that are shown."""
    return page.locator(".timeline li").locator("visible=true").all_inner_texts()


def test_all_dates_are_narrowed_by_kind_and_years_with_the_keyboard_and_the_address(
    page: Page, edition: Edition
) -> None:
    page.goto(address(edition, WHOLE))
    everything, marks = len(shown(page)), page.locator(MARKS).locator("visible=true").count()
    page.get_by_role("combobox", name="Dated by").focus()
    page.keyboard.type("The public")
    record = shown(page)
    assert 0 < len(record) < everything
    assert all("Record" in line for line in record)
    assert page.locator(".picture--timeline a.dated:not(.square *)").locator("visible=true").count() == 0

    for _ in range(2):
        page.keyboard.press("Tab")
        page.keyboard.type("2024")
    narrowed = shown(page)
    assert 0 < len(narrowed) < len(record)
    assert (
        page.locator("article").get_by_role("status").inner_text()
        == f"{len(narrowed)} of {everything} entries are shown."
    )
    assert any("Pavel Durov was detained" in line for line in narrowed)
    assert any("Montenegro forbids" in line for line in narrowed)
    assert 0 < page.locator(MARKS).locator("visible=true").count() < marks
    assert page.url.endswith("#of=record&from=2024&to=2024")

    page.reload()
    assert shown(page) == narrowed
    # Notes of lines that are hidden would lie on one another in the margin.
    expect(page.locator(".side-note")).to_have_count(0)


def test_without_scripts_the_whole_list_and_picture_stand(on: On, edition: Edition) -> None:
    page = on("wide", java_script_enabled=False)
    page.goto(address(edition, WHOLE))
    lines = page.locator(".timeline li")

    assert lines.locator("visible=true").count() == lines.count() > 100
    assert page.locator(".timeline li.record").count() > 60
    assert page.locator(".picture--timeline a title").count() == page.locator(".picture--timeline .mark").count() > 60
    assert page.locator("article form:not([action])").count() == 0

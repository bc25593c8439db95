"""Long blocks of a briefing: folded behind a line, and open when asked for, in print and without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_reading import Edition, address

TOPIC = "topics/libya-malta-smuggling/"
TOPICS = ["libya-malta-smuggling", "encrypted-messaging", "central-asian-jihadi-education", "pakistan-cyber-law"]
SCREENS = [("desk", 800, 9), ("phone", 844, 14)]
"""How high a window is, and how many of them a folded briefing takes at most."""
FOLDS = ["detail", "routes", "numbers", "dates", "ties", "names", "doubts", "notes"]


def outline(page: Page, words: str) -> None:
    """Follow a link of the outline."""
    page.locator(".md-nav--secondary a").get_by_text(words, exact=True).last.click()


@pytest.mark.parametrize("fold", FOLDS)
def test_a_long_block_is_folded_behind_a_line_with_a_number(page: Page, edition: Edition, fold: str) -> None:
    page.goto(address(edition, TOPIC))
    block = page.locator(f"details.folded.{fold}").first

    expect(block).not_to_have_attribute("open", "")
    expect(block.locator("summary").first).to_contain_text(re.compile(r"\d"))
    block.locator("summary").first.click()
    expect(block).to_have_attribute("open", "")


def test_the_outline_opens_all_that_stands_below_its_heading_each_time(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    network, names = page.locator("details.folded.ties"), page.locator("details.folded.names")
    for _ in range(2):
        outline(page, "Who’s who")
        expect(network).to_have_attribute("open", "")
        expect(names).to_have_attribute("open", "")
        names.locator("> summary").click()
        expect(names).not_to_have_attribute("open", "")


def test_the_outline_opens_what_holds_a_heading(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))

    outline(page, "Organisations")

    expect(page.locator("#who-organisations")).to_be_in_viewport()


def test_without_scripts_everything_stands_open(browser: Browser, edition: Edition) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(edition, TOPIC))

    for fold in FOLDS:
        expect(page.locator(f"details.folded.{fold}").first).to_have_js_property("open", True)  # noqa: FBT003
    context.close()


def test_everything_opens_for_print(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect(page.locator("article details:not([open])")).to_have_count(0)


@pytest.mark.parametrize("screens", SCREENS, ids=["desk", "phone"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_folded_briefing_is_read_in_a_few_screens(
    browser: Browser, hosted: str, topic: str, screens: tuple[str, int, int]
) -> None:
    device, height, most = screens
    phone = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 3, "is_mobile": True, "has_touch": True}
    context = browser.new_context(**(phone if device == "phone" else {"viewport": {"width": 1280, "height": height}}))
    page = context.new_page()
    page.goto(f"{hosted}topics/{topic}/", wait_until="networkidle")
    whole = page.evaluate("document.documentElement.scrollHeight")
    context.close()

    assert whole <= most * height, f"{whole / height:.1f} screens"

"""Long blocks of a briefing: folded behind a line, and open when asked for, in print and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONES, WIDE, On
from tests.browser.test_reading import Edition, address

TOPIC = "topics/libya-malta-smuggling/"
TOPICS = ["libya-malta-smuggling", "encrypted-messaging", "central-asian-jihadi-education", "pakistan-cyber-law"]
SCREENS = [("wide", 800, 9), (PHONES[0], 844, 14)]
"""How high a window is, and how many of them a folded briefing takes at most."""
FOLDS = ["detail", "routes", "numbers", "dates", "ties", "names", "doubts", "notes"]


def outline(page: Page, words: str) -> None:
    """Follow a link of the outline."""
    page.locator(".md-nav--secondary a").get_by_text(words, exact=True).last.click()


def test_long_blocks_are_folded_behind_a_line_with_a_number(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    blocks = [page.locator(f"details.folded.{fold}").first for fold in FOLDS]

    for block in blocks:
        expect(block).not_to_have_attribute("open", "")
        expect(block.locator("summary").first).to_contain_text(re.compile(r"\d"))
    # From below, since what opens moves all that stands below it.
    for block in reversed(blocks):
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


def test_without_scripts_everything_stands_open(on: On, edition: Edition) -> None:
    page = on("wide", java_script_enabled=False)
    page.goto(address(edition, TOPIC))

    for fold in FOLDS:
        expect(page.locator(f"details.folded.{fold}").first).to_have_js_property("open", True)  # noqa: FBT003


def test_everything_opens_for_print(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect(page.locator("article details:not([open])")).to_have_count(0)


@pytest.mark.parametrize("screens", SCREENS, ids=["desk", "phone"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_folded_briefing_is_read_in_a_few_screens(
    on: On, hosted: str, topic: str, screens: tuple[str, int, int]
) -> None:
    screen, height, most = screens
    page = on(screen)
    page.set_viewport_size({"width": (page.viewport_size or WIDE)["width"], "height": height})
    page.goto(f"{hosted}topics/{topic}/", wait_until="networkidle")
    whole = page.evaluate("document.documentElement.scrollHeight")

    assert whole <= most * height, f"{whole / height:.1f} screens"

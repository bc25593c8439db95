"""Sentences to take along: copied, shared and saved, on a wide window and phones, from the web and from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONES, SCREENS, On
from tests.browser.test_reading import Edition, address

TOPIC = "topics/libya-malta-smuggling/"
SENTENCE = (
    "“He says that oil smuggled to Malta earns over 82 million euros a year [disputed]; an Italian inquiry counted"
)
CLIPBOARD = ["clipboard-read", "clipboard-write"]
SHARE = "() => { navigator.share = data => { globalThis.shared = data; return Promise.resolve(); }; }"


@pytest.fixture(params=SCREENS)
def reader(request: pytest.FixtureRequest, on: On) -> Page:
    """Return a page on each screen that may read the clipboard."""
    return on(str(request.param), permissions=CLIPBOARD)


def open_note(page: Page, edition: Edition) -> None:
    """Open the note of the second key point's claim where there is a sheet for sharing, and wait for what it offers."""
    page.goto(address(edition, TOPIC))
    page.evaluate(SHARE)
    page.locator("article a.footnote-ref[aria-label='Note 5']").first.click()
    expect(page.locator(".take button").last).to_be_visible()


def test_a_sentence_is_copied_and_shared_with_standing_source_and_place(reader: Page, edition: Edition) -> None:
    open_note(reader, edition)
    reader.locator(".take button", has_text="Copy sentence").click()
    reader.wait_for_function("navigator.clipboard.readText().then(text => text.length > 0)")
    text = reader.evaluate("navigator.clipboard.readText()")
    assert text.startswith(SENTENCE)
    assert "Giancarlo Elia Valori, Modern Diplomacy, 3 December 2018" in text
    assert "statement 20.3." in text
    assert "Sourcebook · Smuggling between Libya and Malta · 28 November 2026" in text
    assert "file:" not in text
    where = f"{edition[1]}{TOPIC}#key-points:~:text=He%20says%20that%20oil,over%2051%20million%20euros."
    assert text.endswith(f", {where}") == (edition[0] == "hosted")

    reader.locator(".take button", has_text="Share").click()
    shared = reader.evaluate("shared")
    assert shared["text"].startswith(SENTENCE)
    assert shared.get("url") == (where if edition[0] == "hosted" else None)


def test_only_ids_are_kept_once_the_reader_asks_and_one_button_clears_them(reader: Page, edition: Edition) -> None:
    open_note(reader, edition)
    assert reader.evaluate("Object.keys(localStorage).filter(key => key.includes('saved'))") == []
    reader.locator(".take button", has_text="Save statement").click()
    kept = "localStorage.getItem(`${__md_scope.pathname}.saved-statements`)"
    assert reader.evaluate(kept) == '["malta-libya:20.3"]'

    reader.locator(".take a.to-saved").click()
    expect(reader.locator(".saved-list .statement")).to_contain_text("more than 82 million euros a year.\u00a0disputed")
    with reader.expect_download() as started:
        reader.get_by_role("button", name="CSV file of the list").click()
    assert "malta-libya:20.3" in Path(started.value.path()).read_text("utf-8")
    reader.get_by_role("button", name="Clear the list").click()
    expect(reader.locator(".saved [role=status]")).to_have_text("Nothing is saved on this device.")
    assert reader.evaluate(kept) is None


def test_what_is_tapped_is_large_enough(on: On, hosted: str) -> None:
    page = on(PHONES[1])
    open_note(page, ("hosted", hosted))
    boxes = page.locator(".take button").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")

    assert boxes
    assert min(boxes) >= 44


def test_without_scripts_the_page_says_what_it_is(on: On, hosted: str) -> None:
    page = on("wide", java_script_enabled=False)
    page.goto(f"{hosted}saved/")

    expect(page.locator("article")).to_contain_text("Your browser keeps only the numbers")
    expect(page.locator(".saved [role=status]")).to_contain_text("The list needs scripts")

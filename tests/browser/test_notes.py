"""Citations and keys in a real browser: notes in the margin, in place, on hover; from web and disk; printed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EACH_PHONE, On

TOPIC = "topics/pakistan-cyber-law"
SOURCE = "sources/pakistan-cyber-terrorism"
Edition = tuple[str, str]
# What a note is made to hold may come late, so that the browser is asked until the notes stand apart.
APART = """() => {
  const shown = [...document.querySelectorAll(".side-note")].filter(note => note.offsetParent);
  const boxes = shown.map(note => note.getBoundingClientRect());
  return boxes.slice(1).every(({ top }, at) => boxes[at].bottom <= top + 1);
}"""


def address(edition: Edition, path: str) -> str:
    """Return a page's address in an edition."""
    name, base = edition
    return f"{base}{path}/" if name == "hosted" else f"{base}{path}.html"


def test_where_there_is_a_margin_notes_stand_beside_their_paragraph(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    note = page.locator(".side-note:visible").first
    expect(note).to_contain_text("Cyber Terrorism and its Securitization in Pakistan")
    first, mark = note.bounding_box(), page.locator("article a.footnote-ref").first

    paragraph = mark.locator("xpath=ancestor::li[1]").bounding_box()
    assert first
    assert paragraph
    assert abs(first["y"] - paragraph["y"]) < 20
    assert first["x"] > paragraph["x"] + paragraph["width"]

    mark.hover()
    expect(page.locator(".side-note.open")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".side-note.open")).to_have_count(0)


def test_a_press_keeps_the_note_in_the_margin_open_whole_and_a_second_goes_to_the_passage(
    page: Page, edition: Edition
) -> None:
    page.goto(address(edition, TOPIC))
    cut = page.locator(".side-note:visible", has=page.locator("span.cut")).first
    marks = page.locator("article :is(p, li) a.footnote-ref")
    mark = marks.get_by_text(cut.locator("b").inner_text(), exact=True).first
    pinned = page.locator(".side-note.pinned")
    mark.click()
    expect(mark).to_have_attribute("aria-expanded", "true")
    assert pinned.evaluate("note => note.children[1].scrollHeight <= note.children[1].clientHeight")
    page.locator("h1").hover()
    other = page.locator(".side-note:visible").last.locator("b").inner_text()
    marks.get_by_text(other, exact=True).first.hover()
    expect(page.locator(".side-note.open:not(.pinned)")).to_have_count(1)
    expect(pinned).to_have_count(1)

    page.keyboard.press("Escape")
    expect(pinned).to_have_count(0)
    expect(mark).to_have_attribute("aria-expanded", "false")
    mark.click()
    page.locator("h1").click()
    expect(pinned).to_have_count(0)

    mark.click()
    mark.click()
    expect(page).to_have_url(re.compile(r"pakistan-cyber-terrorism(/|\.html)#p\d"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_an_open_note_covers_no_other_and_a_closed_one_ends_with_a_word(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    notes = page.locator(".side-note:visible")
    notes.first.wait_for()
    number = page.locator(".side-note:visible", has=page.locator("span.cut")).first.locator("b").inner_text()
    page.locator("article :is(p, li) a.footnote-ref").get_by_text(number, exact=True).first.click()
    assert notes.count() > 2
    page.wait_for_function(APART)
    page.locator(".side-note.pinned > span").evaluate("text => text.append('One more line. '.repeat(20))")
    page.wait_for_function(APART)
    cut = page.locator(".side-note:not(.open) > span.cut").first
    lines = cut.evaluate("text => text.clientHeight / parseFloat(getComputedStyle(text).lineHeight)")
    assert abs(lines - round(lines)) < 0.05
    assert cut.evaluate("text => getComputedStyle(text).webkitLineClamp") == "none"


def test_a_note_says_what_the_article_says_before_what_the_record_says(page: Page, offline: str) -> None:
    page.goto(f"{offline}topics/libya-malta-smuggling.html")
    expect(page.locator(".side-note:visible").first).to_be_attached()
    mark = page.locator("article li", has_text="82 million euros").locator("a.footnote-ref").first
    mark.click()
    note = page.locator(".side-note.open").inner_text()

    assert note.index("82 million euros a year") < note.index("The public record")


def test_keys_open_the_note_in_the_text_and_go_on_into_it(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    expect(page.locator(".side-note:visible").first).to_be_attached()
    mark, note = page.locator("article a.footnote-ref").first, page.locator(".note-here")
    mark.press("Enter")
    expect(note).to_contain_text("Cyber Terrorism and its Securitization in Pakistan")
    page.keyboard.press("Tab")
    expect(note.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(mark).to_be_focused()

    mark.press("Enter")
    mark.press("Enter")
    expect(page).to_have_url(re.compile(r"pakistan-cyber-terrorism(/|\.html)#p2-5"))


def test_notes_in_the_margin_are_neither_read_aloud_nor_reached_by_tab(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}{TOPIC}/")
    margin = page.locator(".side-notes")
    expect(margin).to_have_attribute("aria-hidden", "true")

    assert page.evaluate("[...document.querySelectorAll('.side-notes a')].every(link => link.tabIndex === -1)")
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == (
        page.evaluate("document.querySelectorAll('[id]').length")
    )


def test_without_a_margin_a_hover_shows_the_note_and_escape_hides_it(page: Page, hosted: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 900})
    page.goto(f"{hosted}{TOPIC}/")
    mark, box = page.locator("article a.footnote-ref").first, page.locator(".note-box")
    expect(page.locator(".side-note:visible")).to_have_count(0)

    mark.hover()
    expect(box).to_contain_text("passage 2")
    box.hover()
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)


@pytest.mark.parametrize("phone", EACH_PHONE)
def test_a_tap_opens_the_note_in_place_and_a_second_goes_to_the_passage(on: On, edition: Edition, phone: str) -> None:
    page = on(phone)
    page.goto(address(edition, TOPIC))
    mark = page.locator("article a.footnote-ref").first
    mark.tap()
    note = page.locator(".note-here")
    expect(note).to_contain_text("Cyber Terrorism and its Securitization in Pakistan")
    expect(mark).to_have_attribute("aria-expanded", "true")
    note.get_by_role("button", name="Close the note").tap()
    expect(note).to_have_count(0)

    mark.tap()
    mark.tap()
    expect(page).to_have_url(re.compile(r"pakistan-cyber-terrorism(/|\.html)#p2-5"))


def test_a_note_that_links_to_the_record_shows_it_on_a_wide_screen_and_on_a_phone(on: On, edition: Edition) -> None:
    for screen, opened in (("wide", ".side-note.open"), ("iPhone 13", ".note-here")):
        page = on(screen)
        page.goto(address(edition, TOPIC))
        entry = page.locator(".doubt").first
        record = entry.locator(".doubt-record").first.inner_text()[:60]
        link = page.locator(f".footnote a[href='#{entry.get_attribute('id')}']")
        number = link.locator("xpath=ancestor::li[1]").get_attribute("id")
        mark = page.locator(f"article :is(p, li) a.footnote-ref[href='#{number}']").first
        expect(page.locator(".side-notes")).to_be_attached()
        mark.hover() if screen == "wide" else mark.tap()
        note = page.locator(opened)
        expect(note).to_contain_text(record)
        expect(note.locator("a[href^='#record-'], sup, [id]")).to_have_count(0)


def test_without_scripts_a_mark_leads_to_its_note_and_a_note_to_the_record(on: On, hosted: str) -> None:
    page = on("wide", java_script_enabled=False)
    page.goto(f"{hosted}{TOPIC}/")
    page.locator("article a.footnote-ref").first.click()
    expect(page.locator(".footnote li:target")).to_be_in_viewport()
    page.locator(".footnote a[href^='#record-']").first.click()

    expect(page.locator(".doubt:target .doubt-record").first).to_be_in_viewport()


PLACES = """() => [...document.querySelectorAll("article :is(h1, h2, h3, p, li, td, figure)")]
  .filter(element => !element.closest(".side-notes"))
  .map(element => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join(); })"""


@pytest.mark.parametrize("path", [TOPIC, SOURCE])
def test_notes_in_the_margin_move_nothing(page: Page, hosted: str, path: str) -> None:
    page.goto(f"{hosted}{path}/")
    expect(page.locator(".side-notes")).to_be_attached()
    with_notes = page.evaluate(PLACES)
    page.evaluate("document.querySelectorAll('.side-notes').forEach(notes => notes.remove())")

    assert page.evaluate(PLACES) == with_notes


def test_keys_step_through_statements_and_can_be_switched_off(page: Page, edition: Edition) -> None:
    page.goto(address(edition, SOURCE))
    for key, anchor in (("j", "#p1-1"), ("j", "#p1-2"), ("j", "#p1-3"), ("k", "#p1-2")):
        page.keyboard.press(key)
        expect(page).to_have_url(re.compile(f"{anchor}$"))
    expect(page.locator(":target")).to_be_focused()

    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_visible()
    keys.get_by_label("Single keys work").uncheck()
    keys.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    page.keyboard.press("/")
    expect(page).to_have_url(re.compile("#p1-2$"))
    expect(page.locator(".md-search__input")).not_to_be_focused()


def test_keys_leave_fields_alone(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}statements/")
    field = page.get_by_label("Words")
    field.press_sequentially("j?/k")

    expect(field).to_have_value("j?/k")
    expect(page.get_by_role("dialog", name="Keys")).to_have_count(0)

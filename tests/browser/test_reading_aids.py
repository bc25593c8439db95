"""What helps a reader along, on the web and from disk: cards, citations to copy, addresses, filters, ways back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONES, On

Edition = tuple[str, str]


def address(edition: Edition, path: str) -> str:
    """Return a page's address in an edition; `path` is written as the hosted one."""
    name, base = edition
    return base + (path if name == "hosted" else path.rstrip("/") + ".html")


@pytest.fixture
def copier(on: On) -> Page:
    """Return a page that may read the clipboard."""
    return on("wide", permissions=["clipboard-read", "clipboard-write"])


def test_a_name_shows_its_card_on_focus_and_on_hover(page: Page, edition: Edition) -> None:
    page.goto(address(edition, "topics/encrypted-messaging/"))
    name = page.locator("article a.entity", has_text="WhatsApp").locator("visible=true").first
    page.keyboard.press("Tab")
    name.focus()
    card = page.locator(".card:popover-open")
    expect(card.locator(".card-kind")).to_have_text("App or tool")
    expect(card.locator(".card-name")).to_have_text("WhatsApp")
    expect(card.locator(".card-line")).not_to_be_empty()
    expect(card.locator(".card-said")).to_contain_text("One statement:")
    expect(name).to_have_accessible_description(re.compile("WhatsApp"))
    shown, at = card.bounding_box(), name.bounding_box()
    assert shown
    assert at
    assert min(abs(shown["y"] - at["y"] - at["height"]), abs(shown["y"] + shown["height"] - at["y"])) < 12
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)

    name.hover()
    expect(card.locator(".card-name")).to_have_text("WhatsApp")


MARKED = "sources/malta-libya/"


def test_a_mark_says_what_it_means_and_why_it_stands_there(page: Page, edition: Edition) -> None:
    page.goto(address(edition, MARKED))
    mark, card = page.locator("#p20-3 .standing--disputed"), page.locator(".card")
    mark.hover()
    expect(card).to_contain_text("The public record, or the article itself, speaks against it.")
    expect(card).to_contain_text("Here: The Italian inquiry counted more than 82 million kilograms")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)

    page.locator("#p20-3 .passage-mark").focus()
    page.keyboard.press("Tab")
    expect(mark).to_be_focused()
    expect(card).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_have_text(re.compile("What the words beside a statement mean"))


def test_an_accusation_says_what_became_of_it(page: Page, offline: str) -> None:
    page.goto(address(("offline", offline), MARKED))
    page.locator("#p24-2 .standing--alleged").hover()

    expect(page.locator(".card")).to_contain_text("Here: alleged; the ministry’s own inquiry found no evidence")


def test_an_allegation_in_a_briefing_says_what_came_of_it_and_moves_nothing(page: Page, offline: str) -> None:
    page.goto(address(("offline", offline), "topics/libya-malta-smuggling/"))
    mark, after = (page.locator(f"#key-points + ul .standing--{word}").first for word in ("alleged", "divided"))
    before = after.bounding_box()
    mark.hover()

    expect(page.locator(".card")).to_contain_text("Here: alleged; Malta ruled out a military base in March 2011")
    assert after.bounding_box() == before


def test_a_tap_explains_a_mark_and_a_name_and_a_second_follows_the_name(on: On, offline: str) -> None:
    page = on(PHONES[0])
    page.goto(address(("offline", offline), MARKED))
    card = page.locator(".card")
    page.locator("#p20-3 .standing--disputed").tap()
    expect(card).to_contain_text("speaks against it")

    name = page.locator("#p23-1 a.entity").first
    name.tap()
    expect(card.locator(".card-name")).to_have_text("Marsaxlokk")
    expect(page).to_have_url(re.compile("malta-libya"))
    name.tap()
    expect(page.locator("h1")).to_contain_text("Marsaxlokk")


def test_marks_are_left_to_the_links_that_they_stand_in(page: Page, offline: str) -> None:
    page.goto(address(("offline", offline), MARKED))
    page.locator("#p20-3 .standing[tabindex]").wait_for()

    assert page.locator(":is(a, button, summary) .standing[tabindex]").count() == 0
    assert page.locator(".side-notes [tabindex='0']").count() == 0


def test_a_page_is_copied_as_a_citation(copier: Page, edition: Edition) -> None:
    copier.goto(address(edition, "topics/pakistan-cyber-law/"))
    copier.get_by_text("Cite this page").click()
    copier.get_by_role("button", name="Copy the citation of this page as RIS").click()
    expect(copier.get_by_role("button", name="as RIS")).to_have_text("Copied")

    lines = copier.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[:3] == ["TY  - ELEC", "AU  - Sourcebook", "TI  - Cyber terrorism and the law in Pakistan"]
    assert lines[-1] == "ER  - "


def test_a_statement_is_cited_in_four_forms_with_its_address(copier: Page, edition: Edition) -> None:
    copier.goto(address(edition, "sources/malta-libya/"))
    cite = copier.get_by_role("button", name="Cite statement 20.3", exact=True)
    cite.focus()
    copier.keyboard.press("Enter")
    expect(cite).to_have_attribute("aria-expanded", "true")
    forms = copier.locator("article div.cite pre")
    expect(forms).to_have_count(4)
    for form in forms.all():
        expect(form).to_contain_text(
            "economic crimes inside Libya, statement 20.3, in the passage that begins “The Libyan"
        )
        expect(form).to_contain_text(re.compile(r"sources/malta-libya(/|\.html)#p20-3"))
        expect(form).not_to_contain_text(re.compile("⟨|file:"))
    copier.get_by_role("button", name="Copy the citation of statement 20.3 as BibTeX").click()
    copier.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('@misc{'))")
    assert "@misc{sourcebook-sources-malta-libya-p20-3," in copier.evaluate("navigator.clipboard.readText()")

    cite.click()
    expect(forms).to_have_count(0)
    copier.get_by_role("button", name="Copy statement 20.3 with its citation").click()
    copier.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('“The smuggling of oil'))")


def test_an_address_of_a_statement_leads_to_it(page: Page, edition: Edition) -> None:
    page.goto(address(edition, "sources/malta-libya/") + "#p20-3")

    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("82 million")


def test_a_page_made_from_data_says_where_it_stands(page: Page, edition: Edition) -> None:
    page.goto(address(edition, "apps/telegram/"))
    crumbs = page.locator("nav.md-path")

    expect(crumbs.get_by_role("link", name="Apps and tools")).to_be_visible()


def test_linked_from_names_pages_with_their_sentence(page: Page, edition: Edition) -> None:
    page.goto(address(edition, "people/edward-snowden/"))
    linking = page.locator("#linked-from ~ ul").first

    expect(linking).to_contain_text("Cyber terrorism and the law in Pakistan")
    expect(linking.locator("li", has_text=re.compile("^PRISM:"))).to_contain_text("that Edward Snowden exposed")


def test_words_that_no_statement_holds_lead_on_to_search(page: Page, edition: Edition) -> None:
    page.goto(f"{address(edition, 'statements/')}#q=kaddafi&topic=Unknown")
    status = page.locator(".filtering [role=status]")
    expect(status).to_contain_text("No statement matches")
    status.get_by_role("link", name="Search the whole site for kaddafi").click()

    expect(page.locator(".search-results a").first).to_contain_text("Muammar Gaddafi")


def test_statements_are_found_by_phrase_and_by_words_and_shared(page: Page, edition: Edition) -> None:
    page.goto(address(edition, "statements/"))
    shown = page.locator(".all-statements tbody tr:visible")
    words = page.get_by_label("Words")
    words.fill('"ship to ship"')
    expect(shown).to_have_count(2)
    words.fill("ship to ship italy")
    loose = shown.count()
    words.fill("fishermen “maritime police”")
    expect(shown).to_have_count(1)
    words.fill("Milošević")
    expect(shown.first).to_contain_text("Milosevic")
    words.fill("zxqv")
    expect(page.get_by_role("status").last).to_contain_text("No statement")
    assert loose != 2

    words.fill("30000")
    expect(shown).to_have_count(2)
    words.fill("al qaeda tawhid")
    number = shown.count()
    assert number > 0
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    expect(words).to_have_value("al qaeda tawhid")
    expect(shown).to_have_count(number)

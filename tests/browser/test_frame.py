"""The frame of every page without the theme's script: scheme, outline, drawer, a still page, a sheet that lost nothing."""

import re
from pathlib import Path

import material
import pytest
from playwright.sync_api import Page, expect

from briefing.assets import SHEETS
from briefing.assets import THEME as ENGINE
from tests.browser.conftest import EACH_PHONE, SCREENS, On
from tests.browser.test_phones import beyond
from tests.browser.test_reading import Edition, address

FACE = re.compile(r"@font-face\s*\{[^}]*\}")
ROOT = Path(__file__).parents[2]
THEME = Path(material.__file__).parent / "templates/assets/stylesheets"
TOPIC = "topics/libya-malta-smuggling/"
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 500);
})"""
STYLES = """() => [...document.querySelectorAll("body, body *")].map(element => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const names = ["color", "backgroundColor", "font", "display", "position", "border", "opacity", "transform", "maskImage"];
  return [element.tagName, element.className, x, y, width, height, ...names.map(name => style[name])].join("|");
})"""


@pytest.mark.parametrize("width", [1000, 1280, 1920])
def test_what_search_finds_stays_within_the_window(on: On, hosted: str, width: int) -> None:
    page = on("wide", viewport={"width": width, "height": 900})
    page.goto(f"{hosted}{TOPIC}?q=who+killed+the+Maltese+journalist")
    expect(page.locator(".search-results a").first).to_be_visible()

    assert beyond(page) == []


def test_the_scheme_is_chosen_by_pointer_or_key_and_kept(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")

    page.locator(".md-header__option label:visible").click()
    page.locator(".md-header__option label:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".md-option:checked").press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "default")


def test_the_system_is_followed_while_nothing_is_chosen(page: Page, edition: Edition) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address(edition, TOPIC))
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")

    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_the_outline_follows_the_reader(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    for number in (3, 1):
        link = page.locator(".md-sidebar--secondary .md-nav--secondary > ul > li > a").nth(number)
        link.click()
        active = page.locator(".md-sidebar--secondary .md-nav__link--active")
        expect(active).to_have_count(1)
        expect(active).to_have_text(link.inner_text())


def test_the_notes_are_folded_unless_the_address_asks_for_one(on: On, page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    folded, note = page.locator("details.notes"), page.locator(".footnote li").first
    expect(note).not_to_be_visible()

    page.goto(address(edition, ""))
    page.goto(f"{address(edition, TOPIC)}#{note_id(on, edition)}")
    expect(folded).to_have_attribute("open", "")
    expect(page.locator(".footnote li:target")).to_be_in_viewport()


def test_statements_in_doubt_are_folded_unless_the_address_asks_for_one(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))
    entry = page.locator(".doubts .doubt").last
    expect(entry).not_to_be_visible()

    page.evaluate("id => { location.hash = id; }", entry.get_attribute("id"))
    expect(entry).to_be_in_viewport()


def test_the_outline_opens_what_is_folded_below_the_heading_that_it_names(page: Page, edition: Edition) -> None:
    page.goto(address(edition, TOPIC))

    page.locator(".md-sidebar--secondary a, .md-nav--secondary a").get_by_text("Disputed, corrected").last.click()

    expect(page.locator(".doubts .doubt").first).to_be_in_viewport()


def note_id(on: On, edition: Edition) -> str:
    """Return the id of the last note, which stands open where there are no scripts."""
    page = on("wide", java_script_enabled=False)
    page.goto(address(edition, TOPIC))
    note = page.locator(".footnote li").last
    expect(note).to_be_visible()
    return note.get_attribute("id") or ""


@pytest.mark.parametrize("width", [960, 1024, 1220])
def test_the_sections_stand_in_one_line_beside_the_search(page: Page, hosted: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(hosted + TOPIC)
    heights = page.locator(".sections li").evaluate_all("all => all.map(each => each.offsetHeight)")

    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert len(set(heights)) == 1
    assert heights[0] < 50


@pytest.mark.parametrize("phone", EACH_PHONE)
def test_the_drawer_opens_without_a_script_and_closes_with_escape(on: On, edition: Edition, phone: str) -> None:
    for scripts in (True, False):
        page = on(phone, java_script_enabled=scripts)
        page.goto(address(edition, ""))
        page.locator("label[for=__drawer]:visible").first.tap()
        entry = page.locator(".md-sidebar--primary a", has_text="Sources").first
        expect(entry).to_be_in_viewport()
        if scripts:
            page.keyboard.press("Escape")
            expect(entry).not_to_be_in_viewport()


@pytest.mark.parametrize("path", ["", TOPIC, "organisations/isis/", "sources/cyber-caliphate/", "statements/"])
@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_moves_while_a_page_loads(on: On, hosted: str, path: str, screen: str) -> None:
    page = on(screen)
    page.goto(hosted + path)

    assert page.evaluate(SHIFTS) < 0.001


@pytest.mark.parametrize("path", ["", "topics/pakistan-cyber-law/", "people/edward-snowden/"])
@pytest.mark.parametrize("screen", ["iPhone 13", "wide"])
def test_the_lean_sheet_looks_like_the_whole_one(on: On, hosted: str, path: str, screen: str) -> None:
    joined = next((ROOT / "site/assets/stylesheets").glob("site.*.css")).read_text("utf-8")
    # Fonts are cut and named anew for the lean sheet: what is compared is how they are used.
    whole_sheet = FACE.sub("", _whole_sheet()) + "".join(FACE.findall(joined))
    lean, whole = (_styles(on(screen), hosted + path, sheet) for sheet in (joined, whole_sheet))

    assert [pair for pair in zip(lean, whole, strict=True) if pair[0] != pair[1]][:3] == []


def _styles(page: Page, url: str, sheet: str) -> list[str]:
    """Return how every element looks under a sheet, with its fonts waited for."""
    patient = sheet.replace("font-display: optional", "font-display: block")
    page.route("**/site.*.css", lambda route: route.fulfill(body=patient, content_type="text/css"))
    page.goto(url, wait_until="networkidle")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    found: list[str] = page.evaluate(STYLES)
    return found


def _whole_sheet() -> str:
    sheets = [
        *sorted(THEME.glob("main.*.css")),
        *sorted(THEME.glob("palette.*.css")),
        *(ENGINE / name for name in SHEETS),
    ]
    return "\n".join(sheet.read_text("utf-8") for sheet in sheets)


def test_a_missing_page_offers_search_and_ways_on(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}404.html")
    links = [link.get_attribute("href") for link in page.locator("article li a").all()]

    assert len(links) >= 5
    assert all(page.request.get(hosted.rstrip("/") + str(link)).ok for link in links)
    page.locator("article input[name=q]").fill("Telegram")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{hosted}?q=Telegram")
    expect(page.locator(".search-results")).to_contain_text("Telegram", timeout=20_000)

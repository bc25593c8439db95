"""No violation of WCAG 2.2, levels A and AA, that axe can find, in both schemes, on phones and on a wide screen."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import On, dress

ROOT = Path(__file__).parents[2] / "site"
KINDS = [
    "",
    "topics/pakistan-cyber-law/",
    "sources/pakistan-cyber-terrorism/",
    "people/edward-snowden/",
    "laws/national-action-plan/",
    "places/malta/",
    "apps/",
    "statements/",
    "timeline/",
    "figures/",
    "coverage/",
    "glossary/",
    "references/",
    "disputed/",
    "about/how-to-edit/",
]
"""One page of each kind, of several the shortest; with AXE_ALL=1 in the environment every page is looked at."""
EVERY = bool(os.environ.get("AXE_ALL"))
LOOKS = [("iPhone 13", "light"), ("wide", "dark")]
MORE_LOOKS = [("Pixel 7", "dark"), ("wide", "light")]
"""The rest of screens and schemes, which pages are looked at in together with all others."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def paths() -> list[str]:
    """Return the addresses to look at, below the site's."""
    if not EVERY:
        return KINDS
    return sorted(page.parent.relative_to(ROOT).as_posix().removeprefix(".") + "/" for page in ROOT.rglob("index.html"))


@pytest.mark.parametrize(("screen", "scheme"), LOOKS + MORE_LOOKS * EVERY)
def test_axe_finds_no_violation(on: On, hosted: str, screen: str, scheme: str) -> None:
    page = on(screen, color_scheme=scheme)
    found = []
    for path in paths():
        page.goto(hosted + path.lstrip("/"))
        page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished))")
        result = Axe().run(page, options={"runOnly": RULES})
        found += [f"{path}: {row['id']}: {row['nodes'][0]['html'][:100]}" for row in result.response["violations"]]

    assert found == []


FOCUS = """() => {
  const seen = element => { const { outlineStyle, strokeWidth } = getComputedStyle(element);
    return outlineStyle !== "none" || (element.matches(".tie") && parseFloat(strokeWidth) > 2); };
  const at = document.activeElement;
  const shown = [at, ...at.querySelectorAll("*"), ...(at.labels ?? []), ...(at.matches(".md-option") ? at.parentElement.children : [])];
  return at === document.body || shown.some(seen) ? "" : at.outerHTML.slice(0, 100);
}"""


def unseen(page: Page, stops: int) -> list[str]:
    """Return what had the focus and did not show it, of so many stops of the Tab key."""
    found = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUS))
    return [html for html in found if html]


@pytest.mark.parametrize("path", ["topics/pakistan-cyber-law/", "people/edward-snowden/", "statements/"])
@pytest.mark.parametrize("screen", ["iPhone 13", "wide"])
def test_what_has_the_focus_shows_it(on: On, hosted: str, path: str, screen: str) -> None:
    page = on(screen)
    page.goto(hosted + path)

    assert unseen(page, 60) == []


def test_a_focus_that_does_not_show_is_found(page: Page, hosted: str) -> None:
    page.goto(hosted)
    dress(page, "main a { outline: none !important }")

    assert unseen(page, 20)


def test_listeners_skip_to_the_title_and_hear_no_sign_after_a_heading(page: Page, hosted: str) -> None:
    page.goto(hosted + "topics/pakistan-cyber-law/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    page.keyboard.press("Enter")

    assert page.evaluate("document.querySelector(':target').matches('article h1')")
    expect(page.get_by_role("heading", name="Key points", exact=True)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_pictures_take_the_colours_that_a_system_forces(on: On, hosted: str, scheme: str) -> None:
    page = on("wide", color_scheme=scheme, forced_colors="active")
    page.goto(hosted + "topics/pakistan-cyber-law/")
    ink = page.evaluate("getComputedStyle(document.querySelector('article p')).color")

    assert page.evaluate("getComputedStyle(document.querySelector('.standing'), '::before').backgroundColor") == ink
    assert page.evaluate("getComputedStyle(document.querySelector('.picture text:not(.quiet)')).fill") == ink

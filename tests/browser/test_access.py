"""No violation of WCAG 2.2, levels A and AA, that axe can find, in both schemes, on phones and on a wide screen."""

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
"""One page of each kind, of several the shortest."""
SHORT = "document.querySelectorAll('article :is(tr, li, dt, dd, p):nth-child(n + 21)').forEach(line => line.remove())"
"""Leaves the first twenty lines of a list: the rest is made as these are, and looked at by `make test-all`."""
LOOKS = [("iPhone 13", "light"), ("wide", "dark"), ("Pixel 7", "dark"), ("wide", "light")]
# Passes are not told one by one: most of the time went into naming what is right.
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def violations(page: Page, base: str, paths: list[str], first: str = "") -> list[str]:
    """Return what axe finds on pages, each by its address below the site's, once a script has run there first."""
    found = []
    for path in paths:
        page.goto(base + path.lstrip("/"))
        page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished))")
        page.evaluate(first)
        result = Axe().run(page, options=OPTIONS)
        found += [f"{path}: {row['id']}: {row['nodes'][0]['html'][:100]}" for row in result.response["violations"]]
    return found


@pytest.mark.parametrize(("screen", "scheme"), LOOKS[:2])
def test_axe_finds_no_violation(on: On, hosted: str, screen: str, scheme: str) -> None:
    assert violations(on(screen, color_scheme=scheme), hosted, KINDS, SHORT) == []


@pytest.mark.slow  # every page takes axe minutes
@pytest.mark.parametrize(("screen", "scheme"), LOOKS)
def test_axe_finds_no_violation_on_any_page(on: On, hosted: str, screen: str, scheme: str) -> None:
    # A page that moved is left at once for the one that it names.
    pages = (page for page in ROOT.rglob("index.html") if 'http-equiv="refresh"' not in page.read_text("utf-8"))
    folders = (page.parent.relative_to(ROOT).as_posix().removeprefix(".") for page in pages)

    assert violations(on(screen, color_scheme=scheme), hosted, sorted(f"{folder}/" for folder in folders)) == []


def test_a_violation_is_found(page: Page, hosted: str) -> None:
    css = "article a { color: #ccc !important; }"
    page.route("**/*.css", lambda route: route.fulfill(body=f"{route.fetch().text()}\n{css}", content_type="text/css"))

    assert [row for row in violations(page, hosted, ["apps/"]) if row.startswith("apps/: color-contrast: ")]


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

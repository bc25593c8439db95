"""No violation of WCAG 2.2, levels A and AA, that axe can find, in both schemes and at both widths."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2] / "site"
KINDS = [
    "",
    "topics/libya-malta-smuggling/",
    "sources/cyber-caliphate/",
    "people/edward-snowden/",
    "laws/national-action-plan/",
    "places/libya/",
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
"""One page of each kind; with AXE_ALL=1 in the environment every page is looked at."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def paths() -> list[str]:
    """Return the addresses to look at, below the site's."""
    if not os.environ.get("AXE_ALL"):
        return KINDS
    return sorted(page.parent.relative_to(ROOT).as_posix().removeprefix(".") + "/" for page in ROOT.rglob("index.html"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation(browser: Browser, hosted: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for path in paths():
        page.goto(hosted + path.lstrip("/"))
        page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished))")
        result = Axe().run(page, options={"runOnly": RULES})
        found += [f"{path}: {row['id']}: {row['nodes'][0]['html'][:100]}" for row in result.response["violations"]]
    context.close()

    assert found == []

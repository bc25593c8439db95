"""No violation of WCAG 2.2, levels A and AA, that axe can find, in both schemes and at both widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

PATHS = [
    "",
    "topics/libya-malta-smuggling/",
    "sources/cyber-caliphate/",
    "people/edward-snowden/",
    "laws/national-action-plan/",
    "apps/",
    "glossary/",
    "references/",
    "disputed/",
    "about/how-to-edit/",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation(browser: Browser, hosted: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for path in PATHS:
        page.goto(hosted + path)
        result = Axe().run(page, options={"runOnly": RULES})
        found += [f"{path}: {row['id']}: {row['nodes'][0]['html'][:100]}" for row in result.response["violations"]]
    context.close()

    assert found == []

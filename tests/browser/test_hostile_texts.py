"""In a real browser no hostile text runs: not from a page, a result, a card, a note, a filter or a form for citing."""

import pytest
from playwright.sync_api import Page, expect

from tests.hostile import Hostile
from tests.hostile_project import hostile_project
from tests.small import build

FRAGMENT = "</title></script><script>window.ran=1</script> \"'><img src=x onerror=window.ran=2> {{7*7}}"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of an offline edition whose every text is hostile."""
    project = hostile_project(tmp_path_factory.mktemp("hostile"), Hostile(FRAGMENT))
    return build(project, OFFLINE="true").as_uri()


def runs_nothing(page: Page) -> bool:
    """Return whether no text of the page has run, and none has become a picture."""
    return bool(page.evaluate("window.ran === undefined && !document.querySelector('img[src=x], [onerror]')"))


@pytest.mark.parametrize(
    "path", ["index", "topics/zq-topic", "sources/zq", "statements", "places/zq-places", "timeline"]
)
def test_a_page_runs_nothing(path: str, page: Page, base: str) -> None:
    page.goto(f"{base}/{path}.html")
    for link in page.locator("article a").all()[:40]:
        link.dispatch_event("pointerenter")
        link.dispatch_event("mouseover")
    for fold in page.locator("article summary").all():
        fold.dispatch_event("click")

    assert "<script>window.ran=1</script>" in str(page.evaluate("document.body.textContent + document.title"))
    assert runs_nothing(page)


def test_search_shows_hostile_names_as_words(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?q=window.ran")

    expect(page.locator(".search-results li").first).to_contain_text("window.ran")
    assert runs_nothing(page)

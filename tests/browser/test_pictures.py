"""What is written in pictures stands clear of all else that is, as the browser draws it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SCREENS, On, dress

ROOT = Path(__file__).parents[2]
COVERED = (Path(__file__).parent / "covered.js").read_text("utf-8")
MAPS = "topics/libya-malta-smuggling/"


def with_pictures() -> list[str]:
    """Return the address of every page that shows a picture, below the site."""
    tree = ROOT / "site"
    pages = sorted(path for path in tree.rglob("index.html") if '<figure class="picture' in path.read_text("utf-8"))
    return [f"{path.parent.relative_to(tree).as_posix()}/" for path in pages]


def unfolded(page: Page, address: str) -> None:
    """Open a page and all that is folded on it, pictures among it."""
    page.goto(address, wait_until="load")
    page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })")


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_written_in_any_picture_covers_anything_else(on: On, hosted: str, screen: str) -> None:
    page = on(screen)
    found = {}
    for address in with_pictures():
        unfolded(page, hosted + address)
        found[address] = page.evaluate(COVERED)

    assert MAPS in found
    assert {address: rows for address, rows in found.items() if rows} == {}


@pytest.mark.parametrize("screen", SCREENS)
def test_every_end_of_a_route_is_named_on_its_map(on: On, hosted: str, screen: str) -> None:
    page = on(screen)
    unfolded(page, hosted + MAPS)
    ends = page.locator(".picture--map a:has(.way) > title").all_text_contents()
    shown = page.evaluate(
        "[...document.querySelectorAll('.picture--map .name')].filter(e => e.checkVisibility()).map(e => e.textContent)"
    )

    ways = [end.partition(";")[0].removesuffix(" and beyond").rsplit(", ", 1)[1] for end in ends]

    assert len(ways) == 11
    assert {name for way in ways for name in way.split(" to ")} <= set(shown)


@pytest.mark.parametrize(
    ("fault", "seen"),
    [
        (".picture .badge { r: 20px !important; }", "covers"),
        (".picture--map .name { font-size: 16px !important; }", "covers"),
        (".picture--map .name { transform: translateX(-200px); }", "leaves its picture"),
    ],
)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_planted_fault_is_seen(on: On, hosted: str, fault: str, seen: str, screen: str) -> None:
    page = on(screen)
    unfolded(page, hosted + MAPS)
    dress(page, fault)

    assert any(seen in row for row in page.evaluate(COVERED))

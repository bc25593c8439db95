"""Search finds: the sets of `tests/cases/search/` on both editions' own engine and documents, and the ways to work it."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from briefing.corpus import load
from briefing.links import entity_link, term_link
from tests.browser.conftest import SCREENS, On

CASES = Path(__file__).parents[1] / "cases" / "search"
LEAST = 0.97
SETS = {
    **dict.fromkeys(("tuned", "held-out", "asked", "unseen"), LEAST),
    "late": 0.95,
    "first": 0.92,
    "first-held-out": 0.95,
    "seventy": 0.95,
}
AT_ONCE = {"first": 0.8, "first-held-out": 0.8, "seventy": 0.8}
Edition = tuple[str, str]
Found = dict[str, list[str]]
ASK = """queries => Object.fromEntries(queries.map(query => {
  const { whole, partial } = SearchQuery.search(query);
  return [query, [...whole, ...partial].slice(0, 3).map(hit => hit.document.address)];
}))"""


def queries(name: str) -> dict[str, list[str]]:
    """Return a set of queries, each with the answers that it must have."""
    groups = yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))
    return {query: answers for group in groups.values() for query, answers in group.items()}


def ready(page: Page, base: str) -> None:
    """Open the home page and wait until search has loaded."""
    page.goto(f"{base}index.html?q=")
    page.locator(".search-status", has_text="Type a name").wait_for()


def written(address: str) -> str:
    """Return an address of either edition as the sets write it: `places/malta`, `sources/malta-libya#p3-1`."""
    return re.sub(r"(?:/index)?(?:/|\.html)(?=#|$)", "", address)


def missed(wanted: dict[str, list[str]], found: Found) -> list[str]:
    """Return each query of which an answer is not among what was found, with what was."""
    return [
        f"{query}: {answers} not in {found[query]}"
        for query, answers in wanted.items()
        if not all(
            any(fnmatchcase(at, one) for one in re.split(r" \| ", answer) for at in found[query]) for answer in answers
        )
    ]


@pytest.mark.parametrize(("name", "least"), SETS.items())
def test_what_is_sought_is_among_the_first_three(page: Page, edition: Edition, name: str, least: float) -> None:
    ready(page, edition[1])
    wanted = queries(name)
    rows: Found = page.evaluate(ASK, list(wanted))
    found = {query: [written(address) for address in addresses] for query, addresses in rows.items()}
    misses = missed(wanted, found)
    recall = 1 - len(misses) / len(wanted)

    assert recall >= least, "\n".join([f"{name}: {recall:.1%} of {len(wanted)} in the first three", *misses])


@pytest.mark.parametrize(("name", "least"), AT_ONCE.items())
def test_the_very_sentence_comes_first(page: Page, offline: str, name: str, least: float) -> None:
    ready(page, offline)
    wanted = queries(name)
    rows: Found = page.evaluate(ASK, list(wanted))
    misses = missed(wanted, {query: [written(at) for at in addresses[:1]] for query, addresses in rows.items()})
    recall = 1 - len(misses) / len(wanted)

    assert recall >= least, "\n".join([f"{name}: {recall:.1%} of {len(wanted)} at once", *misses])


def spellings() -> dict[str, list[str]]:
    """Return every spelling of every entity and term, each with the pages of which one must be found."""
    corpus = load(CASES.parents[2])
    found: dict[str, list[str]] = {}
    for things, link in ((corpus.entities, entity_link), (corpus.terms, lambda term: term_link(term.id))):
        for thing in things.values():
            for spelling in {thing.data.usual, *thing.data.spellings, *thing.data.forms}:
                found.setdefault(spelling, []).append(link(thing).removeprefix("/").replace(".md", ""))
    return {spelling: [" | ".join(links)] for spelling, links in found.items()}


def swapped(name: str) -> str:
    """Return a name with two letters of its first long word the wrong way round."""
    return re.sub(r"(?<![A-Za-z])([A-Za-z]{3})([A-Za-z])([A-Za-z])(?=[A-Za-z])", r"\1\3\2", name, count=1)


CHANGES = {
    "as it is": (lambda name: name, 1.0),
    "two letters swapped": (swapped, LEAST),
    "without hyphens": (lambda name: name.replace("-", " "), LEAST),
    "its first two thirds": (lambda name: name[: max(4, len(name) * 2 // 3)] if len(name) > 6 else name, LEAST),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_spelling_of_the_registry_finds_what_it_names(page: Page, offline: str, change: str) -> None:
    ready(page, offline)
    changed, least = CHANGES[change]
    wanted: dict[str, list[str]] = {}
    for spelling, (links,) in spellings().items():
        wanted.setdefault(changed(spelling), []).append(links)
    wanted = {query: [" | ".join(links)] for query, links in wanted.items()}
    rows: Found = page.evaluate(ASK, list(wanted))
    misses = missed(wanted, {query: [written(address) for address in addresses] for query, addresses in rows.items()})
    recall = 1 - len(misses) / len(wanted)

    assert recall >= least, "\n".join([f"{change}: {recall:.1%} of {len(wanted)}", *misses])


def test_a_set_tells_what_is_missing() -> None:
    wanted = {"one": ["places/malta"], "two": ["places/malta", "places/libya | topics/libya*"]}
    found = {"one": ["places/mali"], "two": ["places/malta", "topics/libya-malta-smuggling#figures"]}

    assert [row.partition(":")[0] for row in missed(wanted, found)] == ["one"]


NAMED = {"Telegram": "app", "Malta": "place", "ISIS": "organisation", "madrasa": "term", "cyber terrorism": "term"}
GENERAL = ["oil", "encryption", "apps", "children"]


@pytest.mark.parametrize("word", NAMED)
def test_a_name_finds_its_own_page_and_then_the_topic_that_treats_it(page: Page, offline: str, word: str) -> None:
    ready(page, offline)
    kinds = page.evaluate("word => SearchQuery.search(word).whole.map(hit => hit.document.kind)", word)

    assert kinds[0] == NAMED[word]
    assert "topic" in kinds[1:3]


@pytest.mark.parametrize("word", GENERAL)
def test_a_general_word_finds_a_topic_among_the_first_three(page: Page, offline: str, word: str) -> None:
    ready(page, offline)
    kinds = page.evaluate("word => SearchQuery.search(word).whole.map(hit => hit.document.kind)", word)

    assert "topic" in kinds[:3]


def ask(page: Page, query: str) -> Locator:
    """Open search with the slash key, type a query and return its results."""
    page.locator(".md-search[data-base]").wait_for(state="attached")
    page.keyboard.press("/")
    page.locator(".search-status", has_text="Type a name").wait_for()
    page.keyboard.type(query)
    return page.locator(".search-results a")


def test_nothing_of_search_is_loaded_before_the_reader_asks(page: Page, edition: Edition) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{edition[1]}index.html", wait_until="networkidle")
    parts = page.locator("script[src*='/search/'], link[href*='/search']")
    expect(parts).to_have_count(0)
    assert [url for url in asked if "/search/" in url.removeprefix(edition[1])] == []

    expect(ask(page, "Malta").first).to_contain_text("Malta")
    expect(parts).not_to_have_count(0)


def test_search_is_worked_by_keys_and_the_focus_returns(page: Page, edition: Edition) -> None:
    page.goto(f"{edition[1]}index.html")
    before = page.locator("article h2 + * a, article a.entry, article h3 a").first
    before.focus()
    results = ask(page, "Threema")
    field = page.locator(".md-search__input")
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()

    page.keyboard.press("Escape")
    expect(field).not_to_be_focused()
    expect(before).to_be_focused()

    page.keyboard.press("/")
    page.keyboard.type("Threema")
    expect(results.first).to_contain_text("Threema")
    page.keyboard.press("Enter")
    expect(page.locator("article h1")).to_have_text("Threema")


def test_an_address_holds_the_query(page: Page, edition: Edition) -> None:
    page.goto(f"{edition[1]}index.html")
    expect(ask(page, "82 million").first).to_contain_text("82 million")
    assert "q=82+million" in page.url

    page.goto("about:blank")
    page.goto(f"{edition[1]}index.html?q=%22phantom+distributors%22")
    expect(page.locator(".md-search__input")).to_have_value('"phantom distributors"')
    expect(page.locator(".search-results a").first).to_contain_text("phantom distributor", ignore_case=True)


def test_a_result_says_kind_place_standing_and_record(page: Page, edition: Edition) -> None:
    page.goto(f"{edition[1]}index.html?q=82+million")
    first = page.locator(".search-results a").first

    expect(first.locator(".search-label")).to_contain_text("Statement · The relations between Malta and Libya")
    expect(first.locator(".standing")).to_have_text("disputed")
    expect(first.locator(".search-record")).to_contain_text("kilograms")
    expect(first).to_have_accessible_name(re.compile(r"disputed \S"))


def test_a_slip_is_named_and_where_nothing_is_found_ways_on_are_shown(page: Page, edition: Edition) -> None:
    page.goto(f"{edition[1]}index.html?q=telegarm")
    status = page.locator(".search-status")
    expect(status).to_contain_text("Nothing is spelt “telegarm”, so the search was for “Telegram”.")

    page.locator(".md-search__input").fill("zxqv")
    expect(status).to_contain_text("No result for zxqv")
    expect(page.locator(".search-help a").first).to_be_visible()


def test_search_says_so_where_it_cannot_load_and_tries_again(page: Page, edition: Edition) -> None:
    page.route("**/search/documents.js", lambda route: route.abort())
    page.goto(f"{edition[1]}index.html")
    page.keyboard.press("/")
    expect(page.locator(".search-status")).to_contain_text("Search could not be loaded")

    page.unroute("**/search/documents.js")
    page.locator(".md-search__input").blur()
    page.locator(".md-search__input").focus()
    expect(page.locator(".search-status")).to_contain_text("Type a name")


@pytest.mark.parametrize("screen", SCREENS)
def test_the_page_stays_where_it_is_while_search_opens(on: On, offline: str, screen: str) -> None:
    page = on(screen)
    page.goto(f"{offline}topics/encrypted-messaging.html")
    before = page.locator("article h1").bounding_box()
    expect(ask(page, "Malta").first).to_be_visible()

    assert page.locator("article h1").bounding_box() == before

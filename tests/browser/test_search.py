"""Search finds: the sets of `tests/cases/search/` on both editions' own engine and documents, and the ways to work it."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

CASES = Path(__file__).parents[1] / "cases" / "search"
LEAST = 0.97
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


@pytest.mark.parametrize("name", ["tuned", "held-out"])
def test_what_is_sought_is_among_the_first_three(page: Page, edition: Edition, name: str) -> None:
    ready(page, edition[1])
    wanted = queries(name)
    rows: Found = page.evaluate(ASK, list(wanted))
    found = {query: [written(address) for address in addresses] for query, addresses in rows.items()}
    misses = missed(wanted, found)
    recall = 1 - len(misses) / len(wanted)

    assert recall >= LEAST, "\n".join([f"{name}: {recall:.1%} of {len(wanted)} in the first three", *misses])

"""No page has two titles; its front matter gives one, and the home page writes its own."""

import pytest

from briefing.check.rules.titles import check_titles
from briefing.read.pages import read_page

HEAD = "---\ntitle: t\ndescription: d\n---\n\n"


def lines(body: str, path: str) -> list[int]:
    """Return the lines of a page that a finding names."""
    page, findings = read_page(f"{HEAD}{body}\n", f"docs/{path}", path)
    assert page, findings
    return [found.place.line for found in check_titles(page)]


@pytest.mark.parametrize("title", ["# One", "#One", "One\n===", "One\n=", "<h1>One</h1>", "# One {: #x }"])
def test_a_second_title_is_a_finding_with_its_line(title: str) -> None:
    assert lines(f"First.\n\n{title}", "about/a.md") == [8]
    assert lines(f"{title}\n\n{title}", "index.md") == [8 + title.count("\n")]


@pytest.mark.parametrize(
    "text", ["## One", "`# One`", "```\n# One\n```", "One # two", "\\# One", "| a |\n| - |\n| = |", "\n==="]
)
def test_what_is_no_title_is_none(text: str) -> None:
    assert lines(text, "about/a.md") == []


def test_the_home_page_writes_its_title() -> None:
    assert lines("# Home\n\nText.\n\n## More", "index.md") == []

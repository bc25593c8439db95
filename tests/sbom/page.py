"""Write the page about what the project uses of others: `make schema`."""

from collections.abc import Iterable, Iterator

from briefing.markup import escape_markdown
from tests.sbom.parts import ROOT, table, wishes

PAGE = ROOT / "docs/about/dependencies.md"
_HEAD = """---
title: Dependencies
description: What the project uses of others, why, under which licence, and who keeps it, for those who keep the site.
---

What is listed here is what the project asks for by name; `make sbom` also lists what that brings along, in the versions locked.
Who keeps a part, and the month of its newest release, were looked up on {seen}.
A part whose newest release is years old still works, but look at it first when something breaks.

<!-- This page is made from requirements*.in and tests/sbom/parts.yml by `make schema`. -->
"""


def page() -> str:
    """Return the page's text."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    told = table()
    yield _HEAD.format(seen=f"{told['seen']:%-d %B %Y}")
    for wish in wishes():
        rows = ((row.name, row.why, told["requirements"][row.name]) for row in wish.rows)
        yield from _section(f"{wish.name}.in", wish.about, rows)
    packages = ((name, row["why"], row) for name, row in told["packages"].items())
    yield from _section(
        "Packages of npm", "What tests of pages run in Node or Java, each under a lock of its own.", packages
    )
    carried = ((name, row["why"], row) for name, row in told["carried"].items())
    yield from _section("Carried along", "Files of others that lie in the project and in what it publishes.", carried)


def _section(title: str, about: str, rows: Iterable[tuple[str, str, dict[str, str]]]) -> Iterator[str]:
    yield from (f"## {title}", "", escape_markdown(about), "")
    yield from (
        "| Part | What it is for | Licence | Who keeps it | Newest release |",
        "| --- | --- | --- | --- | --- |",
    )
    for name, why, row in rows:
        newest = row.get("release") or row.get("version", "")
        yield f"| `{name}` | {' | '.join(map(escape_markdown, (why, row['licence'], row['keeper'], newest)))} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")

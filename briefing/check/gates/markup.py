"""Gates on the markup of a page: none is left over, and none runs, loads or dresses by itself."""

from collections.abc import Iterator

from briefing.check.gates.live import live_finding
from briefing.check.gates.pages import Built, BuiltPage
from briefing.check.table import finding
from briefing.errors import Finding

_SHOWN = 60
"""Signs of a leftover that a finding repeats."""


def check_markup(built: Built, page: BuiltPage) -> Iterator[Finding]:
    """Yield a finding for each leftover of a page, and for everything in it that runs or dresses."""
    # The page for missing ones is the template's alone, and names the sections as the configuration has them.
    for rule, text in page.leftovers if not page.is_missing else ():
        yield finding(rule, built.place(page, text), text=text[:_SHOWN])
    for name in page.live:
        yield live_finding(built.place(page, name.rstrip(">")), name)

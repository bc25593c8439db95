"""Gates on the ways through the built site: no page that nothing leads to, every statement a few clicks from home."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import ceil, log
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from briefing.check.gates.pages import Built, BuiltPage, leads_out
from briefing.check.table import finding
from briefing.errors import Finding

CLICKS = 3
"""The most that lie between the home page and any statement of a site with no more than `SMALL` of them."""
SMALL, LINES = 10_000, 100
"""A list parts when it grows: above `SMALL`, each time that it is `LINES` times as long allows one click more."""


def most_clicks(statements: int) -> int:
    """Return how many clicks may lie between the home page and any of so many statements."""
    return CLICKS + max(0, ceil(log(max(statements, 1) / SMALL, LINES)))


class Anchor(NamedTuple):
    """A place on a page, or the page itself where the id is empty."""

    page: Path
    id: str


class Web:
    """The links of a built edition."""

    def __init__(self, built: Built) -> None:
        """Resolve every link within the site once."""
        self.links = {path: frozenset(_anchors(built, page)) for path, page in built.pages.items()}
        pointed: defaultdict[Anchor, set[Path]] = defaultdict(set)
        for path, anchors in self.links.items():
            for anchor in anchors:
                pointed[anchor].add(path)
        self.pointed: Mapping[Anchor, set[Path]] = pointed

    def clicks(self, start: Path) -> dict[Path, int]:
        """Return how many clicks each page lies from `start`; pages that cannot be reached are left out."""
        found, edge, number = {start: 0}, {start}, 0
        while edge:
            number += 1
            edge = {anchor.page for path in edge for anchor in self.links[path]} - set(found)
            found |= dict.fromkeys(edge, number)
        return found

    def to_anchor(self, clicks: Mapping[Path, int], anchor: Anchor) -> int | None:
        """Return how many clicks lead onto an anchor, the last on a link that names it; None where none does."""
        return min((clicks[path] + 1 for path in self.pointed[anchor] if path in clicks), default=None)


def check_reach(built: Built) -> Iterator[Finding]:
    """Yield every page of a built edition that nothing leads to, and every statement too far from home."""
    if not built.home:
        return
    web = Web(built)
    clicks = web.clicks(built.home.path)
    most = most_clicks(sum(len(page.statements) for page in built.pages.values()))
    for path, page in built.pages.items():
        if path not in clicks and not page.apart:
            yield finding("reach/orphan", built.source(page))
        for id_ in page.statements:
            number = web.to_anchor(clicks, Anchor(path, id_))
            if number is None or number > most:
                far = "in any number of clicks" if number is None else f"in fewer than {number} clicks"
                yield finding("reach/statement", built.place(page, f"#{id_}"), statement=id_, far=far)


def _anchors(built: Built, page: BuiltPage) -> Iterator[Anchor]:
    for url in page.links:
        if not leads_out(url) and not urlsplit(url).scheme:
            file = built.target(page, url)
            if file is not None and file in built.pages:
                yield Anchor(file, unquote(urlsplit(url).fragment))

"""Gates on links of the built site: each leads somewhere that is there and allowed; nothing loads from elsewhere."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from briefing.check.gates.pages import Built, BuiltPage, leads_out
from briefing.check.table import finding
from briefing.errors import Finding
from briefing.ids import nearest

_CSS_URL = re.compile(r"url\(\s*['\"]?(?P<url>[^'\")]+)|@import\s+['\"](?P<imported>[^'\"]+)")


def check_links(built: Built, page: BuiltPage, hosts: frozenset[str]) -> Iterator[Finding]:
    """Yield every finding about the ids, links and files of a page.

    Args:
        built: the edition.
        page: one of its pages.
        hosts: the other hosts that links may lead to.

    """
    for id_ in page.repeated:
        place = built.place(page, f"#{id_}", f'id="{id_}"', f"id='{id_}'", last=True)
        yield finding("built/duplicate-id", place, id=id_)
    for url in page.loads:
        if leads_out(url):
            yield finding("built/other-host", built.place(page, url), link=url)
        else:
            yield from _target(built, page, url)
    for url in page.links:
        host = urlsplit(url).netloc
        if host and host not in hosts:
            yield finding("built/host", built.place(page, url, host), link=url)
        if not leads_out(url):
            yield from _target(built, page, url)


def check_styles(built: Built) -> Iterator[Finding]:
    """Yield a finding for each address of another host in a style sheet of the edition."""
    for path in sorted(built.tree.rglob("*.css")):
        for match in _CSS_URL.finditer(path.read_text("utf-8")):
            url = match["url"] or match["imported"]
            if urlsplit(url).netloc:
                yield finding("built/style-host", built.file(path), link=url)


def _target(built: Built, page: BuiltPage, url: str) -> Iterator[Finding]:
    parts = urlsplit(url)
    if parts.scheme:
        yield finding("built/scheme", built.place(page, url), link=url)
        return
    if page.is_missing:
        return
    file = built.target(page, url)
    if file is None:
        yield finding("built/link", built.place(page, url), link=url)
        return
    found, anchor = built.pages.get(file), unquote(parts.fragment)
    if found and anchor and anchor not in found.ids and not anchor.startswith("__"):
        hint = nearest(anchor, sorted(found.ids))
        yield finding("built/anchor", built.place(page, url, f"#{anchor}"), link=url, hint=hint)

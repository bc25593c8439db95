"""Chapters that share one page: their ids kept apart, and the links between them led inside it."""

from collections.abc import Callable, Sequence

from briefing.editions.imprint import web_address
from briefing.editions.record import Chapter, Imprint
from briefing.editions.tree import Tree, ids, keep_apart, lead_links, parsed, prefix


def together(chapters: Sequence[Chapter], imprint: Imprint, notes: Callable[[Tree], None]) -> dict[str, Tree]:
    """Return the content of chapters by path, ready to stand on one page.

    Args:
        chapters: the first is the one whose lines of names stand in for the pages of those names.
        imprint: which knows the site that other links lead to.
        notes: sets the notes of a chapter as the edition has them.

    """
    roots = {chapter.path: parsed(chapter.html) for chapter in chapters}
    names = _names(next(iter(roots.values())))
    anchors = {path: ids(root) for path, root in roots.items()}
    for path, root in roots.items():
        notes(root)
        keep_apart(root, prefix(path))
        lead_links(root, lambda to, anchor: _target(to, anchor, anchors, names, imprint))
    return roots


def top(path: str) -> str:
    """Return the id of the beginning of a chapter."""
    return f"{prefix(path)}top"


def _names(root: Tree) -> dict[str, str]:
    """Give each line of the who's who an id, and return it by the path of the name's own page."""
    found: dict[str, str] = {}
    for link in root.xpath(".//div[@class='who']//li/a[1]"):
        path = link.get("href", "")[1:]
        found.setdefault(path, f"who-{path.removesuffix('.md').replace('/', '-')}")
        link.getparent().set("id", found[path])
    return found


def _target(path: str, anchor: str, there: dict[str, set[str]], names: dict[str, str], imprint: Imprint) -> str | None:
    """Return where a link leads: inside the page where it can, else to the site."""
    if path in there and anchor in {"", *there[path]}:
        return f"#{prefix(path)}{anchor or 'top'}"
    if path in names:
        return f"#{prefix(next(iter(there)))}{names[path]}"
    return web_address(imprint, path, anchor)

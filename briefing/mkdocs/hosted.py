"""What a hosted site says of how it is served: in each page, and in the file that hosts of static sites read."""

from collections.abc import Iterable
from pathlib import Path

from briefing.editions.manifest import MANIFEST
from briefing.hosting.hosts import headers_file
from briefing.hosting.policy import Held, held, policy, with_policy
from briefing.hosting.served import HIDDEN, Served, served


def say_policy(tree: Path, apart: str) -> None:
    """Put its policy into each page of a built site, and `_headers` beside them.

    Args:
        tree: the site.
        apart: a folder whose files stay as they are.

    """
    scripts: set[Held] = set()
    for path in tree.rglob("*.html"):
        page = path.read_text("utf-8")
        found = held(page)
        scripts |= found
        if path.relative_to(tree).parts[0] != apart:
            path.write_text(with_policy(page, found), "utf-8")
    (tree / HIDDEN).write_text(headers_file(_served(tree, scripts)), "utf-8")


def served_tree(tree: Path) -> Served:
    """Return what a server is told of a built site."""
    return _served(tree, (row for path in tree.rglob("*.html") for row in held(path.read_text("utf-8"))))


def _served(tree: Path, scripts: Iterable[Held]) -> Served:
    files = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}
    return served(policy(scripts), files | {MANIFEST})

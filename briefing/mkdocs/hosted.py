"""What a hosted site says of how it is served: in each page, and in the file that hosts of static sites read."""

from pathlib import Path

from briefing.editions.manifest import MANIFEST
from briefing.hosting.hosts import headers_file
from briefing.hosting.policy import policy, with_policy
from briefing.hosting.served import HIDDEN, Served, served


def say_policy(tree: Path, apart: str) -> None:
    """Put its policy into each page of a built site, and `_headers` beside them.

    Args:
        tree: the site.
        apart: a folder whose files stay as they are.

    """
    for path in tree.rglob("*.html"):
        if path.relative_to(tree).parts[0] != apart:
            path.write_text(with_policy(path.read_text("utf-8")), "utf-8")
    (tree / HIDDEN).write_text(headers_file(served_tree(tree)), "utf-8")


def served_tree(tree: Path) -> Served:
    """Return what a server is told of a built site."""
    files = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}
    return served(policy(path.read_text("utf-8") for path in tree.rglob("*.html")), files | {MANIFEST})

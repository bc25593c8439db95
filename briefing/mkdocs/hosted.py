"""What a hosted site says of how it is served: in each page, and in the file that hosts of static sites read."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from briefing.editions.manifest import MANIFEST
from briefing.hosting.hosts import headers_file
from briefing.hosting.policy import Held, held, policy
from briefing.hosting.served import HIDDEN, Served, served


def say_headers(tree: Path, scripts: Mapping[Path, frozenset[Held]]) -> None:
    """Put `_headers` beside the pages of a built site.

    Args:
        tree: the site.
        scripts: what pages hold whose scripts have been looked for; others, for download, are looked at here.

    """
    (tree / HIDDEN).write_text(headers_file(served_tree(tree, scripts)), "utf-8")


def served_tree(tree: Path, scripts: Mapping[Path, frozenset[Held]] = MappingProxyType({})) -> Served:
    """Return what a server is told of a built site.

    Args:
        tree: the site.
        scripts: what pages hold whose scripts have been looked for.

    """
    files = [path for path in tree.rglob("*") if path.is_file()]
    pages = (path for path in files if path.suffix == ".html")
    found = {row for path in pages for row in (scripts[path] if path in scripts else held(path.read_text("utf-8")))}
    return served(policy(found), {*(path.relative_to(tree).as_posix() for path in files), MANIFEST})

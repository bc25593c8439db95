"""Say from which files and lines a page is made."""

from pathlib import Path

import click

from briefing.cli.paths import page_paths
from briefing.cli.project import in_project
from briefing.corpus import load
from briefing.derive.derived import Derived
from briefing.derive.origin import places_of
from briefing.errors import BriefingError, Finding, Place
from briefing.ids import nearest


@click.command(help=__doc__)
@click.argument("page")
@in_project
def command(root: Path, page: str) -> None:
    """Print each line that PAGE is made from; PAGE is an address, a path on the site, or one below `docs/`.

    Raises:
        BriefingError: there is no such page.

    """
    derived = Derived(load(root, drafts=True))
    candidates = page_paths(page)
    found = next((rows for path in candidates if (rows := places_of(derived, path))), ())
    if not found:
        known = sorted(derived.corpus.paths)
        remedy = f"{nearest(candidates[0], known)}Name a page such as `{known[0]}`."
        raise BriefingError([Finding(Place("docs/", 1), "why/page", f"There is no page `{page}`.", remedy)])
    for place, what in found:
        print(f"{place}: {what}")

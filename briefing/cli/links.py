"""List every automatic link of the built site with its sentence, as tab-separated lines."""

from pathlib import Path

import click

from briefing.build.staging import EDITIONS
from briefing.check.reports.links import automatic_links
from briefing.cli.project import in_project
from briefing.errors import BriefingError, Finding, Place


@click.command(help=__doc__)
@click.option("--target", help="Only links to this, such as people/edward-snowden.", default="")
@in_project
def command(root: Path, target: str) -> None:
    """Print one line a link: page, text, target, sentence.

    Raises:
        BriefingError: the site is not built.

    """
    tree = root / EDITIONS[0].target
    if not tree.is_dir():
        raise BriefingError(
            [Finding(Place(EDITIONS[0].target, 1), "links/site", "There is no built site.", "Run `make site`.")]
        )
    for link in automatic_links(tree):
        if not target or link.target == target:
            print(*link, sep="\t")

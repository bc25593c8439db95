"""List every automatic link of the built site with its sentence, as tab-separated lines."""

import argparse
from pathlib import Path

from briefing.build.staging import EDITIONS
from briefing.check.reports.links import automatic_links
from briefing.errors import BriefingError, Finding, Place


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--target", help="only links to this, such as people/edward-snowden", default="")


def run(root: Path, given: argparse.Namespace) -> None:
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
        if not given.target or link.target == given.target:
            print(*link, sep="\t")

"""Make the editions that travel, and put them into `dist/` with their SHA-256 sums; without a NAME, make them all."""

from pathlib import Path

import click

from briefing.build.editions import MAKERS, SUMS, make, put
from briefing.build.staging import EDITIONS, room
from briefing.build.tools import ready
from briefing.cli.build import build_epoch, build_here
from briefing.cli.project import in_project
from briefing.mkdocs.offers import DIST
from briefing.version import VERSION

_OFFLINE = tuple(edition for edition in EDITIONS if edition.offline)


@click.command(help=__doc__)
@click.argument("names", nargs=-1, metavar="[NAME]...", type=click.Choice(list(MAKERS)))
@in_project
def command(root: Path, names: tuple[str, ...]) -> None:
    """Build the offline edition, whose gates hold for all, and make the editions asked for.

    Raises:
        BriefingError: a library is missing, the project has findings, or something in `dist/` is not ours; nothing is
            replaced.

    """
    asked = [name for name in MAKERS if name in names or not names]
    ready(asked)
    # Nobody else changes the offline edition, or what lies in `dist/`, from its build to the end.
    with room(root, _say):
        build_here(root, _OFFLINE)
        epoch = int(build_epoch(root))
        offers = put(root, make(root, asked, VERSION, epoch, _say), epoch)
    for offer in offers:
        print(f"{offer.edition}: {DIST}/{offer.file} ({offer.size:,} bytes)")
    print(f"{DIST}/{SUMS}")


def _say(said: str) -> None:
    print(said, flush=True)

"""Compare a copy of the site or of an edition with its manifest: name what is changed, missing or extra."""

from pathlib import Path

import click

from briefing.build.verify import verify
from briefing.views.words import counted


@click.command(help=__doc__)
@click.argument("path", metavar="DIR|FILE", type=click.Path(path_type=Path))
def command(path: Path) -> None:
    """Say how many files are as they were published; PATH is a folder, an archive, or a list such as SHA256SUMS.

    Raises:
        BriefingError: some are not, or nothing says how they were.

    """
    print(f"{path}: {counted(verify(path), 'file is', 'files are')} as listed.")

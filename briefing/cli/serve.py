"""Serve the site while it is edited: every change builds anew, an error stays on screen with the last good pages."""

from pathlib import Path

import click

from briefing.build.preview import Preview
from briefing.cli.project import in_project


@click.command(help=__doc__)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port on 127.0.0.1 (default 8000).")
@in_project
def command(root: Path, port: int) -> None:
    """Serve until interrupted."""
    Preview(root, port).run()

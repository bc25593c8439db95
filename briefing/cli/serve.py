"""Serve the site while it is edited: an edit is read at once, an error stays on screen with the last good pages."""

import os
import sys
from pathlib import Path

import click

from briefing.build.editor import EXAMPLE, VARIABLE, is_form
from briefing.build.preview import Preview
from briefing.cli.build import build_epoch
from briefing.cli.project import in_project
from briefing.mkdocs.epoch import EPOCH


def _form(_: click.Context, __: click.Parameter, given: str) -> str:
    """Return the form of addresses that was given.

    Raises:
        click.BadParameter: it is none.

    """
    if given and not is_form(given):
        raise click.BadParameter(f"`{given}` is no address with {{path}} and {{line}}, such as {EXAMPLE}.")
    return given


@click.command(help=__doc__)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port on 127.0.0.1 (default 8000).")
@click.option(
    "--editor", envvar=VARIABLE, default="", metavar="ADDRESS", callback=_form,
    help=f"What opens a finding in your editor, such as {EXAMPLE} (else ${VARIABLE}).",
)  # fmt: skip
@in_project
def command(root: Path, port: int, editor: str) -> None:
    """Serve until interrupted."""
    before = dict(os.environ)
    settings = {"DESK": "true", "OFFLINE": "false", "CONTENT_CHECKED": "true", "NO_MKDOCS_2_WARNING": "1"}
    os.environ.update(settings | {EPOCH: build_epoch(root)})
    os.chdir(root)
    sys.path.insert(0, str(root))
    Preview(root, port, editor, before).run()

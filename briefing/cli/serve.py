"""Serve the site while it is edited: every change builds anew, an error stays on screen with the last good pages."""

from pathlib import Path

import click

from briefing.build.editor import EXAMPLE, VARIABLE, is_form
from briefing.build.preview import Preview
from briefing.cli.project import in_project


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
    Preview(root, port, editor).run()

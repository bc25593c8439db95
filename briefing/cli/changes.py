"""Say what is different between two copies of the site: statements, remarks, outcomes, pages, and errors mended."""

from pathlib import Path

import click

from briefing.build.copies import read_state
from briefing.errors import BriefingError, Finding
from briefing.export.compare import State, as_json, as_markdown, as_text, compare

_FORMS = {"text": as_text, "markdown": as_markdown, "json": as_json}


@click.command(help=__doc__)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(_FORMS)), default="text", help="How to say it.")
def command(old: Path, new: Path, form: str) -> None:
    """Compare two copies; each is a folder, a zip, a list of sums, or the file that says what a copy holds.

    Raises:
        BriefingError: one of them is no copy.

    """
    found: list[State] = []
    faults: list[Finding] = []
    for path in (old, new):
        try:
            found.append(read_state(path))
        except BriefingError as error:
            faults += error.findings
    if faults:
        raise BriefingError(faults)
    print(_FORMS[form](compare(*found)))

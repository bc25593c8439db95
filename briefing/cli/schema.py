"""Write the JSON Schemas with which editors complete and check front matter and registry files."""

from pathlib import Path

import click

from briefing.cli.project import in_project
from briefing.read.schemas import schemas


@click.command(help=__doc__)
@in_project
def command(root: Path) -> None:
    """Write every schema below `schemas/`."""
    (root / "schemas").mkdir(exist_ok=True)
    for name, text in schemas().items():
        (root / "schemas" / name).write_text(text, "utf-8")
        print(f"schemas/{name}")

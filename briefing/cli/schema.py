"""Write the JSON Schemas with which editors complete and check front matter and registry files, and list findings."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from briefing.check.reference import PAGE, reference
from briefing.cli.project import in_project
from briefing.corpus import names
from briefing.read.project import read_project
from briefing.read.schemas import schemas

EDITOR = ".vscode/settings.json"
"""The settings of an editor that knows schemas by file; they are written where the project has them."""


@click.command(help=__doc__)
@in_project
def command(root: Path) -> None:
    """Write every schema below `schemas/`, point an editor at them, and write the page about findings."""
    (root / "schemas").mkdir(exist_ok=True)
    made = schemas(names(read_project(root)).kinds)
    for name, text in made.items():
        (root / "schemas" / name).write_text(text, "utf-8")
        print(f"schemas/{name}")
    if (settings := root / EDITOR).is_file():
        settings.write_text(_pointing(settings.read_text("utf-8"), made), "utf-8")
        print(EDITOR)
    if (page := root / PAGE).is_file():
        page.write_text(reference(), "utf-8")
        print(PAGE)


def _pointing(settings: str, made: Iterable[str]) -> str:
    """Return an editor's settings in which every registry file has its schema."""
    registry = (name.removesuffix(".json") for name in made if not name.endswith("-front-matter.json"))
    pointers = {f"./schemas/{name}.json": f"registry/{name}.yml" for name in registry}
    return json.dumps({**json.loads(settings), "yaml.schemas": pointers}, indent=2) + "\n"

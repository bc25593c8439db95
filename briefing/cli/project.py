"""On which project a command works: the folder that it is told, or the one in which it is run."""

from pathlib import Path

import click

from briefing.errors import BriefingError, Finding, Place

FOLDER = click.Path(file_okay=False, path_type=Path)
HELP = "The project's folder; else the working directory."


def _root(context: click.Context, _: click.Parameter, given: Path | None) -> Path:
    """Return the folder given to the command or before its name, whole.

    Raises:
        BriefingError: there is no project.

    """
    root = (given or context.find_root().params.get("project") or Path()).resolve()
    if not (root / "mkdocs.yml").is_file():
        sentence = f"`{root}` is no project: it holds no `mkdocs.yml`."
        remedy = "Run the command in the project's folder, or name that with `--project`."
        raise BriefingError([Finding(Place("mkdocs.yml", 1), "project/folder", sentence, remedy)])
    return root


in_project = click.option("--project", "root", type=FOLDER, metavar="DIR", callback=_root, help=HELP)
"""Gives a command the project's folder as `root`."""

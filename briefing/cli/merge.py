"""Make one entity of two: names and claims of both, every reference to the one that stays, and a redirect."""

from pathlib import Path

import click

from briefing.check.table import finding
from briefing.cli.ask import on_terminal
from briefing.cli.changing import dry_run, opened
from briefing.cli.project import in_project
from briefing.edit.merge import Difference, differences, merge
from briefing.errors import BriefingError
from briefing.ids import EntityId


@click.command(help=__doc__)
@click.argument("lost")
@click.argument("kept")
@click.option("--take", multiple=True, metavar="FIELD", help="Of this field the word of LOST stays.")
@click.option("--keep", multiple=True, metavar="FIELD", help="Of this field the word of KEPT stays.")
@dry_run
@in_project
def command(root: Path, lost: str, kept: str, *, dry: bool, **said: tuple[str, ...]) -> None:
    """Let LOST go into KEPT; on a terminal, ask which word stays where both say something else.

    Raises:
        BriefingError: an id is unknown, nobody says which word stays, or the change would leave new findings.

    """
    project = opened(root)
    settled = {*said["take"], *said["keep"]}
    differ = [row for row in differences(project.texts, project.corpus, lost, kept) if row.field not in settled]
    if differ and not on_terminal():
        place = project.corpus.entities[EntityId(kept)].place
        raise BriefingError([finding("edit/differs", place, **row._asdict()) for row in differ])
    chosen = [row.field for row in differ if _takes(row)]
    project.change(merge(project.texts, project.corpus, lost, kept, (*said["take"], *chosen)), dry=dry)


def _takes(row: Difference) -> bool:
    click.echo(f"{row.field}:\n  1 {row.kept or '(nothing)'}\n  2 {row.lost}", err=True)
    return bool(click.prompt("Which stays", type=click.Choice(["1", "2"]), err=True) == "2")

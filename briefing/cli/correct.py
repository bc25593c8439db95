"""Correct a statement or a line, log the correction in the record of changes, and date the page."""

from pathlib import Path

import click

from briefing.build.setting import today
from briefing.cli.ask import answered, on_terminal
from briefing.cli.changing import dry_run, opened
from briefing.cli.project import in_project
from briefing.edit.correct import Correction, correct, line_of, page_at, place_of

_ASKED = {
    "--text": "what the line is to say",
    "--page": "the page that it concerns",
    "--was": "in a sentence, what was wrong, without repeating a libel",
    "--now": "in a sentence, what stands there now",
    "--why": "in a sentence, how the mistake was made",
}


@click.command(help=__doc__)
@click.argument("where")
@click.option("--text", help="What the statement or the line is to say, without indent and dash.")
@click.option("--was", metavar="SENTENCE", help="What was wrong.")
@click.option("--now", metavar="SENTENCE", help="What stands there now.")
@click.option("--why", metavar="SENTENCE", help="How the mistake was made.")
@click.option("--page", help="The page that it concerns, if that is not clear from the file.")
@click.option("--id", "id_", default="", help="The id of the entry in the record of changes.")
@dry_run
@in_project
def command(root: Path, where: str, *, dry: bool, id_: str, **said: str | None) -> None:
    """Correct WHERE: a statement such as key:3.1, or a line such as docs/topics/night-ferries.md:12.

    Raises:
        BriefingError: there is no such line, something is not told, or the change would leave new findings.

    """
    project = opened(root)
    place, statement = place_of(project.texts, project.corpus, where)
    if on_terminal():
        click.echo(f"{place}: {line_of(project.texts, place)}", err=True)
    given = {f"--{name}": value for name, value in said.items()}
    given["--page"] = given["--page"] or page_at(project.corpus, place)
    told = answered(given, _ASKED, place.file)
    entry = {name: told[f"--{name}"] for name in ("was", "now", "why")}
    made = Correction(
        place=place, text=told["--text"], page=told["--page"], about=statement, told=entry, day=today(), id=id_
    )
    project.change(correct(project.texts, project.corpus, made), dry=dry)

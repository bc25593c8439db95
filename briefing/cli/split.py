"""Make two statements of one, each with the attributes and remarks that belong to it."""

from pathlib import Path

import click

from briefing.cli.ask import answered, on_terminal, parted
from briefing.cli.changing import dry_run, opened
from briefing.cli.project import in_project
from briefing.edit.split import BOTH, FIRST, SECOND, parts, split, statement_of
from briefing.edit.spots import refuse

_TO = (FIRST, SECOND, BOTH)


@click.command(help=__doc__)
@click.argument("statement")
@click.option("--first", metavar="SENTENCE", help="What the statement is to say, which keeps its id.")
@click.option("--second", metavar="SENTENCE", help="What the new statement says, which has the next free id.")
@click.option(
    "--give", multiple=True, callback=parted, metavar="NAME=WHICH",
    help="To which an attribute, or a remark by its number such as remark-1, belongs: first, second or both.",
)  # fmt: skip
@dry_run
@in_project
def command(root: Path, statement: str, *, give: dict[str, str], dry: bool, **said: str | None) -> None:
    """Split STATEMENT, such as key:3.1, and list what names it.

    Raises:
        BriefingError: there is no such statement, something is not told, or the change would leave new findings.

    """
    project = opened(root)
    found = statement_of(project.corpus, statement)
    belongings = parts(project.texts, found)
    if on_terminal():
        click.echo("\n".join([found.text, *(f"  {name}: {written}" for name, written in belongings.items())]), err=True)
    questions = {"--first": "the first sentence", "--second": "the second sentence"}
    questions |= {f"--give {name}=…": f"where `{name}` goes (first, second or both)" for name in belongings}
    given = {**{f"--{name}": value for name, value in said.items()}, **{f"--give {n}=…": to for n, to in give.items()}}
    told = answered(given, questions, found.place.file)
    goes = {name: told[f"--give {name}=…"] for name in belongings}
    if wrong := [name for name, which in goes.items() if which not in _TO] + [n for n in give if n not in belongings]:
        remedy = f"Write NAME=first, NAME=second or NAME=both of: {', '.join(belongings) or 'nothing'}."
        raise refuse(found.place.file, "edit/asked", f"`{wrong[0]}` cannot go there.", remedy, found.place.line)
    words = (told["--first"], told["--second"])
    project.change(split(project.texts, project.corpus, found, words, goes), dry=dry)

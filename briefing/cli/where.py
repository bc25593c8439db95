"""Say where a sentence of the site was written: file and line, its statements, and their passages."""

from pathlib import Path

import click

from briefing.cli.project import in_project
from briefing.corpus import load
from briefing.derive.origin import lines_with, passage_place
from briefing.errors import BriefingError, Finding, Place


@click.command(help=__doc__)
@click.argument("text", nargs=-1, required=True)
@in_project
def command(root: Path, text: tuple[str, ...]) -> None:
    """Print each line that says TEXT, and below it the statements that it is or cites.

    Raises:
        BriefingError: nothing says it.

    """
    corpus = load(root, drafts=True)
    lines = lines_with(corpus, " ".join(text))
    if not lines:
        remedy = "Give words as they stand on a page; captions and buttons are in briefing/."
        raise BriefingError([Finding(Place("docs/", 1), "where/text", "No line of ours says this.", remedy)])
    for line in lines:
        print(f"{line.place}: {line.words}")
        for statement in line.statements:
            passage = passage_place(corpus, statement)
            print(f"    {statement.place}: statement {statement.id}, of the passage at line {passage.line}")

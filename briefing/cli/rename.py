"""Give an entity, a source, a topic, a term or a reference another id, wherever it is named."""

from pathlib import Path

import click

from briefing.cli.changing import dry_run, opened
from briefing.cli.project import in_project
from briefing.edit.markdown import What
from briefing.edit.rename import RENAMED, rename


@click.command(help=__doc__)
@click.argument("what", type=click.Choice([what.value for what in RENAMED]))
@click.argument("old")
@click.argument("new")
@dry_run
@in_project
def command(root: Path, what: str, old: str, new: str, *, dry: bool) -> None:
    """Follow every reference from OLD to NEW, and leave a redirect where a page was published.

    Raises:
        BriefingError: the ids do not fit, or the change would leave new findings.

    """
    project = opened(root)
    project.change(rename(project.texts, project.corpus, What(what), old, new), dry=dry)

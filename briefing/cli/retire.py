"""Take a page away: a topic, a source, an entity or another page, with what stays at its address."""

from pathlib import Path

import click

from briefing.build.setting import today
from briefing.cli.ask import answered
from briefing.cli.changing import Workshop, dry_run, opened
from briefing.cli.paths import page_paths
from briefing.cli.project import in_project
from briefing.edit.retire import Fate, retire
from briefing.edit.spots import refuse
from briefing.ids import nearest


@click.command(help=__doc__)
@click.argument("page")
@click.option("--why", metavar="SENTENCE", help="Why it goes; readers find this at its address.")
@click.option("--to", metavar="PAGE", help="Where its readers and all links go instead.")
@dry_run
@in_project
def command(root: Path, page: str, why: str | None, to: str | None, *, dry: bool) -> None:
    """Take PAGE away; it is an address, or a path below `docs/`.

    Raises:
        BriefingError: there is no such page, or something still needs it.

    """
    project = opened(root)
    path = _found(project, page)
    goal = _found(project, to) if to else ""
    told = why or "" if goal else answered({"--why": why}, {"--why": "why it goes"}, f"docs/{path}")["--why"]
    fate = Fate(told, today().isoformat(), goal)
    project.change(retire(project.texts, project.corpus, path, fate), dry=dry)


def _found(project: Workshop, page: str) -> str:
    """Return the path of a page.

    Raises:
        BriefingError: there is none.

    """
    paths, known = page_paths(page), sorted(project.corpus.paths)
    if found := next((path for path in paths if path in known), ""):
        return found
    remedy = f"{nearest(paths[0], known)}Name a page such as `{known[0]}`."
    raise refuse("docs/", "edit/unknown", f"There is no page `{page}`.", remedy)

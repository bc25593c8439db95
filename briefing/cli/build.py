"""Build the hosted and the offline edition, and put them in place when every gate is passed."""

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import click

from briefing.build.setting import setting_of
from briefing.build.staging import EDITIONS, PREVIEW, Edition, Read, publish, refusals, room
from briefing.check.content import examine
from briefing.check.gates.hosts import allowed_hosts
from briefing.check.gates.pages import Built
from briefing.check.site import check_site
from briefing.cli.project import in_project
from briefing.errors import BriefingError, Finding
from briefing.mkdocs import garbage
from briefing.mkdocs.epoch import EPOCH, bad_epoch
from briefing.read.sources import states


@click.command(help=__doc__)
@click.option(
    "--edition", type=click.Choice([each.name for each in (*EDITIONS, PREVIEW)]), help="Build only this edition."
)
@in_project
def command(root: Path, edition: str | None) -> None:
    """Build the editions asked for."""
    build(root, tuple(e for e in (*EDITIONS, PREVIEW) if e.name == edition) or EDITIONS)


def build(root: Path, editions: tuple[Edition, ...]) -> None:
    """Build editions, and say where they are.

    Raises:
        BriefingError: the project, its content or the built site has findings; the earlier site stays.

    """
    with room(root, lambda said: print(said, flush=True)):
        build_here(root, editions)


def build_here(root: Path, editions: tuple[Edition, ...]) -> None:
    """Build editions in the project's room, and say where they are.

    Raises:
        BriefingError: the project, its content or the built site has findings; the earlier site stays.

    """
    garbage.put_off()
    findings = [*refusals(root, editions), *filter(None, [bad_epoch(os.environ)])]
    sources = states(root)
    setting = setting_of(root, (root / "mkdocs.yml").read_text("utf-8"))
    corpus, report = examine(setting, drafts=editions == (PREVIEW,))
    if editions == (PREVIEW,):
        # Whoever writes sees beside the pages what would keep them from being published.
        print("\n".join(report.shown), end="\n" if report.shown else "", file=sys.stderr)
    else:
        findings += report.published
    if findings:
        raise BriefingError(findings)
    hosts = allowed_hosts(corpus, (os.environ.get(name, "") for name in ("SITE_URL", "REPO_URL")))
    gate = partial(_findings, root=root, hosts=hosts)
    publish(Read(root, corpus, sources), gate, build_epoch(root), editions)
    garbage.take_up()
    for built in editions:
        print(f"{built.name}: {built.target}/index.html")
    print(report.compared)


def _findings(tree: Path, edition: Edition, root: Path, hosts: frozenset[str]) -> list[Finding]:
    return check_site(Built(tree, edition.name, root), hosts, listed=not edition.desk)


def build_epoch(root: Path) -> str:
    """Return the build date in seconds since 1970: SOURCE_DATE_EPOCH, else the last commit's, else the clock's."""
    if given := os.environ.get(EPOCH):
        return given
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        logged = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603
    except FileNotFoundError:
        return str(int(time.time()))
    return logged.stdout.strip() or str(int(time.time()))

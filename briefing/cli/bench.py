"""Measure the build against plain MkDocs with Material on the same pages, and what readers load."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from briefing.build.children import with_engine
from briefing.check.reports.weight import first_view
from briefing.cli.benchmark.corpus import write_invented
from briefing.cli.benchmark.plain import write_plain
from briefing.cli.benchmark.table import Row, machine, put_table, table
from briefing.cli.project import in_project
from briefing.corpus import load
from briefing.errors import BriefingError, Finding, Place

_PARTS = ("docs", "macros", "overrides", "registry", "scripts", "hook.py", "mkdocs.yml")
_VIEWS = ("index.html", "topics/{topic}/index.html", "sources/{source}/index.html", "statements/index.html")
_SETTINGS = {"OFFLINE": "false", "DESK": "false", "NO_MKDOCS_2_WARNING": "1", "CONTENT_CHECKED": "true"}
_REPORT = "docs/about/performance.md"


@click.command(help=__doc__)
@click.option("--sizes", default="0,50,200", help="How many invented articles to add, by commas (default 0,50,200).")
@click.option("--seed", type=int, default=1, help="Which corpus is invented (default 1).")
@click.option(
    "--runs", type=click.IntRange(1), default=2, help="How often each build runs; the quickest counts (default 2)."
)
@click.option("--json", "target", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures here too.")
@click.option("--write", is_flag=True, help=f"Put the table into {_REPORT}.")
@in_project
def command(  # noqa: PLR0913 # one for each option
    root: Path, sizes: str, seed: int, runs: int, target: Path | None, *, write: bool
) -> None:
    """Print a table of the measurements; the project itself changes only where `--write` asks for it.

    Raises:
        BriefingError: the project cannot be read, or a build fails.

    """
    rows: list[Row] = []
    for size in _numbers(sizes):
        rows.append(_measured(root, size, seed, runs))
        # After each size, since large ones take long, and whoever stops them keeps what is measured.
        print(f"{machine()}\n{table(rows)}", flush=True)
        if target:
            said = {"machine": machine(), "rows": [row.figures() for row in rows]}
            target.write_text(json.dumps(said, indent=1) + "\n", "utf-8")
    if write:
        put_table(root / _REPORT, rows)


def _numbers(sizes: str) -> list[int]:
    try:
        return [int(size) for size in sizes.split(",")]
    except ValueError:
        raise click.BadParameter("numbers, parted by commas", param_hint="--sizes") from None


def _measured(root: Path, articles: int, seed: int, runs: int) -> Row:
    """Return what builds of the project with so many more articles cost."""
    with _folder() as folder:
        project, plain, tree = folder / "project", folder / "plain", folder / "site"
        _copy(root, project)
        if articles:
            write_invented(project, articles, seed)
        _processor_time(["mkdocs", "build", "--strict", "--site-dir", str(tree)], project)
        pages = write_plain(tree, plain, project / "mkdocs.yml")
        if not articles:
            _print_views(tree, root)
        # In turns, so that what else the machine does meets all alike.
        times = [_turn(project, plain, folder) for _ in range(runs)]
        return Row(articles, pages, *(min(each) for each in zip(*times, strict=True)))


def _turn(project: Path, plain: Path, folder: Path) -> tuple[float, float, float]:
    """Return the processor time of one edition, of the plain project, and of both editions with rules and gates."""
    one = ["mkdocs", "build", "--strict", "--site-dir", str(folder / "one")]
    return (
        _processor_time(one, project),
        _processor_time(["mkdocs", "build", "--strict", "--site-dir", str(folder / "other")], plain),
        _processor_time(["briefing.cli", "build", "--project", str(project)], project),
    )


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        yield Path(name)


def _copy(root: Path, project: Path) -> None:
    for part in _PARTS:
        if (root / part).is_dir():
            shutil.copytree(root / part, project / part)
        elif (root / part).exists():
            project.mkdir(exist_ok=True)
            shutil.copy(root / part, project / part)


def _processor_time(module: Sequence[str], project: Path) -> float:
    """Run a module on a project; return what it and all that it started took of the processor, in seconds."""
    before = os.times()
    done = subprocess.run(  # noqa: S603 # our own command
        [sys.executable, "-m", *module],
        cwd=project, env=with_engine(os.environ) | _SETTINGS, capture_output=True, text=True, check=False,
    )  # fmt: skip
    after = os.times()
    if done.returncode:
        said = " ".join((done.stdout + done.stderr).split())[-300:]
        raise BriefingError([Finding(Place("mkdocs.yml", 1), "bench/build", said, "Run `make site` first.")])
    return after.children_user + after.children_system - before.children_user - before.children_system


def _print_views(tree: Path, root: Path) -> None:
    corpus = load(root)
    names = [{"topic": topic, "source": ""} for topic in corpus.topics]
    names += [{"topic": "", "source": source} for source in corpus.sources]
    for view in dict.fromkeys(view.format(**name) for view in _VIEWS for name in names):
        if "//" not in view:
            weight = first_view(tree, view)
            print(f"first view: {weight.bytes / 1000:.1f} kB in {weight.requests} requests, {view}")

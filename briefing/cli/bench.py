"""Measure the build as ratios, and what readers load in bytes and requests."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click
import yaml

from briefing.check.reports.weight import first_view
from briefing.cli.project import in_project
from briefing.errors import BriefingError, Finding, Place
from briefing.model import Identity
from briefing.pages import Page
from briefing.publish.site import Site, prepare

PARTS = ("briefing", "docs", "macros", "overrides", "registry", "hook.py", "mkdocs.yml")
PLAIN = {
    "site_name": "Plain",
    "theme": {"name": "material", "font": False},
    "plugins": ["search"],
    "markdown_extensions": ["attr_list", "def_list", "footnotes", "md_in_html", "tables", "pymdownx.superfences"],
}
VIEWS = ("index.html", "topics/{topic}/index.html", "sources/{source}/index.html", "statements/index.html")


@click.command(help=__doc__)
@click.option("--times", type=int, default=4, help="By what to multiply the statements (default 4).")
@in_project
def command(root: Path, times: int) -> None:
    """Print the measurements, one a line; nothing of the project changes.

    Raises:
        BriefingError: the project cannot be read, or a build fails.

    """
    site = prepare(root, Identity())
    with _folder() as folder:
        _write_plain(root, site, folder / "plain")
        plain = _build(folder / "plain", folder / "plain-site")
        ours = _build(root, folder / "site")
        print(
            f"build: {ours:.1f} s of processor time, plain MkDocs and Material {plain:.1f} s: {ours / plain:.2f} times"
        )
        _print_views(folder / "site", site)
        more = _multiplied(root, folder / "more", times)
        statements, many = len(site.corpus.statements), len(prepare(more, Identity()).corpus.statements)
        cost = _build(more, folder / "more-site")
    grown = f"{many / statements:.1f} times as many, build {cost / ours:.1f} times as long"
    print(f"statements: {statements} to {many}, {grown}")


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        yield Path(name)


def _build(project: Path, target: Path) -> float:
    """Build a project; return what it took of the processor, in seconds."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]
    settings = {"OFFLINE": "false", "DESK": "false", "NO_MKDOCS_2_WARNING": "1"}
    before = os.times()
    done = subprocess.run(  # noqa: S603 # our own command
        command, cwd=project, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    after = os.times()
    if done.returncode:
        said = " ".join(done.stderr.split())[-300:]
        raise BriefingError([Finding(Place("mkdocs.yml", 1), "bench/build", said, "Run `make site` first.")])
    return after.children_user + after.children_system - before.children_user - before.children_system


def _write_plain(root: Path, site: Site, project: Path) -> None:
    """Write the same pages as files of a plain project, with nothing of ours in the way."""
    made = {path: _plain(page) for path, page in site.pages.items()}
    authored = {path.relative_to(root / "docs").as_posix(): path for path in sorted((root / "docs").rglob("*.md"))}
    pages = {path: file.read_text("utf-8") for path, file in authored.items()} | made
    _write(project / "docs", pages)
    (project / "mkdocs.yml").write_text(yaml.safe_dump(PLAIN), "utf-8")


def _plain(page: Page) -> str:
    head = yaml.safe_dump({"title": page.title, "description": page.description}, allow_unicode=True)
    return f"---\n{head}---\n\n{page.content()}\n"


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def _print_views(tree: Path, site: Site) -> None:
    names = [{"topic": topic, "source": ""} for topic in site.corpus.topics]
    names += [{"topic": "", "source": source} for source in site.corpus.sources]
    for view in dict.fromkeys(view.format(**name) for view in VIEWS for name in names):
        if "//" not in view:
            weight = first_view(tree, view)
            print(f"first view: {weight.bytes / 1000:.1f} kB in {weight.requests} requests, {view}")


def _multiplied(root: Path, project: Path, times: int) -> Path:
    """Return a copy of the project in which each source stands `times` times."""
    for part in PARTS:
        source = root / part
        if not source.exists():
            continue
        (shutil.copytree if source.is_dir() else shutil.copy)(source, project / part)
    for notes in sorted((project / "docs" / "sources").glob("*.md")):
        if notes.stem != "index":
            for number in range(2, times + 1):
                shutil.copy(notes, notes.with_name(f"{notes.stem}-{number}.md"))
    return project

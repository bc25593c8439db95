"""Write a small site to begin with: one topic from two articles, all invented, with comments on what to change."""

import shlex
from contextlib import suppress
from pathlib import Path

import click

from briefing.assets import STARTER
from briefing.check.table import finding
from briefing.cli.project import FOLDER
from briefing.errors import BriefingError, Place
from briefing.ingest.files import write_files
from briefing.version import PACKAGE, VERSION

_DOT = "dot-"
_WHEEL = f"{PACKAGE}-{VERSION}-py3-none-any.whl"
_NEXT = """{folder}: a small site of {count} files, all of whose people and places are invented. Next:
  cd {folder}
  sourcebook check
  sourcebook build    (then open dist/offline/index.html)
  sourcebook serve    (then open http://127.0.0.1:8000/)
README.md says what is where, and how to make it yours."""


@click.command(help=__doc__)
@click.argument("folder", metavar="DIR", type=FOLDER)
def command(folder: Path) -> None:
    """Write the site into DIR, which is empty or not there, and say what to do next.

    Raises:
        BriefingError: something is in the folder.

    """
    if folder.is_dir() and any(folder.iterdir()):
        raise BriefingError([finding("init/folder", Place(str(folder), 1))])
    texts = starter()
    _write({folder / path: text for path, text in texts.items()})
    click.echo(_NEXT.format(folder=shlex.quote(str(folder)), count=len(texts)))


def starter() -> dict[str, str]:
    """Return the text of each file of the small site, by its path there."""
    files = (path for path in sorted(STARTER.rglob("*")) if path.is_file())
    return {_named(path): path.read_text("utf-8").replace("{wheel}", _WHEEL) for path in files}


def _named(path: Path) -> str:
    """Return where a file goes; in the package no name begins with a dot, since packers and git follow such files."""
    named = path.relative_to(STARTER).as_posix()
    return f".{named.removeprefix(_DOT)}" if named.startswith(_DOT) else named


def _write(texts: dict[Path, str]) -> None:
    """Write all files or, where that fails, leave neither a file nor a folder that was not there."""
    made = {folder for path in texts for folder in path.parents if not folder.exists()}
    try:
        write_files(dict(texts))
    except BaseException:  # an interrupt is no reason to leave half a site
        for folder in sorted(made, reverse=True):
            with suppress(OSError):
                folder.rmdir()
        raise

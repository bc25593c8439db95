"""What lies in the project's folders: plain files count, backups and hidden files are passed over, the rest refused."""

import fnmatch
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing.errors import Finding, Place

LICENCE = "LICENSE-content"
"""The terms of the content, which go along with the data."""
_FOLDERS, _FILES = ("docs", "registry", "overrides", "macros"), ("mkdocs.yml", "hook.py", LICENCE)
"""What a site and its editions are made from, below the project's root."""
_BACKUPS = (
    ".*", "*~", "~$*", "#*#", "*.orig", "*.rej", "*.bak", "*.bak[0-9]*", "*.backup", "*.old", "*.save", "*.save.[0-9]*",
    "*.autosave", "*.tmp", "*.temp", "*.part", "*.partial", "*.crdownload", "*.sw[a-z]", "*.kate-swp", "*.mine",
    "*.theirs", "*[._]LOCAL[._][0-9]*", "*[._]REMOTE[._][0-9]*", "*[._]BASE[._][0-9]*", "*[._]BACKUP[._][0-9]*",
    "*.pyc", "__pycache__", "thumbs.db", "desktop.ini",
)  # fmt: skip
"""Names that editors, version control, browsers and Python give to what is theirs; hidden files among them.
Those in small letters are meant in large ones, too."""
_EDITORS_LOCK = ".#*"
"""Emacs marks a file that is being edited with a link of this name."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a project."""

    files: tuple[str, ...]
    """Plain files, by path from the project's root, in order of their names."""
    findings: tuple[Finding, ...]
    """What is no plain file, or cannot be looked into."""


def passed_over(path: str) -> bool:
    """Return whether a path with forward slashes names a backup or hidden file, or leads through such a folder."""
    return any(_matches(part, *_BACKUPS) for part in PurePosixPath(path).parts)


def is_plain(path: Path) -> bool:
    """Return whether a plain file stands at a path: no link, pipe, socket or device."""
    return os.path.lexists(path) and stat.S_ISREG(path.lstat().st_mode)


def scan(root: Path) -> Tree:
    """Return what lies in the project at `root`, without opening or following anything."""
    found = [each for part in (*_FOLDERS, *_FILES) for each in _path(root, root / part)]
    files = tuple(each for each in found if isinstance(each, str))
    return Tree(files, tuple(each for each in found if isinstance(each, Finding)))


def _path(root: Path, path: Path) -> Iterator[str | Finding]:
    name = path.relative_to(root).as_posix()
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            if not _matches(path.name, _EDITORS_LOCK):
                yield _refused(name, "The file is a link.")
        elif stat.S_ISDIR(mode) and name in _FILES:
            yield _refused(name, "The file is no plain file, but a folder.")
        elif stat.S_ISDIR(mode):
            inner = [] if passed_over(path.name) else sorted(path.iterdir())
            yield from (each for child in inner for each in _path(root, child))
        elif not stat.S_ISREG(mode):
            yield _refused(name, "The file is no plain file, but a pipe, a socket or a device.")
        elif not passed_over(path.name):
            yield from _readable(name, path)
    except FileNotFoundError:
        return
    except OSError as error:
        yield _refused(name, f"It cannot be read: {error.strerror}.")


def _readable(name: str, path: Path) -> Iterator[str | Finding]:
    yield name if os.access(path, os.R_OK) else _refused(name, "It may not be read.")


def _refused(name: str, sentence: str) -> Finding:
    return Finding(Place(name, 1), "file", sentence, "Put a plain file in its place, or take it away.")


def _matches(name: str, *patterns: str) -> bool:
    return any(fnmatch.fnmatchcase(each, pattern) for each in (name, name.lower()) for pattern in patterns)

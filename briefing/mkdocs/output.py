"""The folder that a site is written into: which one may be, and what marks it as a site of this project."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from briefing.editions.manifest import MANIFEST, manifest
from briefing.errors import Finding, Place
from briefing.hosting.served import HIDDEN

MARK = ".sourcebook"
"""The file in a built folder that says who made it, and lists what was put there."""
_SAYS = "made this folder and replaces it with each build. These files are its own:"
_HEAD = f"A build {_SAYS}"
_BEFORE_MARKS = ("index.html", "llms.txt", "assets/names.js", "assets/search/documents.js")
"""What every site held that was built before there was a mark."""
_ROOT_FILES = frozenset({"feed.json", "feed.xml", "llms.txt", "robots.txt", "sitemap.xml", "sitemap.xml.gz"})
"""What such a site held at its root besides pages."""
UNNAMED = _ROOT_FILES | {"404.html", HIDDEN, MANIFEST}
"""What is put into a site without being among the files that MkDocs knows of."""
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave in a folder that someone opens."""
_SHOWN = 3


def refusal(folder: Path, name: str) -> Finding | None:
    """Return why a site may not be written into a folder, since something there would be lost; None where it may.

    Args:
        folder: where the site is to go; it need not exist.
        name: how the project's owner calls it.

    """
    try:
        mode = folder.lstat().st_mode
        if stat.S_ISLNK(mode):
            return _refused(name, f"`{name}` is a link.", "Take the link away.")
        if not stat.S_ISDIR(mode):
            return _refused(name, f"`{name}` is a file, and the site is a folder.", "Move the file away.")
        strangers = list(_strangers(folder))
    except FileNotFoundError:
        return None
    except OSError as error:
        return _refused(name, f"`{name}` cannot be looked into: {error.strerror}.", "Mend its permissions.")
    if not strangers:
        return None
    shown = ", ".join(f"`{stranger}`" for stranger in strangers[:_SHOWN])
    more = f" and {len(strangers) - _SHOWN} more" if len(strangers) > _SHOWN else ""
    sentence = f"`{name}` holds what no build put there: {shown}{more}."
    return _refused(name, sentence, "Move it away, or build into another folder.")


def make_folder(folder: Path) -> None:
    """Make a folder and those around it, where they are missing, so that all can read them, whatever the umask."""
    if not folder.exists():
        make_folder(folder.parent)
        folder.mkdir()
        folder.chmod(0o755)


def begin(folder: Path) -> None:
    """Mark a folder as a build's, with nothing in it that is; where it is a site, all that is listed stays listed."""
    make_folder(folder)
    if _own(folder) is None:
        _mark(folder, [])


def plan(folder: Path, names: Iterable[str]) -> None:
    """List in a folder's mark what a build is about to put there, so that what it leaves if it fails is known."""
    known = {*names, *UNNAMED}
    around = {str(parent) for name in known for parent in PurePosixPath(name).parents}
    _mark(folder, sorted({*known, *around, MARK}))


def seal(folder: Path) -> None:
    """Mark a folder as a finished site, list its files with their sums, and let every web server read all of it."""
    _mark(folder, sorted({*_files(folder), MARK, MANIFEST}))
    held = (name for name in _files(folder) if name != MANIFEST)
    plain = (name for name in held if (folder / name).is_file() and not (folder / name).is_symlink())
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in plain}
    (folder / MANIFEST).write_bytes(manifest(sums))
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)


def built_pages(folder: Path) -> frozenset[str]:
    """Return the pages that a finished site has, by their files; none where no build put one there."""
    own = _own(folder) if (folder / MANIFEST).is_file() else None
    return frozenset(name for name in own or () if name.endswith(".html"))


def _mark(folder: Path, names: list[str]) -> None:
    (folder / MARK).write_text("\n".join([_HEAD, *names, ""]), "utf-8", "surrogateescape")


def _strangers(folder: Path) -> Iterator[str]:
    """Yield what lies in a folder and no build put there, by its path or, where nothing is a build's, by its name."""
    held = [name for name in sorted(_files(folder)) if PurePosixPath(name).name not in LITTER]
    own = _own(folder) if MARK in held else None
    if own is not None:
        yield from (name for name in held if name not in own | {MARK})
    elif set(_BEFORE_MARKS) <= set(held):
        yield from (name for name in held if not _may_be_older(name))
    else:
        yield from sorted({PurePosixPath(name).parts[0] for name in held})


def _own(folder: Path) -> frozenset[str] | None:
    """Return what a folder's mark lists; None where the mark is none of ours."""
    mark = folder / MARK
    if mark.is_symlink() or not mark.is_file():
        return None
    head, *names = mark.read_text("utf-8", "surrogateescape").rstrip("\n").split("\n")
    return frozenset(names) if head.endswith(_SAYS) else None


def _may_be_older(name: str) -> bool:
    return "/" in name or name.endswith(".html") or name in _ROOT_FILES


def _files(folder: Path) -> Iterator[str]:
    """Yield the path of all that a folder holds, but for folders that hold something themselves."""
    for at, folders, files in os.walk(folder, onerror=_raise):
        inner = [name for name in folders if Path(at, name).is_symlink()]
        empty = [] if folders or files or Path(at) == folder else [""]
        yield from (Path(at, name).relative_to(folder).as_posix() for name in (*files, *inner, *empty))


def _raise(error: OSError) -> None:
    raise error


def _refused(name: str, sentence: str, remedy: str) -> Finding:
    return Finding(Place(name, 1), "build/output", sentence, remedy)

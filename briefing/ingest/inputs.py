"""What a maintainer names on the command line: files, folders and zips of them, each as bytes with a name."""

import re
import stat
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.readers import READERS
from briefing.ingest.text import LARGEST

MOST_ENTRIES = 2000
_HIDDEN = re.compile(r"(^|/)(\.(?!\.)|__MACOSX/)|(^|/)Thumbs\.db$")
"""What file managers add to a zip."""
LARGEST_RATIO = 200
"""How many times larger than packed a member of a zip may be."""


@dataclass(frozen=True, slots=True)
class Input:
    """One file to take in, or the reason why it is refused."""

    name: str
    suffix: str = ""
    data: bytes = b""
    refused: str | None = None


def inputs(paths: list[Path]) -> Iterator[Input]:
    """Yield every file that the paths name, folders and zips opened, in order of their names."""
    for path in paths:
        try:
            yield from _path(path)
        except (OSError, RefusedError) as error:
            yield Input(str(path), refused=error.strerror if isinstance(error, OSError) else str(error))


def _path(path: Path) -> Iterator[Input]:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        raise RefusedError("a link; name the file itself")
    if stat.S_ISDIR(mode):
        inner = [p for p in sorted(path.iterdir()) if not p.name.startswith(".") and not _is_saved_with_page(p)]
        if not inner:
            raise RefusedError("nothing in it to take in")
        yield from inputs(inner)
    elif not stat.S_ISREG(mode):
        raise RefusedError("no plain file")
    elif path.stat().st_size > LARGEST:
        raise RefusedError(f"larger than {LARGEST} bytes; split it")
    elif path.suffix.lower() == ".zip":
        yield from _zip(path)
    else:
        yield _file(str(path), path.suffix.lower(), path.read_bytes())


def _is_saved_with_page(folder: Path) -> bool:
    """Return whether a folder holds the pictures and scripts that a browser saved beside a page."""
    stem = re.sub(r"(_files|\.files|-Dateien|_fichiers|_archivos|_file)$", "", folder.name)
    return stem != folder.name and any(folder.with_name(f"{stem}{end}").is_file() for end in (".html", ".htm"))


def _file(name: str, suffix: str, data: bytes) -> Input:
    if suffix == ".zip":
        return Input(name, refused="a zip within a zip; unpack it first")
    if suffix not in READERS:
        return Input(name, refused=f"the format {suffix or 'without an ending'} is not known; use {', '.join(READERS)}")
    return Input(name, suffix, data)


def _zip(path: Path) -> Iterator[Input]:
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        raise RefusedError("no whole zip") from None
    with archive:
        members = [info for info in archive.infolist() if not info.is_dir() and not _HIDDEN.search(info.filename)]
        if len(members) > MOST_ENTRIES:
            raise RefusedError(f"more than {MOST_ENTRIES} entries")
        if sum(info.file_size for info in members) > LARGEST * 5:
            raise RefusedError("it unpacks to more than it may")
        if not members:
            raise RefusedError("nothing in it to take in")
        names = Counter(info.filename for info in members)
        for info in sorted(members, key=lambda info: info.filename):
            if names[info.filename] > 1:
                yield Input(f"{path}!{info.filename}", refused="two entries of the zip have this name")
                continue
            yield _member(archive, info, f"{path}!{info.filename}")


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Input:
    inner = PurePosixPath(info.filename.replace("\\", "/"))
    if inner.is_absolute() or ".." in inner.parts or ":" in inner.parts[0]:
        return Input(name, refused="its path leads out of the zip")
    if stat.S_ISLNK(info.external_attr >> 16):
        return Input(name, refused="a link")
    if info.file_size > LARGEST or info.file_size > LARGEST_RATIO * max(info.compress_size, 1):
        return Input(name, refused="it unpacks to more than it may")
    try:
        return _file(name, inner.suffix.lower(), archive.read(info))
    except (RuntimeError, zipfile.BadZipFile, NotImplementedError):
        return Input(name, refused="it cannot be unpacked")

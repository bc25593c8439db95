"""Whether a copy of what was published is whole: a folder, an archive, or the files that a list of sums names."""

import hashlib
import os
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from briefing.check.table import finding
from briefing.editions.manifest import MANIFEST, listed
from briefing.errors import BriefingError, Finding, Place
from briefing.mkdocs.output import LITTER

_ARCHIVES = frozenset({".zip", ".epub"})
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
"""What reading an archive raises that is damaged, encrypted, or packed as nothing here unpacks."""
_LONGEST = 1 << 24
"""Bytes of a manifest at most, enough for 100,000 files."""
_PIECE = 1 << 20
"""Bytes that are read at once."""


class Held(NamedTuple):
    """What is there."""

    sums: dict[str, str]
    """The SHA-256 of each file, by path."""
    unfit: dict[str, str]
    """What has no sum, by path, with the rest of a sentence that says why."""


def verify(path: Path) -> int:
    """Compare a folder, an archive or the files of a list of sums with what is listed; return how many were compared.

    Raises:
        BriefingError: something is changed, missing, extra or no plain file, or there is no list.

    """
    if why := _why_unfit(path, folder=True):
        raise BriefingError([_unfit(path, why)])
    if path.is_dir() or path.name == MANIFEST:
        folder = path if path.is_dir() else path.parent
        sums = _listed(folder / MANIFEST, _read(folder / MANIFEST))
        return _compared(folder, sums, _held(folder, _names(folder)))
    if path.suffix.lower() in _ARCHIVES or zipfile.is_zipfile(path):
        return _archive(path)
    sums = _listed(path, _read(path))
    there = {name: "" for name in sums if os.path.lexists(path.parent / name)}
    return _compared(path.parent, sums, _held(path.parent, there))


def _compared(where: Path, sums: Mapping[str, str], held: Held) -> int:
    """Return the number of files.

    Raises:
        BriefingError: they are not what is listed.

    """
    if found := list(_findings(where, sums, held)):
        raise BriefingError(found)
    return len(sums)


def _findings(where: Path, sums: Mapping[str, str], held: Held) -> Iterator[Finding]:
    for name in sorted(sums.keys() | held.sums.keys() | held.unfit.keys()):
        if name in held.unfit:
            yield _unfit(where / name, held.unfit[name])
        elif name not in sums:
            yield finding("verify/extra", _place(where / name))
        elif name in held.sums and held.sums[name] != sums[name]:
            yield finding("verify/changed", _place(where / name))
        elif name not in held.sums and not any(str(above) in held.unfit for above in PurePosixPath(name).parents):
            yield finding("verify/missing", _place(where / name))


def _listed(path: Path, content: bytes) -> dict[str, str]:
    """Return the sums that a list gives, by path.

    Raises:
        BriefingError: it lists none, or a line is none.

    """
    sums, faults = listed(content)
    if found := [finding("verify/manifest", _place(path, fault.line), why=f"The line {fault.why}") for fault in faults]:
        raise BriefingError(found)
    if not sums:
        raise BriefingError([finding("verify/manifest", _place(path), why="The list is empty")])
    return sums


def _read(path: Path) -> bytes:
    """Return what a list of sums holds.

    Raises:
        BriefingError: it is not there, or is no list.

    """
    if not os.path.lexists(path):
        raise BriefingError([finding("verify/manifest", _place(path), why="The list of files and sums is not there")])
    if why := _why_unfit(path) or ("is too long for a list" if path.stat().st_size > _LONGEST else ""):
        raise BriefingError([_unfit(path, why)])
    return path.read_bytes()


def _names(folder: Path) -> dict[str, str]:
    """Return the path of whatever a folder holds besides its manifest, with why it is no file if that is seen here."""
    found: dict[str, str] = {}

    def refuse(error: OSError) -> None:
        found[Path(error.filename).relative_to(folder).as_posix()] = f"cannot be read: {error.strerror}"

    for at, folders, files in os.walk(folder, onerror=refuse):
        links = [name for name in folders if Path(at, name).is_symlink()]
        held = (Path(at, name).relative_to(folder).as_posix() for name in (*files, *links) if name not in LITTER)
        found |= dict.fromkeys((name for name in held if name != MANIFEST), "")
    return found


def _held(folder: Path, names: Mapping[str, str]) -> Held:
    held = Held({}, {})
    for name, known in names.items():
        steps = [folder / above for above in reversed(PurePosixPath(name).parents)][1:]
        linked = next((f"is reached through the link `{step}`" for step in steps if step.is_symlink()), "")
        if why := known or linked or _why_unfit(folder / name):
            held.unfit[name] = why
            continue
        with (folder / name).open("rb") as file:
            held.sums[name] = _sum(file)
    return held


def _why_unfit(path: Path, *, folder: bool = False) -> str:
    """Return why a path is not one of a plain file that can be read, or of a folder; nothing where it is."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return "is a link"
        if stat.S_ISDIR(mode) and folder:
            return ""
        if not stat.S_ISREG(mode):
            return "is no plain file"
        path.open("rb").close()
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    except ValueError:
        return "cannot be the name of a file"
    return ""


def _archive(path: Path) -> int:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
            top = _top(names)
            sums = _listed(path / top / MANIFEST, _unpacked(archive, f"{top}{MANIFEST}"))
            return _compared(path, {f"{top}{name}": each for name, each in sums.items()}, _packed(archive, names, top))
    except _DAMAGED as error:
        why = f"is a damaged archive: {str(error) or type(error).__name__}"
    raise BriefingError([_unfit(path, " ".join(why.split()))])


def _top(names: Iterable[str]) -> str:
    """Return what stands before the name of the manifest; nothing where there is none, or more than one."""
    found = [name.removesuffix(MANIFEST) for name in names if PurePosixPath(name).name == MANIFEST]
    tops = [top for top in found if top.count("/") <= 1]
    return tops[0] if len(tops) == 1 else ""


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    if name not in archive.namelist():
        place = _place(Path(str(archive.filename)))
        raise BriefingError([finding("verify/manifest", place, why=f"The archive holds no `{MANIFEST}`")])
    with archive.open(name) as file:
        return file.read(_LONGEST)


def _packed(archive: zipfile.ZipFile, names: list[str], top: str) -> Held:
    held = Held({}, {name: "is there more than once" for name, often in Counter(names).items() if often > 1})
    for info in archive.infolist():
        name = info.filename
        if info.is_dir() or name == f"{top}{MANIFEST}" or name in held.unfit:
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            held.unfit[name] = "is a link"
            continue
        try:
            with archive.open(info) as file:
                held.sums[name] = _sum(file)
        except _DAMAGED:
            held.unfit[name] = "cannot be unpacked: the archive is damaged"
    return held


def _sum(file: IO[bytes]) -> str:
    sum_ = hashlib.sha256()
    while piece := file.read(_PIECE):
        sum_.update(piece)
    return sum_.hexdigest()


def _unfit(path: Path, why: str) -> Finding:
    return finding("verify/file", _place(path), why=why)


def _place(path: Path, line: int = 1) -> Place:
    """Return a place in one line, whatever the name of the file holds."""
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in str(path))
    return Place(shown, line)

"""What a copy says that it holds: read from a folder, a zip, or the data file itself."""

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from briefing.check.table import finding
from briefing.editions.manifest import MANIFEST
from briefing.errors import BriefingError, Place
from briefing.export.compare import State, state
from briefing.export.datasets import FOLDER
from briefing.export.records import ChangeRow
from briefing.export.state import CHANGES, STATE, StateRow

_LONGEST = 1 << 26
"""Bytes of a data file at most."""
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
"""What reading an archive raises that is damaged, encrypted, or packed as nothing here unpacks."""
_Read = Callable[[str], bytes | None]
"""Returns the content of a file by its path in a copy; None where it has none."""


def read_state(path: Path) -> State:
    """Return what the copy at a path holds.

    Raises:
        BriefingError: it is no copy of the site or of its data, or says so as nothing of ours does.

    """
    if path.is_dir():
        return _state(path, _folder(path))
    if path.name == MANIFEST or path.suffix == ".jsonl":
        return _state(path, _folder(path.parent), () if path.name == MANIFEST else (path.name,))
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                return _state(path, _zip(archive), _within(archive))
    except _DAMAGED as error:
        raise _fault(path, f"The archive is damaged: {' '.join(str(error).split())}") from None
    raise _fault(path, "There is no copy here" if path.exists() else "There is nothing here")


def _state(path: Path, read: _Read, names: tuple[str, ...] = ()) -> State:
    """Return what a copy holds, from the first of the places at which it may say so."""
    for name in names or (f"{FOLDER}/{STATE}", STATE):
        if (sums := read(name)) is not None:
            told = read(name.removesuffix(name.rpartition("/")[2]) + CHANGES)
            try:
                return _parsed(sums, b"[]" if told is None else told)
            except (ValueError, ValidationError):
                raise _fault(path, f"`{name}` does not say what the copy holds") from None
    raise _fault(path, f"The copy holds no `{STATE}`, which says what is in it")


def _parsed(sums: bytes, told: bytes) -> State:
    rows = [StateRow.model_validate_json(line) for line in sums.decode().splitlines() if line]
    if not rows:
        raise ValueError
    return state(rows, TypeAdapter(tuple[ChangeRow, ...]).validate_json(told))


def _folder(folder: Path) -> _Read:
    def read(name: str) -> bytes | None:
        path = folder / name
        if not path.is_file() or path.stat().st_size > _LONGEST:
            return None
        return path.read_bytes()

    return read


def _zip(archive: zipfile.ZipFile) -> _Read:
    def read(name: str) -> bytes | None:
        if name not in archive.namelist() or archive.getinfo(name).file_size > _LONGEST:
            return None
        with archive.open(name) as file:
            return file.read(_LONGEST)

    return read


def _within(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """Return the paths of the data file in a zip, the shortest first; one that is not there where there is none."""
    found = [name for name in archive.namelist() if name.rpartition("/")[2] == STATE]
    return tuple(sorted(found, key=len)) or (STATE,)


def _fault(path: Path, why: str) -> BriefingError:
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in str(path))
    return BriefingError([finding("changes/copy", Place(shown, 1), why=why)])

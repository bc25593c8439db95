"""Files written whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_file(path: Path, text: str) -> None:
    """Write a file whole or, where that fails, leave what was there.

    Raises:
        OSError: it cannot be written; names the file, not the one in which its text was prepared.

    """
    try:
        _write(path, text)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


def write_files(texts: Mapping[Path, str | None]) -> None:
    """Write several files, and remove those that have no text: all of them or, where one fails, none.

    Raises:
        OSError: one of them cannot be written or removed; names it.

    """
    earlier: dict[Path, bytes | None] = {}
    try:
        for path, text in texts.items():
            earlier[path] = path.read_bytes() if path.exists() else None
            if text is None:
                path.unlink(missing_ok=True)
            else:
                write_file(path, text)
    except BaseException:  # an interrupt is no reason to leave half of a change
        for path, data in earlier.items():
            _restore(path, data)
        raise


def _restore(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    elif not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)

"""Files written whole or not at all."""

import os
import tempfile
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

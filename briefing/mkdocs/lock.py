"""One build of a project at a time: whoever comes second is told who builds, and waits."""

import fcntl
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from briefing.errors import BriefingError, Finding, Place

STAGING = ".staging"
"""The folder in which sites are built, below the project's root."""
LOCK = "lock"
"""The file in it that the process which builds holds, and that names it."""


@contextmanager
def alone(root: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Let the block run while no other build of the project does.

    The system itself lets go of the file when a process ends, however it ends.

    Args:
        root: the project's folder.
        say: tells the person who builds for whom they wait.

    Raises:
        BriefingError: something else lies where sites are built.

    """
    handle = _held(root, say)
    try:
        since = datetime.now().astimezone().isoformat(" ", "seconds")
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()}, since {since}".encode(), 0)
        yield
    finally:
        os.close(handle)


def _staging(root: Path) -> Path:
    folder = root / STAGING
    with suppress(FileExistsError):
        folder.mkdir()
    if not stat.S_ISDIR(folder.lstat().st_mode):
        sentence = f"`{STAGING}` is no folder, and sites are built there."
        raise BriefingError([Finding(Place(STAGING, 1), "build/staging", sentence, "Take it away.")])
    return folder


def _held(root: Path, say: Callable[[str], None]) -> int:
    """Return the file, open, once no other process holds it."""
    while True:
        path = _staging(root) / LOCK
        if path.is_symlink() or (path.exists() and not path.is_file()):
            sentence = f"`{STAGING}/{LOCK}` is no plain file, and builds wait for each other by it."
            raise BriefingError([Finding(Place(f"{STAGING}/{LOCK}", 1), "build/staging", sentence, "Take it away.")])
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        try:
            _wait(handle, say)
            if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        except BaseException:
            os.close(handle)
            raise
        # Someone took the folder away meanwhile, and the next to come would hold another file.
        os.close(handle)


def _wait(handle: int, say: Callable[[str], None]) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        who = os.pread(handle, 200, 0).decode("utf-8", "replace") or "a process that has just begun"
        say(f"Another build is running here ({who}); waiting for it.")
        fcntl.flock(handle, fcntl.LOCK_EX)

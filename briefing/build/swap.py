"""How a finished site takes the place of the earlier one: in one step where the system can, else in two."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from briefing.mkdocs.output import make_folder

_AT_FDCWD = -100
_EXCHANGE = 2
"""Linux' RENAME_EXCHANGE, and macOS' RENAME_SWAP."""
_CANNOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a system or a file system answers that knows of no exchange."""
EARLIER = ".old"
"""What the earlier site's name ends in while it is aside."""


def take_place(new: Path, target: Path) -> None:
    """Put the folder `new` where `target` is; what was there is beside `new` or under its name afterwards."""
    make_folder(target.parent)
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        _in_two_steps(new, target)


def put_back(aside: Path, target: Path) -> None:
    """Put an earlier site back where a build was killed between the two steps."""
    earlier = aside.with_name(aside.name + EARLIER)
    if earlier.exists() and not target.exists():
        earlier.rename(target)


def _in_two_steps(new: Path, target: Path) -> None:
    earlier = new.with_name(new.name + EARLIER)
    target.rename(earlier)
    try:
        new.rename(target)
    except OSError:
        earlier.rename(target)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; return whether the system can."""
    call = _caller()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _caller() -> Callable[[bytes, bytes], int] | None:
    """Return what exchanges two names on this system, or None."""
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return swap and (lambda one, other: swap(one, other, ctypes.c_uint(_EXCHANGE)))
    rename = getattr(library, "renameat2", None)
    return rename and (lambda one, other: rename(_AT_FDCWD, one, _AT_FDCWD, other, ctypes.c_uint(_EXCHANGE)))

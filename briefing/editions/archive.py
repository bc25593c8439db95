"""Zip archives that are the same bytes whenever and wherever they are made."""

import datetime as dt
import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can hold."""
_UNIX, _READABLE = 3, 0o100644


def zipped(files: Iterable[tuple[str, bytes]], when: dt.datetime, *, plain: frozenset[str] = frozenset()) -> bytes:
    """Return a zip of files, in the order given, each with the same date.

    Args:
        files: path and content of each.
        when: the date of each.
        plain: paths of files that are not compressed.

    """
    made = io.BytesIO()
    date = max(_FIRST, (when.year, when.month, when.day, when.hour, when.minute, when.second))
    with ZipFile(made, "w") as archive:
        for path, content in files:
            info = ZipInfo(path, date)
            info.create_system, info.external_attr = _UNIX, _READABLE << 16
            info.compress_type = ZIP_STORED if path in plain else ZIP_DEFLATED
            archive.writestr(info, content, compresslevel=9)
    return made.getvalue()

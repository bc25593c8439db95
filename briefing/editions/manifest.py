"""The manifest of a tree or an archive: each of its files with its SHA-256, as `sha256sum --check` reads it."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

MANIFEST = "MANIFEST.sha256"
"""The name of the file, which lists all others of its folder."""
_LINE = re.compile(r"(?P<escaped>\\?)(?P<sum>[0-9a-fA-F]{64}) [ *](?P<name>.+)")
_SIGNS = {"\\": r"\\", "\n": r"\n", "\r": r"\r"}
"""What a name of a file may hold and a line may not; a backslash before the sum says that the name has such."""
_SIGN = re.compile(r"\\(.)")


class Fault(NamedTuple):
    """A line of a manifest that is none."""

    line: int
    """From 1."""
    why: str
    """The rest of the sentence that begins "The line"."""


def manifest(sums: Mapping[str, str]) -> bytes:
    """Return the manifest of files, sorted by path.

    Args:
        sums: the SHA-256 of each file, by its path from the folder of the manifest.

    """
    return "".join(_line(name, sums[name]) for name in sorted(sums)).encode("utf-8", "surrogateescape")


def with_manifest(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files by path, with a manifest of them beside them."""
    return {**files, MANIFEST: manifest({name: hashlib.sha256(text).hexdigest() for name, text in files.items()})}


def listed(content: bytes) -> tuple[dict[str, str], list[Fault]]:
    """Return the sums that a manifest lists, by path, and the lines that are none."""
    sums: dict[str, str] = {}
    faults: list[Fault] = []
    for number, text in enumerate(_rows(content), 1):
        row = _LINE.fullmatch(text)
        name = _name(row) if row else None
        if row is None or name is None:
            faults.append(Fault(number, "is no sum of 64 digits with the name of a file"))
        elif not _stays(name):
            faults.append(Fault(number, "names what lies outside the folder"))
        elif name in sums:
            faults.append(Fault(number, "names a file that an earlier one names"))
        else:
            sums[name] = row["sum"].lower()
    return sums, faults


def _rows(content: bytes) -> Iterator[str]:
    text = content.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    yield from text.removesuffix("\n").split("\n") if text else ()


def _line(name: str, sum_: str) -> str:
    escaped = re.sub(r"[\\\n\r]", lambda sign: _SIGNS[sign[0]], name)
    return f"{'' if escaped == name else chr(92)}{sum_}  {escaped}\n"


def _name(row: re.Match[str]) -> str | None:
    """Return the name in a line; None where it is escaped as no name is."""
    if not row["escaped"]:
        return row["name"]
    signs = {said[1]: sign for sign, said in _SIGNS.items()}
    if any(found not in signs for found in _SIGN.findall(row["name"])):
        return None
    return _SIGN.sub(lambda found: signs[found[1]], row["name"])


def _stays(name: str) -> bool:
    """Return whether a path is one of a file in the folder, and written as only one path is."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and str(path) == name and "\0" not in name

"""The offline edition in one file: names that every system takes, and a text that says where to start."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from briefing.editions.archive import zipped
from briefing.editions.imprint import later, version_line
from briefing.editions.manifest import MANIFEST, with_manifest
from briefing.editions.record import Imprint
from briefing.errors import BriefingError, Finding, Place

LONGEST = 150
"""Signs of a path at most: Windows takes 259, the folder into which a reader unpacks it included."""
START = "START-HERE.txt"
_PLAIN = re.compile(r"[A-Za-z0-9._-]+")
_TAKEN = frozenset({"aux", "con", "nul", "prn", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for itself, whatever follows a dot."""
_OWN = frozenset({".sourcebook", ".nojekyll", MANIFEST})
"""Files of the folder that are about the folder, or for a web server."""


def site_zip(files: Mapping[str, bytes], imprint: Imprint) -> bytes:
    """Return a zip of the offline edition.

    Args:
        files: content of each file of the offline edition, by path.
        imprint: what the edition says of itself.

    Raises:
        BriefingError: some systems would refuse a name.

    """
    kept = {path: content for path, content in files.items() if path not in _OWN}
    top = imprint.name
    if found := list(_unfit(top, kept)):
        raise BriefingError(found)
    held = with_manifest({START: start_here(imprint).encode(), **kept})
    return zipped(((f"{top}/{path}", held[path]) for path in (START, *sorted(held.keys() - {START}))), imprint.when)


def start_here(imprint: Imprint) -> str:
    """Return what a reader reads first; lines end as Windows has it, which others read too."""
    lines = [
        f"{version_line(imprint)}.", later(imprint), "",
        '1. Unpack the whole zip: choose "Extract all" on Windows; on a Mac, double-click it.',
        "2. In the new folder open index.html in a web browser.", "",
        "You need no network. On a phone, unpack it with the Files app; some phones open only",
        "single pages from files: there the book (EPUB) or the page of one briefing serves better.", "",
    ]  # fmt: skip
    return "\r\n".join(lines)


def _unfit(top: str, paths: Iterable[str]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for path in paths:
        if why := _why(f"{top}/{path}"):
            yield Finding(Place(path, 1), "editions/name", f"The name {why}.", "Give the page or file another name.")
        if (other := seen.setdefault(path.casefold(), path)) != path:
            sentence = f"The name differs from `{other}` in capitals alone."
            yield Finding(Place(path, 1), "editions/name", sentence, "Give the page or file another name.")


def _why(path: str) -> str:
    if len(path) > LONGEST:
        return f"has {len(path)} signs with its folders, and {LONGEST} are the most"
    for name in PurePosixPath(path).parts:
        if not _PLAIN.fullmatch(name) or name.endswith("."):
            return "has signs other than letters, digits, dots, hyphens and underscores, or ends with a dot"
        if name.split(".")[0].lower() in _TAKEN:
            return "is one that Windows keeps for itself"
    return ""

"""Whether a site was built from one state of its sources: what they were before and what they are after."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from briefing.errors import Finding, Place
from briefing.read.tree import scan


class State(NamedTuple):
    """What a file is: written to, even with the same words in the end, it is another."""

    written: int
    """When it was last written, in nanoseconds."""
    hash: bytes


def states(root: Path) -> dict[str, State]:
    """Return the state of every file that a site is built from, by path from the project's root."""
    return {name: _state(root / name) for name in scan(root).files}


def changed(root: Path, before: Mapping[str, State]) -> Iterator[Finding]:
    """Yield a finding for each file that was written, added or taken away since `before`."""
    now = states(root)
    for name in sorted(before.keys() | now.keys()):
        if before.get(name) != now.get(name):
            what = "was added" if name not in before else "went away" if name not in now else "changed"
            sentence = f"The file {what} while the site was built, which would mix two states of it."
            yield Finding(Place(name, 1), "build/changed", sentence, "Build again.")


def _state(path: Path) -> State:
    try:
        return State(path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).digest())
    except FileNotFoundError:
        return State(0, b"")

"""What the project uses of others: names and reasons from requirements*.in, licences and keepers from parts.yml."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_name("parts.yml")
RELEASED = ("requirements", "requirements-editions", "requirements-zim")
"""The lists of which releases are made; the others are for tests and for those who compare."""
_LINE = re.compile(r"(?P<name>[A-Za-z][\w.-]*)(?P<range>[^#]*?)\s+# (?P<why>.+)")


class Wanted(NamedTuple):
    """One line of a list."""

    name: str
    """Of the package, as registries compare names."""
    why: str


class Wish(NamedTuple):
    """A list of what is wanted."""

    name: str
    """Of the file, without its ending."""
    about: str
    rows: tuple[Wanted, ...]


def wishes() -> list[Wish]:
    """Return every list, those of which releases are made first."""
    paths = {path.stem: path for path in sorted(ROOT.glob("requirements*.in"))}
    return [_wish(name, paths[name].read_text("utf-8")) for name in dict.fromkeys((*RELEASED, *paths))]


def _wish(name: str, text: str) -> Wish:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("-")]
    about = " ".join(line.removeprefix("#").strip() for line in lines if line.startswith("#"))
    return Wish(name, about, tuple(_wanted(name, line) for line in lines if not line.startswith("#")))


def _wanted(name: str, line: str) -> Wanted:
    found = _LINE.fullmatch(line)
    if not found:
        message = f"{name}.in: `{line}` is no name with its reason after `#`."
        raise ValueError(message)
    return Wanted(canonicalize_name(found["name"]), found["why"])


def table() -> dict[str, Any]:
    """Return what parts.yml says."""
    told: dict[str, Any] = yaml.safe_load(TABLE.read_text("utf-8"))
    return told


def faults() -> Iterator[str]:
    """Yield what a list and the table do not both know of, and what a row of the table lacks."""
    told, wanted = table(), {row.name for wish in wishes() for row in wish.rows}
    yield from (f"{name}: has no line in tests/sbom/parts.yml" for name in sorted(wanted - told["requirements"].keys()))
    yield from (f"{name}: is in no requirements*.in" for name in sorted(told["requirements"].keys() - wanted))
    for name, row in (row for kind in ("requirements", "packages", "carried") for row in told[kind].items()):
        yield from (f"{name}: has no {field}" for field in ("licence", "keeper") if not row.get(field))

"""The project's folders on disk: the one place where authored files are opened."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing.errors import BriefingError, Finding, Place
from briefing.read.conflicts import conflict_marks
from briefing.read.tree import LICENCE, scan

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
LARGEST = 2_000_000
"""Bytes; no authored file comes near it."""


@dataclass(frozen=True)
class ProjectFiles:
    """Texts by path from the project's root, in order of their paths."""

    pages: dict[str, str]
    """Authored pages, below `docs/`, reading notes left out."""
    notes: dict[str, str]
    """Reading notes, `docs/sources/<key>.md`."""
    registry: dict[str, str]
    """Registry files, `registry/*.yml`."""

    @property
    def texts(self) -> dict[str, str]:
        """Return all of them by path."""
        return {**self.pages, **self.notes, **self.registry}


def read_project(root: Path) -> ProjectFiles:
    """Return every authored file below `root`.

    Raises:
        BriefingError: a file of the site is no plain file, cannot be read, is too large, not UTF-8, or in conflict.

    """
    tree = scan(root)
    findings = list(tree.findings)
    texts: dict[str, str] = {}
    for name in tree.files:
        data = _data(root / name)
        findings += conflict_marks(data or b"", name)
        if _is_page(name) or _is_registry(name) or name == LICENCE:
            try:
                texts[name] = _text(data)
                findings += [] if name == LICENCE else _controls(texts[name], name)
            except ValueError as error:
                findings.append(Finding(Place(name, 1), "file", *error.args))
    if findings:
        raise BriefingError(findings)
    return sorted_files(texts)


def sorted_files(texts: Mapping[str, str]) -> ProjectFiles:
    """Return the texts of a project as what they are, by their paths; others are left out."""
    texts = dict(sorted(texts.items()))
    pages = {name: text for name, text in texts.items() if _is_page(name)}
    notes = {p: t for p, t in pages.items() if p.startswith("docs/sources/") and not p.endswith("/index.md")}
    registry = {name: text for name, text in texts.items() if _is_registry(name)}
    return ProjectFiles({p: t for p, t in pages.items() if p not in notes}, notes, registry)


def read_licence(root: Path) -> str:
    """Return the terms of the content of a project that has been read; nothing where it has none."""
    return _text(_data(root / LICENCE)) if LICENCE in scan(root).files else ""


def _is_page(name: str) -> bool:
    return name.startswith("docs/") and name.endswith(".md")


def _is_registry(name: str) -> bool:
    return PurePosixPath(name).match("registry/*.yml")


def _controls(text: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each line with a character that no text has, and that XML and browsers refuse."""
    for number, line in enumerate(text.split("\n"), 1):
        if match := _CONTROL.search(line):
            sentence = f"The line holds the control character U+{ord(match.group()):04X}."
            yield Finding(Place(name, number), "file/control", sentence, "Delete it; an editor shows it as a box.")


def _data(path: Path) -> bytes | None:
    """Return what a file holds, or None where it is larger than anything that a person writes."""
    return path.read_bytes() if path.stat().st_size <= LARGEST else None


def _text(data: bytes | None) -> str:
    """Return a file's text, with one sign for the end of a line.

    Raises:
        ValueError: it has none; carries a sentence and a remedy.

    """
    if data is None:
        raise ValueError(f"The file is larger than {LARGEST} bytes.", "Put a smaller file in its place.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        sentence = f"The file is not UTF-8: byte {error.start} cannot be read."
        raise ValueError(sentence, "Save it as UTF-8.") from None

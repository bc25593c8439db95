"""The project's folders on disk: the one place where authored files are opened."""

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import BriefingError, Finding, Place

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


def read_project(root: Path) -> ProjectFiles:
    """Return every authored file below `root`.

    Raises:
        BriefingError: a file is a link, too large or not UTF-8.

    """
    findings: list[Finding] = []
    pages = _texts(root, sorted((root / "docs").rglob("*.md")), findings)
    registry = _texts(root, sorted((root / "registry").glob("*.yml")), findings)
    if findings:
        raise BriefingError(findings)
    notes = {p: t for p, t in pages.items() if p.startswith("docs/sources/") and not p.endswith("/index.md")}
    return ProjectFiles({p: t for p, t in pages.items() if p not in notes}, notes, registry)


def _texts(root: Path, paths: list[Path], findings: list[Finding]) -> dict[str, str]:
    texts = {}
    for path in paths:
        name = path.relative_to(root).as_posix()
        if path.is_symlink() or path.stat().st_size > LARGEST:
            sentence = "The file is a link." if path.is_symlink() else f"The file is larger than {LARGEST} bytes."
            findings.append(Finding(Place(name, 1), "file", sentence, "Put a plain, smaller file in its place."))
            continue
        try:
            texts[name] = path.read_text("utf-8-sig")
        except UnicodeDecodeError as error:
            sentence = f"The file is not UTF-8: byte {error.start} cannot be read."
            findings.append(Finding(Place(name, 1), "file", sentence, "Save it as UTF-8."))
    return texts

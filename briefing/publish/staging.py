"""From a project to finished editions: build aside, pass the gates, then take the place of the old."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import BriefingError, Finding, Place

STAGING = ".staging"


@dataclass(frozen=True, slots=True)
class Edition:
    """One way to publish the site."""

    name: str
    target: str
    """Where it goes, below the project's root."""
    offline: bool = False
    """What `mkdocs.yml` reads from the environment as OFFLINE."""
    desk: bool = False
    """Whether drafts are shown; never in an edition that is published."""


EDITIONS = (
    Edition("hosted", "site"),
    Edition("offline", "dist/offline", offline=True),
)

PREVIEW = Edition("preview", ".preview", desk=True)

Gate = Callable[[Path, Edition], list[Finding]]


def publish(root: Path, gate: Gate, epoch: str, editions: tuple[Edition, ...] = EDITIONS) -> None:
    """Build every edition of the project in `root`; put them in place only when all pass.

    Args:
        root: the project's folder.
        gate: returns the findings about a built tree.
        epoch: the build date in seconds since 1970, for `SOURCE_DATE_EPOCH`.
        editions: what to build.

    Raises:
        BriefingError: a build or a gate has findings; nothing is replaced.

    """
    with _staging(root) as staging:
        running = {edition: _start(root, staging / edition.name, edition, epoch) for edition in editions}
        findings = [f for edition, process in running.items() for f in _finish(process, edition)]
        if not findings:
            findings = [finding for edition in editions for finding in gate(staging / edition.name, edition)]
        if findings:
            raise BriefingError(findings)
        for edition in editions:
            _replace(staging / edition.name, root / edition.target, staging / f"{edition.name}.old")


@contextmanager
def _staging(root: Path) -> Iterator[Path]:
    (root / STAGING).mkdir(exist_ok=True)
    path = Path(tempfile.mkdtemp(dir=root / STAGING))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _start(root: Path, target: Path, edition: Edition, epoch: str) -> "subprocess.Popen[str]":
    settings = {"OFFLINE": str(edition.offline).lower(), "DESK": str(edition.desk).lower()}
    # The rules about content have been run, once for all editions.
    settings |= {"SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1", "CONTENT_CHECKED": "true"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.Popen(  # noqa: S603 # our own command
        command,
        cwd=root,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def _finish(process: "subprocess.Popen[str]", edition: Edition) -> list[Finding]:
    output, _ = process.communicate()
    if process.returncode == 0:
        return []
    return [
        Finding(Place("mkdocs.yml", 1), f"build/{edition.name}", said, "Mend what MkDocs names.")
        for said in _complaints(output) or output.strip().splitlines()[-1:] or ["MkDocs stopped without a word."]
    ]


def _complaints(output: str) -> list[str]:
    """Return MkDocs' warnings and errors, each as one line, without the tracebacks that plugins add in fences."""
    records = re.split(r"^(?=(?:INFO|WARNING|ERROR|DEBUG|Aborted)\b)", output, flags=re.MULTILINE)
    return [" ".join(record.split("```")[0].split()) for record in records if record.startswith(("WARNING", "ERROR"))]


def _replace(new: Path, target: Path, old: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise

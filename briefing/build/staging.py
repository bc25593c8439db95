"""From a project to finished editions: build aside, pass the gates, then take the place of the old."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from briefing.build.children import Child, child
from briefing.build.complaints import complaints
from briefing.build.run import run_mkdocs
from briefing.build.stop import undisturbed
from briefing.build.swap import EARLIER, put_back, take_place
from briefing.check.trace import written
from briefing.corpus import Corpus
from briefing.errors import BriefingError, Finding
from briefing.hosting.caddy import caddyfile
from briefing.hosting.nginx import nginx
from briefing.mkdocs.context import BESIDE
from briefing.mkdocs.epoch import EPOCH
from briefing.mkdocs.hosted import served_tree
from briefing.mkdocs.lock import STAGING, alone
from briefing.mkdocs.output import begin, refusal, seal
from briefing.read.sources import State, changed

_ASIDE = "build-"
"""What the name of a folder begins with in which one build works."""
_LEFT = re.compile(r"build-\w{8}|tmp\w{8}")
"""The name of such a folder, or of one from before they had a name of their own."""

_PASSED = "passed"
"""The file in it that says which folders have passed the gates, by the numbers under which the system keeps them."""


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


class Read(NamedTuple):
    """A project as it was read; all that is built is of that one state."""

    root: Path
    """Its folder."""
    corpus: Corpus
    sources: Mapping[str, State]
    """The state in which the sources are read."""


PREVIEW = Edition("preview", ".preview", desk=True)

SETTINGS = Edition("hosting", "dist/hosting")
"""What web servers are told of the hosted edition: no edition itself, and put in place as one."""
_PLACES = (*EDITIONS, PREVIEW, SETTINGS)
_SERVERS = {"nginx.conf": nginx, "Caddyfile": caddyfile}

Gate = Callable[[Path, Edition], list[Finding]]


def refusals(root: Path, editions: tuple[Edition, ...] = EDITIONS) -> list[Finding]:
    """Return a finding for each edition whose place is taken by what no build put there."""
    return list(dict.fromkeys(found for edition in _with_settings(editions) for found in _refused(root, edition)))


def _with_settings(editions: tuple[Edition, ...]) -> tuple[Edition, ...]:
    return (*editions, SETTINGS) if EDITIONS[0] in editions else editions


def _refused(root: Path, edition: Edition) -> Iterator[Finding]:
    """Yield at most one finding; a link above the place would lead out of the project just as well."""
    above = [str(path) for path in reversed(PurePosixPath(edition.target).parents)][1:]
    for name in above:
        if (root / name).is_symlink() or (root / name).is_file():
            found = refusal(root / name, name)
            yield from [found] if found else []
            return
    found = refusal(root / edition.target, edition.target)
    yield from [found] if found else []


def _is_left(path: Path) -> bool:
    """Return whether a killed build left a folder behind; whatever else lies there is not ours to clear."""
    names = {_PASSED, *(edition.name for edition in _PLACES)}
    if path.is_symlink() or not path.is_dir() or not _LEFT.fullmatch(path.name):
        return False
    return all(inner.name.removesuffix(EARLIER) in names for inner in path.iterdir())


def _go_on(left: Path, root: Path) -> None:
    """Put editions in place that passed, where a kill came between one and the next, so that all are of one state."""
    passed = (left / _PASSED).read_text() if (left / _PASSED).is_file() else ""
    for edition in _PLACES:
        staged = left / edition.name
        put_back(staged, root / edition.target)
        # Once an edition has its place, what lies here under its name is the earlier one, another folder.
        due = staged.is_dir() and _numbered(staged) in passed.splitlines()
        if due and not refusal(root / edition.target, edition.target):
            take_place(staged, root / edition.target)


def _numbered(staged: Path) -> str:
    return f"{staged.name} {staged.stat().st_ino}"


@contextmanager
def room(root: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Let the block build once nobody else does, and what killed builds left behind is put in place or cleared.

    Args:
        root: the project's folder.
        say: tells the person who builds for whom they wait.

    """
    with alone(root, say):
        for left in (root / STAGING).iterdir():
            if _is_left(left):
                _go_on(left, root)
                shutil.rmtree(left, ignore_errors=True)
        yield


def publish(read: Read, gate: Gate, epoch: str, editions: tuple[Edition, ...] = EDITIONS) -> None:
    """Build every edition of a project; put them in place only when all pass.

    Args:
        read: the project, in whose room this runs.
        gate: returns the findings about a built tree.
        epoch: the build date in seconds since 1970, for `SOURCE_DATE_EPOCH`.
        editions: what to build.

    Raises:
        BriefingError: a build or a gate has findings, or a source changed meanwhile; nothing is replaced.

    """
    root = read.root
    with _staging(root) as staging:
        findings = _built(read, staging, epoch, editions)
        if not findings:
            findings = [finding for edition in editions for finding in gate(staging / edition.name, edition)]
        findings += [*changed(root, read.sources), *refusals(root, editions)]
        if findings:
            raise BriefingError(findings)
        made = _with_settings(editions)
        if SETTINGS in made:
            _write_settings(staging)
        (staging / _PASSED).write_text("".join(f"{_numbered(staging / edition.name)}\n" for edition in made))
        with undisturbed():
            for edition in made:
                take_place(staging / edition.name, root / edition.target)


def _write_settings(staging: Path) -> None:
    """Write what servers are told of the hosted edition, which has been built."""
    folder, told = staging / SETTINGS.name, served_tree(staging / EDITIONS[0].name)
    begin(folder)
    for name, settings in _SERVERS.items():
        (folder / name).write_text(settings(told), "utf-8")
    seal(folder)


def _built(read: Read, staging: Path, epoch: str, editions: tuple[Edition, ...]) -> list[Finding]:
    """Build the editions, all from the pages of the first; return what MkDocs complains of."""
    with _mkdocs(read, staging, editions, epoch) as mkdocs:
        said, code = mkdocs.ended()
        return complaints(said, written(read.root)) if code else []


@contextmanager
def _staging(root: Path) -> Iterator[Path]:
    """Return a folder for one build, which goes with it."""
    path = Path(tempfile.mkdtemp(dir=root / STAGING, prefix=_ASIDE))
    try:
        yield path
    finally:
        with undisturbed():
            shutil.rmtree(path, ignore_errors=True)


def _mkdocs(read: Read, staging: Path, editions: tuple[Edition, ...], epoch: str) -> AbstractContextManager[Child]:
    first, *others = editions
    settings = {"OFFLINE": str(first.offline).lower(), "DESK": str(first.desk).lower()}
    settings[BESIDE] = next((str(staging / each.name) for each in others if each.offline), "")
    # The rules about content have been run, once for all editions.
    settings |= {EPOCH: epoch, "NO_MKDOCS_2_WARNING": "1", "CONTENT_CHECKED": "true"}
    arguments = ["build", "--strict", "--site-dir", str(staging / first.name)]
    return child(partial(run_mkdocs, arguments, read.root, read.corpus, settings))

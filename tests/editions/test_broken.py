"""Builds and editions that are killed, meet a full disk, a folder that nobody may write to, or a link: what was whole stays whole.

KILLS says how many kills each command gets; two where nothing is said.
"""

import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.editions.manifest import MANIFEST
from tests.newcomer import newcomers_project

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="signals and limits as on Linux")
KILLS = int(os.environ.get("KILLS", "2"))
LIGHT = ("editions", "html", "page", "book", "data")
"""The editions that need no library besides those of the site."""
COMMANDS = {"build": ("build",), "editions": LIGHT}
CODES = {signal.SIGTERM: 143, signal.SIGINT: 130, signal.SIGKILL: -9}
SMALL = 30_000
"""Bytes of a file on a disk that is full."""
TREES = ("site", "dist/offline")


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    said: str


class Project(NamedTuple):
    """A project with a whole site and whole editions, and how long each command takes there."""

    root: Path
    takes: dict[str, float]


def command(root: Path, *arguments: str, epoch: int = 1790000000) -> dict[str, object]:
    """Return how a command of the project is started."""
    return {
        "args": [sys.executable, "-m", "scripts", *arguments], "cwd": root, "text": True,
        "env": {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT,
    }  # fmt: skip


def run(root: Path, *arguments: str, before: Callable[[], None] | None = None, without: str = "") -> Ended:
    """Return how a command ends, which another day's content gives something to do."""
    given = command(root, *arguments, epoch=1790086400)
    if without:
        given["args"] = ["setpriv", f"--bounding-set=-{without}", f"--inh-caps=-{without}", *given["args"]]  # type: ignore[misc]
    done = subprocess.run(**given, preexec_fn=before, check=False)  # type: ignore[call-overload]
    return Ended(done.returncode, done.stdout)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return the project, both commands run once."""
    root, takes = newcomers_project(tmp_path_factory.mktemp("broken") / "project"), {}
    for name, arguments in COMMANDS.items():
        start = time.monotonic()
        done = subprocess.run(**command(root, *arguments), check=False)  # type: ignore[call-overload]
        assert done.returncode == 0, done.stdout
        takes[name] = time.monotonic() - start
    return Project(root, takes)


@pytest.fixture
def root(made: Project, tmp_path: Path) -> Path:
    """Return a copy of the project, to be broken."""
    return shutil.copytree(made.root, tmp_path / "project", symlinks=True)


def whole(root: Path) -> dict[str, str]:
    """Return the sum of each list of what is published, each of whose files is there as listed and none besides."""
    for tree in TREES:
        held = {path.relative_to(root / tree).as_posix() for path in (root / tree).rglob("*") if path.is_file()}
        assert _listed(root / tree / MANIFEST) == held - {MANIFEST}, tree
    names = {path.name for path in (root / "dist").iterdir() if path.is_file()}
    assert _listed(root / "dist/SHA256SUMS") == names - {"SHA256SUMS", "editions.json"}
    lists = [f"{tree}/{MANIFEST}" for tree in TREES] + ["dist/SHA256SUMS", "dist/editions.json"]
    return {name: hashlib.sha256((root / name).read_bytes()).hexdigest() for name in lists}


def _listed(sums: Path) -> set[str]:
    rows = [line.split("  ", 1) for line in sums.read_text("utf-8").splitlines()]
    for sum_, name in rows:
        assert hashlib.sha256((sums.parent / name).read_bytes()).hexdigest() == sum_, f"{sums}: {name}"
    return {name for _, name in rows}


def _until_it_listens(process: int) -> None:
    """Wait until a process handles SIGTERM itself; before that it is Python's own beginning that is stopped."""
    while not int(Path(f"/proc/{process}/status").read_text().split("SigCgt:")[1].split()[0], 16) >> 14 & 1:
        time.sleep(0.01)


def plain(said: str) -> bool:
    """Return whether what a command said holds no traceback and nothing that it stopped in the middle of."""
    return "Traceback" not in said and "Exception" not in said


@pytest.mark.parametrize("number", CODES)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_kill_at_any_moment_leaves_all_whole(name: str, number: signal.Signals, made: Project, root: Path) -> None:
    moments = random.Random(f"{name} {number}")  # noqa: S311 # no secret
    for _ in range(KILLS):
        with subprocess.Popen(**command(root, *COMMANDS[name], epoch=1790086400)) as process:  # type: ignore[call-overload]
            _until_it_listens(process.pid)
            time.sleep(moments.uniform(0, made.takes[name]))
            process.send_signal(number)
            said, _ = process.communicate()
        assert process.returncode in {0, CODES[number]}, said
        assert plain(said), said
        whole(root)
    assert run(root, *COMMANDS[name]).code == 0
    whole(root)
    assert [path.name for path in (root / ".staging").iterdir()] == ["lock"]
    assert not [path for path in (root / "dist").iterdir() if path.name.startswith(".")]


def test_editions_and_a_build_at_once_take_turns(root: Path) -> None:
    both = [subprocess.Popen(**command(root, *COMMANDS[name])) for name in COMMANDS]  # type: ignore[call-overload]
    said = [process.communicate()[0] for process in both]

    assert [process.returncode for process in both] == [0, 0], said
    assert sum("Another build is running here" in words for words in said) == 1
    whole(root)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_is_one_line(name: str, root: Path) -> None:
    before = whole(root)
    ended = run(root, *COMMANDS[name], before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL)))

    assert (ended.code, plain(ended.said)) == (1, True), ended.said
    assert "File too large" in ended.said
    assert whole(root) == before
    assert [path.name for path in (root / ".staging").iterdir()] == ["lock"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_that_nobody_may_write_to_is_one_line(name: str, root: Path) -> None:
    before = whole(root)
    (root / "dist").chmod(0o555)
    ended = run(root, *COMMANDS[name], without="" if os.geteuid() else "dac_override")
    (root / "dist").chmod(0o755)

    assert (ended.code, plain(ended.said)) == (1, True), ended.said
    assert "Permission denied" in ended.said
    assert whole(root).items() >= {name: before[name] for name in before if name.startswith("dist")}.items()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_linked_folder_is_refused(name: str, root: Path, tmp_path: Path) -> None:
    (root / "dist").rename(tmp_path / "elsewhere")
    (root / "dist").symlink_to(tmp_path / "elsewhere")
    before = whole(root)
    ended = run(root, *COMMANDS[name])

    assert (ended.code, plain(ended.said)) == (1, True), ended.said
    assert "dist:1: [build/output] `dist` is a link." in ended.said
    assert whole(root) == before

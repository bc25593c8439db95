"""Real processes: signals, kills, builds at once, edits meanwhile. The site is always one whole site, or what it was."""

import os
import select
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.editions.manifest import MANIFEST
from briefing.mkdocs.output import MARK, begin, seal
from tests.newcomer import newcomers_project

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="the ends of processes are told by Linux")
GIVEN_UP = 300
"""Seconds after which a process that does not end fails the test."""
WAIT = """

def {event}(*_, **given):
    import os
    with open("told", "w") as told:
        told.write(str(os.getpid()) + chr(10))
    with open("go") as go:
        go.read()
    return {result}
"""
"""A step of the hook that says which process it is, and waits for a word; added to the hook, it takes the step's place."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a newcomer's project with two pipes beside it, over which a build is held up, and an earlier site."""
    root = newcomers_project(tmp_path / "project")
    for pipe in ("told", "go"):
        os.mkfifo(root / pipe)
    begin(root / "site")
    (root / "site/index.html").write_text("earlier")
    seal(root / "site")
    return root


def start(root: Path, *command: str, **more: str) -> "subprocess.Popen[str]":
    """Start a build."""
    arguments = command or ("scripts", "build", "--edition", "hosted")
    return subprocess.Popen(
        [sys.executable, "-m", *arguments], cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **more},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, umask=0o077,
    )  # fmt: skip


def hold(root: Path, event: str) -> None:
    """Let a build of the project wait at a step of the hook."""
    result = {"on_files": "given.get('files')", "on_config": "given.get('config')"}.get(event, "None")
    with (root / "hook.py").open("a") as hook:
        hook.write(WAIT.format(event=event, result=result))


def held(root: Path) -> int:
    """Return the process that waits, as a file that ends with it; of two that come together, the first."""
    return os.pidfd_open(int((root / "told").read_text().split()[0]))


def ends(process: int) -> bool:
    """Return whether a process ends."""
    return bool(select.select([process], [], [], GIVEN_UP)[0])


def left(root: Path) -> list[str]:
    """Return what builds left behind."""
    return [path.name for path in (root / ".staging").glob("*") if path.name != "lock"]


def whole(root: Path) -> bool:
    """Return whether the new site is there, every file of it and nothing else, readable for all."""
    listed = set((root / "site" / MARK).read_text().splitlines()[1:])
    files = {path.relative_to(root / "site").as_posix(): path for path in (root / "site").rglob("*") if path.is_file()}
    readable = all(stat.S_IMODE(path.stat().st_mode) == 0o644 for path in files.values())
    return set(files) == listed and "topics/night-ferries/index.html" in listed and readable


BUILD, SERVE = ("scripts", "build"), ("scripts", "serve", "--port", "0")
SIGNALS = [(BUILD, signal.SIGTERM, 143), (SERVE, signal.SIGINT, 130)]
MORE_SIGNALS = [(BUILD, signal.SIGINT, 130), (BUILD, signal.SIGHUP, 129), (SERVE, signal.SIGTERM, 143)]
# One handler hears all three signals: `make test` sends each command one of them.
SIGNALS += [pytest.param(*given, marks=pytest.mark.slow) for given in MORE_SIGNALS]


@pytest.mark.parametrize(("command", "number", "code"), SIGNALS)
def test_a_signal_ends_all_processes_and_leaves_nothing(
    command: tuple[str, ...], number: int, code: int, project: Path
) -> None:
    hold(project, "on_files")
    with start(project, *command) as build:
        child = held(project)
        build.send_signal(number)
        said, _ = build.communicate()

    assert build.returncode == code
    assert "Traceback" not in said
    assert ends(child)
    assert left(project) == []
    assert (project / "site/index.html").read_text() == "earlier"


def test_who_waits_is_told_for_whom_and_can_be_stopped(project: Path) -> None:
    hold(project, "on_files")
    with start(project) as first:
        child = held(project)
        with start(project) as second:
            assert second.stdout
            waiting = second.stdout.readline()
            second.terminate()
        first.terminate()

    assert f"(process {first.pid}, since 20" in waiting
    assert (first.returncode, second.returncode) == (143, 143)
    assert ends(child)
    assert left(project) == []


def test_what_kills_leave_is_cleared_by_the_next_build(project: Path) -> None:
    hook = (project / "hook.py").read_text()
    for event in ("on_config", "on_files", "on_post_build"):
        hold(project, event)
        with start(project) as build:
            child = held(project)
            build.kill()
        assert ends(child)
        assert (project / "site/index.html").read_text() == "earlier"
        (project / "hook.py").write_text(hook)
    assert len(left(project)) == 1

    with start(project) as build:
        said, _ = build.communicate()

    assert build.returncode == 0, said
    assert left(project) == []
    assert whole(project)


def test_three_builds_at_once_take_turns(project: Path) -> None:
    builds = [start(project) for _ in range(3)]
    said = [build.communicate()[0] for build in builds]

    assert [build.returncode for build in builds] == [0, 0, 0], said
    assert sum("Another build is running here (process " in words for words in said) == 2
    assert left(project) == []
    assert whole(project)


def test_an_edit_meanwhile_stops_the_build(project: Path) -> None:
    hold(project, "on_files")
    topic = project / "docs/topics/night-ferries.md"
    with start(project) as build:
        held(project)
        topic.write_text(topic.read_text().replace("Night ferries", "Day ferries"))
        (project / "go").write_text("go")
        said, _ = build.communicate()

    assert build.returncode == 1
    assert "docs/topics/night-ferries.md:1: [build/changed] " in said
    assert left(project) == []
    assert (project / "site/index.html").read_text() == "earlier"


REFUSED = {
    "library": (("scripts", "build"), ["site", "dist/offline"]),
    "preview": (("scripts", "build", "--edition", "preview"), [".preview"]),
    "mkdocs": (("mkdocs", "build"), ["site"]),
    "mkdocs elsewhere": (("mkdocs", "build", "-d", "public/html"), ["public/html"]),
}


@pytest.mark.parametrize("how", REFUSED)
def test_nothing_of_a_persons_is_lost(how: str, project: Path) -> None:
    command, folders = REFUSED[how]
    for folder in folders:
        (project / folder).mkdir(parents=True, exist_ok=True)
        (project / folder / "index.html").write_text("mine")
        for made in (MARK, MANIFEST):
            (project / folder / made).unlink(missing_ok=True)
        (project / folder / "thesis.txt").write_text("years of work")

    with start(project, *command, SOURCE_DATE_EPOCH="soon") as build:
        said, _ = build.communicate()

    assert build.returncode == 1
    assert "Traceback" not in said
    assert "SOURCE_DATE_EPOCH:1: [build/date] " in said
    for folder in folders:
        assert f"{folder}:1: [build/output] `{folder}` holds what no build put there: " in said
        assert sorted(path.name for path in (project / folder).iterdir()) == ["index.html", "thesis.txt"]
        assert (project / folder / "thesis.txt").read_text() == "years of work"


def test_what_is_no_page_is_not_published_by_mkdocs_alone(project: Path) -> None:
    secrets = ("assets/x.css.orig", "topics/night-ferries.md~", "assets/.hidden", "assets/#x#", ".env", ".nojekyll")
    for name in (*(f"docs/{name}" for name in secrets), "overrides/main.html~", "overrides/note.txt.bak"):
        (project / name).write_text("secret")

    with start(project, "mkdocs", "build", "--strict", SOURCE_DATE_EPOCH="") as build:
        said, _ = build.communicate()

    assert build.returncode == 0, said
    assert whole(project)
    holding = [path.name for path in (project / "site").rglob("*") if path.is_file() and b"secret" in path.read_bytes()]
    assert holding == [".nojekyll"]


@pytest.mark.parametrize("command", [("scripts", "build"), ("mkdocs", "build")])
def test_links_and_pipes_are_told_and_nothing_waits(command: tuple[str, ...], project: Path) -> None:
    (project / "docs/assets/x.txt").symlink_to("/etc/passwd")
    for name in ("docs/topics/pipe.md", "docs/sources/pipe.md", "docs/assets/pipe.css", "overrides/pipe.html"):
        os.mkfifo(project / name)

    with start(project, *command) as build:
        said, _ = build.communicate()

    assert build.returncode == 1
    assert said.count("[file] ") == 5
    assert "docs/assets/x.txt:1: [file] " in said
    assert (project / "site/index.html").read_text() == "earlier"

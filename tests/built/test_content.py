"""Content with planted faults is never published, whoever builds; the preview shows it with what was found."""

import json
import re
import shutil
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.mkdocs.output import begin, seal
from tests.small import NOTES, ORIGINALS, PASSAGES, TOPIC, small_project

Run = Callable[[list[str], Path], subprocess.CompletedProcess[str]]
GIVEN_UP = 900
"""Seconds after which a preview that says nothing is stopped, so that the test ends; a build takes a few."""
COPIED = PASSAGES[0].partition(", and ")[2].partition(", winter")[0]
FAULTS = {
    "topic/unsupported": (TOPIC, "two ferry lines.", "two ferry lines on 31 August 2027."),
    "topic/uncited": (TOPIC, "## Sources", "The quay is well lit and everybody is happy.\n\n## Sources"),
    "topic/run": (TOPIC, "## Sources", f"Well, {COPIED}, they say. [^harbour:1.1]\n\n## Sources"),
    "original/when": (NOTES, 'when="2018" figure', 'when="2031" figure'),
    "original/run": (NOTES, "A caption shows the quay", f"A caption shows how {COPIED}, and the quay"),
    "original/unsupported": (NOTES, "handed 4.2 million", "handed 4.3 million"),
    "topic/nav": ("mkdocs.yml", "  - topics/night-ferries.md\n", ""),
}
DRAFT = """---
title: Lamps
description: Who lights the quay.
topic: lamps
edited: 2026-11-24
draft: true
---

## Key points

Nobody knows who lights the quay.
"""


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project with every fault planted and an earlier site."""
    project = small_project(tmp_path_factory.mktemp("faulty"))
    for file, old, new in FAULTS.values():
        text = (project / file).read_text("utf-8")
        assert old in text, f"{file} no longer holds {old!r}"
        (project / file).write_text(text.replace(old, new, 1), "utf-8")
    for earlier in (project / "site", project / "dist" / "offline"):
        begin(earlier)
        (earlier / "index.html").write_text("earlier")
        seal(earlier)
    return project


def named(said: str) -> dict[str, list[str]]:
    """Return the places that are named with each rule."""
    found: dict[str, list[str]] = {}
    for place, rule in re.findall(r"([\w./-]+:\d+): \[([\w/-]+)\]", said):
        found.setdefault(rule, []).append(place)
    return found


def place(project: Path, rule: str) -> str:
    """Return file and line of a planted fault; a topic that the navigation lacks is named at its own head."""
    file, _, planted = FAULTS[rule]
    if rule == "topic/nav":
        return f"{TOPIC}:1"
    lines = (project / file).read_text("utf-8").splitlines()
    [line] = [number for number, text in enumerate(lines, 1) if planted.splitlines()[0] in text]
    return f"{file}:{line}"


BUILDS = {"the build": ["scripts", "build"], "one edition": ["scripts", "build", "--edition", "offline"]}
BUILDS |= {"plain MkDocs": ["mkdocs", "build"], "strict MkDocs": ["mkdocs", "build", "--strict", "--quiet"]}


@pytest.mark.parametrize("build", BUILDS)
def test_every_fault_is_named_at_once_and_nothing_is_published(faulty: Path, run: Run, build: str) -> None:
    done = run(BUILDS[build], faulty)
    found = named(done.stderr)

    assert done.returncode == 1
    assert set(found) == set(FAULTS)
    assert [rule for rule in FAULTS if place(faulty, rule) not in found[rule]] == []
    assert "Traceback" not in done.stderr
    assert (faulty / "site/index.html").read_text() == "earlier"
    assert (faulty / "dist/offline/index.html").read_text() == "earlier"


def test_what_stops_a_build_is_what_check_names(faulty: Path, run: Run) -> None:
    assert run(["scripts", "build"], faulty).stderr == run(["scripts", "check"], faulty).stderr


@pytest.fixture(scope="module")
def shown(faulty: Path) -> Iterator[tuple[str, str]]:
    """Return the address of a preview of the faulty project, and what it printed with its first build."""
    command = [sys.executable, "-m", "scripts", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=faulty, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        guard = threading.Timer(GIVEN_UP, process.kill)
        guard.start()
        match = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert match
        printed = ""
        while "Built." not in printed:
            line = process.stdout.readline()
            assert line, f"the preview ended: {printed}"
            printed += line
        yield match.group(), printed
        guard.cancel()
        process.kill()


def fetch(address: str) -> str:
    """Return what the preview answers."""
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 # our own server
        return str(answer.read().decode())


def test_the_preview_shows_the_page_with_all_that_was_found(faulty: Path, shown: tuple[str, str]) -> None:
    address, printed = shown
    state = json.loads(fetch(f"{address}/__preview"))

    assert "The quay is well lit" in fetch(f"{address}/topics/night-ferries/")
    assert not state["error"]
    for said in (state["findings"], printed):
        found = named(said)
        assert [rule for rule in FAULTS if place(faulty, rule) not in found[rule]] == []
        assert "that stop `make site`" in said


@pytest.fixture
def with_draft(tmp_path: Path) -> Path:
    """Return the small project without its article and with a draft that cites nothing."""
    project = small_project(tmp_path)
    (project / "docs/topics/lamps.md").write_text(DRAFT)
    return project


UNSEEN = "Nothing was compared with the articles: none of them is on this machine."


def test_drafts_stop_nothing_and_what_was_not_compared_is_said(with_draft: Path, run: Run) -> None:
    shutil.rmtree(with_draft / ORIGINALS)
    built, plain = run(["scripts", "build"], with_draft), run(["mkdocs", "build", "--strict"], with_draft)
    desk = run(["scripts", "build", "--edition", "preview"], with_draft)

    assert [(done.returncode, done.stderr if done.returncode else "") for done in (built, plain, desk)] == [(0, "")] * 3
    assert UNSEEN in built.stdout
    assert UNSEEN in plain.stderr
    assert UNSEEN in desk.stdout
    assert "docs/topics/lamps.md:11: [topic/uncited]" in desk.stderr
    assert "Findings: 1 in drafts, which are not published." in desk.stderr
    assert "lamps" not in built.stderr

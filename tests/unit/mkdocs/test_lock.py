"""One build at a time: the second is told who holds the lock, and a lock of the dead holds nobody."""

import multiprocessing
import os
import shutil
import signal
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.mkdocs.lock import LOCK, STAGING, alone

SPAWN = multiprocessing.get_context("spawn")


def hold(root: Path, here: Connection) -> None:
    """Hold the lock until told otherwise; say what is said."""
    with alone(root, here.send):
        here.send("held")
        here.recv()


def start(root: Path) -> tuple[Connection, "multiprocessing.process.BaseProcess"]:
    """Start a process that holds, or waits for, the lock."""
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=hold, args=(root, there), daemon=True)
    process.start()
    return here, process


def test_the_second_waits_and_is_told_for_whom(tmp_path: Path) -> None:
    first, one = start(tmp_path)
    assert first.recv() == "held"
    second, other = start(tmp_path)

    said = second.recv()
    assert f"process {one.pid}, since 20" in said
    first.send("go on")
    assert second.recv() == "held"
    second.send("go on")
    other.join()
    assert other.exitcode == 0


def test_a_lock_of_the_dead_holds_nobody(tmp_path: Path) -> None:
    first, one = start(tmp_path)
    assert first.recv() == "held"
    os.kill(one.pid or 0, signal.SIGKILL)
    one.join()
    said: list[str] = []

    with alone(tmp_path, said.append):
        assert said == []


def test_who_clears_the_folder_away_lets_nobody_in_beside_another(tmp_path: Path) -> None:
    first, _ = start(tmp_path)
    assert first.recv() == "held"
    second, _ = start(tmp_path)
    assert "waiting" in second.recv()

    shutil.rmtree(tmp_path / STAGING)
    third, newcomer = start(tmp_path)
    assert third.recv() == "held"
    first.send("go on")

    assert f"process {newcomer.pid}," in second.recv()
    third.send("go on")
    assert second.recv() == "held"
    second.send("go on")


@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_lies_where_sites_are_built_is_not_touched(kind: str, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    if kind == "file":
        (tmp_path / STAGING).write_text("mine")
    else:
        (tmp_path / STAGING).symlink_to("mine")

    with pytest.raises(BriefingError, match="build/staging"), alone(tmp_path, print):
        pass

    assert list((tmp_path / "mine").iterdir()) == []
    assert not (tmp_path / STAGING / LOCK).exists()


@pytest.mark.parametrize("kind", ["link", "dangling", "pipe", "folder"])
def test_what_lies_where_the_lock_is_is_named_and_not_touched(kind: str, tmp_path: Path) -> None:
    (tmp_path / STAGING).mkdir()
    (tmp_path / "mine").write_text("mine")
    made = {
        "link": lambda path: path.symlink_to(tmp_path / "mine"),
        "dangling": lambda path: path.symlink_to("nowhere"),
        "pipe": os.mkfifo,
        "folder": Path.mkdir,
    }
    made[kind](tmp_path / STAGING / LOCK)

    with pytest.raises(BriefingError) as caught, alone(tmp_path, print):
        pass

    assert [(str(each.place), each.rule) for each in caught.value.findings] == [(".staging/lock:1", "build/staging")]
    assert (tmp_path / "mine").read_text() == "mine"

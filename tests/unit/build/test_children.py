"""What a build starts ends with it, however it ends; its own children too."""

import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.build.children import child
from briefing.build.stop import SIGNALS, Stop, undisturbed

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="the ends of processes are told by Linux")
ROOT = Path(__file__).parents[3]
GIVEN_UP = 120
"""Seconds after which a process that does not end fails the test."""
SLOW = """
import subprocess, sys
inner = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], stdout=subprocess.DEVNULL)
print(inner.pid, flush=True)
inner.wait()
"""
ASKER = """
import sys
from contextlib import suppress
from pathlib import Path
from briefing.build.children import child
with child(["slow"], Path(sys.argv[1]), {"PYTHONPATH": sys.argv[2]}) as process:
    print(process.pid, process.stdout.readline().strip(), flush=True)
    process.wait()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a module that starts another process and waits."""
    (tmp_path / "slow.py").write_text(SLOW)
    return tmp_path


def settings(folder: Path) -> dict[str, str]:
    """Return where the module and the library are found."""
    return {"PYTHONPATH": f"{ROOT}{os.pathsep}{folder}"}


def interrupted(folder: Path) -> list[int]:
    """Start the module and be interrupted; return the processes that ran by then, as files that end with them."""
    with suppress(KeyboardInterrupt), child(["slow"], folder, settings(folder)) as process:
        assert process.stdout
        running = [os.pidfd_open(process.pid), os.pidfd_open(int(process.stdout.readline()))]
        raise KeyboardInterrupt
    return running


def all_end(running: list[int]) -> bool:
    """Return whether processes end; the system says so of each."""
    return all(select.select([process], [], [], GIVEN_UP)[0] for process in running)


def test_an_interrupt_ends_the_whole_group(folder: Path) -> None:
    assert all_end(interrupted(folder))


def test_a_killed_build_takes_what_it_started_with_it(folder: Path) -> None:
    command = [sys.executable, "-c", ASKER, str(folder), settings(folder)["PYTHONPATH"]]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as asker:
        assert asker.stdout
        running = [os.pidfd_open(int(number)) for number in asker.stdout.readline().split()]
        asker.kill()

    assert len(running) == 2
    assert all_end(running)


@pytest.mark.parametrize("number", SIGNALS)
def test_the_first_signal_is_an_interrupt_and_gives_the_code(number: int) -> None:
    before = {each: signal.getsignal(each) for each in SIGNALS}
    stop = Stop()
    try:
        stop.listen()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)
        signal.raise_signal(signal.SIGTERM)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)

    assert stop.number == number


def test_what_is_to_be_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    others = {each: signal.getsignal(each) for each in SIGNALS}
    try:
        Stop().listen()
        with undisturbed():
            signal.raise_signal(signal.SIGHUP)
        signal.raise_signal(signal.SIGHUP)
    finally:
        for each, handler in (others | {signal.SIGHUP: before}).items():
            signal.signal(each, handler)


def torn(done: list[str]) -> None:
    """Be interrupted in the middle of something."""
    with undisturbed():
        signal.raise_signal(signal.SIGINT)
        done.append("done")


def test_a_signal_waits_for_the_end_of_what_must_not_be_torn() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        torn(done)

    assert done == ["done"]

"""What a build starts ends with it, however it ends; its own children too."""

import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.build.children import child, with_engine
from briefing.build.stop import SIGNALS, Stop, undisturbed

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="the ends of processes are told by Linux")
ROOT = Path(__file__).parents[3]
GIVEN_UP = 120
"""Seconds after which a process that does not end fails the test."""


def work() -> None:
    """Start another process, say which, and wait."""
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], stdout=subprocess.DEVNULL) as inner:
        sys.stdout.write(f"{inner.pid}\n")
        inner.wait()


def interrupted() -> list[int]:
    """Start such work and be interrupted; return the processes that ran by then, as files that end with them."""
    with suppress(KeyboardInterrupt), child(work) as made:
        running = [os.pidfd_open(made.process.pid), os.pidfd_open(int(made.output.readline()))]
        raise KeyboardInterrupt
    return running


def all_end(running: list[int]) -> bool:
    """Return whether processes end; the system says so of each."""
    return all(select.select([process], [], [], GIVEN_UP)[0] for process in running)


def test_an_interrupt_ends_the_whole_group() -> None:
    assert all_end(interrupted())


def test_a_killed_build_takes_what_it_started_with_it() -> None:
    command = [sys.executable, __file__]
    with subprocess.Popen(command, cwd=ROOT, env=with_engine(os.environ), stdout=subprocess.PIPE, text=True) as asker:
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


def test_what_a_child_says_and_how_it_ends_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    def speak() -> None:
        sys.stdout.write("said –\n")
        os.write(2, b"and complained")
        sys.exit(3)

    with child(speak) as made:
        assert made.ended() == ("said –\nand complained", 3)

    assert capfd.readouterr() == ("", "")


def test_a_child_hears_signals_its_own_way_and_nobody_at_the_keyboard() -> None:
    before = {each: signal.getsignal(each) for each in SIGNALS}
    kept = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        signal.signal(signal.SIGTERM, lambda *_: None)
        with child(
            lambda: sys.stdout.write(f"{[signal.getsignal(each) for each in SIGNALS]} {sys.stdin.read()!r}")
        ) as made:
            said, _ = made.ended()
    finally:
        for each, handler in (before | {signal.SIGHUP: kept}).items():
            signal.signal(each, handler)

    heard = {signal.SIGHUP: signal.SIG_IGN}
    assert said == f"{[heard.get(each, signal.SIG_DFL) for each in SIGNALS]} ''"


if __name__ == "__main__":
    with child(work) as asked:
        sys.stdout.write(f"{asked.process.pid} {asked.output.readline()}")
        sys.stdout.flush()
        asked.process.join()


def test_a_signal_while_a_text_is_executed_gives_its_code_too(tmp_path: Path) -> None:
    script = (
        "import os, sys; from briefing.build.stop import Stop; Stop().listen()\n"
        "try: exec('os.kill(os.getpid(), 15)')\n"
        "except KeyboardInterrupt: sys.exit(143)"
    )
    (tmp_path / "stopped.py").write_text(script)
    command = [sys.executable, "-m", "stopped"]

    assert subprocess.run(command, cwd=tmp_path, env=with_engine(os.environ), check=False).returncode == 143

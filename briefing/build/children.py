"""Processes that a build forks, each the head of a group, and none of which outlives it."""

import multiprocessing
import os
import signal
import sys
import sysconfig
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import NamedTuple, TextIO

from briefing.build.stop import SIGNALS

_FORK = multiprocessing.get_context("fork")
"""A fork begins with all that is imported and read by then; a fresh process would take more than a second to follow."""


class Child(NamedTuple):
    """A process at work."""

    process: ForkProcess
    output: TextIO
    """All that it says."""

    def ended(self) -> tuple[str, int | None]:
        """Return, when it has ended, what it said, and its exit code."""
        said = self.output.read()
        self.process.join()
        return said, self.process.exitcode


class _Pipes(NamedTuple):
    """Ends of two pipes: what the child hears of its asker and where it speaks, and the asker's own ends."""

    heard: int
    saying: int
    held: int
    said: int


@contextmanager
def child(work: Callable[[], object]) -> Iterator[Child]:
    """Do work in a process of its own while the block runs; where the block ends first, the whole group ends."""
    (heard, held), (said, saying) = os.pipe(), os.pipe()
    process = _FORK.Process(target=_do, args=(work, _Pipes(heard, saying, held, said)))
    with os.fdopen(said, encoding="utf-8", errors="replace") as output:
        try:
            _start(process)
            os.close(saying)
            yield Child(process, output)
        finally:
            _end(process)
            os.close(heard)
            os.close(held)


def _start(process: ForkProcess) -> None:
    """Start a process as the head of a group; signals wait until that is so, and it hears them its own way."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        process.start()
        with suppress(ProcessLookupError):
            os.setpgid(process.pid or 0, process.pid or 0)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _do(work: Callable[[], object], pipes: _Pipes) -> None:
    """Do the work as a child does it: with nobody at the keyboard, and ended by signals at once."""
    os.setpgid(0, 0)
    os.close(pipes.held)
    os.close(pipes.said)
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    threading.Thread(target=_end_with_asker, args=(pipes.heard,), daemon=True).start()
    os.dup2(pipes.saying, 1)
    os.dup2(pipes.saying, 2)
    sys.stdout = sys.stderr = os.fdopen(1, "w", encoding="utf-8", buffering=1, closefd=False)
    work()


def _end_with_asker(heard: int) -> None:
    """End the group when the asker has ended; the system closes its end of the pipe, even when it is killed."""
    os.read(heard, 1)
    os.killpg(0, signal.SIGKILL)


def _end(process: ForkProcess) -> None:
    if process.pid is None:
        return
    if process.exitcode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.join()
    process.close()


def with_engine(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a process that finds this library, installed or not, in whatever folder it runs."""
    folder = str(Path(__file__).parents[2])
    if folder in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}:
        return dict(environment)
    return {**environment, "PYTHONPATH": os.pathsep.join(filter(None, (folder, environment.get("PYTHONPATH"))))}

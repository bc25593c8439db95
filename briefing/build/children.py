"""Processes that a build starts, each the head of a group, and none of which outlives it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def child(arguments: list[str], folder: Path, settings: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """Run a Python module while the block runs; where the block ends first, the module's whole group ends.

    Args:
        arguments: the module's name and what it is called with.
        folder: where it runs.
        settings: what is added to its environment.

    """
    heard, held = os.pipe()
    try:
        process = subprocess.Popen(  # noqa: S603 # our own command
            [sys.executable, "-m", "briefing.build.run", *arguments],
            cwd=folder, env={**os.environ, **settings}, stdin=heard, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, encoding="utf-8", process_group=0,
        )  # fmt: skip
        try:
            yield process
        finally:
            _end(process)
    finally:
        os.close(heard)
        os.close(held)


def _end(process: "subprocess.Popen[str]") -> None:
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()

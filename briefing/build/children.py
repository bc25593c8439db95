"""Processes that a build starts, each the head of a group, and none of which outlives it."""

import os
import signal
import subprocess
import sys
import sysconfig
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
            cwd=folder, env={**with_engine(os.environ), **settings}, stdin=heard,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", process_group=0,
        )  # fmt: skip
        try:
            yield process
        finally:
            _end(process)
    finally:
        os.close(heard)
        os.close(held)


def with_engine(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a process that finds this library, installed or not, in whatever folder it runs."""
    folder = str(Path(__file__).parents[2])
    if folder in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}:
        return dict(environment)
    return {**environment, "PYTHONPATH": os.pathsep.join(filter(None, (folder, environment.get("PYTHONPATH"))))}


def _end(process: "subprocess.Popen[str]") -> None:
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()

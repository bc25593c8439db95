"""The preview serves good pages, shows an error over them, and picks up edits of text and of code."""

import json
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Plant = Callable[[str, str, str], tuple[Path, int]]
TOPIC = "docs/topics/pakistan-cyber-law.md"
PATIENCE = 90
"""Seconds; a build takes a few."""


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """Return the address of a preview of the copied project."""
    command = [sys.executable, "-m", "scripts", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        match = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert match
        yield match.group()
        process.kill()


def fetch(address: str) -> str:
    """Return what the preview answers."""
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 # our own server
        return answer.read().decode()


def wait(address: str, good: Callable[[dict[str, object]], bool]) -> dict[str, object]:
    """Return the preview's state once it is as wanted."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        state = json.loads(fetch(f"{address}/__preview"))
        if good(state):
            return state
        time.sleep(0.2)
    raise AssertionError(state)


def test_errors_show_over_the_last_good_pages_and_edits_of_text_and_code_take_effect(
    address: str, plant: Plant
) -> None:
    wait(address, lambda state: state["version"] == 1)
    page = f"{address}/topics/pakistan-cyber-law/"
    assert "Key points" in fetch(page)

    plant(TOPIC, "## Key points", "## Key points\n\nText. [^no-such-source:1]")
    state = wait(address, lambda state: bool(state["error"]))
    assert f"{TOPIC}:" in str(state["error"])
    assert "resolve/citation" in str(state["error"])
    assert "Key points" in fetch(page)

    plant(TOPIC, "Text. [^no-such-source:1]", "Mended. [^pakistan-cyber-terrorism:1.1]")
    wait(address, lambda state: not state["error"])
    assert "Mended." in fetch(page)

    plant("briefing/render/overview.py", "Record last checked", "The record was last checked")
    wait(address, lambda state: state["version"] == 3)
    assert "The record was last checked" in fetch(page)

"""The preview serves good pages, shows an error over them, and picks up edits of text and of code."""

import json
import re
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.small import TOPIC

Plant = Callable[[str, str, str], tuple[Path, int]]
GIVEN_UP = 900
"""Seconds after which a preview that says nothing is stopped, so that the test ends; a build takes a few."""


class Running(NamedTuple):
    """A preview of the copied project: its address, and what it prints after each build."""

    address: str
    printed: Iterator[str]

    def says(self, words: str) -> None:
        """Wait until it prints a line with these words."""
        assert any(words in line for line in self.printed), f"the preview ended without a word of {words}"


@pytest.fixture
def preview(project: Path) -> Iterator[Running]:
    """Return a running preview."""
    command = [sys.executable, "-m", "scripts", "serve", "--port", "0", "--editor", "vscode://file{path}:{line}"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        guard = threading.Timer(GIVEN_UP, process.kill)
        guard.start()
        match = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert match
        yield Running(match.group(), iter(process.stdout))
        guard.cancel()
        process.kill()


def fetch(address: str) -> str:
    """Return what the preview answers."""
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 # our own server
        return answer.read().decode()


def state(preview: Running) -> dict[str, object]:
    """Return the preview's state."""
    found: dict[str, object] = json.loads(fetch(f"{preview.address}/__preview"))
    return found


def test_errors_show_over_the_last_good_pages_and_edits_of_text_and_code_take_effect(
    preview: Running, plant: Plant, project: Path
) -> None:
    preview.says("Built.")
    page = f"{preview.address}/topics/night-ferries/"
    assert "Key points" in fetch(page)

    _, line = plant(TOPIC, "## Key points", "## Key points\n\nText. [^no-such-source:1]")
    preview.says("resolve/citation")
    preview.says(f"vscode://file{project}/{TOPIC}:{line + 2}")
    assert f"{TOPIC}:" in str(state(preview)["error"])
    assert state(preview)["links"] == {f"{TOPIC}:{line + 2}": f"vscode://file{project}/{TOPIC}:{line + 2}"}
    assert "Key points" in fetch(page)

    plant(TOPIC, "Text. [^no-such-source:1]", "Mended. [^harbour:1.1]")
    preview.says("Built.")
    assert "Mended." in fetch(page)
    assert not state(preview)["error"]

    plant(
        "briefing/render/lists.py", "Source: {joined(entry.basis.sources)}", "Resting on {joined(entry.basis.sources)}"
    )
    while "Resting on" not in fetch(f"{preview.address}/topics/"):
        preview.says("Built.")

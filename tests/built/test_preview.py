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

from briefing.build.preview_script import SCRIPT_PATH
from tests.small import NOTES, TOPIC

Plant = Callable[[str, str, str], tuple[Path, int]]
SCRIPT = f'<script src="{SCRIPT_PATH}"></script>'
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


EDITS: dict[str, tuple[str, str, str]] = {
    "topic": (TOPIC, "## Key points", "## Points that are key"),
    "statement": (NOTES, "- In 2018", "- Then, in 2018"),
    "registry": ("registry/terms.yml", "definition: ", "definition: Here, "),
    "template": ("overrides/main.html", "{% endblock %}", "<p>Ours.</p>{% endblock %}"),
    "style sheet": ("overrides/assets/stylesheets/parts.css", "{", "{ opacity: 0.9;"),
    "configuration": ("mkdocs.yml", "site_name: Sourcebook", "site_name: Another name"),
}


def shadow(project: Path, file: str, old: str, new: str) -> None:
    """Write a file of the theme into the site's own folder, with an edit."""
    text = (project / "briefing/assets/theme" / file.removeprefix("overrides/")).read_text("utf-8")
    (project / file).parent.mkdir(parents=True, exist_ok=True)
    assert old in text
    (project / file).write_text(text.replace(old, new, 1), "utf-8")


def test_served_pages_are_those_that_a_build_writes_after_each_kind_of_edit(
    preview: Running, plant: Plant, project: Path, run: Callable[[list[str], Path], subprocess.CompletedProcess[str]]
) -> None:
    preview.says("Built.")
    for file, old, new in EDITS.values():
        if file.startswith("overrides/"):
            shadow(project, file, old, new)
        else:
            plant(file, old, new)
        preview.says("Built.")
        assert run(["scripts", "build", "--edition", "preview"], project).returncode == 0
        tree = project / ".preview"
        pages = [path for path in tree.rglob("*.html") if path.name != "404.html"]
        assert len(pages) > 20
        for path in pages:
            name = path.relative_to(tree).as_posix().removesuffix("index.html")
            assert fetch(f"{preview.address}/{name}") == path.read_text("utf-8") + SCRIPT, name

"""The Nu HTML checker finds no error on any page: of both built editions, and of the briefings that travel alone."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing.build.editions import make
from tests.carried import EPOCH
from tests.small import ROOT

JAR = ROOT / ".venv/nu/node_modules/vnu-jar/build/dist/vnu.jar"
_KNOWN = ".*Property “r” doesn't exist.*"
"""What the checker does not know yet: the radius of a circle, a property since SVG 2."""
_OPTIONS = ("--errors-only", "--exit-zero-always", "--format", "json", "--skip-non-html", "--filterpattern", _KNOWN)


def errors(paths: Sequence[Path]) -> list[str]:
    """Return what the checker finds wrong in pages, or in those of folders: file, line, sentence."""
    assert JAR.exists(), "the checker is not there: run `make .venv/nu/stamp`"
    command = ["java", "-Xss4m", "-jar", str(JAR), *_OPTIONS, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stderr)["messages"]
    return [f"{row.get('url', '')}:{row.get('lastLine', 0)}: {row['message']}" for row in found]


@pytest.mark.parametrize("tree", ["site", "dist/offline"])
def test_no_page_of_an_edition_has_an_error(tree: str) -> None:
    assert (ROOT / tree / "index.html").exists(), "build the site first (make site)"

    assert errors([ROOT / tree]) == []


def test_no_briefing_that_travels_alone_has_an_error(tmp_path: Path) -> None:
    made = make(ROOT, ["page"], "0.1.0", EPOCH)
    for page in made:
        (tmp_path / page.file).write_bytes(page.content)

    assert made
    assert errors([tmp_path]) == []


@pytest.mark.parametrize("fault", ['<label for="nothing">', '<p id="a">', '<a tabindex="">'])
def test_a_fault_of_a_page_is_found(tmp_path: Path, fault: str) -> None:
    page = '<!doctype html><html lang="en"><title>Lamps</title><p id="a">Lamps.</p>{}x'
    (tmp_path / "whole.html").write_text(page.format("<p>"))
    (tmp_path / "broken.html").write_text(page.format(fault))

    assert errors([tmp_path / "whole.html"]) == []
    assert errors([tmp_path / "broken.html"])

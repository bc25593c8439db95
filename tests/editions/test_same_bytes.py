"""The same sources and the same day give the same bytes: two builds on machines that differ as far as one machine can."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.editions.test_zim import assert_same_entries
from tests.small import ROOT

EPOCH = "1790000000"
PARTS = ("docs", "registry", "briefing", "macros", "scripts", "overrides")
FILES = ("hook.py", "mkdocs.yml", "LICENSE-content")
TREES = ("site", "dist/offline", "dist/hosting")


class Machine(NamedTuple):
    """What differs from one machine to the other."""

    folder: str
    umask: int
    settings: Mapping[str, str]


MACHINES = (
    Machine("a", 0o022, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "HOME": "/nowhere"}),
    Machine(
        "another place – né",
        0o077,
        {
            "TZ": "Pacific/Pago_Pago",
            "LC_ALL": "tr_TR.UTF-8",
            "LANG": "tr_TR.UTF-8",
            "PYTHONHASHSEED": "4242",
            "USER": "ada",
        },
    ),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the project as each machine built it, editions and all."""
    return [_built(tmp_path_factory.mktemp("machine") / machine.folder, machine) for machine in MACHINES]


def _built(root: Path, machine: Machine) -> Path:
    for part in PARTS:
        # Without the times of files, so that they are those of the copy.
        shutil.copytree(
            ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"), copy_function=shutil.copyfile
        )
    for name in FILES:
        shutil.copyfile(ROOT / name, root / name)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **machine.settings}
    for command in (["editions"], ["build", "--edition", "hosted"]):
        done = subprocess.run(
            [sys.executable, "-m", "scripts", *command],
            cwd=root, env=environment, umask=machine.umask, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.mark.parametrize("tree", TREES)
def test_every_file_of_both_trees_has_the_same_sum(built: list[Path], tree: str) -> None:
    first, second = ((root / tree / "MANIFEST.sha256").read_text("utf-8").splitlines() for root in built)

    assert sorted(set(first) ^ set(second)) == []
    assert first == second
    assert any("index.html" in line or "nginx.conf" in line for line in first)


def test_every_edition_has_the_same_sum(built: list[Path]) -> None:
    # The library of ZIM gives each archive an id of its own.
    first, second = (
        [line for line in (root / "dist/SHA256SUMS").read_text("utf-8").splitlines() if not line.endswith(".zim")]
        for root in built
    )

    assert first == second
    assert {Path(line).suffix for line in first} == {".zip", ".epub", ".html", ".pdf"}


def test_every_entry_of_the_zim_is_the_same(built: list[Path]) -> None:
    first, second = (next((root / "dist").glob("*.zim")) for root in built)

    assert_same_entries(first, second)


@pytest.mark.parametrize("what", [*TREES, "dist/SHA256SUMS"])
def test_what_was_built_is_as_its_manifest_says(built: list[Path], what: str) -> None:
    for root in built:
        done = subprocess.run(
            [sys.executable, "-m", "scripts", "verify", what], cwd=root, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stderr


@pytest.mark.parametrize("tree", TREES)
def test_all_can_read_what_was_built_whatever_the_umask(built: list[Path], tree: str) -> None:
    for root in built:
        modes = {path.stat().st_mode & 0o777 for path in (root / tree).rglob("*") if path.is_file()}
        assert modes == {0o644}

"""Both built editions, and copies of the project in which faults are planted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.mkdocs.output import begin, seal
from tests import commands
from tests.small import small_project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def run() -> Callable[[list[str], Path], commands.Done]:
    """Return a function that runs one of the project's commands in a folder."""
    return commands.run


@pytest.fixture(scope="session")
def trees() -> dict[str, Path]:
    """Return the two built editions by name; `make test` builds them first."""
    built = {"hosted": ROOT / "site", "offline": ROOT / "dist" / "offline"}
    missing = [name for name, tree in built.items() if not (tree / "index.html").exists()]
    assert not missing, f"build the site first (make site): {missing}"
    return built


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the small project, with its article and a stand-in for an earlier site."""
    small_project(tmp_path)
    for earlier in (tmp_path / "site", tmp_path / "dist" / "offline"):
        begin(earlier)
        (earlier / "index.html").write_text("earlier")
        seal(earlier)
    return tmp_path


@pytest.fixture
def plant(project: Path) -> Callable[[str, str, str], tuple[Path, int]]:
    """Return a function that replaces text in one file of the copy and tells the project and the line."""

    def planted(file: str, old: str, new: str) -> tuple[Path, int]:
        path = project / file
        text = path.read_text("utf-8")
        assert old in text, f"{file} no longer holds {old!r}"
        at = text.index(old)
        path.write_text(text.replace(old, new, 1), "utf-8")
        return project, text.count("\n", 0, at) + 1

    return planted

"""The rooms import one way, files stay small, and what maintainers may write is documented."""

import ast
from pathlib import Path

import pytest

from briefing.model import Card, PageMeta, ReferenceData, SourceMeta, TermData, TopicMeta
from briefing.read.items import _REMARK_VALUES, _VALUES
from briefing.read.registry import MODELS
from macros.blocks import Blocks
from scripts.__main__ import COMMANDS

ROOT = Path(__file__).parents[2]
ROOMS = [
    "errors",
    "ids",
    "dates",
    "labels",
    "markup",
    "model",
    "links",
    "read",
    "corpus",
    "derive",
    "render",
    "pages",
    "search",
    "export",
    "light",
    "ingest",
    "check",
    "publish",
    "build",
]
FILES = sorted((ROOT / "briefing").rglob("*.py"))
CODE = [*FILES, *sorted((ROOT / "scripts").glob("*.py")), *sorted((ROOT / "macros").glob("*.py")), ROOT / "hook.py"]


def room(path: Path) -> str:
    """Return the room of a file of the library."""
    return path.relative_to(ROOT / "briefing").parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Return the modules that a file imports."""
    modules: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module)
    return modules


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_data_goes_down_the_rooms_and_imports_go_up(path: Path) -> None:
    modules = imported(path)

    assert not {name.split(".")[0] for name in modules} & {"scripts", "macros", "hook"}
    if room(path) == "__init__":
        return
    rooms = {name.split(".")[1] for name in modules if name.startswith("briefing.")}
    assert all(ROOMS.index(other) <= ROOMS.index(room(path)) for other in rooms)


def test_only_the_build_and_scripts_import_the_checks() -> None:
    importers = [path for path in CODE if any(name.startswith("briefing.check") for name in imported(path))]
    outside = [path for path in importers if not path.is_relative_to(ROOT / "briefing" / "check")]

    assert {path.relative_to(ROOT).parent.as_posix() for path in outside} == {
        "briefing/build",
        "briefing/publish",
        "scripts",
    }


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_small_and_import_at_the_top(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.body[0].lineno < 40, node.name
            inner = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inner, node.name


def documented() -> str:
    """Return the page that tells maintainers how to edit."""
    return (ROOT / "docs/about/how-to-edit.md").read_text("utf-8")


def test_every_macro_attribute_and_field_is_documented() -> None:
    names = [f"{name}()" for name in vars(Blocks) if not name.startswith("_")]
    names += [
        *_VALUES,
        *_REMARK_VALUES,
        "opens",
        *TopicMeta.model_fields,
        *PageMeta.model_fields,
        *SourceMeta.model_fields,
        *Card.model_fields,
    ]
    names += [name for model in MODELS.values() for name in model.model_fields]
    names += [*TermData.model_fields, *ReferenceData.model_fields]

    assert [name for name in names if f"`{name}`" not in documented()] == []


def test_every_command_is_named_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert [name for name in COMMANDS if name not in readme] == []


def test_no_requirement_names_a_host_or_lacks_a_hash() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-followthemoney.txt"):
        text = (ROOT / name).read_text("utf-8")
        pins = [line for line in text.splitlines() if "==" in line and not line.startswith((" ", "#"))]
        assert "://" not in text
        assert pins
        assert all(line.rstrip().endswith("\\") for line in pins)

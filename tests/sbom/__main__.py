"""List what the site and its editions are made with, as CycloneDX: `make sbom`.

The list is of an environment that holds what the lists in `RELEASED` name and nothing else. Its maker leaves out a
licence that is not written as an SPDX id, and what lies in the project itself; both are added here, and so is which
list brings a part in.
"""

import argparse
import json
import os
import re
import subprocess
from collections.abc import Mapping
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from briefing.version import VERSION
from tests.sbom.parts import RELEASED, ROOT, table


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("maker", help="the program cyclonedx-py")
    parser.add_argument("environment", type=Path, help="the environment that is listed")
    parser.add_argument("target", type=Path, help="the file to write")
    given = parser.parse_args()
    told = _made(given.maker, given.environment)
    told["metadata"]["component"]["version"] = VERSION
    licences = {found.name: found.metadata["License"] for found in distributions(path=_packages(given.environment))}
    for part in told["components"]:
        if not part.get("licenses") and licences.get(part["name"]):
            part["licenses"] = [_named(licences[part["name"]])]
        part["properties"] = [*part.get("properties", []), *_lists(canonicalize_name(part["name"]))]
    told["components"] += [_carried(name, row) for name, row in table()["carried"].items()]
    given.target.parent.mkdir(exist_ok=True)
    given.target.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", "utf-8")


def _made(maker: str, environment: Path) -> dict[str, Any]:
    command = [maker, "environment", "--output-reproducible", "--pyproject", str(ROOT / "pyproject.toml"), "-o", "-"]
    done = subprocess.run(
        [*command, str(environment / "bin/python")],
        env={**os.environ, "PYTHONWARNINGS": "ignore"}, stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def _packages(environment: Path) -> list[str]:
    return [str(path) for path in environment.glob("lib/python*/site-packages")]


def _named(licence: str) -> dict[str, object]:
    return {"license": {"acknowledgement": "declared", "name": licence}}


def locked(name: str) -> dict[str, str]:
    """Return the version of each part that a lock names for this system."""
    lines = re.findall(r"^([^\s#].*==[^\\\n]+)", (ROOT / f"{name}.txt").read_text("utf-8"), re.MULTILINE)
    wanted = [Requirement(line.strip()) for line in lines]
    return {
        canonicalize_name(each.name): str(each.specifier).removeprefix("==")
        for each in wanted
        if each.marker is None or each.marker.evaluate()
    }


def _lists(name: str) -> list[dict[str, str]]:
    """Return which lists bring a part in, as properties."""
    return [{"name": "sourcebook:list", "value": f"{each}.txt"} for each in RELEASED if name in locked(each)]


def _carried(name: str, row: Mapping[str, str]) -> dict[str, object]:
    version = row.get("version")
    made: dict[str, object] = {
        "bom-ref": name, "name": name, "type": "library" if version else "file", "description": row["why"],
        "licenses": [{"license": {"acknowledgement": "declared", "id": row["licence"]}}],
        "externalReferences": [{"type": "website", "url": row["url"]}],
    }  # fmt: skip
    return made | ({"version": version, "purl": f"pkg:npm/{name}@{version}"} if version else {})


if __name__ == "__main__":
    main()

"""List what the site is built with, as CycloneDX: `make sbom`.

The list is of an environment that holds `requirements.txt` and nothing else. Its maker leaves out a licence that is not
written as an SPDX id, and what lies in the project itself; both are added here.
"""

import argparse
import json
import os
import subprocess
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from briefing.version import VERSION

ROOT = Path(__file__).parents[2]
OURS = (
    ("minisearch", "7.2.0", "MIT", "Search in the browser.", "https://github.com/lucaong/minisearch"),
    ("stemmer", "2.0.1", "MIT", "The stems of English words, for search.", "https://github.com/words/stemmer"),
    ("noto-fonts", "", "OFL-1.1", "Typefaces of PDF for other scripts.", "https://github.com/notofonts"),
    ("source-serif", "", "OFL-1.1", "The typeface of the pages.", "https://github.com/adobe-fonts/source-serif"),
    (
        "world-atlas",
        "",
        "ISC",
        "The outlines of countries, by Natural Earth.",
        "https://github.com/topojson/world-atlas",
    ),
)
"""What is carried along and comes from others: name, version, licence, what it is for, address."""


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
    told["components"] += [_ours(*row) for row in OURS]
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


def _ours(name: str, version: str, licence: str, about: str, address: str) -> dict[str, object]:
    made: dict[str, object] = {
        "bom-ref": name, "name": name, "type": "library" if version else "file", "description": about,
        "licenses": [{"license": {"acknowledgement": "declared", "id": licence}}],
        "externalReferences": [{"type": "website", "url": address}],
    }  # fmt: skip
    return made | ({"version": version, "purl": f"pkg:npm/{name}@{version}"} if version else {})


if __name__ == "__main__":
    main()

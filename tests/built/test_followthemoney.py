"""The FollowTheMoney file of both editions, judged by the format's own library in an environment of its own."""

import json
import subprocess
from pathlib import Path

import pytest

from briefing.corpus import load
from briefing.derive.derived import Derived
from briefing.export.followthemoney import ftm_entities
from briefing.export.tables import as_lines
from tests.published import SITE

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv/followthemoney/bin/python"
FILE = "data/followthemoney.jsonl"


def run(arguments: list[str], folder: Path = ROOT) -> tuple[int, list[str]]:
    """Run Python where the format's library is, as `make test` installs it; return the exit code and what was said."""
    assert PYTHON.exists(), "the library of FollowTheMoney is not there: run `make .venv/followthemoney/stamp`"
    done = subprocess.run(
        [str(PYTHON), *arguments], cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert not done.stderr
    return done.returncode, done.stdout.splitlines()


def validate(path: Path) -> tuple[int, list[str]]:
    """Return the validator's exit code for a file, and what it said."""
    return run([str(ROOT / "tests/followthemoney/validate.py"), str(path)])


@pytest.mark.parametrize("edition", ["hosted", "offline"])
def test_the_library_finds_no_fault(trees: dict[str, Path], edition: str) -> None:
    lines = (trees[edition] / FILE).read_text("utf-8").splitlines()

    assert len(lines) > 100
    assert validate(trees[edition] / FILE) == (0, [f"{len(lines)} entities, 0 faults"])


def test_nor_where_the_site_knows_its_host(tmp_path: Path) -> None:
    entities = list(ftm_entities(Derived(load(ROOT)), SITE, lambda link: f"https://example.org{link}", absolute=True))
    path = tmp_path / "whole.jsonl"
    path.write_text(as_lines(entities), "utf-8")

    assert sum("sourceUrl" in entity.properties for entity in entities) > 100
    assert validate(path) == (0, [f"{len(entities)} entities, 0 faults"])


def test_the_example_on_the_data_page_loads_the_file(trees: dict[str, Path]) -> None:
    example = (ROOT / "docs/about/data.md").read_text("utf-8").partition("```python\n")[2].partition("```")[0]
    lines = (trees["hosted"] / FILE).read_text("utf-8").splitlines()

    assert run(["-c", f"{example}print(len(entities))"], trees["hosted"] / "data") == (0, [str(len(lines))])


PLANTED: list[tuple[str, dict[str, list[str]], str | None]] = [
    ("Robot", {"name": ["A"]}, "no usable schema: Robot"),
    ("Thing", {"name": ["A"]}, "no usable schema: Thing"),
    ("Person", {"name": []}, "missing property: name"),
    ("Person", {"verdict": ["guilty"]}, "no usable property of Person: verdict"),
    ("Person", {"nationality": ["Libya"]}, "nationality: invalid value: 'Libya'"),
    ("Person", {"nationality": ["qq"]}, "nationality: invalid value: 'qq'"),
    ("Person", {"birthDate": ["about 1960"]}, "birthDate: invalid value: 'about 1960'"),
    ("Person", {"topics": ["guilty"]}, "topics: invalid value: 'guilty'"),
    ("Person", {"sourceUrl": ["people/a/"]}, "sourceUrl: invalid value: 'people/a/'"),
    ("Person", {"wikidataId": ["42"]}, "wikidataId: invalid value: '42'"),
    ("Person", {"proof": ["nowhere"]}, "proof: points at nothing: 'nowhere'"),
    ("Person", {"proof": ["b"]}, "proof: points at a Company, not a Document: 'b'"),
    ("Person", {"alias": ["B", "C"]}, None),
]
"""The schema of an entity, what is planted in it, and the fault that it is."""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return what the validator says of one file that holds every planted fault, since it takes a second to begin."""
    planted = [
        {"id": f"a{at}", "schema": schema, "properties": {"name": ["A"], **properties}}
        for at, (schema, properties, _) in enumerate(PLANTED)
    ]
    company = {"id": "b", "schema": "Company", "properties": {"name": ["B"]}}
    path = tmp_path_factory.mktemp("planted") / "planted.jsonl"
    path.write_text("".join(f"{json.dumps(entity)}\n" for entity in [*planted, company]))
    code, lines = validate(path)

    assert code == 1
    return lines


@pytest.mark.parametrize("at", range(len(PLANTED)))
def test_a_planted_fault_is_named(said: list[str], at: int) -> None:
    told = [line.removeprefix(f"a{at}: ") for line in said if line.startswith(f"a{at}: ")]
    fault = PLANTED[at][2]

    assert fault in told if fault else told == []


def test_two_entities_of_one_id_are_named(tmp_path: Path) -> None:
    path = tmp_path / "planted.jsonl"
    path.write_text('{"id":"a","schema":"Person","properties":{"name":["A"]}}\n' * 2)

    assert validate(path) == (1, ["a: 2 entities have this id", "2 entities, 1 faults"])

"""An invented project in which every kind of reference occurs, with the pages that every site has."""

import shutil
from pathlib import Path

import pytest

from tests.small import ROOT, second_corpus

ACCUSED = ROOT / "tests/cases/accused"
_SEEN = "- The quay papers tell of fuel. [^quay:1.1]"
_LONG = "Nobody has said so far how many boats there were in the harbour of the old town when the lamps went out that year, nor who had lit them, nor why they burned."
_MORE = f"""{_SEEN}

{_LONG} [^harbour:1.1]

The port stands [at the harbour](../places/old-harbour.md "A link") and <a href="/organisations/tern-line.md">a line</a>
says so, in [a word](/glossary.md#subsidy), [a count](/references.md#port-2018) and [notes](/sources/quay.md#p2-1).
{{: .ours }}

`[^quay:1.1]` is code, as is `tern-line`. <!-- [^quay:1.1] and tern-line -->
{{: .ours }}

{{{{ tools("gullcall") }}}}

## Sources
"""
_EVENTS = """# Events, each with its reference.
count:
  when: '2018-12'
  text: "The port authority counted 61 passengers a night, a keeper of its records says, and
    so do others. [^port-2018]"
  about: [harbour:1.2]
  checked: 2026-11-20
"""
_EXCEPTIONS = """# What may stay long.
long-sentences:
  - page: topics/night-ferries.md
    starts: Nobody has said so far how many boats
    reason: It is one thought.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project that checks without findings."""
    root = second_corpus(tmp_path / "project")
    shutil.copy(ACCUSED / "docs/sources/quay.md", root / "docs/sources")
    for path in (ACCUSED / "registry").iterdir():
        there = root / "registry" / path.name
        there.write_text((there.read_text("utf-8") if there.exists() else "") + path.read_text("utf-8"), "utf-8")
    topic = root / "docs/topics/night-ferries.md"
    text = topic.read_text("utf-8").replace("\n## Sources\n", _MORE)
    text = text.replace("topic: night-ferries\n", "topic: night-ferries # the slug\nrender_macros: true\n")
    topic.write_text(text, "utf-8")
    (root / "registry/chronology.yml").write_text(_EVENTS, "utf-8")
    (root / "registry/exceptions.yml").write_text(_EXCEPTIONS, "utf-8")
    _replace(
        root / "docs/sources/quay.md",
        'when="2018" figure="loads',
        'by="tern-line; port-authority" when="2018" figure="loads',
    )
    _replace(
        root / "registry/places.yml", "coordinates: [54.1, -3.2]", "coordinates: [54.1, -3.2]\n  within: new-harbour"
    )
    return root


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")

"""Golden cases: each file in tests/cases is one rule."""

from pathlib import Path

import pytest
import yaml

from briefing.corpus import Corpus, assemble
from briefing.errors import BriefingError
from briefing.read.project import ProjectFiles, read_project
from briefing.read.source import read_source
from tests.made_html import authored, with_notes

CASES = Path(__file__).parents[1] / "cases"
BASE = CASES / "project/docs/sources/harbour.md"
NOTES = sorted((CASES / "notes").glob("*.yml"))
CITATIONS = sorted((CASES / "citations").glob("*.yml"))


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_notes_are_refused_with_line_and_rule(path: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    text = BASE.read_text("utf-8")
    assert case["old"] in text
    source, findings = read_source(text.replace(case["old"], case["new"], 1), "harbour.md", "harbour")

    found = {(finding.place.line, finding.rule) for finding in findings}
    assert {(row["line"], row["rule"]) for row in case["findings"]} <= found
    assert (source is None) == bool(case["findings"])
    for words in case.get("says", []):
        assert words in " ".join(str(finding) for finding in findings)


def test_the_base_of_the_cases_is_clean() -> None:
    source, findings = read_source(BASE.read_text("utf-8"), "harbour.md", "harbour")

    assert findings == []
    assert source is not None
    assert [len(passage.statements) for passage in source.passages] == [2, 1, 1, 0]


@pytest.mark.parametrize("path", CITATIONS, ids=lambda path: path.stem)
def test_citations_become_notes_or_findings(path: Path, files: ProjectFiles, corpus: Corpus) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    if "finding" in case:
        page = "docs/topics/night-ferries.md"
        pages = {**files.pages, page: f"{files.pages[page]}\n{case['markdown']}\n"}
        with pytest.raises(BriefingError) as caught:
            assemble(ProjectFiles(pages, files.notes, files.registry))
        assert case["finding"] in str(caught.value)
        assert f"{page}:" in str(caught.value)
    else:
        shown = with_notes(corpus, authored(case["markdown"]))
        for words in case["shows"]:
            assert words in shown
        for words in case.get("hides", []):
            assert words not in shown


def test_there_are_cases_and_a_project() -> None:
    assert len(NOTES) > 20
    assert len(CITATIONS) > 10
    assert read_project(CASES / "project").notes


def test_a_remark_that_cannot_be_read_is_one_finding() -> None:
    text = BASE.read_text("utf-8").replace('      {: checked="2026-11-21" }\n', "", 1)

    _, findings = read_source(text, "harbour.md", "harbour")

    assert [finding.rule for finding in findings] == ["notes/attributes"]

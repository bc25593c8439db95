"""Every rule on content finds the fault planted for it, once, and names the line that has to be mended."""

import datetime as dt
from pathlib import Path

import pytest

from briefing.check.content import Setting, examine
from briefing.check.table import RULES
from briefing.errors import BriefingError, Finding
from briefing.mkdocs.macro_faults import macro_forms
from briefing.mkdocs.macros import Blocks
from tests.planted import BUILT, CONTENT, told
from tests.planted_elsewhere import ELSEWHERE
from tests.small import only_written, small_project

TODAY = dt.date(2026, 11, 27)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project."""
    return small_project(tmp_path_factory.mktemp("small"))


@pytest.fixture
def project(small: Path, tmp_path: Path) -> Path:
    """Return a copy of what people write in it, as far as rules on content read it."""
    return only_written(small, tmp_path)


def setting(project: Path) -> Setting:
    """Return how the content of a project is examined."""
    return Setting(project, (project / "mkdocs.yml").read_text("utf-8"), TODAY, macros=macro_forms(Blocks))


def findings(project: Path) -> list[Finding]:
    """Return what is wrong with the content of a project."""
    try:
        return list(examine(setting(project))[1].published)
    except BriefingError as error:
        return list(error.findings)


def test_the_small_project_has_no_fault(project: Path) -> None:
    assert findings(project) == []
    assert examine(setting(project))[1].compared == "4 statements compared with their passages."


def test_an_unknown_id_hides_no_run_of_an_article_s_words(project: Path) -> None:
    place = CONTENT["original/run"].plant(project)
    for notes in (project / "docs/sources").glob("*.md"):
        notes.write_text(notes.read_text("utf-8").replace('by="an unnamed fisherman"', 'by="jo-hill"'), "utf-8")

    found = told(findings(project))

    assert ("original/run", place) in found
    assert any(rule.startswith("resolve/") for rule, _ in found)


@pytest.mark.parametrize("rule", CONTENT)
def test_each_rule_on_content_finds_its_fault(project: Path, rule: str) -> None:
    place = CONTENT[rule].plant(project)

    assert told(findings(project)) == [(rule, place)]


def test_every_rule_has_a_fault() -> None:
    planted = [*CONTENT, *BUILT, *ELSEWHERE]

    assert sorted(planted) == sorted(RULES)

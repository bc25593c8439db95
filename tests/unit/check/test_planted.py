"""Every rule of the table finds the fault planted for it, once, and names the line that has to be mended."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from briefing.check.content import Setting, examine
from briefing.check.gates.hosts import allowed_hosts
from briefing.check.gates.pages import Built
from briefing.check.site import check_site
from briefing.check.table import RULES
from briefing.corpus import load
from briefing.errors import BriefingError, Finding
from briefing.publish.macro_faults import macro_forms
from briefing.publish.macros import Blocks
from tests.planted import BUILT, CONTENT, METHOD, method
from tests.planted_elsewhere import ELSEWHERE
from tests.small import ORIGINALS, build, small_project

TODAY = dt.date(2026, 11, 27)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project, as far as rules on content read it."""
    return small_project(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def tree(small: Path) -> Path:
    """Return its hosted edition."""
    return build(small)


@pytest.fixture
def project(small: Path, tmp_path: Path) -> Path:
    """Return a copy of what people write in the small project."""
    for part in ("docs", "registry", ORIGINALS):
        shutil.copytree(small / part, tmp_path / part)
    shutil.copy(small / "mkdocs.yml", tmp_path)
    return tmp_path


def findings(project: Path) -> list[Finding]:
    """Return what is wrong with the content of a project."""
    setting = Setting(project, (project / "mkdocs.yml").read_text("utf-8"), TODAY, macro_forms(Blocks))
    try:
        return list(examine(setting)[1].published)
    except BriefingError as error:
        return list(error.findings)


def told(found: list[Finding]) -> list[tuple[str, str]]:
    """Return rule and place of each finding, without the hash that names of joined files have."""
    return [(finding.rule, re.sub(r"\.[0-9a-f]{8}(?=\.)", "", str(finding.place))) for finding in found]


def test_the_small_project_has_no_fault(project: Path, tree: Path) -> None:
    setting = Setting(project, (project / "mkdocs.yml").read_text("utf-8"), TODAY, macro_forms(Blocks))

    assert findings(project) == []
    assert examine(setting)[1].compared == "4 statements compared with their passages."
    assert check_site(Built(tree, "hosted", project), allowed_hosts(load(project))) == []


@pytest.mark.parametrize("rule", CONTENT)
def test_each_rule_on_content_finds_its_fault(project: Path, rule: str) -> None:
    place = CONTENT[rule].plant(project)

    assert told(findings(project)) == [(rule, place)]


@pytest.mark.parametrize("rule", BUILT)
def test_each_gate_finds_its_fault_and_the_line_that_wrote_it(project: Path, tree: Path, rule: str) -> None:
    html, source = BUILT[rule]
    place, hosts = method(source).plant(project), allowed_hosts(load(tree.parent))
    page = tree / "about/method/index.html"
    clean = page.read_text("utf-8")
    page.write_text(clean.replace("</article>", f"{html}</article>", 1), "utf-8")
    try:
        found = check_site(Built(tree, "hosted", project), hosts)
    finally:
        page.write_text(clean, "utf-8")

    assert told(found) == [(rule, place)]
    assert place.startswith(METHOD)


@pytest.mark.parametrize("rule", ELSEWHERE)
def test_each_rule_beside_them_finds_its_fault(project: Path, tree: Path, tmp_path: Path, rule: str) -> None:
    copied = shutil.copytree(tree, tmp_path / "tree")
    fault = ELSEWHERE[rule]

    try:
        found = list(fault.plant(project, copied))
    except BriefingError as error:
        found = list(error.findings)

    assert told(found) == [(rule, fault.place)]


def test_every_rule_has_a_fault() -> None:
    planted = [*CONTENT, *BUILT, *ELSEWHERE]

    assert sorted(planted) == sorted(RULES)

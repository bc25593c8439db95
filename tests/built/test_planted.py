"""Every rule on what is built finds the fault planted for it, once, and names the line that has to be mended."""

import shutil
from pathlib import Path

import pytest

from briefing.check.gates.hosts import allowed_hosts
from briefing.check.gates.pages import Built
from briefing.check.site import check_site
from briefing.corpus import load
from briefing.errors import BriefingError
from tests.planted import BUILT, METHOD, method, told
from tests.planted_elsewhere import ELSEWHERE
from tests.small import build, only_written, small_project


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the hosted edition of the small project, inside it."""
    return build(small_project(tmp_path_factory.mktemp("small")))


@pytest.fixture
def project(tree: Path, tmp_path: Path) -> Path:
    """Return a copy of what people write in the small project."""
    return only_written(tree.parent, tmp_path)


def test_the_small_project_has_no_fault(project: Path, tree: Path) -> None:
    assert check_site(Built(tree, "hosted", project), allowed_hosts(load(project))) == []


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

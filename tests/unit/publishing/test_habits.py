"""Hooks, templates and the changelog hold to what the project does, and the two hosts of code read the same words."""

import re
from pathlib import Path

import pytest
import yaml

from briefing.version import VERSION

ROOT = Path(__file__).parents[3]
GITHUB, GITLAB = ROOT / ".github", ROOT / ".gitlab"
HEADINGS = ["For readers", "For maintainers", "For offline users"]
TEMPLATES = ["correction", "fault", "proposal", "source"]


def hooks() -> list[dict[str, object]]:
    """Return the hooks of pre-commit."""
    told = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [repo["repo"] for repo in told["repos"]] == ["local"]
    return [hook for repo in told["repos"] for hook in repo["hooks"]]


def test_a_hook_runs_what_make_test_runs() -> None:
    steps = re.findall(r"^\t(.*)$", (ROOT / "Makefile").read_text("utf-8").replace("$(BIN)", ".venv/bin"), re.MULTILINE)

    assert hooks()
    for hook in hooks():
        assert {"id", "name", "entry", "language"} <= set(hook), hook
        assert hook["language"] == "system"
        whole = hook["entry"] if hook.get("pass_filenames") is False else f"{hook['entry']} ."
        assert whole in steps


def test_both_hosts_of_code_have_the_same_templates() -> None:
    ours = {path.stem: path.read_text("utf-8") for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.md")}
    theirs = {path.stem: path.read_text("utf-8") for path in (GITLAB / "issue_templates").glob("*.md")}

    assert sorted(ours) == TEMPLATES
    for text in ours.values():
        assert set(yaml.safe_load(text.split("---\n")[1])) == {"name", "about"}
    assert {name: text.split("---\n\n", 1)[1] for name, text in ours.items()} == theirs
    change = (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    assert change == (GITLAB / "merge_request_templates/Default.md").read_text("utf-8")


def test_an_owner_is_somebody_and_a_path_is_there() -> None:
    lines = (ROOT / "CODEOWNERS").read_text("utf-8").splitlines()
    rules = [line.removeprefix("# ").split() for line in lines if re.match(r"(?:# )?[*/]", line)]
    owners = {name for line in lines if not line.startswith("#") for name in line.split()[1:]}

    assert rules
    assert [path for path, *_ in rules if not list(ROOT.glob(path.strip("/")))] == []
    assert all(owner.startswith("@") and owner != "@YOUR-TEAM" for owner in owners)


def versions(text: str) -> dict[str, list[str]]:
    """Return the headings below each version of a changelog; a line that stands below none of them is a fault."""
    found: dict[str, list[str]] = {}
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        assert body.partition("### ")[0].strip() == "", name
        found[name] = re.findall(r"^### (.*)$", body, re.MULTILINE)
    return found


def test_the_changelog_tells_three_kinds_of_people_version_by_version() -> None:
    found = versions((ROOT / "CHANGELOG.md").read_text("utf-8"))

    assert found
    for number, (name, headings) in enumerate(found.items()):
        assert re.fullmatch(r"\d+\.\d+\.\d+, \d{1,2} [A-Z][a-z]+ \d{4}", name) or (number == 0 and name == "Unreleased")
        assert headings == [heading for heading in HEADINGS if heading in headings]
        assert headings
    released = [name.split(",")[0] for name in found if name != "Unreleased"]
    assert VERSION in released if released else VERSION == "0.1.0"


@pytest.mark.parametrize("text", ["## 0.2.0\n\n- A line.\n\n### For readers\n", "## 0.2.0\n\nWords.\n"])
def test_a_line_for_nobody_is_told(text: str) -> None:
    with pytest.raises(AssertionError):
        versions(text)


def test_the_security_policy_is_private_and_named_by_the_template_for_faults() -> None:
    assert "SECURITY.md" in (GITHUB / "ISSUE_TEMPLATE/fault.md").read_text("utf-8")
    assert "Do not open a public issue" in (ROOT / "SECURITY.md").read_text("utf-8")

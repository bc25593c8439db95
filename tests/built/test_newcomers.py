"""A newcomer's project lacks what this site happens to have: it is built, or every lack is told in plain words."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.newcomer import built, cut, edit, newcomers_project
from tests.small import NOTES, TOPIC

Change = Callable[[Path], None]
RELATION = "  relations:\n    - {type: runs, to: old-harbour, cites: [harbour:1.1]}\n"
BY = 'by="port-authority" '


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a newcomer's project."""
    return newcomers_project(tmp_path / "project")


def without(*paths: str) -> Change:
    """Return what takes files and folders out of a project, and out of its navigation."""

    def take(root: Path) -> None:
        for path in paths:
            shutil.rmtree(root / path) if (root / path).is_dir() else (root / path).unlink()
            if "assets" not in path:
                drop(root, path.removeprefix("docs/"))

    return take


def drop(root: Path, *pages: str) -> None:
    """Take pages out of the navigation."""
    lines = (root / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not any(line.startswith(f"  - {page}") for page in pages)]
    (root / "mkdocs.yml").write_text("".join(kept), "utf-8")


def told(file: str, *changes: tuple[str, str]) -> Change:
    """Return what replaces texts in one file."""
    return lambda root: edit(root, file, *changes)


def plainly(pattern: str, new: str = "", file: str = NOTES) -> Change:
    """Return what replaces a pattern in one file."""
    return lambda root: cut(root, file, pattern, new)


def each(*changes: Change) -> Change:
    """Return what makes several changes."""

    def make(root: Path) -> None:
        for change in changes:
            change(root)

    return make


OTHERS = ("changes", "references", "relations", "terms")
REMARKS = each(plainly(r"    - .*\n      \{.*\}\n"), plainly(r' (?:standing|outcome)="[^"]*"'))
PLACES = each(
    told("registry/organisations.yml", (RELATION, "")), without("registry/places.yml"), lambda r: drop(r, "places")
)
NAMES = each(PLACES, without("registry/organisations.yml"), plainly(BY), lambda r: drop(r, "organisations"))
TOPICS = each(
    without(TOPIC), told(NOTES, ("[night-ferries]", "[]")),
    told("registry/changes.yml", ("topics/night-ferries.md", "index.md")),
)  # fmt: skip
SOURCES = each(
    TOPICS, without(NOTES, "docs/sources/index.md", "registry/changes.yml", "registry/references.yml"),
    told("registry/organisations.yml", (RELATION, "")),
)  # fmt: skip
LACKS: dict[str, Change] = {
    "nothing": each(),
    "emphasis": plainly(r"\*A credit line; nothing is stated\.\*", "- A credit line.\n  {: #credit-1 }"),
    "remarks, and the work that they alone cite": each(REMARKS, without("registry/references.yml")),
    "dates": each(
        plainly(r' (?:when|said)="[^"]*"'), told(NOTES, ("published: 2019-03-04", "published: null")),
        told(NOTES, ("published_basis: address", "published_basis: unknown")), told(TOPIC, (" of 2019", "")),
    ),
    "figures": plainly(r' figure="[^"]*"'),
    "terms": without("registry/terms.yml"),
    "changes": without("registry/changes.yml"),
    "places": PLACES,
    "relations": each(told("registry/organisations.yml", (RELATION, "")), without("registry/relations.yml")),
    "names": NAMES,
    "registry": each(REMARKS, NAMES, without(*(f"registry/{name}.yml" for name in OTHERS))),
    "blocks": plainly(r"\{\{ (?!sources).*\n", file=TOPIC),
    "topic of its source": told(NOTES, ("[night-ferries]", "[]")),
    "topics": TOPICS,
    "sources": SOURCES,
    "lists of topics and sources": without("docs/topics/index.md", "docs/sources/index.md"),
    "settings": told("mkdocs.yml", ('  contact: !ENV [CONTACT, ""]\n', ""), ("  moved: {}\n", ""), ("  offline: !ENV [OFFLINE, false]\n", "")),
    "description of the site": plainly(r"site_description: .*\n", file="mkdocs.yml"),
}  # fmt: skip


@pytest.mark.parametrize("lack", LACKS)
def test_a_project_is_built_that_lacks(lack: str, project: Path) -> None:
    LACKS[lack](project)

    assert built(project) == []
    assert (project / "site/index.html").is_file()


TOLD: dict[str, tuple[Change, list[str]]] = {
    "pages": (
        without("docs/index.md", "docs/about"),
        [f"docs/{page}.md: [project/page]" for page in ("about/corrections", "about/data", "about/method", "index")],
    ),
    "settings": (
        each(
            told("mkdocs.yml", ("  - attr_list\n", ""), ("absolute_links: relative_to_docs", "absolute_links: warn")),
            told("mkdocs.yml", ("language: en-GB", "language: English please"), ("licence: {name: CC BY 4.0, ", "licence: {")),
        ),
        [
            "mkdocs.yml: [identity/language]", "mkdocs.yml: [identity/licence]",
            "mkdocs.yml: [project/extension]", "mkdocs.yml: [project/links]",
        ],
    ),
    "files": (
        each(told("mkdocs.yml", ("favicon: assets/images/favicon.svg", "favicon: assets/own.svg")), told("mkdocs.yml", ("hooks:", "extra_css: [own.css]\nextra_javascript: [own.js]\nhooks:"))),
        [
            "docs/assets/own.svg: [project/file]",
            "docs/own.css: [project/file]",
            "docs/own.js: [project/file]",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("lack", TOLD)
def test_what_no_project_can_do_without_is_told_at_once(lack: str, project: Path) -> None:
    change, places = TOLD[lack]
    change(project)

    said = built(project)

    assert sorted(re.sub(r":\d+:", ":", line.partition("] ")[0] + "]") for line in said) == places
    assert not (project / "site").exists()

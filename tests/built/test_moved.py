"""Pages that moved or were removed, in a small project that is really built: each edition leaves word at the old address."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.small import small_project

Run = Callable[[list[str], Path], CompletedProcess[str]]
GUIDE = Path(__file__).parents[2] / "docs/about/how-to-edit.md"


def entries() -> str:
    """Return the entries that the guide gives as an example, with a page of the small project to lead to."""
    example = GUIDE.read_text("utf-8").partition("## Rename or remove a page")[2].partition("```yaml\nextra:\n")[2]
    return example.partition("```")[0].replace("topics/new-name.md", "topics/night-ferries.md")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """Return the small project, built with the entries of the guide."""
    project = small_project(tmp_path_factory.mktemp("moved"))
    configuration = (project / "mkdocs.yml").read_text("utf-8")
    assert "  moved: {}\n" in configuration
    (project / "mkdocs.yml").write_text(configuration.replace("  moved: {}\n", entries()), "utf-8")
    done = run(["scripts", "build"], project)
    assert done.returncode == 0, done.stderr
    return project


PLACES = [("site", "{}/index.html", "../night-ferries/"), ("dist/offline", "{}.html", "night-ferries.html")]


@pytest.mark.parametrize(("tree", "name", "target"), PLACES)
def test_a_renamed_page_sends_its_readers_on(built: Path, tree: str, name: str, target: str) -> None:
    page = LexborHTMLParser((built / tree / name.format("topics/old-name")).read_text("utf-8"))
    refresh = page.css_first('meta[http-equiv="refresh"]')

    assert refresh is not None
    assert refresh.attributes["content"] == f"0; url={target}"
    assert page.css_first(f'article a[href="{target}"]') is not None


@pytest.mark.parametrize(("tree", "name", "_"), PLACES)
def test_a_reredirect_page_says_when_and_why(built: Path, tree: str, name: str, _: str) -> None:
    page = LexborHTMLParser((built / tree / name.format("topics/gone")).read_text("utf-8"))
    article = page.css_first("article")

    assert article is not None
    assert "Removed on 24 November 2026. It was merged into another briefing." in article.text()
    assert page.css_first('meta[http-equiv="refresh"]') is None


def test_neither_is_listed_or_found_by_search(built: Path) -> None:
    for name in ("sitemap.xml", "assets/search/documents.js", "topics/index.html"):
        path = built / "site" / name
        assert not path.exists() or "old-name" not in path.read_text("utf-8")

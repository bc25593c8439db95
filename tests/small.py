"""A small project that builds: the invented corpus of the tests with the few pages that every site has, and its article."""

import re
import shutil
from functools import cache
from pathlib import Path

from briefing.assets import FONT, STARTER
from briefing.optimise import fonts
from briefing.optimise.used import Written
from tests.commands import run

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "cases" / "project"
MACROS = (
    "as_of", "figures", "timeline", "whos_who", "glossary", "statements", "coverage", "tools", "instruments",
    "map(-10, 45, 10, 60)", "routes", "network", "disputed", "related",
)  # fmt: skip
_HEAD = "---\ntitle: {}\ndescription: A page of the small project.\nrender_macros: true\n---\n\n{}\n"
_PAGES = {
    "index.md": ("Home", "# Home\n\n{{ topics() }}\n\n[About](/about/index.md), {lists}"),
    "topics/index.md": ("Topics", "{{ topics() }}"),
    "sources/index.md": ("Sources", "{{ all_sources() }}"),
    "about/index.md": ("About", "[Method](/about/method.md)"),
    "about/method.md": ("Method", "A method."),
    "about/editorial-rules.md": ("Rules", "Rules."),
    "about/data.md": ("Data", "{{ data_files() }}\n\n{{ data_fields() }}"),
    "about/corrections.md": ("Corrections", "{{ corrections() }}\n\n## Report a mistake\n\nWrite."),
}
NOTES, TOPIC = "docs/sources/harbour.md", "docs/topics/night-ferries.md"
_LISTS = ("changes", "coverage", "disputed", "figures", "glossary", "references", "statements", "timeline")
"""The pages made from data that the home page leads to."""
_MADE = ("organisations/index", "places/index", *_LISTS)
_NAMED = (*_PAGES, TOPIC.removeprefix("docs/"), *(f"{name}.md" for name in _MADE))
_NAV = "nav:\n" + "".join(f"  - {path}\n" for path in _NAMED)
ORIGINALS = ".originals"
ARTICLE = next((CORPUS / ORIGINALS).glob("*.txt")).read_text("utf-8")
"""The invented article that the notes of the corpus are about."""
PASSAGES = tuple(ARTICLE.split("\n\n")[1:])
"""Its paragraphs."""


def small_project(folder: Path) -> Path:
    """Write the small project into `folder`, and return it."""
    for part in ("briefing", "overrides", "macros", "scripts"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(CORPUS, folder, dirs_exist_ok=True)
    shutil.copy(ROOT / "hook.py", folder)
    font = folder / "docs/assets/fonts" / FONT.name
    font.parent.mkdir(parents=True)
    font.write_bytes(_small_font())
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(_with_nav(settings), "utf-8")
    _write_pages(folder)
    return folder


def _with_nav(settings: str) -> str:
    return re.sub(r"^nav:\n.*?(?=^\S)", _NAV, settings, flags=re.DOTALL | re.MULTILINE)


@cache
def _small_font() -> bytes:
    """Return the font of the site with fewer letters, since cutting the whole one takes a quarter of a build."""
    letters = frozenset(chr(code) for code in (*range(32, 127), 0x2013, 0x2019, 0x201C, 0x201D, 0x2026))
    return fonts.cut(FONT.read_bytes(), Written(letters, frozenset(), frozenset()))


def only_written(project: Path, folder: Path) -> Path:
    """Copy what people write in a project into `folder`, and return it."""
    for part in ("docs", "registry", ORIGINALS):
        shutil.copytree(project / part, folder / part)
    shutil.copy(project / "mkdocs.yml", folder)
    return folder


def _write_pages(folder: Path) -> None:
    lists = ", ".join(f"[{name}](/{name}.md)" for name in _LISTS)
    for path, (title, body) in _PAGES.items():
        page = folder / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_HEAD.format(title, body.replace("{lists}", lists)), "utf-8")


def build(project: Path, **environment: str) -> Path:
    """Build a project strictly and return the tree, whatever it says; the environment says which edition."""
    tree = project / "built"
    settings = {"NO_MKDOCS_2_WARNING": "1", "CONTENT_CHECKED": "true", "SOURCE_DATE_EPOCH": "1790000000"}
    done = run(["mkdocs", "build", "--strict", "--site-dir", str(tree)], project, **settings | environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return tree


def second_corpus(folder: Path) -> Path:
    """Write the corpus with the settings that `init` writes, without code or templates of its own, and return it."""
    shutil.copytree(CORPUS, folder, dirs_exist_ok=True)
    _write_pages(folder)
    settings = (STARTER / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(_with_nav(settings), "utf-8")
    return folder

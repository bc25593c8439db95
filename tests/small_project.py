"""A whole small project, built like the real one: the invented corpus of `tests/cases/project` with pages and an original."""

import hashlib
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "cases" / "project"
CODE = ("briefing", "macros", "overrides", "scripts", "docs/assets", "docs/about", "registry/geography", "hook.py")
NOTES, TOPIC = "docs/sources/harbour.md", "docs/topics/night-ferries.md"
PASSAGES = (
    "The council signed for €4.2 million in 2018, and both ferry lines cashed the cheque. Since then, says a man who mends nets, winter crossings carry nobody.",
    "Reached by telephone in March 2019, the head of the authority would have none of it.",
    "The quay, summer 2018.",
    "Photograph by the newspaper.",
)
"""The paragraphs of the invented article that the notes of the corpus are about."""
HOME = "---\ntitle: Sourcebook\ndescription: Briefings.\nrender_macros: true\n---\n\n# Small\n\n{{ topics() }}\n"
NAV = """nav:
  - Home: index.md
  - Topics: [topics/index.md, topics/night-ferries.md]
  - Sources: sources/index.md
  - Names: [organisations/index.md, places/index.md]
  - Record: [statements.md, disputed.md, timeline.md, figures.md, coverage.md, glossary.md, references.md]
  - About: [about/index.md, about/corrections.md, about/data.md, about/how-to-edit.md]

not_in_nav: |
  /sources/*.md
  /topics/*.md
  /about/*.md
"""


def write_small(folder: Path, *, originals: bool = True) -> Path:
    """Write the project into a folder, with the article that its notes are about unless told otherwise; return the folder."""
    shutil.copytree(CORPUS, folder, dirs_exist_ok=True)
    for part in CODE:
        _copy(ROOT / part, folder / part)
    for page in ("docs/topics/index.md", "docs/sources/index.md"):
        _copy(ROOT / page, folder / page)
    (folder / "docs/index.md").write_text(HOME)
    (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8").partition("nav:\n  - Home")[0] + NAV)
    _write_article(folder, originals=originals)
    return folder


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def _write_article(folder: Path, *, originals: bool) -> None:
    article = "\n\n".join(["Harbour lights: who pays?", *PASSAGES])
    notes = (folder / NOTES).read_text("utf-8")
    for number, text in enumerate((article, *PASSAGES), 1):
        notes = notes.replace(f"{number:064}", hashlib.sha256(text.encode()).hexdigest())
    (folder / NOTES).write_text(notes, "utf-8")
    if originals:
        (folder / ".originals").mkdir()
        name = f"{hashlib.sha256(article.encode()).hexdigest()}.txt"
        (folder / ".originals" / name).write_text(article, "utf-8")

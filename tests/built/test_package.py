"""The wheel holds the library alone; installed, it begins the site of another house and serves it from any folder."""

import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from briefing.assets import COUNTRIES, FONT, SCRIPTS, SHEETS, STARTER, THEME
from briefing.version import VERSION
from tests.small import ROOT

WRITTEN = frozenset({".html", ".js", ".css", ".json", ".jsonl", ".csv", ".ics", ".bib", ".ris", ".xml", ".txt"})
THIS_HOUSE = re.compile(r"Sourcebook|sourcebook[-.]\w+[-.]|\ben[-_]GB\b|licenses/by/4\.0")
"""What only the site of this project says."""
OWN = {
    "index.html": '<meta property="og:site_name" content="Quay Papers">',
    "feed.xml": "<title>Quay Papers: new, changed and corrected</title>",
    "feed.json": '"language": "en-IE"',
    "llms.txt": "# Quay Papers\n\n> An example with invented people and places,",
    "data/timeline.ics": "X-WR-CALNAME:Quay Papers: statements and events with a day",
    "data/followthemoney.jsonl": '"id":"quay-papers.quillmouth-harbour-board"',
    "topics/dark-quay/index.html": '"license":"https://creativecommons.org/publicdomain/zero/1.0/"',
    "sources/sixty-lamps/index.html": "mailto:desk@quay-papers.example?subject=Quay%20Papers%3A%20sixty-lamps%3A1.1",
}
"""What each file says of the other house."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built without network by the back end that `pyproject.toml` pins."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of programs of an empty environment in which the wheel is installed.

    What it needs is lent by the environment that runs the tests, by a path that does not hold this project.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin/python"
    asked = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    own = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    (Path(own) / "lent.pth").write_text(sysconfig.get_path("purelib"))
    install = ["install", "--no-deps", "--no-index", "--quiet", "--disable-pip-version-check", wheel]
    subprocess.run([sys.executable, "-m", "pip", "--python", python, *install], check=True)
    return folder / "bin"


@pytest.fixture
def corpus(commands: Path, tmp_path: Path) -> Path:
    """Return the site of another house, as `init` writes it; its people and places are invented."""
    done = run(tmp_path / "corpus", commands / "sourcebook", "init", tmp_path / "corpus")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"cd {tmp_path / 'corpus'}\n  sourcebook check\n" in done.stdout
    return tmp_path / "corpus"


def run(corpus: Path, *command: object) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder that is no project and knows nothing of this one."""
    elsewhere = corpus.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    environment = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1790000000", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        list(map(str, command)), cwd=elsewhere, env=environment, capture_output=True, text=True, check=False
    )


def test_the_wheel_holds_the_library_with_its_assets_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {name.split("/")[0] for name in names} == {"briefing", f"sourcebook-{VERSION}.dist-info"}
    needed = {(THEME / path).relative_to(ROOT).as_posix() for path in (*SHEETS, *SCRIPTS)}
    needed |= {path.relative_to(ROOT).as_posix() for path in (FONT, COUNTRIES, THEME / "main.html")}
    needed |= {path.relative_to(ROOT).as_posix() for path in STARTER.rglob("*") if path.is_file()}
    assert needed <= names


def test_the_wheel_says_what_it_needs(wheel: Path) -> None:
    metadata = zipfile.ZipFile(wheel).read(f"sourcebook-{VERSION}.dist-info/METADATA").decode()
    listed = [line.split()[0] for line in (ROOT / "requirements.in").read_text().splitlines() if line[:1].isalpha()]

    needed = [
        line.split()[1] for line in metadata.splitlines() if line.startswith("Requires-Dist:") and "extra" not in line
    ]
    assert len(needed) == len(listed) > 0


def test_a_new_site_is_checked_built_edited_and_added_to(commands: Path, wheel: Path, corpus: Path) -> None:
    def sourcebook(*words: object) -> list[str]:
        done = run(corpus, commands / "sourcebook", "--project", corpus, *words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.splitlines()

    assert sourcebook("check")[-1] == "11 statements compared with their passages."
    assert sourcebook("build")[:2] == ["hosted: site/index.html", "offline: dist/offline/index.html"]
    assert "<svg" in (corpus / "site/topics/dark-quay/index.html").read_text("utf-8")
    assert (corpus / "dist/offline/topics/dark-quay.html").is_file()

    sourcebook("rename", "entity", "corin-ashby", "cory-ashby")
    assert sourcebook("check")[-1] == "11 statements compared with their passages."
    taken = sourcebook("ingest", corpus / "next-article.md", "--dry-run")
    assert taken[-1] == "1 new, 0 same, 0 changed, 0 refused"
    assert (corpus / "requirements.txt").read_text("utf-8").endswith(f"\n./{wheel.name}\n")


def test_commands_answer_in_any_folder(commands: Path, corpus: Path) -> None:
    checked = run(corpus, commands / "sourcebook", "check", "--project", corpus)
    nowhere = run(corpus, commands / "sourcebook", "check")

    assert (checked.returncode, checked.stderr) == (0, "")
    assert nowhere.returncode == 1
    assert nowhere.stderr.startswith("mkdocs.yml:1: [project/folder] ")
    assert run(corpus, commands / "sourcebook", "--version").stdout == f"{VERSION}\n"


def test_plain_mkdocs_builds_another_corpus_by_the_plugin(commands: Path, corpus: Path) -> None:
    tree = corpus / "built"
    done = run(
        corpus, commands / "python", "-m", "mkdocs", "build", "--strict", "-f", corpus / "mkdocs.yml", "-d", tree
    )

    assert done.returncode == 0, done.stderr
    assert list(tree.glob("assets/fonts/*.woff2"))
    texts = {path: path.read_text("utf-8") for path in tree.rglob("*") if path.suffix in WRITTEN}
    assert [path.relative_to(tree) for path, text in texts.items() if THIS_HOUSE.search(text)] == []
    for name, words in OWN.items():
        assert words in texts[tree / name], name

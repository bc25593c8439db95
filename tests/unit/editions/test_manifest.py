"""A manifest lists every file as `sha256sum` does, is read back as it was written, and nothing else passes for one."""

import io
import shutil
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.corpus import Corpus
from briefing.editions.manifest import MANIFEST, listed, manifest, with_manifest
from briefing.editions.record import Imprint
from briefing.editions.site_zip import site_zip
from tests.carried import EPOCH, carried
from tests.published import SITE

SUM = sha256(b"").hexdigest()
ODD = ("plain.html", "two words.html", "back\\slash", "new\nline", "return\rhere", "*star", " space", "\\", "ü.html")


def sha256sum(*arguments: str, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    """Return what the program of that name says in a folder."""
    return subprocess.run([shutil.which("sha256sum") or "", *arguments], cwd=folder, capture_output=True, check=False)


def test_the_program_that_everybody_has_reads_it_and_writes_the_same(tmp_path: Path) -> None:
    for name in ODD:
        (tmp_path / name).write_text(name, newline="")
    made = manifest({name: sha256(name.encode()).hexdigest() for name in ODD})
    (tmp_path / "sums").write_bytes(made)

    assert sha256sum("--check", "--strict", "sums", folder=tmp_path).returncode == 0
    assert sha256sum("--", *sorted(ODD), folder=tmp_path).stdout == made


def test_what_is_written_is_read_back() -> None:
    sums = {name: sha256(name.encode()).hexdigest() for name in ODD}

    assert listed(manifest(sums)) == (sums, [])


def test_lines_as_other_programs_and_systems_write_them_are_read() -> None:
    assert listed(f"{SUM.upper()} *a.html\r\n{SUM}  b.html".encode()) == ({"a.html": SUM, "b.html": SUM}, [])


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "is no sum"),
        ("index.html", "is no sum"),
        (f"{SUM[1:]}  index.html", "is no sum"),
        (f"{SUM}  ", "is no sum"),
        (f"\\{SUM}  odd\\x", "is no sum"),
        (f"{SUM}  /etc/hostname", "outside"),
        (f"{SUM}  ../index.html", "outside"),
        (f"{SUM}  a/../../index.html", "outside"),
        (f"{SUM}  ./index.html", "outside"),
        (f"{SUM}  a\0b", "outside"),
        (f"{SUM}  first.html", "an earlier one"),
    ],
)
def test_a_line_that_is_none_is_told(line: str, why: str) -> None:
    sums, [fault] = listed(f"{SUM}  first.html\n{line}\n{SUM}  last.html\n".encode())

    assert (set(sums), fault.line) == ({"first.html", "last.html"}, 2)
    assert why in fault.why


def test_every_file_but_itself_is_listed_in_order() -> None:
    made = with_manifest({"b": b"2", "a/c": b"3", "a": b"1"})[MANIFEST].decode()

    assert [line.split("  ")[1] for line in made.splitlines()] == ["a", "a/c", "b"]


def test_the_archives_of_site_and_data_hold_one(corpus: Corpus) -> None:
    archives = [each.content for each in carried(corpus) if each.edition == "data"]
    archives.append(site_zip({"index.html": b"x", MANIFEST: b"of the folder"}, Imprint(SITE, "0.1.0", EPOCH)))

    for content in archives:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            top = archive.namelist()[0].split("/")[0]
            held = {name.removeprefix(f"{top}/"): sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
            sums, faults = listed(archive.read(f"{top}/{MANIFEST}"))
        held.pop(MANIFEST)
        assert (sums, faults) == (held, [])
    assert sums.keys() == {"index.html", "START-HERE.txt"}

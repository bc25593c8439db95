"""`verify` names each file that is not as it was published; whatever else it meets ends in one line."""

import os
import shutil
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.build import verify as module
from briefing.cli.main import main
from briefing.editions.manifest import MANIFEST
from briefing.editions.record import Imprint
from briefing.editions.site_zip import site_zip
from briefing.mkdocs.output import begin, seal
from tests.carried import EPOCH
from tests.published import SITE

Change = Callable[[Path], object]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a published tree of three files, its mark included."""
    folder = tmp_path / "copy"
    begin(folder)
    (folder / "deep").mkdir()
    (folder / "index.html").write_text("home")
    (folder / "deep/page.html").write_text("page")
    seal(folder)
    return folder


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """Return the zip of a site."""
    path = tmp_path / "site.zip"
    path.write_bytes(site_zip({"index.html": b"home", "deep/page.html": b"page"}, Imprint(SITE, "0.1.0", EPOCH)))
    return path


def said(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """Return how the command ends, and each finding without the folder in which all of the test lies."""
    code = main(["verify", str(path)])
    told = capsys.readouterr()
    return code, [line.replace(f"{path.parent}/", "") for line in (told.out + told.err).splitlines()]


def test_a_whole_tree_and_its_manifest_alone_are_as_listed(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(tree, capsys) == (0, ["copy: 3 files are as listed."])
    assert said(tree / MANIFEST, capsys)[0] == 0


def test_a_copy_is_looked_at_where_there_is_no_project(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tree)

    assert main(["verify", "."]) == 0
    assert capsys.readouterr().out == ".: 3 files are as listed.\n"


def test_each_file_that_is_not_as_published_is_named(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "index.html").write_text("Home")
    (tree / "deep/page.html").rename(tree / "deep/other.html")
    code, lines = said(tree, capsys)

    assert code == 1
    assert [line.split("]")[0] for line in lines[:-1]] == [
        "copy/deep/other.html:1: [verify/extra",
        "copy/deep/page.html:1: [verify/missing",
        "copy/index.html:1: [verify/changed",
    ]


def test_what_a_file_manager_leaves_is_nothing_extra(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "deep/.DS_Store").write_text("x")

    assert said(tree, capsys)[0] == 0


def _linked(tree: Path) -> None:
    shutil.move(tree / "deep", tree.parent / "elsewhere")
    (tree / "deep").symlink_to(tree.parent / "elsewhere")


def _lines(*lines: str) -> Change:
    return lambda tree: (tree / MANIFEST).write_text("\n".join(lines))


ODD: dict[str, tuple[Change, str]] = {
    "no manifest": (lambda tree: (tree / MANIFEST).unlink(), "copy/MANIFEST.sha256:1: [verify/manifest] The list of files and sums is not there."),
    "an empty one": (_lines(), "copy/MANIFEST.sha256:1: [verify/manifest] The list is empty."),
    "a line that is none": (_lines("words"), "copy/MANIFEST.sha256:1: [verify/manifest] The line is no sum"),
    "bytes": (lambda tree: (tree / MANIFEST).write_bytes(b"\xff\xfe\0"), "copy/MANIFEST.sha256:1: [verify/manifest] The line"),
    "a folder": (lambda tree: ((tree / MANIFEST).unlink(), (tree / MANIFEST).mkdir()), "copy/MANIFEST.sha256:1: [verify/file] It is no plain file."),
    "a link to a folder": (_linked, "copy/deep:1: [verify/file] It is a link."),
    "a link": (lambda tree: (tree / "more").symlink_to("index.html"), "copy/more:1: [verify/file] It is a link."),
    "a link to nothing": (lambda tree: (tree / "more").symlink_to("nothing"), "copy/more:1: [verify/file] It is a link."),
    "a pipe": (lambda tree: os.mkfifo(tree / "more"), "copy/more:1: [verify/file] It is no plain file."),
    "a name of two lines": (lambda tree: (tree / "a\nb").touch(), "copy/a\N{REPLACEMENT CHARACTER}b:1: [verify/extra]"),
    "a name in no letters": (lambda tree: Path(os.fsdecode(os.fsencode(tree) + b"/\xff")).touch(), "copy/\N{REPLACEMENT CHARACTER}:1: [verify/extra]"),
}  # fmt: skip


@pytest.mark.parametrize("what", ODD)
def test_whatever_else_is_met_ends_in_one_line(tree: Path, what: str, capsys: pytest.CaptureFixture[str]) -> None:
    change, told = ODD[what]
    change(tree)
    code, lines = said(tree, capsys)

    assert (code, lines[1:]) == (1, ["1 finding(s); nothing was changed."])
    assert lines[0].startswith(told)


def test_a_file_and_a_folder_that_cannot_be_read_are_named(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Permissions hold nobody up who tests as root, so the system's answer is played."""
    path_open, scan = Path.open, os.scandir

    def refuse(path: Path, *how: str, **more: str) -> object:
        if path.name == "index.html":
            raise PermissionError(13, "Permission denied", str(path))
        return path_open(path, *how, **more)

    def refuse_folder(path: str) -> object:
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "scandir", refuse_folder)

    assert said(tree, capsys)[1][:-1] == [
        "copy/deep:1: [verify/file] It cannot be read: Permission denied. Put a plain file or folder in its place.",
        "copy/index.html:1: [verify/file] It cannot be read: Permission denied. Put a plain file or folder in its place.",
    ]


def test_a_path_that_is_none_or_a_link_is_one_line(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.parent / "link").symlink_to(tree)

    for name, told in (("none", "cannot be read"), ("link", "is a link"), ("x" * 300, "cannot be read")):
        code, lines = said(tree.parent / name, capsys)
        assert (code, len(lines)) == (1, 2)
        assert lines[0].startswith(f"{name}:1: [verify/file] It {told}")
    assert main(["verify"]) == 2


def test_a_list_of_sums_speaks_of_its_files_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.epub", "b.zip", "c.html"):
        (tmp_path / name).write_text(name)
    sums = "".join(f"{sha256(name.encode()).hexdigest()}  {name}\n" for name in ("a.epub", "b.zip"))
    (tmp_path / "SHA256SUMS").write_text(sums)

    assert said(tmp_path / "SHA256SUMS", capsys) == (0, ["SHA256SUMS: 2 files are as listed."])
    (tmp_path / "a.epub").unlink()
    (tmp_path / "b.zip").write_text("x")
    code, lines = said(tmp_path / "SHA256SUMS", capsys)
    assert (code, [line.split("]")[0] for line in lines[:-1]]) == (
        1,
        ["a.epub:1: [verify/missing", "b.zip:1: [verify/changed"],
    )


def test_a_list_leads_through_no_link(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a").write_text("a")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "SHA256SUMS").write_text(f"{sha256(b'a').hexdigest()}  link/a\n")

    assert "is reached through the link" in said(tmp_path / "SHA256SUMS", capsys)[1][0]


def repacked(path: Path, change: Callable[[dict[str, bytes]], object]) -> None:
    """Write an archive again with other files."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def test_a_whole_archive_is_as_listed(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(packed, capsys) == (0, ["site.zip: 3 files are as listed."])


def test_each_file_of_an_archive_that_is_not_as_published_is_named(
    packed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    top = f"{SITE.key}-0.1.0"

    def change(files: dict[str, bytes]) -> None:
        files[f"{top}/index.html"] = b"Home"
        files["outside.html"] = files.pop(f"{top}/deep/page.html")

    repacked(packed, change)
    assert [line.split("]")[0] for line in said(packed, capsys)[1][:-1]] == [
        "site.zip/outside.html:1: [verify/extra",
        f"site.zip/{top}/deep/page.html:1: [verify/missing",
        f"site.zip/{top}/index.html:1: [verify/changed",
    ]


def _twice(path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr(archive.namelist()[-1], b"other")


def _packed_link(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        info = zipfile.ZipInfo("link")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/hostname")


def _flipped(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        info = archive.infolist()[0]
    content = bytearray(path.read_bytes())
    content[info.header_offset + 30 + len(info.filename) + 5] ^= 255
    path.write_bytes(content)


ARCHIVES: dict[str, tuple[Change, str]] = {
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:200]), "site.zip:1: [verify/file] It is a damaged archive: "),
    "empty": (lambda path: path.write_bytes(b""), "site.zip:1: [verify/file] It is a damaged archive: "),
    "no archive": (lambda path: path.write_text("words"), "site.zip:1: [verify/file] It is a damaged archive: "),
    "without a manifest": (lambda path: repacked(path, lambda files: [files.pop(name) for name in list(files) if name.endswith(MANIFEST)]), "site.zip:1: [verify/manifest] The archive holds no `MANIFEST.sha256`."),
    "a name twice": (_twice, "site.zip/"),
    "a link": (_packed_link, "site.zip/link:1: [verify/file] It is a link."),
    "a bit turned over": (_flipped, "site.zip/"),
}  # fmt: skip


@pytest.mark.parametrize("what", ARCHIVES)
def test_an_archive_that_is_none_ends_in_one_line(packed: Path, what: str, capsys: pytest.CaptureFixture[str]) -> None:
    change, told = ARCHIVES[what]
    change(packed)
    code, lines = said(packed, capsys)

    assert (code, lines[1:]) == (1, ["1 finding(s); nothing was changed."])
    assert lines[0].startswith(told)


def test_a_list_as_long_as_a_disk_is_not_read(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "_LONGEST", 10)

    assert "is too long" in said(tree, capsys)[1][0]

"""Only plain files of a project count: links and pipes are told, backups passed over, conflicts found; nothing waits."""

import os
import shutil
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.read.originals import read_originals
from briefing.read.project import read_licence, read_project
from briefing.read.tree import passed_over, scan

CASES = Path(__file__).parents[2] / "cases"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the small project, with a folder for assets and one for templates."""
    root = shutil.copytree(CASES / "project", tmp_path / "project")
    for folder in ("docs/assets", "overrides", "macros"):
        (root / folder).mkdir()
    (root / "mkdocs.yml").write_text("site_name: X\n")
    return root


def told(root: Path) -> list[str]:
    """Return where the project's findings are and by which rule."""
    try:
        read_project(root)
    except BriefingError as error:
        return [f"{finding.place} {finding.rule}" for finding in error.findings]
    return []


ANYWHERE = (
    "docs/assets/x.txt", "docs/topics/x.md", "docs/sources/x.md", "docs/x.md", "docs/assets/.x", "registry/people.yml",
    "overrides/x.html", "macros/x.py", "docs/deep/er", "hook.py", "LICENSE-content",
)  # fmt: skip


@pytest.mark.parametrize("path", ANYWHERE)
@pytest.mark.parametrize("kind", ["link", "broken link", "link to a folder", "pipe"])
def test_what_is_no_plain_file_is_told_by_name_and_never_opened(path: str, kind: str, project: Path) -> None:
    (project / path).parent.mkdir(exist_ok=True)
    if kind == "pipe":
        os.mkfifo(project / path)
    else:
        targets = {"link": "/etc/passwd", "broken link": "/no/such/file", "link to a folder": "/etc"}
        (project / path).symlink_to(targets[kind])

    assert told(project) == [f"{path}:1 file"]


def test_a_link_in_place_of_a_whole_folder_is_told(project: Path) -> None:
    (project / "macros").rmdir()
    (project / "macros").symlink_to("/etc")

    assert told(project) == ["macros:1 file"]


@pytest.mark.parametrize("name", ["hook.py", "LICENSE-content"])
def test_a_folder_in_place_of_a_file_is_told(name: str, project: Path) -> None:
    (project / name).mkdir()

    assert told(project) == [f"{name}:1 file"]


def test_the_terms_of_the_content_may_be_parted_into_pages_and_are_utf_8(project: Path) -> None:
    (project / "LICENSE-content").write_text("Terms.\f\nMore terms.\n")
    assert told(project) == []
    assert read_licence(project) == "Terms.\f\nMore terms.\n"

    (project / "LICENSE-content").write_bytes(b"Terms of Zo\xeb.\n")
    assert told(project) == ["LICENSE-content:1 file"]


def test_editors_may_mark_what_they_have_open(project: Path) -> None:
    (project / "docs/topics/.#night-ferries.md").symlink_to("someone@somewhere.1:2")

    assert told(project) == []


PASSED_OVER = (
    "x.md~", "x.md.orig", "x.md.rej", "x.md.bak", "x.MD.BAK", "x.md.swp", ".x.md.swp", ".x.md", "#x.md#", ".DS_Store",
    "a/.git/config", "a/__pycache__/x.pyc", ".hidden/x.md", "x.md.old", "x.tmp", "x.md.save", "x.md.save.1", "x.part",
    "x.md.swx", "~$x.docx", "x.md.kate-swp", "x.md.backup", "x.bak2", "x.md.mine", "x.LOCAL.1.md", "x_REMOTE_123.md",
    "x.autosave", "x.pyc", "Thumbs.db", "desktop.ini", "x.crdownload",
)  # fmt: skip


@pytest.mark.parametrize("path", PASSED_OVER)
def test_backups_and_hidden_files_are_passed_over(path: str, project: Path) -> None:
    file = project / "docs" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"\xff <<<<<<< not read")

    assert passed_over(path)
    assert f"docs/{path}" not in scan(project).files
    assert told(project) == []


@pytest.mark.parametrize(
    "path",
    [
        "x.md",
        "assets/orig.css",
        "assets/a.b.js",
        "topics/back-up.md",
        "a#b.md",
        "old.md",
        "a.save.md",
        "local.md",
        "a.local.md",
        "part.md",
    ],
)
def test_other_names_count(path: str) -> None:
    assert not passed_over(path)


def test_what_may_not_be_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: path.name != "night-ferries.md")

    assert told(project) == ["docs/topics/night-ferries.md:1 file"]


MARKS = {
    "<<<<<<< HEAD": True, "=======": True, ">>>>>>> other": True, "||||||| base": True, "========": False,
    "%%%%%%%": True, "%%%%%%% Changes from base to side #1": True, "+++++++": True, "+++++++++ Contents of side #2": True,
    "|||||||": True, "\\\\\\\\\\\\\\        to: side #1": True, "%%%%%%": False, "++++++": False,
}  # fmt: skip
TEXTS = (
    "docs/sources/harbour.md", "docs/topics/night-ferries.md", "docs/index.md", "registry/terms.yml", "mkdocs.yml",
)  # fmt: skip


@pytest.mark.parametrize("file", TEXTS)
@pytest.mark.parametrize("mark", MARKS)
def test_the_marks_of_a_conflict_are_told_with_their_line(mark: str, file: str, project: Path) -> None:
    if file == "docs/index.md":
        (project / file).write_text("---\ntitle: a\ndescription: b\n---\n")
    lines = (project / file).read_text().splitlines()
    (project / file).write_text("\n".join([*lines, mark, "more"]) + "\n")

    assert told(project) == ([f"{file}:{len(lines) + 1} file/conflict"] if MARKS[mark] else [])


def test_conflicts_are_found_in_style_sheets_and_templates_where_equals_signs_may_underline(project: Path) -> None:
    (project / "docs/assets/a.txt").write_text("Licence\n=======\n")
    (project / "docs/assets/a.css").write_bytes(b"a{}\r\n<<<<<<< ours\r\nb{}\r\n=======\r\n>>>>>>> theirs\r\n")
    (project / "docs/assets/a.png").write_bytes(b"\0\n<<<<<<< ours\n")

    assert told(project) == [f"docs/assets/a.css:{line} file/conflict" for line in (2, 4, 5)]


INDENTED = "a\n  <<<<<<< ours\nb\n\t=======\n    >>>>>>> theirs\n"


@pytest.mark.parametrize(
    "name", ["docs/about/x.md", "docs/assets/a.svg", "docs/assets/a.csv", "hook.py", "overrides/a.html"]
)
def test_marks_that_are_set_in_or_follow_a_byte_order_mark_are_told(name: str, project: Path) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(INDENTED)
    found = [each for each in told(project) if each.endswith("conflict")]
    (project / name).write_bytes("\ufeff<<<<<<< ours\n".encode())
    begun = [each for each in told(project) if each.endswith("conflict")]

    assert (found, begun) == ([f"{name}:{line} file/conflict" for line in (2, 4, 5)], [f"{name}:1 file/conflict"])


def test_equals_signs_that_are_set_in_underline_a_heading(project: Path) -> None:
    (project / "docs/assets/a.js").write_text("/*\n   Licence\n   =======\n*/\n")

    assert told(project) == []


@pytest.mark.parametrize("name", ["overrides/main.html", "docs/assets/a.js", "docs/assets/a.css", "macros/a.py"])
def test_one_line_of_equals_signs_is_a_mark_in_code_and_none_in_a_plain_text(name: str, project: Path) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("a\n=======\nb\n")
    (project / "docs/assets/LICENCE").write_text("Licence\n=======\n")

    assert told(project) == [f"{name}:2 file/conflict"]


JUJUTSU = "<<<<<<< Conflict 1 of 1\n%%%%%%% Changes\n a\n-b\n+c\n+++++++ Contents\nd\n>>>>>>> Conflict 1 of 1 ends\n"
INNOCENT = (
    "Heading\n=======\n", "Text.\n\nHeading\n=======\n\nMore.", "```\n%%%%%%%\n+++++++\n=======\n||||||| base\n```\n",
    "| a | b | c | d | e | f |\n|-|-|-|-|-|-|\n|||||||\n||||||| 1 |\n", "- a\n\n        +++++++\n", "++++++", "a %%%%%%% b",
)  # fmt: skip


@pytest.mark.parametrize("name", ["docs/about/x.md", "registry/terms.yml", "docs/assets/a.txt"])
def test_every_mark_of_jujutsu_is_told(name: str, project: Path) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(JUJUTSU)

    assert [each for each in told(project) if "conflict" in each] == [
        f"{name}:{line} file/conflict" for line in (1, 2, 6, 8)
    ]


@pytest.mark.parametrize("text", INNOCENT)
def test_underlines_tables_and_code_of_pages_are_none(text: str, project: Path) -> None:
    (project / "docs/x.md").write_text(f"---\ntitle: a\ndescription: b\n---\n\n{text}")

    assert told(project) == []


@pytest.mark.parametrize("text", ["Licence\n%%%%%%%\n", "Licence\n+++++++\n"])
def test_signs_may_underline_in_a_plain_text(text: str, project: Path) -> None:
    (project / "docs/assets/LICENCE").write_text(text)

    assert told(project) == []


@pytest.mark.parametrize("above", ["a\nb\n", "- a\n", "## a\n", "\n", "> a\n", "a\n=======\n\n"])
def test_equals_signs_that_underline_no_heading_are_a_mark(above: str, project: Path) -> None:
    (project / "docs/x.md").write_text(f"---\ntitle: a\ndescription: b\n---\n\n{above}=======\nb\n")

    assert told(project)[-1:] == [f"docs/x.md:{6 + above.count(chr(10))} file/conflict"]


def test_all_is_told_at_once(project: Path) -> None:
    (project / "docs/assets/x").symlink_to("/etc/passwd")
    os.mkfifo(project / "docs/topics/x.md")
    (project / "docs/latin.md").write_bytes(b"\xe9")
    (project / "docs/large.md").write_bytes(b"a" * 2_000_001)
    (project / "registry/terms.yml").write_text("a: 1\n=======\n")

    assert told(project) == [
        "docs/assets/x:1 file", "docs/large.md:1 file", "docs/latin.md:1 file", "docs/topics/x.md:1 file",
        "registry/terms.yml:2 file/conflict",
    ]  # fmt: skip


def test_a_pipe_among_the_originals_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".originals").mkdir()
    os.mkfifo(tmp_path / ".originals/x.txt")

    assert read_originals(tmp_path) == {}

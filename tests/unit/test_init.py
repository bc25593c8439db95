"""A new site is written whole into an empty folder, or not at all."""

import re
from pathlib import Path

import pytest

from briefing.cli import init
from briefing.cli.main import main
from briefing.ingest import files


@pytest.mark.parametrize("there", [True, False])
def test_a_site_is_written_into_a_folder_that_is_empty_or_absent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, there: bool
) -> None:
    folder = tmp_path / "far" / "two words"
    if there:
        folder.mkdir(parents=True)

    assert main(["init", str(folder)]) == 0

    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert written == set(init.starter())
    assert {"mkdocs.yml", "README.md", "requirements.txt", ".gitignore", "docs/index.md"} < written
    assert f"cd '{folder}'\n" in capsys.readouterr().out


def test_a_folder_that_holds_something_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".hidden").touch()

    assert main(["init", str(tmp_path)]) == 1

    assert capsys.readouterr().err.startswith(f"{tmp_path}:1: [init/folder] ")
    assert [path.name for path in tmp_path.iterdir()] == [".hidden"]


@pytest.mark.parametrize("there", [True, False])
def test_a_site_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    folder, write = tmp_path / "far" / "site", files.write_file
    if there:
        folder.mkdir(parents=True)

    def refuse_settings(path: Path, text: str) -> None:
        if path.name == "mkdocs.yml":
            raise OSError(28, "No space left on device", str(path))
        write(path, text)

    monkeypatch.setattr(files, "write_file", refuse_settings)

    assert main(["init", str(folder)]) == 1
    assert list(tmp_path.rglob("*")) == ([folder.parent, folder] if there else [])


def test_git_passes_over_all_originals_but_those_of_the_examples() -> None:
    texts = init.starter()
    kept = re.findall(r"^!/(.*)$", texts[".gitignore"], re.MULTILINE)

    assert "/.originals/*" in texts[".gitignore"].splitlines()
    assert sorted(kept) == [path for path in texts if path.startswith(".originals/")]

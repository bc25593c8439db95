"""Every command ends with a code that the page about editing and the help name: 0, 1, 2, or 128 and a signal."""

import re
import shutil
import socket
from pathlib import Path

import pytest

from briefing.cli import main as commands

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/about/how-to-edit.md").read_text("utf-8")
TOLD = {"0", "1", "2", "129", "130", "141", "143"}
BAD: dict[str, list[str]] = {
    "bench": ["--sizes", "0", "--runs", "1"],
    "build": [],
    "changes": ["nowhere", "nowhere"],
    "check": [],
    "correct": ["harbour:1.1", "--text", "A.", "--was", "x", "--now", "x", "--why", "x"],
    "editions": ["data"],
    "init": [str(ROOT)],
    "ingest": ["nowhere.txt"],
    "links": [],
    "merge": ["one", "other"],
    "new": ["topic", "No slug", "--from", "harbour"],
    "rename": ["term", "one", "other"],
    "retire": ["docs/topics/gone.md", "--why", "x"],
    "schema": [],
    "serve": [],
    "split": ["harbour:1.1"],
    "verify": ["nowhere"],
    "where": ["nothing"],
    "why": ["nowhere"],
}
"""For each command, arguments that are well written and lead to nothing good where there is no project."""


def test_the_page_and_the_help_name_the_same_codes() -> None:
    rows = re.findall(r"^\| ([\d, ]+) \|", PAGE, re.MULTILINE)

    assert {code for row in rows for code in row.split(", ")} == TOLD
    assert set(re.findall(r"\b\d+\b", commands.CODES)) == TOLD


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_help_is_good(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main([name, "--help"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_an_option_that_is_none_is_wrong_usage(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main([name, "--no-such-option"]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["serve", "--port", "65536"],
        ["serve", "--port", "-1"],
        ["bench", "--runs", "0"],
        ["bench", "--sizes", "many"],
        ["check", "--stale", "-1"],
        ["check", "--stale", "99999999999"],
        ["editions", "none"],
        ["verify", "one", "two"],
    ],
)
def test_a_value_that_cannot_be_is_wrong_usage(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)

    assert commands.main(arguments) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_port_that_is_taken_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as other:
        assert commands.main(["serve", "--port", str(other.getsockname()[1])]) == 1

    assert capsys.readouterr().err == "The system: Address already in use.\n"


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_bad_input_is_told_with_code_one(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert commands.main([name, *BAD[name]]) == 1
    said = capsys.readouterr().err
    assert said
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["build", "check", "editions", "links", "schema"])
def test_a_project_that_cannot_be_read_is_told_with_code_one(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = shutil.copytree(ROOT / "tests" / "cases" / "project", tmp_path / "project")
    (project / "mkdocs.yml").write_text("site_name: Quay\n")
    (project / "registry/people.yml").write_bytes(b"\xff")

    assert commands.main([name, "--project", str(project)]) == 1
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("name", commands.COMMANDS)
@pytest.mark.parametrize("number", [1, 2, 15])
def test_a_signal_is_told_by_its_number(name: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(self: commands.Stop) -> None:
        self.number = number

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands.Stop, "listen", stopped)
    monkeypatch.setattr(commands, "_run", interrupted)

    assert commands.main([name]) == 128 + number

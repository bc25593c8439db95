"""However a command ends, it ends with a code and at most one line, never with a traceback."""

import argparse
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import __main__ as commands
from scripts import new, schema

ROOT = Path(__file__).parents[2]


def start(*arguments: str) -> subprocess.Popen[str]:
    """Start a command as a person would; each import of a module is told on its standard error."""
    return subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "scripts", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_reader_who_leaves_early_is_no_error() -> None:
    with start("ingest", "--dry-run", "nowhere.txt") as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = [line for line in process.stderr if not line.startswith("import time:")]

    assert said == []
    assert process.returncode == 128 + signal.SIGPIPE


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupt_during_imports_leaves_no_traceback(number: int) -> None:
    with start("check") as process:
        assert process.stderr
        next(line for line in process.stderr if line.rstrip().endswith("| scripts"))
        process.send_signal(number)
        said = [line for line in process.stderr if not line.startswith("import time:")]

    assert said == []
    assert process.returncode == 128 + number


FAILURES = {
    "disk": (OSError(28, "No space left on device", "docs/x.md"), "docs/x.md: No space left on device.\n"),
    "no words": (OSError("odd"), "The system: odd.\n"),
}


@pytest.mark.parametrize("what", FAILURES)
def test_what_the_system_refuses_is_one_line(
    what: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    error, said = FAILURES[what]

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(schema, "run", fail)
    monkeypatch.setattr("signal.signal", lambda *_: None)

    assert commands.main(["schema"]) == 1
    assert capsys.readouterr().err == said


def test_a_topic_that_its_sources_cannot_name_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = shutil.copytree(ROOT / "tests" / "cases" / "project", tmp_path / "project")
    given = argparse.Namespace(what="topic", slug="quiet-quays", keys=["harbour"])
    write = new.write_file

    def refuse_notes(path: Path, text: str) -> None:
        if path.parent.name == "sources":
            raise OSError(28, "No space left on device", str(path))
        write(path, text)

    monkeypatch.setattr(new, "write_file", refuse_notes)
    with pytest.raises(OSError, match="No space"):
        new.run(project, given)

    assert not (project / "docs" / "topics" / "quiet-quays.md").exists()


def test_help_loads_no_library_of_a_command() -> None:
    code = (
        "import contextlib, sys; from scripts.__main__ import main\n"
        "with contextlib.suppress(SystemExit): main(['--help'])\n"
        "print(sorted({'mkdocs', 'pydantic', 'trafilatura', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.endswith("[]\n")
    assert "ingest" in done.stdout

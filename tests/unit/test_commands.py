"""However a command ends, it ends with a code and at most one line, never with a traceback."""

import json
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.cli import check, new, schema
from briefing.cli import main as commands
from briefing.corpus import load
from briefing.errors import BriefingError
from briefing.ids import EntityId
from briefing.ingest import files

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

    monkeypatch.setattr(schema, "schemas", fail)
    monkeypatch.setattr("signal.signal", lambda *_: None)

    assert commands.main(["schema"]) == 1
    assert capsys.readouterr().err == said


def test_a_topic_that_its_sources_cannot_name_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = shutil.copytree(ROOT / "tests" / "cases" / "project", tmp_path / "project")
    write = files.write_file

    def refuse_notes(path: Path, text: str) -> None:
        if path.parent.name == "sources":
            raise OSError(28, "No space left on device", str(path))
        write(path, text)

    monkeypatch.setattr(files, "write_file", refuse_notes)
    with pytest.raises(OSError, match="No space"):
        new.run(project, "topic", new.Given(names=["quiet-quays"], keys=["harbour"]))

    assert not (project / "docs" / "topics" / "quiet-quays.md").exists()


def test_help_loads_no_library_of_a_command() -> None:
    code = (
        "import contextlib, sys; from briefing.cli.main import main\n"
        "with contextlib.suppress(SystemExit): main(['--help'])\n"
        "print(sorted({'mkdocs', 'pydantic', 'trafilatura', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.endswith("[]\n")
    assert "ingest" in done.stdout


def test_unknown_ids_become_stubs_with_what_the_article_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = shutil.copytree(ROOT / "tests" / "cases" / "project", tmp_path / "project")
    notes = project / "docs" / "sources" / "harbour.md"
    notes.write_text(notes.read_text("utf-8").replace('by="an unnamed fisherman"', 'by="ada-brook"'), "utf-8")
    with pytest.raises(BriefingError, match=r"`ada-brook` does not exist.*Run `new entity ada-brook`"):
        load(project)

    new.run(project, "entity", new.Given())

    assert "ada-brook, person" in capsys.readouterr().out
    entity = load(project).entities[EntityId("ada-brook")]
    assert (entity.kind.id, entity.data.name) == ("person", "Ada Brook")
    assert entity.data.description == "Named in Harbour lights: who pays?."  # what she says is no word on her
    with pytest.raises(BriefingError, match="is in the registry"):
        new.run(project, "entity", new.Given(names=["ada-brook"]))


def test_an_id_that_many_lines_name_is_one_finding(tmp_path: Path) -> None:
    project = shutil.copytree(ROOT / "tests" / "cases" / "project", tmp_path / "project")
    for path in (project / "docs" / "sources").glob("*.md"):
        text = path.read_text("utf-8").replace('by="an unnamed fisherman"', 'by="jo-hill"')
        path.write_text(text.replace('by="port-authority"', 'by="jo-hill"'), "utf-8")

    with pytest.raises(BriefingError) as caught:
        load(project)
    found = [finding for finding in caught.value.findings if "`jo-hill`" in finding.sentence]
    assert len(found) == 1
    assert "more line" in found[0].sentence


def test_every_word_after_from_is_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[str, new.Given]] = []
    monkeypatch.setattr(new, "run", lambda *arguments: given.append(arguments[1:]))
    (tmp_path / "mkdocs.yml").touch()

    for words in (["--from", "a", "b"], ["--from", "a", "--from", "b"], ["--from", "a", "b", "--kind", "law"]):
        assert commands.main(["--project", str(tmp_path), "new", "topic", "lamps", *words]) == 0

    assert [(what, told.names, told.keys) for what, told in given] == [("topic", ("lamps",), ("a", "b"))] * 3


def test_a_folder_that_is_no_project_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    for arguments in (["schema"], ["schema", "--project", str(ROOT / "tests")], ["--project", ".", "schema"]):
        assert commands.main(arguments) == 1
        assert capsys.readouterr().err.startswith("mkdocs.yml:1: [project/folder] ")
    assert list(tmp_path.iterdir()) == []


def test_the_folder_given_to_a_command_counts_before_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(ROOT / "tests")

    assert commands.main(["schema", "--project", str(tmp_path)]) == 0
    assert (tmp_path / "schemas/topic-front-matter.json").is_file()


@pytest.mark.parametrize("arguments", [["no-such-command"], [], ["build", "--edition", "none"], ["ingest"]])
def test_wrong_usage_is_told_with_code_two(arguments: list[str]) -> None:
    assert commands.main(arguments) == 2


def test_each_command_is_listed_and_helps(capsys: pytest.CaptureFixture[str]) -> None:
    files = {path.stem for path in (ROOT / "briefing/cli").glob("*.py")} - {
        "__init__",
        "__main__",
        "main",
        "project",
        "ask",
        "changing",
        "outside",
        "paths",
    }

    assert set(commands.COMMANDS) == files
    for name in files:
        assert commands.main([name, "--help"]) == 0
        # Copies are looked at wherever they lie, and `init` makes a project; every other command works on one.
        assert ("--project DIR" in capsys.readouterr().out) == (name not in {"changes", "init", "verify"})


def test_a_kind_of_the_site_has_a_schema_to_which_the_editor_is_pointed(tmp_path: Path) -> None:
    project = shutil.copytree(ROOT / "tests" / "cases" / "project", tmp_path / "project")
    (project / "mkdocs.yml").touch()
    (project / ".vscode").mkdir()
    (project / ".vscode/settings.json").write_text('{"editor.rulers": [120]}')
    (project / "registry/kinds.yml").write_text("vessel: {label: V, plural: Vs, folder: vessels, about: A boat.}\n")
    (project / "registry/vessels.yml").write_text("{}\n")

    assert commands.main(["schema", "--project", str(project)]) == 0

    settings = json.loads((project / ".vscode/settings.json").read_text())
    assert settings["editor.rulers"] == [120]
    assert settings["yaml.schemas"]["./schemas/vessels.json"] == "registry/vessels.yml"
    assert (project / "schemas/vessels.json").is_file()


def test_a_kind_that_is_none_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = shutil.copytree(ROOT / "tests" / "cases" / "project", tmp_path / "project")
    (project / "mkdocs.yml").touch()

    assert commands.main(["new", "entity", "ada-vane", "--kind", "persn", "--project", str(project)]) == 2
    assert "`persn` is none of person, organisation" in capsys.readouterr().err


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the small project, without its article."""
    copy = shutil.copytree(ROOT / "tests" / "cases" / "project", tmp_path / "project")
    (copy / "mkdocs.yml").touch()
    shutil.rmtree(copy / ".originals")
    return copy


def test_what_could_not_be_compared_is_among_the_findings_for_programs(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with suppress(BriefingError):
        check.run(project, as_json=True)
    rows = json.loads(capsys.readouterr().out)

    assert ("docs/sources/harbour.md", "original/absent") in {(row["file"], row["rule"]) for row in rows}


@pytest.mark.parametrize("page", ["organisations/", "organisations/index.html", "docs/topics/night-ferries.md"])
def test_a_page_may_be_named_by_its_address_or_its_file(
    project: Path, capsys: pytest.CaptureFixture[str], page: str
) -> None:
    assert commands.main(["--project", str(project), "why", page]) == 0
    assert capsys.readouterr().out.startswith(("registry/organisations.yml:", "docs/topics/night-ferries.md:"))


def test_a_topic_may_rest_on_notes_that_are_still_a_draft(project: Path) -> None:
    notes = project / "docs" / "sources" / "harbour.md"
    notes.write_text(notes.read_text("utf-8").replace("\n---\n", "\ndraft: true\n---\n", 1), "utf-8")
    new.run(project, "topic", new.Given(names=["quiet-quays"], keys=["harbour"]))

    assert "quiet-quays" in load(project, drafts=True).topics

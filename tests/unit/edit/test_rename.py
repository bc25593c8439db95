"""Another id is followed everywhere, and nothing else changes. All people and places are invented."""

import inspect
import shutil
from pathlib import Path

import pytest

from briefing.cli import main as commands
from briefing.corpus import Corpus, survey
from briefing.edit.markdown import MACROS, What
from briefing.edit.pointers import pointers
from briefing.edit.rename import RENAMED, ids, rename
from briefing.edit.spots import SETTINGS, Texts, after
from briefing.mkdocs.macros import Blocks
from briefing.read.items import _VALUES
from briefing.read.project import read_project, sorted_files
from tests.small import build, small_project

NEW = "quite-another"


def texts_of(root: Path) -> dict[str, str]:
    """Return every text of a project that a command may change."""
    return {**read_project(root).texts, SETTINGS: (root / SETTINGS).read_text("utf-8")}


def corpus_of(texts: Texts) -> Corpus:
    """Return the Corpus of texts in which every id resolves."""
    corpus, findings = survey(sorted_files(texts), drafts=True)
    assert findings == []
    return corpus


def bytes_of(root: Path) -> dict[Path, bytes]:
    """Return what every file of a project holds."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_every_id_is_followed_wherever_it_is_named_and_back(project: Path) -> None:
    texts = texts_of(project)
    corpus = corpus_of(texts)
    for what in RENAMED:
        for id_ in ids(corpus, what):
            result = after(texts, rename(texts, corpus, what, id_, NEW).texts)
            renamed = corpus_of(result)
            assert {path.replace(NEW, id_) for path in renamed.paths} == corpus.paths
            assert [file for file, row in pointers(result) if (row.what, row.id) == (what, id_)] == []
            back = after(result, rename(result, renamed, what, NEW, id_).texts)
            assert {path: text for path, text in back.items() if path != SETTINGS} == {
                path: text for path, text in texts.items() if path != SETTINGS
            }
            assert f"{id_}.md: " not in back[SETTINGS]


def test_every_kind_of_place_is_followed(project: Path) -> None:
    texts = texts_of(project)
    named = {(file.rsplit("/", 1)[-1], row.what, row.cited or row.id) for file, row in pointers(texts)}
    page = "night-ferries.md"

    assert {
        (page, What.SOURCE, "harbour:1-2"), (page, What.PAGE, "places/old-harbour.md"),
        (page, What.PAGE, "organisations/tern-line.md"), (page, What.TERM, "subsidy"),
        (page, What.REFERENCE, "port-2018"), (page, What.PAGE, "sources/quay.md"), (page, What.ENTITY, "gullcall"),
        ("quay.md", What.ENTITY, "tern-line"), ("quay.md", What.ENTITY, "port-authority"),
        ("quay.md", What.SOURCE, "quay:2.1"), ("quay.md", What.TOPIC, "night-ferries"),
        ("harbour.md", What.SOURCE, "harbour:1.2"), ("harbour.md", What.REFERENCE, "port-2018"),
        ("routes.yml", What.ENTITY, "new-harbour"), ("routes.yml", What.SOURCE, "quay:1.1"),
        ("places.yml", What.ENTITY, "new-harbour"), ("organisations.yml", What.ENTITY, "gullcall"),
        ("chronology.yml", What.REFERENCE, "port-2018"), ("chronology.yml", What.SOURCE, "harbour:1.2"),
        ("exceptions.yml", What.PAGE, "topics/night-ferries.md"), ("changes.yml", What.PAGE, "sources/harbour.md"),
        ("mkdocs.yml", What.PAGE, "topics/night-ferries.md"),
    } <= named  # fmt: skip


def test_code_and_comments_stay(project: Path) -> None:
    texts = texts_of(project)
    result = after(texts, rename(texts, corpus_of(texts), What.SOURCE, "quay", NEW).texts)

    page = result["docs/topics/night-ferries.md"]
    assert "`[^quay:1.1]` is code, as is `tern-line`. <!-- [^quay:1.1] and tern-line -->" in page
    assert f"(/sources/{NEW}.md#p2-1)" in page
    assert "topic: night-ferries # the slug" in page


def test_what_macros_and_attributes_take_is_known() -> None:
    """Whoever adds a macro or an attribute that takes an id says so in `briefing/edit/markdown.py`."""
    calls = {name: inspect.signature(call) for name, call in vars(Blocks).items() if not name.startswith("_")}
    given = {name for name, call in calls.items() for row in call.parameters.values() if "str" in str(row.annotation)}

    assert given == {*MACROS, "names"}  # which takes a kind
    assert set(_VALUES) == {
        "by", "via", "accuses", "also", "see", "contradicts",  # these are followed
        "when", "said", "figure", "standing", "outcome",  # these name nothing
    }  # fmt: skip


def test_a_dry_run_shows_the_change_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = bytes_of(project)

    assert commands.main(["rename", "source", "quay", NEW, "--dry-run", "--project", str(project)]) == 0

    said = capsys.readouterr().out
    assert "--- a/docs/sources/quay.md\n+++ b/docs/sources/quite-another.md\n" in said
    assert f"+    sources/quay.md: {{to: sources/{NEW}.md}}\n" in said
    assert bytes_of(project) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["entity", "tern-lin", "x"], "Did you mean `tern-line`?"),
        (["entity", "tern-line", "gullcall"], "`gullcall` is no id, or that of another entity."),
        (["topic", "night-ferries", "Night"], "`Night` is no id"),
        (["source", "harbour", "index"], "docs/sources/index.md is a page already"),
    ],
)
def test_what_cannot_be_renamed_is_a_finding(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    before = bytes_of(project)

    assert commands.main(["rename", *arguments, "--project", str(project)]) == 1

    assert said in capsys.readouterr().err
    assert bytes_of(project) == before


def test_a_change_that_leaves_new_findings_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An id may be a word that plain English does not like, or that YAML reads as nothing."""
    before = bytes_of(project)

    assert commands.main(["rename", "topic", "night-ferries", "null", "--project", str(project)]) == 1

    assert "docs/topics/null.md" in capsys.readouterr().err
    assert bytes_of(project) == before


def test_findings_that_are_there_already_refuse_nothing(project: Path) -> None:
    topic = project / "docs/topics/night-ferries.md"
    topic.write_text(topic.read_text("utf-8").replace("[^harbour:1-2]", ""), "utf-8")

    assert commands.main(["rename", "topic", "night-ferries", NEW, "--project", str(project)]) == 0
    assert (project / f"docs/topics/{NEW}.md").is_file()
    assert not topic.exists()


def test_a_file_that_cannot_be_read_is_not_changed_around(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "registry/terms.yml").write_text("subsidy: [\n", "utf-8")
    before = bytes_of(project)

    assert commands.main(["rename", "entity", "tern-line", NEW, "--project", str(project)]) == 1
    assert "registry/terms.yml" in capsys.readouterr().err
    assert bytes_of(project) == before


@pytest.mark.parametrize("settings", ["nav: [\n", "- a\n"])
def test_settings_that_cannot_be_read_are_a_finding(
    project: Path, capsys: pytest.CaptureFixture[str], settings: str
) -> None:
    (project / SETTINGS).write_text(settings, "utf-8")

    assert commands.main(["rename", "entity", "tern-line", NEW, "--project", str(project)]) == 1
    assert capsys.readouterr().err.startswith("mkdocs.yml:")


def test_ends_of_lines_and_the_mark_at_the_beginning_stay(project: Path) -> None:
    path = project / "registry/organisations.yml"
    raw = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(raw)

    assert commands.main(["rename", "entity", "tern-line", NEW, "--project", str(project)]) == 0
    assert path.read_bytes() == raw.replace(b"tern-line", NEW.encode())


def test_a_disk_that_fails_leaves_everything_as_it_was(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bytes_of(project)
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if target.name == SETTINGS:
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    assert commands.main(["rename", "topic", "night-ferries", NEW, "--project", str(project)]) == 1
    assert bytes_of(project) == before


def test_the_site_has_the_same_pages_but_for_the_names(tmp_path: Path, project: Path) -> None:
    root = small_project(tmp_path / "small")
    for part in ("docs", "registry"):
        shutil.copytree(project / part, root / part, dirs_exist_ok=True)
    names = {"night-ferries": "late-boats", "harbour": "lights", "tern-line": "gull-line", "subsidy": "grant"}
    earlier = pages_of(build(root))
    for what, (old, new) in zip((What.TOPIC, What.SOURCE, What.ENTITY, What.TERM), names.items(), strict=True):
        assert commands.main(["rename", what.value, old, new, "--project", str(root)]) == 0

    later = pages_of(build(root))
    moved = {f"topics/{NEW}", "topics/night-ferries", "sources/harbour", "organisations/tern-line"} & later
    renamed = {"topics/late-boats": "topics/night-ferries", "sources/lights": "sources/harbour"}
    renamed |= {"organisations/gull-line": "organisations/tern-line"}
    assert moved == set(renamed.values())  # what stands there sends its readers on
    assert {renamed.get(path, path) for path in later - moved} == earlier
    assert "gull-line" in (root / "built/organisations/tern-line/index.html").read_text("utf-8")


def pages_of(tree: Path) -> set[str]:
    """Return the pages of a built tree by their folders."""
    return {path.parent.relative_to(tree).as_posix() for path in tree.rglob("index.html")}

"""The same article again, a later capture of it, and what a person wrote: nothing is lost, nothing written over."""

import json
import re
from pathlib import Path

import pytest

from briefing.cli import ingest
from briefing.corpus import Corpus
from briefing.derive.linking import name_matcher
from briefing.ingest.formats.capture import read_one
from briefing.ingest.notes.revise import is_version
from briefing.ingest.notes.store import Shelf, keys_of, write
from briefing.ingest.text import fingerprint
from briefing.read.project import ProjectFiles
from briefing.read.source import read_source
from tests.unit.ingest.articles import CAPTURE, FIRST, SECOND, THIRD, other


def test_the_same_article_changes_nothing_and_a_changed_one_is_marked(
    files: ProjectFiles, corpus: Corpus, shelf: Shelf, tmp_path: Path
) -> None:
    first = shelf.place(other())
    write(tmp_path, first)
    assert (first.status, first.key) == ("new", "quiet-quay")
    notes = (tmp_path / "docs/sources/quiet-quay.md").read_text()
    known = ProjectFiles(files.pages, {**files.notes, "docs/sources/quiet-quay.md": notes}, files.registry)
    again = Shelf(known, name_matcher(corpus), "all-rights-reserved", tmp_path / ".originals")

    assert again.place(other()).status == "same"
    changed = Shelf(known, name_matcher(corpus), "all-rights-reserved", tmp_path / ".originals").place(
        other(FIRST.replace("four", "five"))
    )
    assert changed.status == "changed"
    assert "[-four-] {+five+}" in str(changed.reason)
    assert str(changed.text).count("<!-- review:") == 1
    assert str(changed.text).replace("\n\n<!-- review:", "<!--").count("### Passage") == notes.count("### Passage")


STATED = '\n\n- The board paid the lines.\n  {: #p1-1 }\n- Nobody expected it.\n  {: #p1-2 when="2018" }\n'


def stated(notes: str) -> str:
    """Return notes in which a person wrote two statements below passage 1."""
    head = next(line for line in notes.split("\n") if line.startswith("### Passage 1 "))
    return notes.replace(head, head + STATED, 1)


LATER = {
    "changed": ([FIRST.replace("four", "five"), THIRD], 2, 1),
    "added": (["A paragraph that was put in before all others, in a later capture of it.", FIRST, THIRD], 3, 0),
    "two added": ([FIRST, "Old lamps burn on the quay, a keeper says.", "New ones do not, says he.", THIRD], 4, 0),
    "removed": ([THIRD], 2, 1),
    "both": ([FIRST, "A new middle of the article, which says other things.", THIRD.replace("May", "June")], 3, 1),
}


@pytest.mark.parametrize("what", LATER)
def test_a_later_capture_keeps_every_statement_and_number(
    files: ProjectFiles, corpus: Corpus, shelf: Shelf, tmp_path: Path, what: str
) -> None:
    later, passages, reviews = LATER[what]
    first = shelf.place(other())
    write(tmp_path, first)
    path = tmp_path / "docs/sources/quiet-quay.md"
    path.write_text(
        stated(path.read_text()).replace("draft: true", "draft: false").replace("topics: []", "topics: [t]")
    )
    known = ProjectFiles(files.pages, {"docs/sources/quiet-quay.md": path.read_text()}, files.registry)
    article = read_one("\n\n".join(["A quiet quay", *later]))

    outcome = Shelf(known, name_matcher(corpus), "all-rights-reserved", tmp_path / ".originals").place(article)

    text = str(outcome.text)
    assert outcome.status == "changed"
    assert STATED.strip() in text
    assert text.count("<!-- review:") == reviews
    source, found = read_source(text, "x.md", "quiet-quay")
    assert [finding.rule for finding in found] == ["notes/unstated"]  # passage 2, of which nothing was stated before
    assert source is None
    assert (len(re.findall("### Passage", text)), f"passages: {passages}" in text) == (passages, True)
    assert all(fingerprint(block.text) in text for block in article.blocks)
    after = ProjectFiles(files.pages, {"docs/sources/quiet-quay.md": text}, files.registry)
    again = Shelf(after, name_matcher(corpus), "all-rights-reserved", tmp_path / ".originals").place(article)
    assert again.status == "same"


def test_another_text_under_the_same_title_is_refused(files: ProjectFiles, corpus: Corpus, tmp_path: Path) -> None:
    shelf = Shelf(files, name_matcher(corpus), "all-rights-reserved", tmp_path)

    clash = shelf.place(other(title="Harbour lights: who pays?"))

    assert clash.status == "refused"
    assert "another text" in str(clash.reason)
    assert keys_of("CON") == ["con-article"]


def test_a_page_that_a_person_wrote_is_never_written_over(corpus: Corpus, tmp_path: Path) -> None:
    files = ProjectFiles({"docs/sources/index.md": "---\ntitle: Sources\n---\n"}, {}, {})

    clash = Shelf(files, name_matcher(corpus), "all-rights-reserved", tmp_path).place(other(title="Index"))

    assert (clash.status, clash.text) == ("refused", None)
    assert "is a page already" in str(clash.reason)


def test_a_failed_write_leaves_what_was_there(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = shelf.place(other())
    write(tmp_path, outcome)
    path = tmp_path / str(outcome.notes)
    path.write_text("mine")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match=f"No space.*{path.name}"):
        write(tmp_path, outcome)

    assert path.read_text() == "mine"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_original_without_its_notes_is_not_left_behind(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("a file where a folder should be")

    with pytest.raises(OSError, match="docs"):
        write(tmp_path, shelf.place(other()))

    assert list((tmp_path / ".originals").iterdir()) == []


def test_keys_that_collide_are_refused_naming_both(shelf: Shelf) -> None:
    shelf.place(other(title="A quiet quay"))

    clash = shelf.place(other(text=f"Something else. {FIRST}", title="A quiet — quay!"))

    assert clash.status == "refused"
    assert "A quiet quay" in str(clash.reason)
    assert keys_of("Ünïcode — Größe") == ["unicode-grosse"]
    assert max(map(len, keys_of("word " * 40))) <= 60
    assert keys_of("10⁶ lamps") == ["10-6-lamps"]
    assert keys_of("A long internationalisation of counterrevolutionary institutionalisation")[0].endswith(
        "revolutionary"
    )


FIELDS = [
    "key", "title", "author", "published", "publisher", "language", "format", "passages", "headings", "captions",
    "pull_quotes", "credits", "references", "words", "left_out", "sha256", "notes", "status", "reason",
]  # fmt: skip


def test_json_rows_have_every_field_and_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = (tmp_path / "a.txt", tmp_path / "b\u202e.exe")
    given = ingest.Given(paths=paths, as_json=True, dry_run=True, rights="x")
    (tmp_path / "a.txt").write_text(CAPTURE.replace("Harbour lights", "Harbour lamps"))
    (tmp_path / "b\u202e.exe").write_text("x")
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SystemExit) as caught:
        ingest.run(Path(__file__).parents[2] / "cases" / "project", given)

    rows = json.loads(capsys.readouterr().out)
    assert caught.value.code == 1
    assert [row["status"] for row in rows] == ["new", "refused"]
    assert (rows[0]["passages"], rows[0]["pull_quotes"], rows[0]["references"]) == (3, 1, 1)
    assert list(rows[0]) == list(rows[1]) == FIELDS
    assert str(rows[1]["reason"]).startswith(str(tmp_path / "b[U+202E].exe"))


def test_a_later_capture_brings_opening_words_up_to_date_unless_an_editor_left_them_out(
    files: ProjectFiles, corpus: Corpus, shelf: Shelf, tmp_path: Path
) -> None:
    first = shelf.place(other())
    write(tmp_path, first)
    notes = (tmp_path / "docs/sources/quiet-quay.md").read_text()
    old, later = (" ".join(text.split()[:6]) for text in (FIRST, f"Now {FIRST}"))
    assert f'opens="{old}"' in notes

    def revised(written: str) -> str:
        known = ProjectFiles(files.pages, {**files.notes, "docs/sources/quiet-quay.md": written}, files.registry)
        again = Shelf(known, name_matcher(corpus), "all-rights-reserved", tmp_path / ".originals")
        return str(again.place(other(f"Now {FIRST}")).text)

    assert f'opens="{later}"' in revised(notes)
    assert "opens=" not in revised(re.sub(' opens="[^"]*"', "", notes))


def test_a_key_is_short_and_telling_and_grows_only_where_another_text_has_it(shelf: Shelf) -> None:
    title = "Who ordered the mud moved? The dredging of the Ludder, ten years on"
    first, second = other(FIRST, title), other(SECOND, f"{title} again")

    assert keys_of(title)[:2] == ["ordered-mud-moved-dredging", "ordered-mud-moved-dredging-ludder"]
    assert keys_of("The Widow’s Table") == ["widows-table"]
    assert [shelf.place(first).key, shelf.place(second).key] == keys_of(title)[:2]


def test_a_key_may_be_named(shelf: Shelf) -> None:
    assert shelf.place(other(), "quay").key == "quay"
    assert shelf.place(other(SECOND, "Another"), "quay").status == "refused"


def test_a_named_key_is_not_that_of_another_text_with_which_it_shares_a_passage(
    files: ProjectFiles, corpus: Corpus, shelf: Shelf, tmp_path: Path
) -> None:
    notes = shelf.place(other()).text or ""
    known = ProjectFiles(files.pages, {**files.notes, "docs/sources/quiet-quay.md": notes}, files.registry)
    again = Shelf(known, name_matcher(corpus), "all-rights-reserved", tmp_path / ".originals")
    more = "A lamp of the mole went out.\n\nIts keeper had no oil, nor did any other man there."
    another = again.place(
        other(f"{more}\n\nNobody knew why that was so, all the same.", "Lamps of the mole"), "quiet-quay"
    )

    assert (another.status, another.text) == ("refused", None)
    assert "docs/sources/quiet-quay.md is 'A quiet quay', another text" in str(another.reason)
    assert "\n" not in str(another.reason)
    assert again.place(other(title="A quay with a new title"), "quiet-quay").status in {"same", "changed"}


@pytest.mark.parametrize(("text", "most"), [(FIRST, True), (f"{FIRST}\n\n{SECOND}", False)])
def test_a_text_is_mostly_another_from_half_of_its_passages_on(text: str, *, most: bool) -> None:
    notes = f'### Passage 1 {{: #p1 sha="{fingerprint(FIRST)}" words="20" }}\n'

    assert is_version(notes, "", other(text))
    assert is_version(notes, "", other(text), mostly=True) is most


def test_a_key_named_for_another_text_of_the_same_title_is_its_own(
    files: ProjectFiles, corpus: Corpus, shelf: Shelf, tmp_path: Path
) -> None:
    notes = shelf.place(other()).text or ""
    known = ProjectFiles(files.pages, {**files.notes, "docs/sources/quiet-quay.md": notes}, files.registry)
    again = Shelf(known, name_matcher(corpus), "all-rights-reserved", tmp_path / ".originals")

    later = again.place(other(SECOND), "later-quay")

    assert (later.status, later.key) == ("new", "later-quay")
    assert again.place(other(), "third-quay").key == "quiet-quay"

"""What a built page shows is traced to the line that wrote it, and to none where that cannot be known."""

from pathlib import Path

import pytest

from briefing.check.trace import Written, authored, written
from briefing.errors import Place

LINES = Written({
    "docs/a.md": ("# A {: #a }", "x {: #b }", "y {: #b }", "[x](#b-c)"),
    "docs/b/index.md": ("[x](https://e.example/?a=1&amp;b=2)",),
    "registry/people.yml": ("a: {url: https://e.example/person}", "b: {note: twice-said}", "c: {note: twice-said}"),
})  # fmt: skip


@pytest.mark.parametrize(("page", "text", "last", "place"), [
    ("a/index.html", "#b", False, "docs/a.md:2"),
    ("a.html", "#b", True, "docs/a.md:3"),
    ("a.md", "#b-c", False, "docs/a.md:4"),
    ("b/index.html", "https://e.example/?a=1&b=2", False, "docs/b/index.md:1"),
    ("people/a/index.html", "https://e.example/person", False, "registry/people.yml:1"),
    ("people/a/index.html", "twice-said", False, "None"),
    ("people/a/index.html", "#b-c", False, "None"),
    ("a.html", "no such text", False, "None"),
])  # fmt: skip
def test_a_text_is_traced_to_its_line(page: str, text: str, last: bool, place: str) -> None:  # noqa: FBT001
    assert str(LINES.place(page, text, last=last)) == place


def test_the_first_way_of_writing_that_is_found_counts() -> None:
    assert LINES.place("a.html", "nowhere", "#b-c", "#b") == Place("docs/a.md", 4)


def test_a_page_is_written_in_its_file_or_in_the_index_of_its_folder() -> None:
    assert authored("index.html") == ("docs/index.md",)
    assert authored("b/index.html") == ("docs/b/index.md", "docs/b.md")
    assert (LINES.source("b/index.html"), LINES.source("c.html")) == (Place("docs/b/index.md", 1), None)


def test_a_project_that_cannot_be_read_traces_nothing(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_bytes(b"\xff")

    assert written(tmp_path).lines == {}

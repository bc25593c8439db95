"""A site goes only where nothing of a person's is: into a new or an empty folder, or in the place of a site of ours."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.editions.manifest import MANIFEST
from briefing.mkdocs.epoch import EPOCH, bad_epoch
from briefing.mkdocs.output import MARK, begin, plan, refusal, seal


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a finished site of two files."""
    folder = tmp_path / "site"
    begin(folder)
    (folder / "index.html").write_text("home")
    (folder / "deep").mkdir()
    (folder / "deep/page.html").write_text("page")
    seal(folder)
    return folder


def earlier(folder: Path) -> Path:
    """Return a site as builds made it before there was a mark."""
    for name in (
        "index.html",
        "llms.txt",
        "feed.xml",
        "topics/x/index.html",
        "assets/names.js",
        "assets/search/documents.js",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    return folder


def test_a_site_goes_into_a_new_an_empty_or_an_own_folder(site: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert refusal(tmp_path / "new/er", "new/er") is None
    assert refusal(tmp_path / "empty", "empty") is None
    assert refusal(site, "site") is None
    assert refusal(earlier(tmp_path / "earlier"), "earlier") is None


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """Return the folder of a build that failed, or was killed, as it wrote."""
    begin(tmp_path / "half")
    plan(tmp_path / "half", ["half.html", "deep/half.html", "never.html"])
    (tmp_path / "half/half.html").write_text("half")
    (tmp_path / "half/deep").mkdir()
    (tmp_path / "half/404.html").write_text("none")
    return tmp_path / "half"


def test_a_folder_that_a_killed_build_was_filling_is_its_own(half: Path) -> None:
    assert refusal(half, "half") is None


@pytest.mark.parametrize("path", ["thesis.txt", "deep/thesis.txt"])
def test_what_a_person_puts_there_afterwards_is_kept(path: str, half: Path) -> None:
    (half / path).write_text("mine")

    assert f"`{path}`" in str(refusal(half, "half"))


def test_a_mark_that_lists_nothing_owns_nothing(tmp_path: Path) -> None:
    begin(tmp_path / "site")
    assert refusal(tmp_path / "site", "site") is None
    (tmp_path / "site/thesis.txt").write_text("mine")

    assert "`thesis.txt`" in str(refusal(tmp_path / "site", "site"))


def test_a_build_that_begins_on_a_site_knows_what_it_has(site: Path) -> None:
    begin(site)

    assert refusal(site, "site") is None


def test_what_file_managers_leave_is_nobodys(site: Path) -> None:
    (site / ".DS_Store").write_text("")

    assert refusal(site, "site") is None


def foreign(folder: Path) -> Iterator[tuple[str, str]]:
    """Make folders in which something would be lost; yield each and the word that names it."""
    made = ("thesis", "hidden", "page", "deep", "empty")
    for name in made:
        (folder / name).mkdir()
    (folder / "thesis/thesis.txt").write_text("years of work")
    yield "thesis", "`thesis.txt`"
    (folder / "hidden/.git").write_text("")
    yield "hidden", "`.git`"
    (folder / "page/index.html").write_text("<p>mine")
    yield "page", "`index.html`"
    (folder / "deep/a/b").mkdir(parents=True)
    (folder / "deep/a/b/c.txt").write_text("")
    yield "deep", "`a`"
    (folder / "empty/inner").mkdir()
    yield "empty", "`inner`"
    (folder / "file").write_text("")
    yield "file", "is a file"
    (folder / "link").symlink_to("thesis")
    yield "link", "is a link"
    (folder / "broken").symlink_to("nowhere")
    yield "broken", "is a link"
    earlier(folder / "older")
    (folder / "older/notes.txt").write_text("")
    yield "older", "`notes.txt`"
    (folder / "lies").mkdir()
    (folder / "lies" / MARK).write_text("not the words of a build")
    yield "lies", f"`{MARK}`"
    (folder / "linked").mkdir()
    (folder / "linked" / MARK).symlink_to("/etc/passwd")
    yield "linked", f"`{MARK}`"


def test_others_are_refused_by_name_in_one_line(tmp_path: Path) -> None:
    for name, word in foreign(tmp_path):
        found = refusal(tmp_path / name, name)
        assert found, name
        assert word in str(found)
        assert str(found).startswith(f"{name}:1: [build/output] `{name}` ")
        assert "\n" not in str(found)


@pytest.mark.parametrize("path", ["thesis.txt", "deep/thesis.txt", ".git/config", "deep/new"])
def test_what_a_person_put_into_a_site_keeps_it_from_being_replaced(path: str, site: Path) -> None:
    (site / path).parent.mkdir(exist_ok=True)
    (site / path).write_text("mine")

    assert f"`{path}`" in str(refusal(site, "site"))


def test_many_strangers_are_counted(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text("")

    assert "`0.txt`, `1.txt`, `2.txt` and 6 more." in str(refusal(tmp_path, "x"))


def test_a_finished_site_can_be_read_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        begin(tmp_path / "site")
        (tmp_path / "site/a").mkdir()
        (tmp_path / "site/a/x.html").write_text("x")
        seal(tmp_path / "site")
    finally:
        os.umask(before)

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "site").rglob("*")}
    assert modes == {"a": 0o755, "x.html": 0o644, MARK: 0o644, MANIFEST: 0o644}
    assert stat.S_IMODE((tmp_path / "site").stat().st_mode) == 0o755


def test_the_same_site_has_the_same_mark(site: Path) -> None:
    before = (site / MARK).read_bytes()
    seal(site)

    assert (site / MARK).read_bytes() == before


@pytest.mark.parametrize("given", ["", "0", "1700000000", "4294967295"])
def test_a_build_date_is_whole_seconds_since_1970(given: str) -> None:
    assert bad_epoch({EPOCH: given}) is None


@pytest.mark.parametrize("given", ["abc", "-5", "1e9", "4294967296", "9" * 400, " 5", "5\n6", "٣", "2026-11-27"])
def test_any_other_build_date_is_refused_in_one_line(given: str) -> None:
    said = str(bad_epoch({EPOCH: given}))

    assert said.startswith("SOURCE_DATE_EPOCH:1: [build/date] `")
    assert "\n" not in said
    assert len(said) < 250

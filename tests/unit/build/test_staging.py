"""An edition takes its place only when whole, checked, and made from one state of its sources."""

import os
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing.build import staging, swap
from briefing.build.staging import EDITIONS, Edition, Read, publish, refusals, room
from briefing.corpus import survey
from briefing.errors import BriefingError, Finding, Place
from briefing.mkdocs.lock import LOCK, STAGING
from briefing.mkdocs.output import begin, seal
from briefing.read.project import read_project
from briefing.read.sources import states

HERE = Place("docs/a.md", 1)
EDITION = Edition("hosted", "site")
ASIDE = "build-12345678"


class Done:
    """A process of MkDocs that is done."""

    def ended(self) -> tuple[str, int]:
        """Return what it said, and its code."""
        return "", 0


def site(folder: Path, text: str) -> None:
    """Write a finished site of one page."""
    begin(folder)
    (folder / "index.html").write_text(text)
    seal(folder)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with earlier sites, whose builds write one file without MkDocs."""
    for edition in EDITIONS:
        site(tmp_path / edition.target, "earlier")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("a")

    @contextmanager
    def mkdocs(read: Read, staging: Path, editions: tuple[Edition, ...], epoch: str) -> Iterator[Done]:
        for edition in editions:
            site(staging / edition.name, f"{edition.name} {epoch} {read.root == tmp_path}")
        yield Done()

    monkeypatch.setattr(staging, "_mkdocs", mkdocs)
    return tmp_path


def read(root: Path) -> Read:
    """Return the project as it is now."""
    return Read(root, survey(read_project(root))[0], states(root))


def build(root: Path, *findings: Finding, editions: tuple[Edition, ...] = (EDITION,)) -> None:
    """Build editions whose gate finds what is given."""
    with room(root, print):
        publish(read(root), lambda tree, edition: list(findings), "0", editions)  # noqa: ARG005


def left(root: Path) -> list[str]:
    """Return what lies where sites are built."""
    return [path.name for path in (root / STAGING).iterdir() if path.name != LOCK]


def test_settings_for_servers_come_with_the_hosted_edition_and_replace_nothing_of_a_persons(root: Path) -> None:
    build(root, editions=(EDITIONS[1],))
    assert not (root / "dist/hosting").exists()

    build(root)
    assert {path.name for path in (root / "dist/hosting").iterdir()} >= {"nginx.conf", "Caddyfile"}
    build(root)

    (root / "dist/hosting/mine.conf").write_text("mine")
    with pytest.raises(BriefingError, match=r"`dist/hosting` holds what no build put there: `mine\.conf`"):
        build(root)
    assert (root / "dist/hosting/mine.conf").read_text() == "mine"


@pytest.mark.parametrize("how", ["exchange", "two steps"])
def test_whole_editions_take_the_place_of_the_earlier(how: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if how == "two steps":
        monkeypatch.setattr(swap, "_caller", lambda: None)

    build(root, editions=EDITIONS)

    assert (root / "site/index.html").read_text() == "hosted 0 True"
    assert (root / "dist/offline/index.html").read_text() == "offline 0 True"
    assert left(root) == []


def test_the_folder_around_a_site_can_be_read_too(root: Path) -> None:
    before = os.umask(0o077)
    try:
        build(root, editions=(Edition("hosted", "more/deep/site"),))
    finally:
        os.umask(before)

    folders = [root / name for name in ("more", "more/deep", "more/deep/site")]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o755}


def test_an_edition_with_findings_changes_nothing(root: Path) -> None:
    with pytest.raises(BriefingError, match="built/link"):
        build(root, Finding(HERE, "built/link", "Broken.", "Mend it."))

    assert (root / "site/index.html").read_text() == "earlier"
    assert left(root) == []


def test_a_failing_rename_puts_the_earlier_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == "hosted":
            raise OSError("no space")
        return rename(self, target)

    monkeypatch.setattr(swap, "_caller", lambda: None)
    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="no space"):
        build(root)

    assert (root / "site/index.html").read_text() == "earlier"


def test_an_earlier_site_that_a_kill_left_aside_comes_back(root: Path) -> None:
    aside = root / STAGING / ASIDE
    aside.mkdir(parents=True)
    (root / "site").rename(aside / f"hosted{swap.EARLIER}")

    with room(root, print):
        assert (root / "site/index.html").read_text() == "earlier"
        assert left(root) == []


@pytest.mark.parametrize("how", ["exchange", "two steps"])
@pytest.mark.parametrize("before", [0, 1])
def test_a_kill_between_two_editions_leaves_both_of_one_state(
    before: int, how: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next who builds goes on before anything else, even where the own build comes to nothing."""
    take, taken = staging.take_place, []

    def killed(new: Path, target: Path) -> None:
        if len(taken) == before:
            new.parent.rename(root / STAGING / ASIDE)
            raise SystemExit
        taken.append(target)
        take(new, target)

    if how == "two steps":
        monkeypatch.setattr(swap, "_caller", lambda: None)
    monkeypatch.setattr(staging, "take_place", killed)
    with pytest.raises(SystemExit):
        build(root, editions=EDITIONS)
    monkeypatch.setattr(staging, "take_place", take)

    with room(root, print):
        assert (root / "site/index.html").read_text() == "hosted 0 True"
        assert (root / "dist/offline/index.html").read_text() == "offline 0 True"
        assert left(root) == []


def test_what_kills_left_is_cleared_and_nothing_else(root: Path) -> None:
    for name in (f"{ASIDE}/hosted", "tmp_a1b2c3d/offline", "mine/hosted", "tmp_mymymym/thesis"):
        (root / STAGING / name).mkdir(parents=True)
        (root / STAGING / name / "index.html").write_text("half")
    (root / STAGING / "build-abcdefgh").symlink_to(root / "docs")

    build(root)

    assert sorted(left(root)) == ["build-abcdefgh", "mine", "tmp_mymymym"]
    assert (root / "docs/a.md").read_text() == "a"


CHANGES = {
    "changed": ("docs/a.md", lambda path: path.write_text("b"), "changed"),
    "changed and changed back": ("docs/a.md", lambda path: (path.write_text("b"), path.write_text("a")), "changed"),
    "added": ("registry/people.yml", lambda path: path.write_text(""), "was added"),
    "taken away": ("docs/a.md", Path.unlink, "went away"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_source_that_changes_meanwhile_stops_the_build(what: str, root: Path) -> None:
    file, change, word = CHANGES[what]
    (root / "registry").mkdir()

    def gate(_: Path, __: Edition) -> list[Finding]:
        change(root / file)
        return []

    with room(root, print), pytest.raises(BriefingError) as caught:
        publish(read(root), gate, "0", (EDITION,))

    assert [str(finding.place) for finding in caught.value.findings] == [f"{file}:1"]
    assert f"The file {word} while the site was built" in str(caught.value)
    assert (root / "site/index.html").read_text() == "earlier"


def test_backups_that_editors_write_meanwhile_stop_nothing(root: Path) -> None:
    def gate(_: Path, __: Edition) -> list[Finding]:
        for name in (".a.md.swp", "a.md~", "#a.md#"):
            (root / "docs" / name).write_text("x")
        return []

    with room(root, print):
        publish(read(root), gate, "0", (EDITION,))

    assert (root / "site/index.html").read_text() == "hosted 0 True"


def test_what_a_person_puts_into_the_site_meanwhile_is_not_lost(root: Path) -> None:
    def gate(_: Path, __: Edition) -> list[Finding]:
        (root / "site/thesis.txt").write_text("years of work")
        return []

    with room(root, print), pytest.raises(BriefingError, match=r"thesis\.txt"):
        publish(read(root), gate, "0", (EDITION,))

    assert (root / "site/thesis.txt").exists()


def test_places_that_are_taken_are_all_told_before(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/thesis.txt").write_text("")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "dist").symlink_to("elsewhere")

    assert [str(found.place) for found in refusals(tmp_path)] == ["site:1", "dist:1"]


def test_a_signal_during_the_swap_waits_for_its_end(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take = staging.take_place

    def interrupted(new: Path, target: Path) -> None:
        signal.raise_signal(signal.SIGINT)
        take(new, target)

    monkeypatch.setattr(staging, "take_place", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(root, editions=EDITIONS)

    assert (root / "site/index.html").read_text() == "hosted 0 True"
    assert (root / "dist/offline/index.html").read_text() == "offline 0 True"
    assert left(root) == []

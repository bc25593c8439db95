"""Editions lie in `dist/` with their sums; nothing else is written over, and the site offers those of its day alone."""

import errno
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.build import staging
from briefing.build.editions import put
from briefing.cli import editions
from briefing.cli.main import main
from briefing.corpus import Corpus
from briefing.editions.record import Made
from briefing.errors import BriefingError
from briefing.links import DOWNLOADS_PATH
from briefing.mkdocs.offered import offered, with_offers
from briefing.mkdocs.offers import LIST, read_offers
from briefing.mkdocs.site import Site
from tests.carried import EPOCH, pages_of

BOOK, DATA = Made("book", "s.epub", b"book"), Made("data", "s-data.zip", b"data")
PAGE = Made("page", "s-night.html", b"page", "topics/night-ferries.md")


@pytest.fixture
def site(corpus: Corpus, tmp_path: Path) -> Site:
    """Return the small site, in a folder of its own."""
    return replace(pages_of(corpus).site, root=tmp_path)


def test_each_file_is_listed_with_its_sum(tmp_path: Path) -> None:
    put(tmp_path, [BOOK, DATA], EPOCH)
    lines = (tmp_path / "dist/SHA256SUMS").read_text().splitlines()

    assert lines == [f"{hashlib.sha256(made.content).hexdigest()}  {made.file}" for made in (DATA, BOOK)]
    assert (tmp_path / "dist/s.epub").read_bytes() == b"book"
    assert sorted(path.name for path in (tmp_path / "dist").iterdir()) == [
        "SHA256SUMS",
        "editions.json",
        "s-data.zip",
        "s.epub",
    ]


def test_other_editions_of_the_same_day_stay_and_those_of_another_go(tmp_path: Path) -> None:
    put(tmp_path, [BOOK], EPOCH)
    assert [offer.file for offer in put(tmp_path, [DATA], EPOCH)] == ["s-data.zip", "s.epub"]
    assert [offer.file for offer in put(tmp_path, [DATA], EPOCH + 1)] == ["s-data.zip"]
    assert not (tmp_path / "dist/s.epub").exists()


def test_an_edition_that_somebody_changed_is_listed_no_more(tmp_path: Path) -> None:
    put(tmp_path, [BOOK], EPOCH)
    (tmp_path / "dist/s.epub").write_bytes(b"changed")

    assert [offer.file for offer in put(tmp_path, [DATA], EPOCH)] == ["s-data.zip"]


@pytest.mark.parametrize("name", ["s.epub", "editions.json"])
def test_a_link_among_the_editions_is_offered_by_no_site(name: str, site: Site) -> None:
    put(site.root, [BOOK], EPOCH)
    (site.root / "dist" / name).rename(site.root / "elsewhere")
    (site.root / "dist" / name).symlink_to(site.root / "elsewhere")

    with pytest.raises(BriefingError) as raised:
        with_offers(site, str(EPOCH))

    assert [finding.place.file for finding in raised.value.findings] == [f"dist/{name}"]


def test_a_page_of_a_briefing_that_is_gone_goes(tmp_path: Path) -> None:
    put(tmp_path, [PAGE], EPOCH)

    assert [offer.file for offer in put(tmp_path, [PAGE._replace(file="other.html")], EPOCH)] == ["other.html"]


def test_files_and_links_of_others_are_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/s.epub").write_text("mine")
    (tmp_path / "dist/s-data.zip").symlink_to(tmp_path / "away")

    with pytest.raises(BriefingError) as raised:
        put(tmp_path, [BOOK, DATA, PAGE], EPOCH)
    assert {finding.place.file for finding in raised.value.findings} == {"dist/s.epub", "dist/s-data.zip"}
    assert (tmp_path / "dist/s.epub").read_text() == "mine"
    assert not (tmp_path / "dist/s-night.html").exists()


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"file": "a"}]', json.dumps([{
    "edition": "book", "file": "../../x", "size": 1, "sha256": "", "epoch": 1}])])  # fmt: skip
def test_a_list_that_no_command_wrote_is_a_finding(tmp_path: Path, text: str) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / LIST).write_text(text)

    with pytest.raises(BriefingError, match="is no list of editions"):
        read_offers(tmp_path)


def test_a_site_offers_the_editions_of_its_own_day(site: Site) -> None:
    put(site.root, [BOOK, PAGE], EPOCH)
    mine = with_offers(site, str(EPOCH))
    page, line = mine.pages[DOWNLOADS_PATH].content(), offered(mine, "topics/night-ferries.md")

    assert hashlib.sha256(b"book").hexdigest() in page
    assert "21 September 2026" in page
    assert "sha256sum" in page
    assert 'href="/downloads/s-night.html"' in line
    assert 'href="/downloads/s.epub"' in line
    assert offered(mine, "index.md") == ""


def test_a_site_of_another_day_or_without_editions_offers_none(site: Site) -> None:
    assert with_offers(site, str(EPOCH)) is site
    put(site.root, [BOOK], EPOCH)
    assert with_offers(site, str(EPOCH + 1)) is site
    assert offered(site, "topics/night-ferries.md") == ""


def test_a_disk_that_fills_up_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, [BOOK, DATA], EPOCH)
    before = {path.name: path.read_bytes() for path in (tmp_path / "dist").iterdir()}
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if "SHA256SUMS" in path.name:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        put(tmp_path, [BOOK._replace(content=b"new")], EPOCH)

    assert {path.name: path.read_bytes() for path in (tmp_path / "dist").iterdir()} == before


@pytest.mark.parametrize("moved", range(4))
def test_what_a_kill_left_on_the_way_is_put_in_place_by_the_next(
    moved: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, [BOOK], EPOCH)
    step, count = Path.replace, 0

    def killed(path: Path, target: Path) -> Path:
        nonlocal count
        if path.parent.name == ".editions" and not path.name.startswith("."):
            count += 1
            if count > moved:
                raise KeyboardInterrupt
        return step(path, target)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        put(tmp_path, [BOOK._replace(content=b"new"), PAGE], EPOCH)
    monkeypatch.undo()
    put(tmp_path, [DATA], EPOCH)

    lines = (tmp_path / "dist/SHA256SUMS").read_text().splitlines()
    assert [line.split()[1] for line in lines] == ["s-data.zip", "s-night.html", "s.epub"]
    assert (tmp_path / "dist/s.epub").read_bytes() == b"new"
    assert not (tmp_path / "dist/.editions").exists()


def test_nobody_builds_between_the_offline_edition_and_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    @contextmanager
    def alone(*_: object) -> Iterator[None]:
        (tmp_path / ".staging").mkdir()
        done.append("alone")
        yield
        done.append("together")

    def step(name: str) -> Callable[..., list[object]]:
        return lambda *_: done.append(name) or []  # type: ignore[func-returns-value]

    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.setattr(staging, "alone", alone)
    for name in ("build_here", "make", "put"):
        monkeypatch.setattr(editions, name, step(name))

    assert main(["editions", "data", "--project", str(tmp_path)]) == 0
    assert done == ["alone", "build_here", "make", "put", "together"]

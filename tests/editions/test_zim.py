"""The ZIM archive, read back by its own library and served by Kiwix: searched, every link followed, the same twice."""

import datetime as dt
import shutil
import socket
import subprocess
import time
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit
from urllib.request import urlopen

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher
from selectolax.lexbor import LexborHTMLParser

from briefing.build.editions import make
from tests.carried import EPOCH
from tests.small import ROOT

WAIT = 30


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return two archives of this site, made one after the other."""
    folder = tmp_path_factory.mktemp("zim")
    for number in range(2):
        (made,) = make(ROOT, ["zim"], "0.1.0", EPOCH)
        (folder / f"{number}.zim").write_bytes(made.content)
    return [folder / "0.zim", folder / "1.zim"]


@pytest.fixture(scope="module")
def archive(paths: list[Path]) -> Archive:
    """Return the archive, opened."""
    return Archive(paths[0])


def test_its_library_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    make(ROOT, ["zim"], "0.1.0", EPOCH)

    assert capfd.readouterr() == ("", "")


def entries(archive: Archive) -> dict[str, tuple[str, str, bytes]]:
    """Return title, target or type, and content of each entry by its path."""
    found = {}
    for number in range(archive.all_entry_count):
        entry = archive._get_entry_by_id(number)  # noqa: SLF001 # the only way to each
        if entry.is_redirect:
            found[entry.path] = (entry.title, entry.get_redirect_entry().path, b"")
        else:
            item = entry.get_item()
            found[entry.path] = (entry.title, item.mimetype, bytes(item.content))
    return found


@pytest.fixture(scope="module")
def held(archive: Archive) -> dict[str, tuple[str, str, bytes]]:
    """Return the entries of the archive."""
    return entries(archive)


def test_it_is_whole_and_says_what_it_is(archive: Archive) -> None:
    assert archive.check()
    assert archive.has_fulltext_index
    assert archive.has_title_index
    assert archive.main_entry.get_item().path == "index.html"
    assert archive.get_illustration_item(48).mimetype == "image/png"
    told = {name: archive.get_metadata(name).decode() for name in archive.metadata_keys if "Illustration" not in name}
    assert (told["Title"], told["Language"]) == ("Sourcebook", "eng")
    assert told["Date"] == dt.datetime.fromtimestamp(EPOCH, tz=dt.UTC).date().isoformat()
    assert 0 < len(told["Description"]) <= 80
    assert {"Creator", "Publisher", "Name", "License", "LongDescription"} <= set(told)


def test_every_link_leads_to_an_entry_and_a_place_in_it(held: dict[str, tuple[str, str, bytes]]) -> None:
    trees = {path: LexborHTMLParser(row[2].decode()) for path, row in held.items() if row[1].startswith("text/html")}
    places = {path: {node.attributes["id"] for node in tree.css("[id]")} for path, tree in trees.items()}
    astray, seen = [], 0
    for path, tree in trees.items():
        for node in tree.css("a[href], link[href]"):
            parts = urlsplit(node.attributes["href"] or "")
            if parts.scheme in {"https", "http", "mailto"}:
                continue
            to = normpath(str(PurePosixPath(path).parent / unquote(parts.path))) if parts.path else path
            seen += 1
            if to not in held or (parts.fragment and unquote(parts.fragment) not in places[to]):
                astray.append((path, node.attributes["href"]))
    assert seen > 1000
    assert astray == []


def test_each_page_says_version_and_day_and_loads_nothing(held: dict[str, tuple[str, str, bytes]]) -> None:
    pages = {path: row[2].decode() for path, row in held.items() if row[1].startswith("text/html")}

    assert len(pages) > 250
    assert [path for path, page in pages.items() if "0.1.0, 21 September 2026" not in page] == []
    assert [path for path, page in pages.items() if "<script" in page or "src=" in page] == []


def test_other_names_lead_to_the_page_of_the_name(held: dict[str, tuple[str, str, bytes]]) -> None:
    names = {path: row for path, row in held.items() if path.startswith("names/")}

    assert len(names) > 100
    assert [path for path, (_, target, _) in names.items() if target not in held] == []
    assert names["names/Daesh"][1] == "organisations/isis.html"


def test_words_and_titles_are_found(archive: Archive) -> None:
    found = Searcher(archive).search(Query().set_query("smuggled diesel Malta"))
    titles = SuggestionSearcher(archive).suggest("Encrypted mess")

    assert found.getEstimatedMatches() > 3
    assert any("libya-malta" in path or "malta-libya" in path for path in found.getResults(0, 20))
    assert "topics/encrypted-messaging.html" in titles.getResults(0, 5)


def test_two_runs_hold_the_same_entries(paths: list[Path]) -> None:
    assert_same_entries(*paths)


def assert_same_entries(one: Path, other: Path) -> None:
    """Fail where two archives differ in more than their ids, which their indexes hold too."""
    first, second = entries(Archive(one)), entries(Archive(other))
    indexes = {path for path in first if path.startswith(("fulltext/", "title/", "listing/"))}

    assert list(first) == list(second)
    assert [path for path in first if path not in indexes and first[path] != second[path]] == []


def test_kiwix_serves_and_searches_it(paths: list[Path]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kiwix = shutil.which("kiwix-serve")
    assert kiwix, "Kiwix is not there: run `sh tests/editions/kiwix.sh`"
    server = subprocess.Popen([kiwix, "--address", "127.0.0.1", "--port", str(port), str(paths[0])])
    try:
        home = _got(f"http://127.0.0.1:{port}/0/index.html")
        topic = _got(f"http://127.0.0.1:{port}/0/topics/encrypted-messaging.html")
        found = _got(f"http://127.0.0.1:{port}/search?content=0&pattern=diesel")
        suggested = _got(f"http://127.0.0.1:{port}/suggest?content=0&term=Encrypted")
    finally:
        server.terminate()
        server.wait(WAIT)
    assert "Encrypted messaging and the Islamic State" in home
    assert "Key points" in topic
    assert "malta" in found.lower()
    assert "Encrypted messaging" in suggested


def _got(url: str) -> str:
    until = time.monotonic() + WAIT
    while True:
        try:
            with urlopen(url, timeout=WAIT) as answer:  # noqa: S310 # our own server
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)

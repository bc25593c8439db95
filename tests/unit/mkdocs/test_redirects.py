"""The old path of a moved page stays below `docs/`: none leads out of the site, and none is hidden."""

import pytest
import yaml
from mkdocs.structure.files import File

from briefing.errors import BriefingError
from briefing.mkdocs.redirects import destinations, read_redirects

FATE = {"why": "Gone.", "removed": "2026-01-01"}


@pytest.mark.parametrize(
    "path", ["../../victim.md", "a/../b.md", "/etc/x.md", "noext", ".hid/x.md", "a/.b.md", "a//b.md"]
)
def test_a_path_that_is_no_page_is_refused(path: str) -> None:
    with pytest.raises(BriefingError) as caught:
        read_redirects({path: FATE}, frozenset(), "")

    assert [finding.rule for finding in caught.value.findings] == ["moved/path"]


def test_a_path_of_a_page_is_taken() -> None:
    assert read_redirects({"topics/old-name.md": FATE}, frozenset(), "")["topics/old-name.md"].why == "Gone."


WRITTEN = """site_name: Any
extra:
  contact: ""
  moved:
    topics/here.md:
      to: topics/other.md
    "a.md": {to: gone.md}
    b.md:
      to:
        gone.md
    ../c.md: {why: Gone., removed: 2026-01-01}
    d.md: 7
"""


def test_each_fault_is_named_with_the_line_on_which_it_stands() -> None:
    given = yaml.safe_load(WRITTEN)["extra"]["moved"]
    with pytest.raises(BriefingError) as caught:
        read_redirects(given, {"topics/here.md", "topics/other.md"}, WRITTEN)

    found = [(finding.place.line, finding.rule) for finding in caught.value.findings]
    assert found == [
        (5, "moved/there"),
        (7, "moved/target"),
        (9, "moved/target"),
        (11, "moved/path"),
        (12, "moved/entry"),
    ]


TAKEN = [
    "topics/ferries/index.md", "TOPICS/Ferries.md", "assets/names.js.md", "assets/names.js/index.md", "about/method/README.md", "README.md",
    "feed.xml/x.md", "404.md", "x.html.md", "assets/Names.js/a/b.md",
]  # fmt: skip
PAGES = frozenset({"index.md", "topics/ferries.md", "about/method/index.md"})
OTHERS = ("assets/names.js", "feed.xml", "404.html", "x.html.html/a.csv")


@pytest.mark.parametrize("path", TAKEN)
def test_no_redirect_takes_the_place_of_a_file_in_either_edition_on_any_disk(path: str) -> None:
    with pytest.raises(BriefingError) as caught:
        read_redirects({path: {"to": "index.md"}}, PAGES, f"extra:\n  moved:\n    {path}: {{to: index.md}}\n", OTHERS)

    assert [(str(found.place), found.rule) for found in caught.value.findings] == [("mkdocs.yml:3", "moved/there")]


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("assets/there.md", "assets"),
        ("Assets/a/b.md", "assets"),
        ("assets.md", "assets"),
        ("downloads/x.md", "downloads"),
    ],
)
def test_no_redirect_stands_among_the_sites_own_files(path: str, folder: str) -> None:
    with pytest.raises(BriefingError) as caught:
        read_redirects({path: FATE}, PAGES, "", ["assets/names.js"])

    (found,) = caught.value.findings
    assert found.rule == "moved/there"
    assert f"`{folder}/` holds the site's own files" in found.sentence


def test_no_redirect_takes_the_place_of_another() -> None:
    with pytest.raises(BriefingError) as caught:
        read_redirects({"a.md": FATE, "a/index.md": FATE}, PAGES, "")

    assert [finding.rule for finding in caught.value.findings] == ["moved/there"]


def test_beside_pages_there_is_room() -> None:
    assert len(read_redirects({"topics/ferries/old.md": FATE, "about/names.md": FATE}, PAGES, "", OTHERS)) == 2


@pytest.mark.parametrize("path", ["a.md", "a/b.md", "index.md", "a/index.md", "README.md", "a/README.md", "404.md"])
def test_a_page_stands_where_mkdocs_puts_it(path: str) -> None:
    found = {File(path, None, "", use_directory_urls=each).dest_uri for each in (True, False)}

    assert destinations(path) == found


@pytest.mark.parametrize("given", ["text", ["a.md"], 7])
def test_what_is_no_mapping_is_refused(given: object) -> None:
    with pytest.raises(BriefingError) as caught:
        read_redirects(given, frozenset(), "extra:\n  moved: text\n")

    assert [str(finding.place) for finding in caught.value.findings] == ["mkdocs.yml:2"]

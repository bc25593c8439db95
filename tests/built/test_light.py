"""The built site is light, says who it is to others, and carries nothing that no page asks for."""

import re
from html import unescape
from pathlib import Path

import pytest
from PIL import Image

from briefing.check.gates.optimise import check_optimise
from briefing.check.gates.pages import Built
from briefing.check.reports.weight import first_view
from briefing.corpus import load

ROOT = Path(__file__).parents[2]
TOPICS = sorted(load(ROOT).topics)
Trees = dict[str, Path]
LIMIT = 100_000
"""Bytes that a first view may take."""


@pytest.mark.parametrize("edition", ["hosted", "offline"])
def test_the_pages_load_as_they_should(trees: Trees, edition: str) -> None:
    assert [str(finding) for finding in check_optimise(Built(trees[edition], edition))] == []


@pytest.mark.parametrize("page", ["", *(f"topics/{slug}/" for slug in TOPICS), "organisations/isis/", "statements/"])
def test_a_first_view_takes_at_most_10_requests_and_few_bytes(trees: Trees, page: str) -> None:
    weight = first_view(trees["hosted"], f"{page}index.html")

    assert weight.bytes <= LIMIT
    assert weight.requests <= 10


@pytest.mark.parametrize("edition", ["hosted", "offline"])
def test_nothing_of_the_theme_lies_about(trees: Trees, edition: str) -> None:
    names = {path.name for path in trees[edition].rglob("*")}

    assert not {name for name in names if name.endswith(".map") or name.startswith(("bundle.", "lunr", "main."))}
    assert not names & {"lunr", "workers", "palette", "screenshot.png"}


def test_every_page_has_a_title_a_description_and_a_picture_of_its_own_or_its_folder(trees: Trees) -> None:
    pictures: set[Path] = set()
    for path in trees["hosted"].rglob("index.html"):
        head = path.read_text("utf-8").partition("</head>")[0]
        if 'http-equiv="refresh"' in head:
            continue
        said = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', head))
        assert re.search(r"<title>[^<]+</title>", head), path
        assert unescape(said["description"]) == unescape(said["og:description"]) != "", path
        assert said["og:title"], path
        pictures.add((path.parent / said["og:image"]).resolve())
    for picture in pictures:
        with Image.open(picture) as opened:
            assert opened.size == (1200, 630), picture


def test_titles_and_descriptions_tell_pages_apart(trees: Trees) -> None:
    heads = [path.read_text("utf-8").partition("</head>")[0] for path in trees["hosted"].rglob("index.html")]
    titles = [re.findall(r"<title>([^<]+)</title>", head)[0] for head in heads]

    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_what_needs_an_address_is_left_out_without_one(trees: Trees) -> None:
    assert not list(trees["hosted"].glob("sitemap*"))
    assert "Sitemap" not in (trees["hosted"] / "robots.txt").read_text("utf-8")
    assert not (trees["offline"] / "404.html").exists()

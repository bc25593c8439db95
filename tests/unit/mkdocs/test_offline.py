"""The offline edition has the addresses of files, the hosted one those of a server; each has its own parts alone."""

import pytest

from briefing.mkdocs.blocks import HOSTED, OFFLINE, of_edition, only
from briefing.mkdocs.offline import Moves

MOVES = Moves(
    {"index.html": "index.html", "topics/index.html": "topics/index.html", "topics/a/index.html": "topics/a.html"},
    {"assets/site.1.css": "assets/site.2.css", "assets/x.js": "assets/x.js"},
)
MOVED = {
    '<a href="../..">home</a>': '<a href="../index.html">home</a>',
    '<a class="x y" hidden href="../">all</a>': '<a class="x y" hidden href="index.html">all</a>',
    '<a href="./#p1">here</a>': '<a href="a.html#p1">here</a>',
    '<a href="../../topics/a/?q=1#p1">here</a>': '<a href="a.html?q=1#p1">here</a>',
    '<link rel="stylesheet" href="../../assets/site.1.css">': '<link rel="stylesheet" href="../assets/site.2.css">',
    '<script src="../../assets/x.js">': '<script src="../assets/x.js">',
    '<meta http-equiv="refresh" content="0; url=../">': '<meta http-equiv="refresh" content="0; url=index.html">',
    '<div role="search" data-base="../../">': '<div role="search" data-base="../">',
    '<script data-base="../..">x': '<script data-base="..">x',
}
LEFT = (
    '<a href="no-such-file.html">nowhere</a>',
    '<a href="#p1">here</a>', '<a href="https://example.org/../a">out</a>', '<a href="mailto:a@example.org">mail</a>',
    '<p>The words href="../.." stay.</p>', '<p title="href=">The words "../.." stay.</p>',
)  # fmt: skip


@pytest.mark.parametrize("hosted", MOVED)
def test_an_address_leads_to_the_same_page_as_a_file(hosted: str) -> None:
    assert MOVES.moved(hosted, "topics/a/index.html") == MOVED[hosted]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_address_within_the_site_stays(text: str) -> None:
    assert MOVES.moved(text, "topics/a/index.html") == text


def test_from_the_home_page_addresses_lead_down() -> None:
    page = '<a href="topics/a/">a</a><a href=".">home</a><div data-base="./">'

    assert (
        MOVES.moved(page, "index.html")
        == '<a href="topics/a.html">a</a><a href="index.html">home</a><div data-base="./">'
    )


def test_a_part_stands_in_its_own_edition_alone() -> None:
    page = f"a\n<!--hosted-->\nb\n<!--/hosted-->\n<!--offline-->\nc\n<!--/offline-->\nd{only(HOSTED, 'e')}{only(OFFLINE, 'f')}\n"

    assert of_edition(page, HOSTED) == "a\nb\nde\n"
    assert of_edition(page, OFFLINE) == "a\nc\ndf\n"

"""Links below `docs/` resolve or are findings; those that lead out have manners; reports go to the contact."""

from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefing.derive.derived import Derived
from briefing.errors import Finding
from briefing.links import REPORT_LINK
from briefing.mkdocs.dom import parsed, written
from briefing.mkdocs.links import Link, address_reports, resolve_links
from briefing.model import Identity
from tests.made_html import HERE, finished

PAGES = {"topics/x.md": "../topics/x/", "b.md": "../b/", "about/c.md": "c/", "assets/y.png": "../assets/y.png"}


def resolved(html: str) -> tuple[str, list[Link | Finding]]:
    """Return content with its links resolved on a page in a folder, and what they lead to."""
    root = parsed(html)
    found = resolve_links(root, "about/a.md", HERE, PAGES.get)
    return written(root), found


@pytest.mark.parametrize(
    ("html", "shown", "link"),
    [
        (
            '<a href="/topics/x.md#y">a</a>',
            '<a href="../topics/x/#y">a</a>',
            Link("topics/x.md", "y", "/topics/x.md#y"),
        ),
        ('<a href="../b.md">a</a>', '<a href="../b/">a</a>', Link("b.md", "", "../b.md")),
        ('<a href="c.md#d">a</a>', '<a href="c/#d">a</a>', Link("about/c.md", "d", "c.md#d")),
        ('<img src="/assets/y.png">', '<img src="../assets/y.png">', Link("assets/y.png", "", "/assets/y.png")),
    ],
)
def test_links_to_files_get_the_address_of_the_edition(html: str, shown: str, link: Link) -> None:
    assert resolved(html) == (shown, [link])


def test_links_of_a_picture_are_resolved_like_others() -> None:
    shown, found = resolved('<svg><a href="/topics/x.md"><text>X</text></a></svg>')

    assert 'href="../topics/x/"' in shown
    assert len(found) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#here">a</a>',
        '<a href="mailto:a@example.org?x=/y.md">a</a>',
        "<p>href=&quot;/x.md&quot;</p>",
        "<a>a</a>",
    ],
)
def test_what_is_no_link_to_a_file_stays(html: str) -> None:
    shown, found = resolved(html)

    assert shown == html.replace("&quot;", '"')
    assert found == []


def test_links_that_lead_out_stay_as_they_are() -> None:
    html = '<a href="https://example.org/x.md">c</a> <a href="http://example.org" rel="license">d</a>'

    assert resolved(html) == (html, [])


def test_every_link_that_leads_nowhere_is_named() -> None:
    html = '<a href="/x.md">a</a><img src="y.md"><a href="/data/z.csv">z</a>'
    _, found = resolved(html)

    assert [row.rule for row in found if isinstance(row, Finding)] == ["resolve/raw-link"] * 3
    assert [str(row.place) for row in found if isinstance(row, Finding)] == [str(HERE)] * 3
    assert "`/data/z.csv`" in found[2].sentence


def test_a_page_carries_its_links_and_its_findings_apart(derived: Derived) -> None:
    page = finished(derived, '<p><a href="/b.md#c">a</a> <a href="https://example.org">b</a></p>')

    assert (page.links, page.findings) == ([Link("b.md", "c", "/b.md#c")], [])


@pytest.mark.parametrize("address", ["https://example.org///x", "https://example.org/a[1]{2}\\3", "/b.md#a[1]"])
def test_an_address_with_signs_of_ours_still_leads_where_it_says(derived: Derived, address: str) -> None:
    """Signs that could be markup pass the tree as others; in an address they must not come out as those."""
    page = finished(derived, f'<p><a href="{_typed(address)}">x</a></p>').html

    assert unquote(LexborHTMLParser(page).css_first("a").attributes["href"] or "") == address


def _typed(address: str) -> str:
    return "".join(f"&#{ord(sign)};" if sign in "\\{}[]" else sign for sign in address).replace("///", "&#47;//")


def test_a_report_goes_to_the_contact_with_its_statement() -> None:
    html = f'<p><a href="{REPORT_LINK}" data-report="harbour:1.1">report a mistake</a></p>'
    with_contact, without = parsed(html), parsed(html)
    address_reports(with_contact, Identity("A site", contact="desk@example.org"))
    address_reports(without, Identity("A site"))

    letter = "mailto:desk@example.org?subject=A%20site%3A%20harbour%3A1.1"
    assert written(with_contact) == f'<p><a href="{letter}">report a mistake</a></p>'
    assert written(without) == f'<p><a href="{REPORT_LINK}">report a mistake</a></p>'

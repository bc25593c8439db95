"""Names link where they should and nowhere else."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefing.derive.cards import cards
from briefing.derive.derived import Derived
from briefing.derive.mentions import plain
from briefing.mkdocs.cards_script import cards_scripts
from tests.made_html import authored, finished

AUTHORITY, HARBOUR = "organisations/port-authority.md", "places/old-harbour.md"


def linked(derived: Derived, text: str, page: str = "a.md") -> str:
    """Return the HTML of Markdown with names linked."""
    return finished(derived, authored(text), page).html


def count(html: str) -> int:
    """Return how many names link themselves."""
    return html.count('class="entity"') + html.count('class="term"')


LINKS = {
    "Port Authority and Port Authority": 1,
    "Port Authority\n\n## Next\n\nPort Authority": 2,
    "Port Authority\n\n### Deeper\n\nPort Authority": 1,
    "# Port Authority": 0,
    "`Port Authority`": 0,
    "```\nPort Authority\n```": 0,
    "> Port Authority": 0,
    "[Port Authority](https://example.org)": 0,
    "[x](/organisations/port-authority.md) Port Authority": 0,
    "Port Authority [x](/organisations/port-authority.md)\n\n## Next\n\nPort Authority": 2,
    "Twin Quay and the Board": 0,
    "the Port Authority's *Old Harbour*": 2,
    "Text. [^harbour:2.1]": 0,
    "| a |\n| --- |\n| Port Authority |": 1,
    '<div markdown="1">\n\nPort Authority\n\n</div>': 1,
    "<div>Port Authority</div>": 1,
    "A subsidy. The Subsidy.": 1,
    'He praised "the Port Authority of old". "The Port Authority" too.': 0,
    "The song “Port Authority” is long.": 1,
    "*Who Runs the Port Authority*, of 2018": 0,
    "*Port Authority*, of 2018": 1,
    "**The Port Authority** pays": 1,
    "Port Authority Press, 2018.\n{: .reference }": 0,
    "Port Authority\n{: .written }": 0,
    "A street, Port Authority Road": 0,
    "the Port Authority’s and Old Harbour's": 2,
    "![Port Authority](a.png)": 0,
    "Subsidies, a subsidy": 1,
}


@pytest.mark.parametrize("text", LINKS)
def test_names_link_first_in_a_section_and_never_where_they_must_not(derived: Derived, text: str) -> None:
    assert count(linked(derived, text)) == LINKS[text]


PICTURE = '<figure><svg><a href="/organisations/port-authority.md"><text>Port Authority</text></a></svg></figure>'
HTML = {
    f"{PICTURE}<p>Port Authority</p>": 1,
    "<figure><figcaption>Old Harbour</figcaption></figure>": 0,
    "<dl><dt>Old Harbour</dt><dd>Port Authority</dd></dl>": 1,
    "<form><label>Old Harbour</label></form>": 0,
    '<table class="all-statements"><tr><td>Old Harbour</td></tr></table>': 0,
    '<blockquote><p>x <a href="/organisations/port-authority.md">y</a></p></blockquote><p>Port Authority</p>': 0,
    "<p>Old <em>Harbour</em></p>": 0,
    "<p>the<!-- Old Harbour --> Old Harbour</p>": 1,
    '<p>Old Harbour <span class="checked">Old Harbour</span> Port Authority</p>': 2,
}


@pytest.mark.parametrize("html", HTML)
def test_names_in_html_link_likewise(derived: Derived, html: str) -> None:
    assert count(finished(derived, html).html) == HTML[html]


def test_the_links_of_a_picture_leave_the_first_mention_to_the_text(derived: Derived) -> None:
    page = finished(derived, f"{PICTURE}<p>Port Authority</p>").html

    assert page.startswith(PICTURE)
    assert page.endswith(f'<p><a href="/{AUTHORITY}" class="entity">Port Authority</a></p>')


def test_names_link_in_their_order_around_what_stands_there(derived: Derived) -> None:
    page = linked(derived, "Before Port Authority, *and* Old Harbour after & a subsidy, **x**.")

    assert page == (
        f'<p>Before <a href="/{AUTHORITY}" class="entity">Port Authority</a>, <em>and</em> '
        f'<a href="/{HARBOUR}" class="entity">Old Harbour</a> after &amp; a '
        '<a href="/glossary.md#subsidy" class="term">subsidy</a>, <strong>x</strong>.</p>'
    )


def test_every_name_has_its_card_under_its_address(derived: Derived) -> None:
    scripts = dict(cards_scripts(cards(derived).values(), lambda path: path.removesuffix(".md") + "/"))
    held = json.loads(scripts["assets/names/0.js"].removeprefix("Object.assign(NameCards.held,").removesuffix(");\n"))

    assert list(scripts) == ["assets/names.js", "assets/names/0.js"]
    assert held["organisations/port-authority/"][:3] == [
        "Organisation", "Port Authority", "The body that runs the harbour.",
    ]  # fmt: skip
    assert held["glossary/#subsidy"][2] == "Public money paid to someone."


def test_a_card_shows_no_statement_that_needs_a_caveat(derived: Derived) -> None:
    shown = [card.statement for card in cards(derived).values() if card.statement]
    doubtful = [plain(s.text) for s in derived.corpus.statements.values() if s.standing or s.remarks]

    assert shown
    assert not set(shown) & set(doubtful)


def test_a_page_does_not_link_to_itself(derived: Derived) -> None:
    assert count(linked(derived, "Port Authority, Old Harbour", AUTHORITY)) == 1
    assert count(linked(derived, "A subsidy", "glossary.md")) == 0


def test_notes_link_what_they_cite_and_no_name(derived: Derived) -> None:
    page = linked(derived, "Said. [^harbour:2.1] Then Port Authority.")

    (note,) = LexborHTMLParser(page).css(".footnote li")
    assert "Port Authority" in note.text()
    assert not note.css(".entity")
    assert count(page) == 1

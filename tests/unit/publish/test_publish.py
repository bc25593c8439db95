"""Names link where they should and nowhere else; raw links resolve."""

import json

import markdown
import pytest

from briefing.derive.cards import cards
from briefing.derive.derived import Derived
from briefing.derive.mentions import plain
from briefing.errors import BriefingError, Place
from briefing.publish.cards_script import cards_script
from briefing.publish.html_links import resolve_html_links
from briefing.publish.name_links import NameLinks

HERE = Place("docs/a.md", 1)


def linked(derived: Derived, text: str, page: str = "a.md") -> str:
    """Return the HTML of Markdown with names linked."""
    names = NameLinks(derived)
    names.begin(page)
    extensions = ["attr_list", "md_in_html", "tables", "footnotes", "pymdownx.superfences", names]
    return markdown.markdown(text, extensions=extensions)


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
    "Twin Quay and the Board": 0,
    "the Port Authority's *Old Harbour*": 2,
    "Text.[^1]\n\n[^1]: Port Authority": 0,
    "| a |\n| --- |\n| Port Authority |": 1,
    '<div markdown="1">\n\nPort Authority\n\n</div>': 1,
    "A subsidy. The Subsidy.": 1,
    'He praised "the Port Authority of old". "The Port Authority" too.': 0,
    "The song “Port Authority” is long.": 1,
    "*Who Runs the Port Authority*, of 2018": 0,
    "*Port Authority*, of 2018": 1,
    "**The Port Authority** pays": 1,
    "Port Authority Press, 2018.\n{: .reference }": 0,
    "A street, Port Authority Road": 0,
    "the Port Authority’s and Old Harbour's": 2,
    "![Port Authority](a.png)": 0,
    "Subsidies, a subsidy": 1,
}


@pytest.mark.parametrize("text", LINKS)
def test_names_link_first_in_a_section_and_never_where_they_must_not(derived: Derived, text: str) -> None:
    assert count(linked(derived, text)) == LINKS[text]


def test_every_name_has_its_card_under_its_address(derived: Derived) -> None:
    text = cards_script(cards(derived).values(), lambda path: path.removesuffix(".md") + "/")
    held = json.loads(text.removeprefix("var NameCards=").removesuffix(";\n"))

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
    assert count(linked(derived, "Port Authority", "organisations/port-authority.md")) == 0


def test_the_words_of_a_page_stay_the_same(derived: Derived) -> None:
    html = linked(derived, "Before Port Authority, *and* Old Harbour after & a subsidy.")

    assert html.count("<a ") == 3
    assert "Before <a" in html
    assert "</a>, <em>and</em> <a" in html
    assert "after &amp; a <a" in html


def test_a_paragraph_of_the_editors_says_so(derived: Derived) -> None:
    assert "<strong>Editors’ note. </strong>Ours." in linked(derived, "Ours.\n{: .ours }")


def test_no_row_of_arrows_stands_below_the_notes(derived: Derived) -> None:
    html = linked(derived, "One.[^1] Two.[^1]\n\n[^1]: Note.")

    assert html.count("Note.") == html.count("<li id=") == 1
    assert "footnote-backref" not in html


def test_raw_links_are_rewritten_and_links_that_lead_out_are_marked() -> None:
    html = '<a href="/topics/x.md#y">a</a> <a href="../b.md">b</a> <a href="https://example.org">c</a>'

    shown = resolve_html_links(html, "about/a.md", HERE, {"topics/x.md": "../topics/x/", "b.md": "../b/"}.get)

    assert 'href="../topics/x/#y"' in shown
    assert 'href="../b/"' in shown
    assert 'href="https://example.org" rel="noopener noreferrer"' in shown


def test_every_raw_link_that_leads_nowhere_is_named() -> None:
    with pytest.raises(BriefingError) as caught:
        resolve_html_links('<a href="/x.md">a</a><img src="y.md">', "a.md", HERE, lambda _: None)

    assert [finding.rule for finding in caught.value.findings] == ["resolve/raw-link", "resolve/raw-link"]

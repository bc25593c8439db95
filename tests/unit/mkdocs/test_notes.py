"""The notes of a page: one list, in its place, numbered by first citation; what is there for notes alone goes without."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.standing import doubted
from briefing.links import record_anchor
from briefing.mkdocs.notes import NARROW_SPACE
from briefing.pages import pages
from briefing.render.doubts import doubts_block
from briefing.render.html import CITE, NOTES, cite, paragraph, references_part
from briefing.render.lists import NOTES_LINE, sources_block
from briefing.views.doubts import doubts
from tests.made_html import finished, with_notes


def tree(html: str) -> LexborHTMLParser:
    """Return HTML as a browser reads it."""
    return LexborHTMLParser(html)


def ids(nodes: list[LexborNode]) -> list[str | None]:
    """Return the ids of elements."""
    return [node.attributes.get("id") for node in nodes]


def test_notes_stand_in_the_order_of_first_citation(corpus: Corpus) -> None:
    cited = ["port-2018", "harbour:2.1", "port-2018", "harbour:1.1", "harbour:2.1"]
    page = tree(with_notes(corpus, "".join(paragraph(f"Said. {cite(id_)}") for id_ in cited)))

    assert [link.text() for link in page.css("sup a")] == ["1", "2", "1", "3", "2"]
    assert [link.attributes["href"] for link in page.css("sup a")] == ["#fn:1", "#fn:2", "#fn:1", "#fn:3", "#fn:2"]
    assert ids(page.css(".footnote li")) == ["fn:1", "fn:2", "fn:3"]
    first, second, third = (note.text() for note in page.css(".footnote li"))
    assert "Passenger count" in first
    assert "denies the charge" in second
    assert "4.2 million" in third


def test_notes_of_a_page_made_from_data_stand_in_its_references(corpus: Corpus) -> None:
    page = tree(with_notes(corpus, paragraph(f"Said. {cite('port-2018')}") + references_part()))

    assert [h.text() for h in page.css("h2")] == ["References"]
    assert ids(page.css("details > .footnote li")) == ["fn:1"]
    assert page.css_first("details summary").text() == "The works that remarks rely on"
    assert len(page.css("details > *")) == 2


def test_where_nothing_is_cited_the_references_go(corpus: Corpus) -> None:
    assert with_notes(corpus, f"<p>Text.</p>{references_part()}") == "<p>Text.</p>"
    assert with_notes(corpus, f"<p>Text.</p>{references_part()} tail") == "<p>Text.</p> tail"


@pytest.mark.parametrize(("cited", "words"), [(["port-2018"], "1 note"), (["port-2018", "harbour:1.1"], "2 notes")])
def test_a_briefing_says_how_many_notes_it_has(corpus: Corpus, cited: list[str], words: str) -> None:
    page = tree(with_notes(corpus, paragraph(" and ".join(map(cite, cited))) + sources_block([])))

    assert page.css_first("summary").html == f"<summary>{words}{NOTES_LINE.removeprefix('Notes')}</summary>"
    assert len(page.css("details .footnote li")) == len(cited)


def test_a_briefing_without_a_citation_says_no_number(corpus: Corpus) -> None:
    page = with_notes(corpus, sources_block([]))

    assert f"<summary>{NOTES_LINE}</summary>" in page
    assert "footnote" not in page


def test_a_page_without_a_place_has_its_notes_at_its_end(corpus: Corpus) -> None:
    page = with_notes(corpus, f"{paragraph(cite('port-2018'))}<p>Last.</p>")

    assert page.index("Last.") < page.index('<div class="footnote">')
    assert page.endswith("</div>")


def test_nothing_of_the_scaffolding_is_published(derived: Derived) -> None:
    for path, page in pages(derived).items():
        html = finished(derived, page.content(), path).html
        found = tree(html)

        assert CITE not in html, path
        assert NOTES not in html, path
        assert [link.attributes["href"] for link in found.css("sup a")] or not found.css(".footnote"), path
        assert {link.attributes["href"] for link in found.css("a.footnote-ref")} == {
            f"#{id_}" for id_ in ids(found.css(".footnote li"))
        }, path


def test_a_note_leads_to_the_record_where_the_page_tells_it(corpus: Corpus) -> None:
    block = doubts_block(doubts(corpus, doubted(corpus.statements.values())), anchored=True)
    (statement,) = doubted(corpus.statements.values())
    page = tree(with_notes(corpus, paragraph(f"Said. {cite(statement.id)}") + block))
    (note,) = page.css(".footnote li[id='fn:1']")

    assert ids(page.css("div.doubt")) == [record_anchor(statement)]
    assert [link.attributes["href"] for link in note.css("a")][-1] == f"#{record_anchor(statement)}"
    assert "Remark" not in note.text()
    assert "61 passengers" in page.css_first("div.doubt").text()


def test_the_record_is_told_in_the_note_where_the_block_has_no_anchor(corpus: Corpus) -> None:
    rows = doubted(corpus.statements.values())
    page = tree(with_notes(corpus, paragraph(f"Said. {cite(rows[0].id)}") + doubts_block(doubts(corpus, rows))))
    note = page.css_first(".footnote li").text()

    assert "Remark." in note
    assert "61 passengers" in note


MARK = '\u00a0<span class="standing standing--{0}">{0}</span>'


@pytest.mark.parametrize(
    ("cited", "shown"),
    [
        (["harbour:1.2"], "1" + MARK.format("disputed")),
        (["harbour:1.1", "harbour:1.2"], "1|2" + MARK.format("disputed")),
        (["harbour:1.2", "harbour:1.1"], "1|2" + MARK.format("disputed")),
        (["harbour:1.2", "port-2018"], "1" + MARK.format("disputed") + "|2"),
        (["port-2018", "harbour:1.2"], "1|2" + MARK.format("disputed")),
        (["port-2018", "harbour:1.2", "port-2018"], "1|2" + MARK.format("disputed") + "|1"),
        (["harbour:1.2", "harbour:2.1"], "1|2" + MARK.format("alleged") + MARK.format("disputed")),
        (["harbour:1", "harbour:1-2"], "1|2"),
        (["harbour:1.1"], "1"),
    ],
)
def test_a_run_of_citations_has_one_mark_before_its_references(corpus: Corpus, cited: list[str], shown: str) -> None:
    page = with_notes(corpus, paragraph(f"Said. {' '.join(map(cite, cited))} More."))
    numbered = re.sub(r"\d", r'<sup><a class="footnote-ref" href="#fn:\g<0>">\g<0></a></sup>', shown)

    assert page.startswith(f"<p>Said.{NARROW_SPACE}{numbered.replace('|', NARROW_SPACE)} More.</p>")


def test_words_between_two_citations_part_their_claims(corpus: Corpus) -> None:
    page = with_notes(corpus, paragraph(f"{cite('harbour:1.2')} <em>Said.</em> {cite('harbour:1.1')}"))

    assert page.index(MARK.format("disputed")) < page.index("<em>Said.</em>")


def test_only_the_first_note_on_an_article_says_who_published_it(corpus: Corpus) -> None:
    cited = ["harbour:1.1", "port-2018", "harbour:2.1"]
    page = tree(with_notes(corpus, paragraph(" and ".join(map(cite, cited)))))
    notes = [note.text() for note in page.css(".footnote li")]

    assert ["The Example Review" in note for note in notes] == [True, False, False]
    assert all("Harbour lights: who pays?" in notes[number] for number in (0, 2))

"""What is rendered shows exactly what was meant, and nothing of it runs."""

import re
from collections.abc import Callable
from html import unescape

import markdown
import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.standing import doubted
from briefing.derive.timeline import timeline
from briefing.pages import pages
from briefing.read.project import ProjectFiles
from briefing.read.values import read_figure
from briefing.render.blocks import doubts_block, figures_block
from briefing.render.escape import inline, plain
from briefing.render.statement import block
from briefing.render.timeline import timeline_block
from briefing.render.words import figure, joined, number, speaker

Changed = Callable[[str, str, str], ProjectFiles]

EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.superfences"]
NASTY = [
    "1986. A great year",
    "#tag",
    "+ 5",
    "- 5",
    "a | b",
    "__init__ *x* _y_",
    "<script>alert(1)</script>",
    "[text](javascript:x) [^1]",
    "{: #id .x } {{ 7*7 }} {% raw %}",
    "`code`",
    r"back\slash",
    "& &amp; &lt;",
    "~~gone~~ ^up^",
    "![i](x.png)",
    ": def",
    "***",
    "[TOC]",
    "*[US]: x",
    "http://x.y",
    "5 > 4 < 6",
    "a\n    b",
    "«„“”’",
    "!!! note",
    "% 5",
]


def shown(text: str) -> str:
    """Return the words that a reader sees of Markdown."""
    html = markdown.markdown(text, extensions=EXTENSIONS)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


@pytest.mark.parametrize("text", NASTY)
def test_plain_text_is_shown_as_typed(text: str) -> None:
    assert shown(plain(text)) == " ".join(text.split())
    assert "<script" not in markdown.markdown(plain(text), extensions=EXTENSIONS)


@pytest.mark.parametrize("text", NASTY)
def test_plain_text_is_shown_as_typed_in_a_table(text: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| {plain(text)} | end |"

    assert shown(table) == f"a b {' '.join(text.split())} end"


def test_inline_keeps_emphasis_links_and_citations_only() -> None:
    assert inline("*Work* in [town](/places/x.md). [^r-1] <b> 2*3*4") == (
        "*Work* in [town](/places/x.md). [^r-1] &#60;b&#62; 2&#42;3&#42;4"
    )


NUMBERS = {
    "13500000000": "13.5 billion",
    "82000000": "82 million",
    "30000": "30,000",
    "985000": "985,000",
    "2.1": "2.1",
}


@pytest.mark.parametrize("digits", NUMBERS)
def test_numbers_read_as_prose(digits: str) -> None:
    assert number(digits) == NUMBERS[digits]


FIGURES = {
    "x | >=750000000 USD/year": "at least 750 million USD/year",
    "x | ~30 videos": "about 30 videos",
    "x | 35..40 % of oil": "35 to 40% of oil",
    "x | <1000000000 USD": "less than 1 billion USD",
}


@pytest.mark.parametrize("text", FIGURES)
def test_figures_keep_hedge_unit_and_base(text: str) -> None:
    assert figure(read_figure(text)) == FIGURES[text]


def test_lists_of_words_are_joined() -> None:
    assert [joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def test_speakers_are_named_with_the_way_they_came(corpus: Corpus) -> None:
    said = speaker(corpus, corpus.statements["harbour:2.1"])

    assert said == "[Port Authority](/organisations/port-authority.md), via a local paper, via a radio station"
    assert speaker(corpus, corpus.statements["harbour:1.1"]) == "the article’s unnamed author"


def test_few_rows_become_sentences_and_none_says_so(corpus: Corpus) -> None:
    statements = corpus.statements.values()

    assert "|" not in figures_block(corpus, figures(corpus, statements))
    assert figures_block(corpus, []) == "The source gives no figure."
    assert 'class="timeline"' in timeline_block(corpus, timeline(statements))


def test_a_doubt_stands_beside_its_record(corpus: Corpus) -> None:
    block = doubts_block(corpus, doubted(corpus.statements.values()))

    assert "**The article says.** A fisherman" in block
    assert "**The public record.** The port's own count" in block


def test_a_source_page_holds_every_passage_statement_and_use(derived: Derived) -> None:
    text = pages(derived)["sources/harbour.md"].markdown

    for anchor in ("{: #p1 }", "{: #p2 }", "{: #c1 }", "{: #credit }", "#p1-1 .statement", "#c1-1 .statement"):
        assert anchor in text
    assert "used in [Night ferries](/topics/night-ferries.md)" in text
    assert "not cited by a briefing" in text


def test_statements_on_one_matter_are_shown_together(corpus: Corpus) -> None:
    first = corpus.statements["harbour:1.1"].model_copy(update={"also": ("harbour:c1",)})

    assert "**Also.** A caption shows the quay in summer 2018." in block(corpus, first)


def test_a_relation_says_when_it_was_in_both_directions(changed: Changed) -> None:
    dated = changed("registry/organisations.yml", "to: old-harbour,", "to: old-harbour, when: ../2019-10,")
    made = pages(Derived(assemble(dated)))

    one, other = made["organisations/port-authority.md"].markdown, made["places/old-harbour.md"].markdown
    assert "Runs [Old Harbour](/places/old-harbour.md), until October 2019 [1.1](/sources/harbour.md#p1-1)" in one
    assert (
        "Run by: [Port Authority](/organisations/port-authority.md), until October 2019 [1.1](/sources/harbour.md#p1-1)"
        in other
    )


def test_an_entity_page_tells_spellings_relations_and_statements(derived: Derived) -> None:
    made = pages(derived)

    authority = made["organisations/port-authority.md"].markdown
    assert "Also written\n:   the port and Harbour Board\n" in authority
    assert 'In Russian\n:   <bdi lang="ru">Порт</bdi>' in authority
    assert "Runs [Old Harbour](/places/old-harbour.md) [1.1](/sources/harbour.md#p1-1)" in authority
    assert "**Remark.** No ruling was found" in authority
    assert "Run by: [Port Authority](/organisations/port-authority.md)" in made["places/old-harbour.md"].markdown

"""What is rendered shows exactly what was meant, and nothing of it runs."""

from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.derive.standing import doubted
from briefing.derive.timeline import timeline
from briefing.ids import SourceKey
from briefing.markup import escape_markdown, parse, to_html, to_markdown
from briefing.pages import pages
from briefing.read.project import ProjectFiles
from briefing.read.values import read_figure
from briefing.render.doubts import doubts_block
from briefing.render.figures import figures_block
from briefing.render.html import inline, paragraph, table, text
from briefing.render.statement import block
from briefing.render.timeline import timeline_block
from briefing.views.doubts import doubts
from briefing.views.figures import figure_views
from briefing.views.speakers import speaker
from briefing.views.statements import statement_of
from briefing.views.timeline import date_views
from briefing.views.words import figure, joined, number, published
from tests.made_html import authored, finished, words

Changed = Callable[[str, str, str], ProjectFiles]

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


def shown(html: str) -> str:
    """Return the words that a reader sees of HTML, white space folded."""
    return " ".join(words(html).split())


@pytest.mark.parametrize("typed", NASTY)
def test_text_is_shown_as_typed_on_a_page_made_from_data(derived: Derived, typed: str) -> None:
    made = finished(derived, paragraph(text(typed)) + table(("a", "b"), [[text(typed), "end"]]))

    assert shown(made.html.partition("<table>")[0]) == " ".join(typed.split())
    assert shown(made.html.partition("<table>")[2]) == f"ab{' '.join(typed.split())}end"
    assert "<script" not in made.html
    assert (made.links, made.findings) == ([], [])


@pytest.mark.parametrize("typed", NASTY)
def test_text_of_a_block_in_an_authored_page_is_shown_as_typed(derived: Derived, typed: str) -> None:
    html = authored(f"Before.\n\n{paragraph(text(typed), title=typed)}\n\nAfter.")

    assert shown(finished(derived, html).html) == f"Before. {' '.join(typed.split())} After."
    assert html.count("<p") == 3
    assert "<script" not in html


@pytest.mark.parametrize("typed", NASTY)
def test_text_is_shown_as_typed_in_markdown_and_in_a_table_of_it(typed: str) -> None:
    rows = f"| a | b |\n| --- | --- |\n| {escape_markdown(typed)} | end |"

    assert shown(authored(escape_markdown(typed))) == " ".join(typed.split())
    assert "<script" not in authored(escape_markdown(typed))
    assert shown(authored(rows)) == f"a b {' '.join(typed.split())} end"


def test_inline_keeps_emphasis_links_and_citations_only() -> None:
    nodes = parse("*Work* in [town](/places/x.md). [^r-1] <b> 2*3*4")

    assert to_markdown(nodes) == "*Work* in [town](/places/x.md). [^r-1] &#60;b&#62; 2&#42;3&#42;4"
    assert inline(nodes) == (
        '<em>Work</em> in <a href="/places/x.md">town</a>. <sup data-cite="r-1"></sup> &lt;b&gt; 2*3*4'
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
    "x | <~1000000000 USD": "almost 1 billion USD",
}


@pytest.mark.parametrize("text", FIGURES)
def test_figures_keep_hedge_unit_and_base(text: str) -> None:
    assert figure(read_figure(text)) == FIGURES[text]


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2018-10-29/2018-12-31", "between 29 October 2018 and 31 December 2018 (date inferred)"),
        ("2018-10/..", "since October 2018 (date inferred)"),
        ("2018~", "about 2018 (date inferred)"),
    ],
)
def test_a_source_appeared_at_some_time_between_two_days(corpus: Corpus, when: str, said: str) -> None:
    source = corpus.sources[SourceKey("harbour")]
    card = source.card.model_copy(update={"published": when, "published_basis": "inferred"})

    assert published(source.model_copy(update={"card": card})) == said


def test_lists_of_words_are_joined() -> None:
    assert [joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def test_speakers_are_named_with_the_way_they_came(corpus: Corpus) -> None:
    said = to_html(speaker(corpus, corpus.statements["harbour:2.1"]))

    assert (
        said == '<a href="/organisations/port-authority.md">Port Authority</a>, via a local paper, via a radio station'
    )
    assert to_html(speaker(corpus, corpus.statements["harbour:1.1"])) == "the article’s unnamed author"


def test_few_rows_become_sentences_and_none_says_so(corpus: Corpus) -> None:
    statements = corpus.statements.values()

    few = figures_block(figure_views(corpus, figures(corpus, statements)))
    assert "<table" not in few
    assert few.startswith("<p>In 2018 the port handed 4.2 million euros")
    assert figures_block([]) == "<p>The source gives no figure.</p>"
    assert 'class="timeline"' in timeline_block(date_views(corpus, timeline(statements)))


def test_a_doubt_stands_beside_its_record(corpus: Corpus) -> None:
    block = words(doubts_block(doubts(corpus, doubted(corpus.statements.values()))))

    assert "The article says. A fisherman" in block
    assert "The public record. The port's own count" in block
    assert block.index("The article says. A fisherman") < block.index("The public record. The port's own count")


def test_a_source_page_holds_every_passage_statement_and_use(derived: Derived) -> None:
    page = pages(derived)["sources/harbour.md"].content()

    for anchor in ("p1", "p2", "c1", "credit"):
        assert f'<h3 id="{anchor}">' in page
    for anchor in ("p1-1", "p1-2", "p2-1", "c1-1"):
        assert page.count(f'<p class="statement" id="{anchor}">') == 1
    assert 'used in <a href="/topics/night-ferries.md">Night ferries</a>' in page
    assert "not cited by a briefing" in page


def test_statements_on_one_matter_are_shown_together(corpus: Corpus) -> None:
    first = corpus.statements["harbour:1.1"].model_copy(update={"also": ("harbour:c1",)})

    assert "Also. A caption shows the quay in summer 2018." in words(block(statement_of(corpus, first)))


def test_a_relation_says_when_it_was_in_both_directions(changed: Changed) -> None:
    dated = changed("registry/organisations.yml", "to: old-harbour,", "to: old-harbour, when: ../2019-10,")
    made = pages(Derived(assemble(dated)))

    one, other = made["organisations/port-authority.md"].content(), made["places/old-harbour.md"].content()
    given = ', until October 2019 <a class="passage-mark" href="/sources/harbour.md#p1-1">1.1</a>'
    assert f'Runs <a href="/places/old-harbour.md">Old Harbour</a>{given}' in one
    assert f'Run by: <a href="/organisations/port-authority.md">Port Authority</a>{given}' in other


def test_an_entity_page_tells_spellings_relations_and_statements(derived: Derived) -> None:
    made = pages(derived)

    authority = made["organisations/port-authority.md"].content()
    assert "<dt>Also written</dt><dd>the port and Harbour Board</dd>" in authority
    assert '<dt>In Russian</dt><dd><bdi lang="ru">Порт</bdi></dd>' in authority
    given = '<a class="passage-mark" href="/sources/harbour.md#p1-1">1.1</a>'
    assert f'Runs <a href="/places/old-harbour.md">Old Harbour</a> {given}' in authority
    assert "Remark. No ruling was found" in words(authority)
    assert 'Run by: <a href="/organisations/port-authority.md">' in made["places/old-harbour.md"].content()

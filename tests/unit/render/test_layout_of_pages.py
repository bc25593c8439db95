"""What pages put where: the example, the trail of a source, the order of topics, neighbours without hair."""

import re
from dataclasses import replace

import pytest

from briefing.corpus import Corpus
from briefing.dates import EARLIEST, read_when
from briefing.derive.derived import Derived
from briefing.derive.network import neighbourhood
from briefing.model import Standing
from briefing.pages import pages
from briefing.render.example import example_block
from briefing.render.lists import basis_block
from briefing.render.statement import block
from briefing.views.example import example_of
from briefing.views.statements import statement_of
from briefing.views.topics import basis_of
from tests.made_html import words as shown


def test_an_example_shows_sentence_note_and_remark(corpus: Corpus) -> None:
    block = example_block(example_of(corpus, "harbour:1.2"))

    assert '<sup><a class="example-number" href="/sources/harbour.md#p1-2">1</a></sup>' in block
    assert '<a href="/sources/harbour.md#p1-2">passage 1, statement 2</a>' in block
    assert 'standing--disputed">disputed' in block
    assert "Remark. The port's own count for winter 2018 shows 61 passengers a night. (Port Authority," in shown(block)
    assert "data-cite" not in block


@pytest.mark.parametrize("text", ["harbour:1.1", "harbour:1", "port-2018", "nothing"])
def test_an_example_needs_one_statement_with_a_remark(corpus: Corpus, text: str) -> None:
    with pytest.raises(ValueError, match="does not name one statement"):
        example_of(corpus, text)


def test_a_source_shows_which_passages_are_used(derived: Derived) -> None:
    text = pages(derived)["sources/harbour.md"].content()
    steps = {label: style for style, label in re.findall(r'<li><a class="(used|unused)" [^>]*>([\w ]+)</a>', text)}

    assert steps["1"] == "used"
    assert "unused" in steps.values()
    assert text.count('class="passage passage--unused"') == list(steps.values()).count("unused")
    assert text.count('class="passage"') == list(steps.values()).count("used")


def test_topics_stand_in_the_order_of_their_newest_source(real: Derived) -> None:
    corpus = real.corpus
    newest = [
        max((read_when(s.card.published).end for s in corpus.topic_sources(slug) if s.card.published), default=EARLIEST)
        for slug in corpus.topics
    ]

    assert newest == sorted(newest, reverse=True)


def said_of(corpus: Corpus, *records: str, verdict: str | None = None) -> str:
    """Return the head of a briefing whose source has statements with these records."""
    (topic,) = corpus.topics.values()
    (source,) = corpus.sources.values()
    first = source.passages[0].statements[0]
    statements = tuple(first.model_copy(update={"record": tuple(map(Standing, text.split()))}) for text in records)
    passage = source.passages[0].model_copy(update={"statements": statements})
    sources = {source.key: source.model_copy(update={"passages": (passage,)})}
    return basis_block(basis_of(replace(corpus, sources=sources), topic.model_copy(update={"verdict": verdict})))


@pytest.mark.parametrize(
    ("records", "words"),
    [
        (("disputed", "disputed corrected", "unconfirmed", ""),
         "the public record corrects 1 and disputes 2; 1 could not be confirmed."),
        (("disputed", "", "", ""), "the public record disputes 1."),
        (("unconfirmed", "divided", "outdated", "outdated"),
         "the public record disputes none; 1 could not be confirmed, reports differ on 1 and 2 are out of date."),
        (("supported", "supported", "outdated", "corrected"),
         "the public record supports 2, corrects 1 and disputes none; 1 is out of date."),
    ],
)  # fmt: skip
def test_a_briefing_says_first_what_the_record_makes_of_its_source(
    corpus: Corpus, records: tuple[str, ...], words: str
) -> None:
    first = said_of(corpus, *records, verdict="This rests on one report.").partition("</p>")[0]

    assert first == f'<p class="verdict">This rests on one report. Of its 4 statements, {words}'


def test_the_as_of_line_says_when_the_source_appeared_and_was_checked(corpus: Corpus) -> None:
    said = said_of(corpus, "", "supported", "")

    start = "Rests on 1 source, published 4 March 2019 (date from the web address)."
    assert f"{start} Public record not checked." in said


def test_neighbours_are_joined_among_themselves_by_stated_relations_only(real: Derived) -> None:
    for entity in real.corpus.entities.values():
        others = [tie for tie in neighbourhood(real.ties, entity).ties if entity not in (tie.first, tie.second)]
        assert all(tie.words for tie in others)


def test_the_call_for_reports_is_marked_with_all_that_leads_to_it(corpus: Corpus) -> None:
    for statement in corpus.statements.values():
        made = block(statement_of(corpus, statement), anchor="p")
        (line,) = (line for line in made.split("<p") if "report a mistake" in line)
        alone = shown(f"<p{line}") == "report a mistake"
        assert line.startswith(' class="statement-meta statement-acts"') is alone
        assert alone or '<span class="statement-acts"> · <a href=' in line
        assert f'data-report="{statement.id}"' in line

"""Drafts of notes and of topics: hints that help, and nothing of an article that runs or leaks."""

import re
from dataclasses import replace
from html import unescape

import pytest

from briefing.corpus import Corpus
from briefing.derive.linking import name_matcher
from briefing.ingest.formats.capture import read_one
from briefing.ingest.notes.draft import draft
from briefing.ingest.notes.hints import hints
from briefing.ingest.notes.store import Shelf
from briefing.ingest.notes.topic import outline
from briefing.ingest.text import fingerprint, normalise
from briefing.mkdocs.placeholders import with_provisional
from briefing.read.pages import read_page
from briefing.read.source import read_source
from briefing.text.sentences import sentences
from tests.unit.ingest.articles import FIRST, THIRD, other

HINTS = """On 13 June 2019 two tankers, the Kokuka Courageous and the Altair, were hit in the Gulf of Oman, about 25 miles
off the coast. “There is no evidence of that,” Foreign Minister Javad Zarif told reporters in Quillmouth. In March 2018 the
United Lamp Keepers (ULK) sent between 300 and 400 men; $3.40 or 20 per cent was lost in the 1990s under the Lamp Act of 2017."""


def test_hints_name_figures_dates_speakers_and_kinds(corpus: Corpus) -> None:
    rows = dict(line.split(": ", 1) for line in hints(normalise(HINTS), name_matcher(corpus)))

    assert rows["figures"] == "two tankers; about 25 miles; between 300 and 400 men; $3.40; 20 per cent"
    assert rows["dates"] == "13 June 2019; March 2018; 1990s; 2017"
    assert rows["quotations"] == "There is no evidence of that (said Foreign Minister Javad Zarif?)"
    assert rows["acronyms"] == "ULK = United Lamp Keepers"
    assert "Javad Zarif (person?: after “Foreign Minister”)" in rows["new names"]
    assert "Gulf of Oman (place?: holds “Gulf”)" in rows["new names"]
    assert "Quillmouth (place?: after “in”)" in rows["new names"]
    assert "Lamp Act of 2017 (law?: holds “Act”)" in rows["new names"]
    assert "June" not in rows["new names"]


@pytest.mark.parametrize(
    ("text", "row", "found"),
    [
        ("He saw Seamus O'Orlick and Jeanne d'Ludder.", "new names", ["Seamus O'Orlick", "Jeanne d'Ludder"]),
        (
            "There were Seamus O'Orlick and Jeanne d'Ludder of the Lamp Act 1912.",
            "new names",
            ["Seamus O'Orlick", "Jeanne d'Ludder", "Lamp Act 1912"],
        ),
        (
            "It was −5 °C, and forty-one per cent of them stayed.",
            "figures",
            ["−5 °C", "forty-one per cent of them stayed"],
        ),
        ("She wrote to Ludder of the Lamp Act 1912.", "new names", ["Ludder", "Lamp Act 1912"]),
        ("They passed the Harbours (Oil) Act, 1987 then.", "new names", ["Harbours (Oil) Act, 1987"]),
        ("The Treaty of Ludder (1713) was void.", "new names", ["Treaty of Ludder (1713)"]),
        ("By Resolution 1244 (1999) it was void.", "new names", ["Resolution 1244 (1999)"]),
        ("The Ministry of Lamps and Oil met.", "new names", ["Ministry of Lamps and Oil"]),
        ("A dozen men came.", "figures", ["A dozen men came"]),
        ("It cost half a million crowns.", "figures", ["half a million crowns"]),
        ("They lit one in three lamps.", "figures", ["one in three lamps"]),
        ("It cost 10⁶ crowns and 5 1/2 lamps.", "figures", ["10⁶ crowns", "5 1/2 lamps"]),
        ("One and a half million left.", "figures", ["One and a half million left"]),
        ("Two fifths of them and a fifth of the rest left.", "figures", ["Two fifths of them", "a fifth"]),
        ("By Resolution 1973 of the board.", "instruments", ["Resolution 1973"]),
        ("It is Directive 2014/40/EU.", "instruments", ["Directive 2014/40/EU"]),
        ("It is Regulation (EU) No 2016/44.", "instruments", ["Regulation (EU) No 2016/44"]),
        ("It is the Lamp Act 1912 still.", "dates", ["1912"]),
        ("It burned in the late nineties.", "dates", ["the late nineties"]),
    ],
)
def test_hints_keep_names_and_figures_whole(corpus: Corpus, text: str, row: str, found: list[str]) -> None:
    rows = dict(line.split(": ", 1) for line in hints(text, name_matcher(corpus)))

    assert [re.sub(r" \(\w+\?: .*", "", each) for each in rows[row].split("; ")] == found


def test_the_number_of_a_law_is_no_figure_and_no_date(corpus: Corpus) -> None:
    rows = dict(line.split(": ", 1) for line in hints("Resolution 1973 and Law No 17.", name_matcher(corpus)))

    assert not {"figures", "dates"} & rows.keys()


def test_sentences_end_where_they_end() -> None:
    text = "Dr. A. Brook left.She came back. “Never again,” she said."

    assert sentences(text) == ["Dr. A. Brook left.", "She came back.", "“Never again,” she said."]


def test_a_draft_is_read_back_and_its_hints_cannot_leak(corpus: Corpus, shelf: Shelf) -> None:
    article = other(f"{FIRST} --> <script>alert(1)</script> {{{{ 7*7 }}}} “--> x y z” [^a] $5.")
    outcome = shelf.place(article)
    assert outcome.text is not None

    source, findings = read_source(outcome.text, outcome.notes or "", "quiet-quay")

    assert findings == []
    assert source is not None
    assert source.draft
    assert [passage.words for passage in source.passages] == [len(block.text.split()) for block in article.blocks]
    assert "<script>" not in outcome.text
    assert outcome.text.count("-->") == outcome.text.count("<!--")
    assert FIRST not in outcome.text
    assert draft(article, name_matcher(corpus), "all-rights-reserved") == outcome.text


def test_open_rights_publish_every_sentence_exactly(corpus: Corpus) -> None:
    nasty = "He *said* [so](/x.md) and [^1] and {: #x } and \\ done. 1986. A great year it was for the boats."
    article = other(f"{FIRST} {nasty}")

    text = draft(article, name_matcher(corpus), "cc-by-4.0").replace("topics: []", "topics: [night-ferries]")
    source, findings = read_source(text, "x.md", "quiet-quay")

    assert findings == []
    assert source is not None
    assert not source.draft
    assert len(source.passages[0].statements) > 1


PAYLOAD = (
    "He wrote {{ cycler.__init__.__globals__ }} and {% for x in y %} and {# gone #} and <script>alert(1)</script>, [TOC], "
    "[^1] and `code` there."
)


def test_nothing_of_an_article_runs_in_a_draft_topic(corpus: Corpus) -> None:
    article = read_one(f"A quiet quay\n\n{FIRST} {PAYLOAD}\n\n{{% set x = 1 %}} a heading\n\n{THIRD}")
    text = draft(article, name_matcher(corpus), "own-work").replace("topics: []", "topics: [t]")
    source, _ = read_source(text, "x.md", "quiet-quay")
    assert source is not None

    page = outline("a-topic", [source.model_copy(update={"title": "The keeper's quay: a tale"})])

    macros = set(re.findall(r"\{[{%#].*?[}%#]\}", page))
    assert all(re.fullmatch(r"\{\{ \w+\(\) \}\}", macro) for macro in macros), macros
    assert not re.search(r"<(?!/?span>)", page)
    shown = unescape(re.sub(r"</?span>", "", page))
    assert PAYLOAD in shown
    assert "## {% set x = 1 %} a heading" in shown
    assert read_page(page, "docs/topics/a-topic.md", "topics/a-topic.md")[1] == []


def test_statements_of_two_sources_that_are_tied_stand_together(corpus: Corpus) -> None:
    first = corpus.sources["harbour"]
    statement = first.passages[0].statements[0]
    other = statement.model_copy(
        update={"id": "quay:1.1", "source": "quay", "also": (statement.id,), "text": "So it was."}
    )
    passage = first.passages[0].model_copy(update={"statements": (other,)})
    second = first.model_copy(update={"key": "quay", "passages": (passage,)})

    page = outline("a-topic", [first, second])

    assert f"[^{statement.id}]\n- So it was. [^quay:1.1]" in page
    assert page.count("[^quay:1.1]") == 1
    assert "(quay)" not in page  # the section of the second source, of which all stands in the first's


def test_on_the_desk_a_passage_without_statements_lends_its_sentences(corpus: Corpus) -> None:
    source, _ = read_source(draft(other(), name_matcher(corpus), "all-rights-reserved"), "x.md", "quiet-quay")
    source = source or corpus.sources["harbour"]
    lent = replace(corpus, sources={source.key: source})

    made = with_provisional(lent, dict.fromkeys([fingerprint(FIRST)], FIRST)).sources[source.key]

    assert [passage.provisional for passage in made.passages] == [True, False]
    statement = made.passages[0].statements[0]
    assert (statement.text, statement.when) == (FIRST, "2018")
    assert statement.figure is None or statement.figure.low != "2018"
    assert with_provisional(lent, {}).sources[source.key] == source

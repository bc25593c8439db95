"""From what a reader sees to the lines that a maintainer edits; all is invented."""

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.origin import lines_with, passage_place, places_of

NOTES, TOPIC = "docs/sources/harbour.md", "docs/topics/night-ferries.md"


def test_a_sentence_of_a_briefing_leads_to_its_line_statement_and_passage(corpus: Corpus) -> None:
    (line,) = lines_with(corpus, "The port paid for two ferry lines.")

    assert line.place.file == TOPIC
    assert [statement.id for statement in line.statements] == ["harbour:1.1"]
    assert passage_place(corpus, line.statements[0]).file == NOTES
    assert passage_place(corpus, line.statements[0]).line < line.statements[0].place.line


def test_a_statement_leads_to_itself_whatever_case_and_marks_it_is_given_with(corpus: Corpus) -> None:
    (line,) = lines_with(corpus, "A FISHERMAN, in the harbour: said")

    assert [statement.id for statement in line.statements] == ["harbour:1.2"]
    assert line.place == line.statements[0].place


def test_numbers_of_notes_that_were_copied_along_do_no_harm(corpus: Corpus) -> None:
    lines = lines_with(corpus, "The port paid 3 for two ferry lines.")

    assert lines[0].place.file == TOPIC


def test_what_nothing_says_leads_nowhere(corpus: Corpus) -> None:
    assert lines_with(corpus, "Camels cross the desert.") == ()
    assert lines_with(corpus, "…") == ()


def test_a_page_leads_to_every_line_that_it_is_made_from(derived: Derived) -> None:
    told = {
        path: [f"{place.file}: {what}" for place, what in places_of(derived, path)] for path in derived.corpus.paths
    }

    assert f"{TOPIC}: the page" in told["topics/night-ferries.md"]
    assert f"{NOTES}: the notes on harbour" in told["topics/night-ferries.md"]
    assert f"{NOTES}: passage p2" in told["sources/harbour.md"]
    assert "registry/organisations.yml: the entry" in told["organisations/port-authority.md"]
    assert f"{NOTES}: statement harbour:2.1" in told["organisations/port-authority.md"]
    assert told["organisations/index.md"] == ["registry/organisations.yml: its entries"]
    assert told["timeline.md"] == [f"{NOTES}: the notes on harbour"]
    assert places_of(derived, "topics/camels.md") == ()

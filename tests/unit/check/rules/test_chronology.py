"""Events of the record rest on a work, say what the remarks say, and accuse nobody without an outcome; all invented."""

import datetime as dt

import pytest

from briefing.check.rules.chronology import check_chronology
from briefing.check.rules.plain_words import check_words
from briefing.check.rules.record import aged, check_record, check_vain_searches
from briefing.corpus import Corpus, assemble
from briefing.corpus.assemble import survey
from briefing.errors import BriefingError
from briefing.read.project import ProjectFiles
from tests.unit.conftest import EVENT

COUNT = "The port authority counted 61 passengers a night, a keeper of its records says."
FILE, NOTES = "registry/chronology.yml", "docs/sources/harbour.md"


def told(files: ProjectFiles, old: str, new: str) -> Corpus:
    """Return the Corpus of the small project with an event that is changed."""
    assert old in EVENT
    return assemble(ProjectFiles(files.pages, files.notes, {**files.registry, FILE: EVENT.replace(old, new, 1)}))


def rules(files: ProjectFiles, old: str, new: str) -> list[str]:
    """Return the rules that a changed event breaks."""
    return [found.rule for found in check_chronology(told(files, old, new)) if "lamps" not in str(found)]


def test_events_that_the_remarks_bear_out_are_no_findings(files: ProjectFiles) -> None:
    assert rules(files, "2018-03-01/..", "2018-12/..") == []


@pytest.mark.parametrize(
    "text",
    [
        "A keeper was arrested.", "The line is accused of theft. It denies that.", "Prosecutors issued warrants.",
        "A court charged the line with theft; a ferry sails.", "The United States put sanctions on the line.",
    ],
)  # fmt: skip
def test_an_accusation_without_its_outcome_is_found(files: ProjectFiles, text: str) -> None:
    assert "chronology/outcome" in rules(files, COUNT, text)


@pytest.mark.parametrize(
    "text",
    [
        "A keeper was arrested and acquitted.", "The line is accused of theft, which it denies.",
        "Prosecutors issued warrants, and no judgment was found.", "A keeper was convicted.", "The lamps were lit.",
        "A court charged the line with theft; the line pleaded not guilty.",
    ],
)  # fmt: skip
def test_an_accusation_with_its_outcome_is_none(files: ProjectFiles, text: str) -> None:
    assert "chronology/outcome" not in rules(files, COUNT, text)


@pytest.mark.parametrize(
    ("when", "text", "broken"),
    [
        ("2018-12", "In December 2018 the port counted.", False), ("2018", "In December 2018 the port counted.", False),
        ("2018-12", "In winter 2018 the port counted.", False), ("2018-01~", "In December 2018 it counted.", True),
        ("2018-12", "In December 2018 it counted, as in 2019.", False), ("2018-12-01~", "It counted.", False),
    ],
)  # fmt: skip
def test_a_date_that_disagrees_with_its_sentence_is_found(
    files: ProjectFiles, when: str, text: str, *, broken: bool
) -> None:
    found = rules(files, f"'2018-12'\n  text: {COUNT}", f"'{when}'\n  text: {text}")

    assert ("chronology/date" in found) == broken


def test_a_sentence_of_more_than_30_words_is_found(files: ProjectFiles) -> None:
    assert "plain/long" in rules(files, COUNT, f"{COUNT[:-1]} and {' '.join(['sails'] * 20)}.")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[^port-2018]", "[^port-2019]", "[resolve/reference]"), ("about: [harbour:1.2]", "about: [harbour:9.9]", "9.9"),
        ("about: [harbour:1.2]", "about: [harbour:1]", "names no statement"), ("about: [harbour:1.2]", "about: []", "about"),
        ("  as_of: 2026-02\n", "", "stand together"), ("checked: 2026-11-20", "standing: disputed", "standing"),
        ("'2018-12'", "December", "EDTF"),
    ],
)  # fmt: skip
def test_what_dangles_or_cannot_be_is_refused(files: ProjectFiles, old: str, new: str, said: str) -> None:
    with pytest.raises(BriefingError) as caught:
        told(files, old, new)

    assert said in str(caught.value)
    assert f"{FILE}:" in str(caught.value)


def test_an_event_ages_lies_not_ahead_and_is_plain(files: ProjectFiles) -> None:
    corpus, today = told(files, "'2018-12'", "2026-12-01"), dt.date(2026, 11, 27)

    assert [row.as_of for row in aged(corpus, today, 200)] == ["2026-02"]
    assert [str(found.place) for found in check_record(corpus, today)] == [f"{FILE}:3"]
    assert [f.rule for f in check_words(told(files, COUNT, "Whence it sails nobody says."))] == ["plain/word"]
    assert [f.rule for f in check_vain_searches(told(files, COUNT, "No count was found."))] == ["record/where"]


def test_an_event_of_a_draft_alone_is_left_out(files: ProjectFiles) -> None:
    notes = {NOTES: files.notes[NOTES].replace("topics: [night-ferries]", "topics: []\ndraft: true")}
    registry = {"registry/chronology.yml": EVENT, "registry/references.yml": files.registry["registry/references.yml"]}

    assert assemble(ProjectFiles({}, notes, registry)).chronology == {}
    whole = ProjectFiles(files.pages, notes, {**files.registry, **registry})
    assert list(assemble(whole, drafts=True).chronology) == ["count", "lamps"]


def test_a_remark_that_cites_what_does_not_exist_leaves_the_events_to_be_checked(files: ProjectFiles) -> None:
    notes = {path: text.replace("[^port-2018]", "[^no-such-work]") for path, text in files.notes.items()}
    assert notes != files.notes
    registry = {**files.registry, FILE: EVENT}
    corpus, _ = survey(ProjectFiles(files.pages, notes, registry))

    assert isinstance(list(check_chronology(corpus)), list)

"""No date lies ahead of the clock, a vain search says where, and open matters are listed by age."""

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.check.rules.record import aged, check_record, check_vain_searches
from briefing.corpus import Corpus, assemble
from briefing.read.project import ProjectFiles
from scripts import check

Changed = Callable[[str, str, str], ProjectFiles]
NOTES = "docs/sources/harbour.md"
TODAY = dt.date(2026, 11, 27)
OPEN = 'checked="2026-11-20" until="open" as_of="2026-02"'


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (NOTES, 'checked="2026-11-20"', 'checked="2026-11-28"'),
        (NOTES, 'checked="2026-11-20"', 'checked="2026-11-20" until="open" as_of="2026-12"'),
        (NOTES, "published: 2019-03-04", "published: 2027"),
        ("docs/topics/night-ferries.md", "edited: 2026-11-24", "edited: 2026-11-28"),
        ("registry/references.yml", "accessed: 2026-11-20", "accessed: 2026-11-28"),
        ("registry/references.yml", "issued: 2018-12", "issued: 2027-01"),
    ],
)
def test_a_date_ahead_of_the_clock_is_a_finding(changed: Changed, path: str, old: str, new: str) -> None:
    (finding,) = check_record(assemble(changed(path, old, new)), TODAY)

    assert finding.rule == "record/future"
    assert finding.place.file == path


def test_a_date_of_today_or_before_is_none(corpus: Corpus) -> None:
    assert check_record(corpus, TODAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "A ruling was looked for and not found.",
        "A ruling was looked for in 2026 and not found.",
        "A ruling was looked for in vain.",
        "Press reports of 2018 name a ship; a ruling on it was looked for and not found.",
        "In stored news reports the ship has a name; a ruling on it was looked for and not found.",
        "It was heard in March 2026. No ruling of a court was found.",
    ],
)
def test_a_vain_search_without_a_place_is_a_finding(changed: Changed, text: str) -> None:
    corpus = assemble(changed(NOTES, "The port's own count for winter 2018 shows 61 passengers a night.", text))

    assert [finding.rule for finding in check_vain_searches(corpus)][:1] == ["record/where"]


@pytest.mark.parametrize(
    "text",
    [
        "A ruling was looked for and not found in stored copies of Italian news reports.",
        "In the court's own list of judgments no ruling was found.",
        "No ruling was found among the pages of the ministry.",
        "The coastguard found him in the harbour.",
    ],
)
def test_a_vain_search_that_says_where_is_none(changed: Changed, text: str) -> None:
    files = changed(NOTES, "The port's own count for winter 2018 shows 61 passengers a night.", text)
    notes = {NOTES: files.notes[NOTES].replace("No ruling was found in the court's list; compare", "Compare")}

    assert check_vain_searches(assemble(ProjectFiles(files.pages, notes, files.registry))) == []


def test_open_matters_are_listed_by_age_the_oldest_first(changed: Changed) -> None:
    files = changed(NOTES, 'checked="2026-11-20"', OPEN)
    notes = {
        NOTES: files.notes[NOTES].replace('checked="2026-11-21"', 'checked="2026-11-21" until="open" as_of="2025"')
    }
    corpus = assemble(ProjectFiles(files.pages, notes, files.registry))

    assert [(row.days, row.as_of) for row in aged(corpus, TODAY, 90)] == [(331, "2025"), (272, "2026-02")]
    assert [row.as_of for row in aged(corpus, TODAY, 300)] == ["2025"]
    assert aged(corpus, TODAY, 400) == []


def test_age_alone_fails_nothing(tmp_path: Path, files: ProjectFiles, capsys: pytest.CaptureFixture[str]) -> None:
    for path, text in {**files.pages, **files.notes, **files.registry}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text.replace('checked="2026-11-20"', OPEN), "utf-8")

    check.run(tmp_path, argparse.Namespace(stale=0, json=False))

    said = capsys.readouterr().out
    assert f"{NOTES}:26: " in said
    assert "as of February 2026: The port's own count" in said
    assert "1 open matters" not in said

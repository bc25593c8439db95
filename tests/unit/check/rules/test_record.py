"""No date lies ahead of the clock, a vain search says where, and open matters are listed by age."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.check.rules.record import aged, check_addresses, check_record, check_vain_searches
from briefing.cli import check
from briefing.corpus import Corpus, assemble
from briefing.read.project import ProjectFiles

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


ADDRESS = "https://example.org/2019/03/04/harbour-lights"


@pytest.mark.parametrize(
    ("published", "url", "given"),
    [
        ("2019-03-04", ADDRESS, ""), ("2019-03-05", ADDRESS, "2019-03-04"), ("2019-03-03", ADDRESS, "2019-03-04"),
        ("2018", ADDRESS, "2019-03-04"), ("2019-03", ADDRESS, ""), ("2019", ADDRESS, ""),
        ("2019-03-05", "https://example.org/2019/03/harbour", ""), ("2019-04-01", "https://example.org/2019/03/x", "2019-03"),
        ("2019-02-28", "https://example.org/2019-03-01-x", "2019-03-01"), ("2019-03-05", "https://example.org/2018/x", "2018"),
        ("2019-03-05", "https://example.org/news/20183/x", ""),
    ],
)  # fmt: skip
def test_a_date_by_the_address_is_that_of_the_address(changed: Changed, published: str, url: str, given: str) -> None:
    old = "published: 2019-03-04\n  published_basis: address\n  url: " + ADDRESS
    new = f"published: {published}\n  published_basis: address\n  url: {url}"
    findings = check_addresses(assemble(changed(NOTES, old, new)))

    assert [(f.rule, f.place.line, f"gives {given}." in f.sentence) for f in findings] == [
        ("record/address", 7, True)
    ] * bool(given)


def test_another_basis_may_have_another_date(changed: Changed) -> None:
    old = "published: 2019-03-04\n  published_basis: address"
    assert check_addresses(assemble(changed(NOTES, old, "published: 2019-03-05\n  published_basis: byline"))) == []


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
        "It was heard in March 2026. We found no ruling.",
        "It was heard in March 2026; we have found nothing on a ruling.",
        "We found neither a ruling nor a report.",
        "We did not find a ruling.",
        "We could not find a ruling.",
        "None of the two rulings was found.",
        "A report names the ship, nor was anything found on a ruling.",
        "No ruling was found by us.",
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
        "We found no ruling in the court's own list of judgments.",
        "We did not find a ruling in stored copies of news reports.",
        "The port's inquiry had found no evidence of a theft.",
        "The coastguard did not find him.",
        "We found a ruling of 2019.",
    ],
)
def test_a_vain_search_that_says_where_is_none(changed: Changed, text: str) -> None:
    files = changed(NOTES, "The port's own count for winter 2018 shows 61 passengers a night.", text)
    notes = {NOTES: files.notes[NOTES].replace("No ruling was found in the court's list; compare", "Compare")}

    assert check_vain_searches(assemble(ProjectFiles(files.pages, notes, files.registry))) == []


@pytest.mark.parametrize(
    ("card", "rules"),
    [
        ("Where these notes say that we found nothing, we searched stored copies of news reports by their words.", 0),
        ("For what these notes say of the port we searched for a long time.", 1),
        ("We searched stored copies of news reports for the author.", 1),
    ],
)
def test_a_card_may_say_once_where_all_its_notes_were_searched_for(changed: Changed, card: str, rules: int) -> None:
    files = changed(NOTES, "The port's own count for winter 2018 shows 61 passengers a night.", "We found no ruling.")
    notes = {
        NOTES: files.notes[NOTES]
        .replace("No ruling was found in the court's list; compare", "Compare")
        .replace("topics: [", f'  remarks:\n    - text: "{card}"\n      checked: 2026-11-20\ntopics: [')
    }
    corpus = assemble(ProjectFiles(files.pages, notes, files.registry))

    quoted = [found.sentence for found in check_vain_searches(corpus) if "no ruling" in found.sentence]
    assert len(quoted) == rules


def test_a_card_speaks_for_its_own_notes_alone(changed: Changed) -> None:
    files = changed(NOTES, "The port's own count for winter 2018 shows 61 passengers a night.", "We found no ruling.")
    card = "  remarks:\n    - text: These notes say where we searched, in news reports.\n      checked: 2026-11-20\n"
    quiet = files.notes[NOTES].replace("harbour:", "quay:").replace("topics: [", f"{card}topics: [")
    notes = files.notes | {"docs/sources/quay.md": quiet}
    found = check_vain_searches(assemble(ProjectFiles(files.pages, notes, files.registry)))

    assert {finding.place.file for finding in found} == {NOTES}


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

    check.list_stale(tmp_path, 0)

    said = capsys.readouterr().out
    assert f"{NOTES}:26: " in said
    assert "as of February 2026: The port's own count" in said
    assert "1 open matters" not in said

"""Bibliographies and the calendar, read back by readers that did not write them."""

import datetime as dt
from collections.abc import Callable

import icalendar
import pybtex.database
import pytest
import rispy

from briefing.corpus import Corpus, assemble
from briefing.export.bibliography import bibtex, ris
from briefing.export.calendar import calendar
from briefing.export.csl import date_parts, reference_items, source_items
from briefing.export.rows import timeline_rows
from briefing.export.tables import plain_data
from briefing.read.project import ProjectFiles
from tests.published import SITE
from tests.unit.conftest import EVENT

Changed = Callable[[str, str, str], ProjectFiles]
NOTES, REFERENCES = "docs/sources/harbour.md", "registry/references.yml"


def test_bibtex_keeps_an_address_and_escapes_what_latex_would_read(changed: Changed) -> None:
    files = changed(REFERENCES, "title: Passenger count", "title: 'Café & quay: 50 % of {boats} #1_a'")
    files = ProjectFiles(
        files.pages,
        files.notes,
        {**files.registry, REFERENCES: files.registry[REFERENCES].replace("/count", "/a_b%20c#d")},
    )
    text = bibtex(assemble(files), str)
    entry = pybtex.database.parse_string(text, "bibtex").entries["port-2018"]

    assert r"Café \& quay: 50 \% of \textbraceleft{}boats\textbraceright{} \#1\_a" in text
    assert entry.fields["url"] == "https://example.org/a_b%20c#d"
    assert (entry.fields["year"], entry.fields["month"], entry.fields["urldate"]) == ("2018", "December", "2026-11-20")


def test_ris_is_read_back(corpus: Corpus) -> None:
    text = ris(corpus, str)
    (record,) = rispy.loads(text)

    assert text.startswith("TY  - RPRT")
    assert (record["id"], record["title"], record["year"], record["date"]) == (
        "port-2018",
        "Passenger count",
        "2018",
        "2018/12//",
    )
    assert record["urls"] == ["https://example.org/count"]


def test_an_author_keeps_the_parts_of_the_name(changed: Changed) -> None:
    names = "author: [{family: Al-Rawi, given: Ahmed}, {literal: Port & Sons}]"
    corpus = assemble(changed(REFERENCES, "type: report", f"type: report\n  {names}"))
    entry = pybtex.database.parse_string(bibtex(corpus, str), "bibtex").entries["port-2018"]
    (record,) = rispy.loads(ris(corpus, str))

    assert [str(person) for person in entry.persons["author"]] == ["Al-Rawi, Ahmed", r"{Port \& Sons}"]
    assert record["authors"] == ["Al-Rawi, Ahmed", "Port & Sons,"]


def described(changed: Changed) -> Corpus:
    """Return the small project with a reference whose title is ours, by someone involved, seen in part, not linked."""
    told = "\n  described: true\n  party: by the harbour master\n  seen: part\n  withheld: private-person"
    files = changed(REFERENCES, "title: Passenger count", f"title: Count of passengers{told}")
    text = files.registry[REFERENCES].replace("  URL: https://example.org/count\n", "")
    return assemble(ProjectFiles(files.pages, files.notes, {**files.registry, REFERENCES: text}))


def test_a_title_of_ours_stands_in_brackets_in_every_file(changed: Changed) -> None:
    corpus = described(changed)
    entry = pybtex.database.parse_string(bibtex(corpus, str), "bibtex").entries["port-2018"]
    (record,) = rispy.loads(ris(corpus, str))
    (item,) = reference_items(corpus, str)

    assert entry.fields["title"] == "{[Count of passengers]}"
    assert record["title"] == item.title == "[Count of passengers]"
    for note in (entry.fields["note"], record["notes"][0]):
        assert note.startswith("By the harbour master. Seen in part, 20 November 2026. No link, since it names")


def test_a_reference_is_csl_and_says_what_was_seen_of_it(changed: Changed) -> None:
    (item,) = reference_items(described(changed), str)
    data = plain_data(item)

    assert data["issued"] == {"date-parts": [[2018, 12]]}
    assert data["accessed"] == {"date-parts": [[2026, 11, 20]]}
    assert data["custom"] == {
        "edtf": "2018-12",
        "described": True,
        "seen": "part",
        "party": "by the harbour master",
        "withheld": "private-person",
        "listed": "/references.md#port-2018",
    }
    assert "URL" not in data


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2018", (2018,)),
        ("2018-04", (2018, 4)),
        ("2018-04-03~", (2018, 4, 3)),
        ("2018-22", (2018,)),
        ("2011/..", (2011,)),
        ("../2012-05", (2012, 5)),
    ],
)
def test_a_date_in_parts_is_no_more_exact_than_it_was(text: str, parts: tuple[int, ...]) -> None:
    assert date_parts(text) == parts


def test_a_source_is_csl_without_empty_fields_and_says_how_it_is_dated(changed: Changed) -> None:
    (item,) = source_items(assemble(changed(NOTES, "published: 2019-03-04", "published: 2019-03~/2019-05")), str)
    data = plain_data(item)

    assert data["issued"] == {"date-parts": [[2019, 3], [2019, 5]], "circa": True}
    assert data["container-title"] == "The Example Review"
    assert data["author"] == []
    assert "partner" not in data["custom"]


def events(files: ProjectFiles, *, absolute: bool = False) -> list[icalendar.cal.Component]:
    """Return the events of the calendar of a project."""
    corpus = assemble(files)
    text = calendar(corpus, SITE, timeline_rows(corpus, str), absolute=absolute)
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


@pytest.mark.parametrize("when", ["2018", "2018-04", "2018-22", "2018-04-03~", "2018-04-03/..", "2018-04/2018-04-09"])
def test_what_has_no_real_day_is_in_no_calendar(changed: Changed, when: str) -> None:
    assert (
        events(
            changed(
                NOTES,
                '{: #p1-2 by="an unnamed fisherman" when="2018-24~"',
                f'{{: #p1-2 by="an unnamed fisherman" when="{when}"',
            )
        )
        == []
    )


def test_a_day_is_an_event_that_says_its_standing_and_remark(changed: Changed) -> None:
    planted = changed(NOTES, 'when="2018-24~"', 'when="2018-04-03/2018-04-05"')
    (event,) = events(planted)

    assert (event["dtstart"].dt, event["dtend"].dt) == (dt.date(2018, 4, 3), dt.date(2018, 4, 6))
    assert event["dtstamp"].dt == dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    assert event["summary"].startswith("[Disputed] A fisherman")
    assert "According to an unnamed fisherman." in event["description"]
    assert "shows 61 passengers a night" in event["description"]
    assert "3 April 2018 to 5 April 2018" in event["description"]
    assert "url" not in event
    assert events(planted, absolute=True)[0]["url"].endswith("#p1-2")


def test_an_event_of_the_record_says_so_in_the_calendar(files: ProjectFiles) -> None:
    chronology = EVENT.replace("'2018-12'", "2018-12-03")
    (event,) = events(ProjectFiles(files.pages, files.notes, {**files.registry, "registry/chronology.yml": chronology}))

    assert event["summary"].startswith("[Public record] The port authority counted")
    assert event["categories"].to_ical() == b"public record"
    assert event["dtstart"].dt == dt.date(2018, 12, 3)
    assert "References: port-2018. Statements to read with it: harbour:1.2." in event["description"]


@pytest.mark.parametrize(
    ("author", "bib", "in_ris", "csl"),
    [
        (
            "{family: Lamp, given: Nora, suffix: Jr.}",
            "Lamp, Jr., Nora",
            "Lamp, Nora, Jr.",
            {"family": "Lamp", "given": "Nora", "suffix": "Jr."},
        ),
        ("{whole: 王小明}", "{王小明}", "王小明", {"literal": "王小明"}),
    ],
)
def test_a_suffix_and_a_whole_name_are_kept(
    changed: Changed, author: str, bib: str, in_ris: str, csl: dict[str, str]
) -> None:
    corpus = assemble(changed(REFERENCES, "type: report", f"type: report\n  author: [{author}]"))
    entry = pybtex.database.parse_string(bibtex(corpus, str), "bibtex").entries["port-2018"]
    (record,) = rispy.loads(ris(corpus, str))
    (item,) = reference_items(corpus, str)

    assert [str(person) for person in entry.persons["author"]] == [bib]
    assert record["authors"] == [in_ris]
    assert plain_data(item)["author"] == [csl]


@pytest.mark.parametrize(
    ("when", "date", "words"),
    [
        ("2018~", "2018~", "Published about 2018."),
        ("2018-03/2018-05", "2018-03/2018-05", "Published March 2018 to May 2018."),
        ("2011/..", "2011/", "Published since 2011."),
        ("2018-12", None, None),
    ],
)
def test_an_approximate_date_and_an_interval_are_told(
    changed: Changed, when: str, date: str | None, words: str | None
) -> None:
    text = bibtex(assemble(changed(REFERENCES, "issued: 2018-12", f"issued: {when}")), str)
    entry = pybtex.database.parse_string(text, "bibtex").entries["port-2018"]

    assert entry.fields.get("date") == date
    assert (words or "Published") in entry.fields["note"] if words else "Published" not in entry.fields["note"]


@pytest.mark.parametrize(
    ("code", "name", "langid"), [("de", "german", "german"), ("tg", "tajik", None), ("nb", "norwegian bokmål", "norsk")]
)
def test_a_language_is_one_that_babel_knows_or_has_no_id(
    changed: Changed, code: str, name: str, langid: str | None
) -> None:
    corpus = assemble(changed(REFERENCES, "type: report", f"type: report\n  language: {code}"))
    entry = pybtex.database.parse_string(bibtex(corpus, str), "bibtex").entries["port-2018"]

    assert (entry.fields["language"], entry.fields.get("langid")) == (name, langid)

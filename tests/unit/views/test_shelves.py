"""Long lists in parts: no page holds more than it should, and everything is reached from the list."""

from math import log

import pytest

from briefing.check.gates.reach import CLICKS, most_clicks
from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.ids import EntityId
from briefing.links import statement_link
from briefing.pages import pages
from briefing.read.project import ProjectFiles
from briefing.search.documents import documents
from briefing.views import shelves, statement_lists
from briefing.views.entry_lists import newest_sources, newest_topics
from briefing.views.shelves import LINES, MOST, NEWEST, Key, Shelf, on_one_page, shelved
from briefing.views.statement_lists import statement_list
from tests.made_html import finished

TOPIC, NOTES = "docs/topics/night-ferries.md", "docs/sources/harbour.md"


def tens(number: int) -> list[Key]:
    """Return the ten in which a number stands, and for each hundredth number a part besides."""
    ten = number // 10 * 10
    return [Key(f"{ten:09}", f"ten-{ten}", f"the {ten}s"), *([Key("0", "round", "round")] if number % 100 == 0 else [])]


def numbers(count: int, *, grouped: bool) -> Shelf[int]:
    """Return a list of so many numbers."""
    return shelved(on_one_page("numbers.md", "Numbers", range(count)), (tens,) if grouped else (), str)


@pytest.mark.parametrize("grouped", [False, True])
@pytest.mark.parametrize("count", [0, 1, MOST, MOST + 1, 70_000])
def test_everything_is_reached_and_no_page_is_too_long(count: int, *, grouped: bool) -> None:
    whole = numbers(count, grouped=grouped)
    held = [whole, *(shelf for _, shelf in whole.below())]

    assert {number for shelf in held for number in shelf.things} == set(range(count))
    assert max(len(shelf.things) for shelf in held) <= MOST
    assert max(len(shelf.parts) for shelf in held) <= LINES
    assert len({shelf.path for shelf in held}) == len(held)
    assert all(bool(shelf.things) != bool(shelf.parts) for shelf in held) or count == 0
    assert max(len(trail) for trail, _ in [((), whole), *whole.below()]) <= 1 + log(max(count, 1), LINES)


def test_a_short_list_is_one_page_and_a_long_one_says_where_each_part_begins_and_ends() -> None:
    assert numbers(MOST, grouped=True).parts == ()
    parts = numbers(1200, grouped=False).parts

    assert [(part.path, part.label, part.number) for part in parts] == [
        ("lists/numbers/part-1.md", "0 – 399", 400),
        ("lists/numbers/part-2.md", "400 – 799", 400),
        ("lists/numbers/part-3.md", "800 – 1199", 400),
    ]


def test_what_stands_in_two_parts_is_held_by_both() -> None:
    whole = numbers(MOST + 1, grouped=True)
    (first, second, *_) = whole.parts

    assert (first.label, first.things) == ("round", (0, 100, 200, 300, 400, 500))
    assert (second.label, second.path, second.things[0]) == ("the 0s", "lists/numbers/ten-0.md", 0)


def test_too_many_parts_are_bundled() -> None:
    whole = numbers(LINES * 10 * 3, grouped=True)

    assert [part.label for part in whole.parts] == [
        "round – the 730s",
        "the 740s – the 1480s",
        "the 1490s – the 2230s",
        "the 2240s – the 2990s",
    ]
    assert whole.parts[0].path == "lists/numbers/list-1.md"
    assert whole.parts[3].parts[-1].label == "the 2990s"


@pytest.fixture
def two_topics(files: ProjectFiles) -> Corpus:
    """Return a corpus in which one source is of two topics and another of none, as invented as the small project."""
    title = "title: Night ferries"
    assert title in files.pages[TOPIC]
    day = files.pages[TOPIC].replace("topic: night-ferries", "topic: day-ferries").replace(title, "title: Day ferries")
    notes = files.notes[NOTES]
    both = notes.replace("topics: [night-ferries]", "topics: [night-ferries, day-ferries]")
    assert both != notes
    other = notes.replace("topics: [night-ferries]", "topics: []").replace("harbour:", "quays:")
    pages_ = {**files.pages, "docs/topics/day-ferries.md": day}
    return assemble(ProjectFiles(pages_, {NOTES: both, "docs/sources/quays.md": other}, files.registry))


def test_statements_part_by_topic_and_then_by_year(two_topics: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    assert statement_list(two_topics).parts == ()
    monkeypatch.setattr(shelves, "MOST", 3)
    whole = statement_list(two_topics)
    day, night, rest = whole.parts

    assert [part.label for part in whole.parts] == ["Day ferries", "Night ferries", "Of no topic"]
    assert night.path == "lists/statements/topic-night-ferries.md"
    assert {one.id for trail, part in [*day.below(), *night.below()] for one in part.things} == {
        id_ for id_ in two_topics.statements if id_.startswith("harbour:")
    }
    assert [part.label for part in night.parts] == ["2018", "Not dated"]
    assert rest.number == night.number


def test_a_part_has_a_page_with_filters_and_a_way_back(two_topics: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST", 3)
    derived = Derived(two_topics)
    made = pages(derived)
    path = "lists/statements/topic-night-ferries/year-2018.md"
    shown = finished(derived, made[path].content(), path).html

    assert made[path].title == "Statements: Night ferries, 2018"
    assert 'class="filters"' in shown
    assert "Part of:" in shown
    assert "topic-night-ferries" in shown
    assert 'class="filters"' not in made["statements.md"].content()
    assert not [found.link for found in documents(derived, made) if found.link.startswith("/lists/")]


def test_doubts_and_figures_part_by_topic(two_topics: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pages(Derived(two_topics))
    monkeypatch.setattr(shelves, "MOST", 1)
    made = pages(Derived(two_topics))

    for name in ("disputed", "figures"):
        parts = [made[path].content() for path in made if path.startswith(f"lists/{name}/topic-")]
        assert [f'id="{slug}"' in "".join(parts) for slug in ("night-ferries", "day-ferries")] == [True, True]
        assert all(part.partition("</p>")[2] for part in parts)
        assert "topic-night-ferries" in made[f"{name}.md"].content()
        assert "topic-night-ferries" not in whole[f"{name}.md"].content()
    assert "/sources/harbour.md#p1-2" in made["lists/disputed/topic-day-ferries.md"].content()


def test_what_is_said_of_a_name_parts_by_topic(two_topics: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    derived, path = Derived(two_topics), "organisations/port-authority.md"
    assert "topic-day-ferries" not in pages(derived)[path].content()
    said = derived.mentions.said(EntityId("port-authority"))
    monkeypatch.setattr(statement_lists, "SAID", 1)
    made = pages(derived)
    parts = {name: made[name].content() for name in made if name.startswith("lists/organisations/port-authority/")}

    assert len(said) > 1
    assert "What the articles say" in made[path].content()
    assert "/lists/organisations/port-authority/topic-day-ferries.md" in made[path].content()
    assert "statement-source" not in made[path].content()
    links = [statement_link(statement) for statement in said]
    assert all(any(link in part for part in parts.values()) for link in links)
    assert made["lists/organisations/port-authority/topic-day-ferries.md"].title == "Port Authority: Day ferries"


@pytest.fixture
def many(files: ProjectFiles) -> Corpus:
    """Return a corpus of sixty sources, one a year, each of a topic of its own, as invented as the small project."""
    notes, topic = files.notes[NOTES], files.pages[TOPIC]
    pages_, sources = dict(files.pages), {NOTES: notes}
    for year in range(1940, 2000):
        made = notes.replace('title: "Harbour lights', f'title: "Report {year}').replace("2019-03-04", f"{year}-03-04")
        sources[f"docs/sources/report-{year}.md"] = made.replace("[night-ferries]", f"[ferries-{year}]")
        pages_[f"docs/topics/ferries-{year}.md"] = topic.replace("night-ferries", f"ferries-{year}").replace(
            "title: Night ferries", f"title: Ferries of {year}"
        )
    for path in ("topics", "sources"):
        pages_[f"docs/{path}/index.md"] = (
            f"---\ntitle: All {path}\ndescription: A list.\n---\n\nA list.\n{{: .ours }}\n"
        )
    return assemble(ProjectFiles(pages_, sources, files.registry))


def test_of_many_topics_and_sources_the_newest_come_first_and_all_are_in_parts(many: Corpus) -> None:
    made = pages(Derived(many))
    listed = "".join(made[f"lists/topics/part-{at}.md"].content() for at in (1, 2))
    told = "".join(made[f"lists/sources/part-{at}.md"].content() for at in (1, 2))

    assert [topic.title for topic in newest_topics(many)][:3] == ["Night ferries", "Ferries of 1999", "Ferries of 1998"]
    assert [source.key for source in newest_sources(many)][:3] == ["harbour", "report-1999", "report-1998"]
    assert len(newest_topics(many)) == len(newest_sources(many)) == NEWEST
    assert all(f"/topics/{slug}.md" in listed for slug in many.topics)
    assert all(f"/sources/{key}.md" in told for key in many.sources)
    assert "lists/coverage/part-2.md" in made
    assert "lists/topics/part-3.md" not in made


def test_few_topics_and_sources_stay_on_their_page(corpus: Corpus) -> None:
    assert newest_topics(corpus) == tuple(corpus.topics.values())
    assert newest_sources(corpus) == tuple(corpus.sources.values())
    assert not [path for path in pages(Derived(corpus)) if path.startswith("lists/")]


def test_the_clicks_from_home_grow_as_a_list_parts() -> None:
    counts = [1, 10_000, 10_001, 1_000_000, 1_000_001]

    assert [most_clicks(count) - CLICKS for count in counts] == [0, 0, 1, 1, 2]

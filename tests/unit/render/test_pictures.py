"""Pictures hold what the rows hold, within their frame, without one name upon another."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode
from shapely import LineString, Polygon, box

from briefing.corpus import Corpus
from briefing.dates import read_when
from briefing.derive.derived import Derived
from briefing.derive.network import LARGEST, neighbourhood
from briefing.derive.timeline import timeline, topic_timeline
from briefing.ids import EntityId, TopicSlug
from briefing.model import Statement
from briefing.render.network import network_block
from briefing.render.picture.labels import NARROW, WIDE, Ground, around, arranged, wish_of_name
from briefing.render.picture.lanes import Lane, Mark, lanes, packed, scale_of
from briefing.render.picture.svg import WIDTH, Words, element, link, picture, shortened, text_width
from briefing.render.timeline import MOST, timeline_block, timeline_page
from briefing.views.network import network_view
from briefing.views.timeline import date_views, whole_timeline

WORDS = Words("test", "A label", "A caption")


def numbers(svg: str, name: str) -> list[float]:
    """Return the values of an attribute."""
    return [float(value) for value in re.findall(rf' {name}="(-?[\d.]+)"', svg)]


def test_nothing_in_a_picture_runs() -> None:
    nasty = '</svg><script>alert(1)</script>" onload="x'
    drawn = picture(Words("x", nasty, nasty), 10, [link(f"/a.md#{nasty}", nasty, [element("text", nasty)])])

    assert "<script" not in drawn
    assert LexborHTMLParser(drawn).css_first("svg").attributes["aria-label"] == nasty


@pytest.mark.parametrize(("text", "shown"), [("short", "short"), ("a very long name indeed", "a very lo…"), ("", "")])
def test_text_is_shortened_to_its_room(text: str, shown: str) -> None:
    assert shortened(text, 9 * 10 * 0.56, 10) == shown


def test_too_little_room_shows_nothing() -> None:
    assert shortened("a name", 10, 10) == ""


@pytest.mark.parametrize("dates", [["2011", "2018"], ["../2011", "2011/.."], ["1996", "2025-01"], ["2018-03-04"]])
def test_a_scale_holds_its_dates_and_labels_few_years(dates: list[str]) -> None:
    scale = scale_of([read_when(text) for text in dates])

    assert 1 <= len(scale.ticks()) <= 8
    assert all(0 <= scale.at(year) <= WIDTH for year in range(scale.first, scale.last + 1))


def test_marks_that_would_touch_stand_in_rows_of_their_own() -> None:
    dates = ["2013/2018", "2015", "2017", "../2013", "2018-03", "2018-04"]
    whens = [read_when(date) for date in dates]
    lane = Lane("A name", "/a.md", tuple(Mark(when, "#x", when.text) for when in whens))

    assert [[mark.label for mark in row] for row in packed(lane, scale_of(whens))] == [
        ["../2013", "2015", "2017", "2018-03"],
        ["2013/2018"],
        ["2018-04"],
    ]


@pytest.mark.parametrize(
    ("date", "shape"), [("2018", "rect"), ("2018-03", "circle"), ("2011/..", "polygon"), ("../2011", "polygon")]
)
def test_an_open_end_is_an_arrow_and_the_record_has_corners(date: str, shape: str) -> None:
    mark = Mark(read_when(date), "#x", "A label")
    others = (Lane("B", "", (Mark(read_when("1999/2020"), "#y", "B"),)),)
    article, record = (lanes(WORDS, [Lane("A", "", (each,)), *others]) for each in (mark, mark._replace(square=True)))

    assert f"<{shape}" in article.partition("</a>")[0]
    assert "<circle" not in record
    assert ('class="square"' in article, 'class="square"' in record) == (False, True)
    if shape == "polygon":
        ends = [tuple(map(float, point.split(","))) for point in re.findall(r'points="([^"]+)"', article)[0].split()]
        assert len(ends) == 7
        assert {x for x, _ in ends} & {0.0, float(WIDTH - 18)}


@pytest.mark.parametrize(("date", "hollow"), [("2018", False), ("2018~", True), ("2018?", True), ("../2011", False)])
def test_marks_stay_inside_and_hedged_ones_are_hollow(date: str, hollow: bool) -> None:  # noqa: FBT001
    rows = [Lane("A name", "/a.md", (Mark(read_when(date), "#x", "A label", "1"),)), Lane("B", "/b.md", ())]
    svg = lanes(WORDS, [*rows, Lane("C", "/c.md", (Mark(read_when("1999/2020"), "#y", "B", ""),))])

    assert ("hedged" in svg) is hollow
    assert all(0 <= x <= WIDTH for x in [*numbers(svg, "x"), *numbers(svg, "cx")])


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.text("abcdefgh ", min_size=1, max_size=20), st.integers(0, WIDTH), st.integers(0, 200)),
        max_size=30,
    )
)
@example([("aaaaaaaaa", 219, 5), ("aaaaaaaaa", 333, 4), ("a", 283, 5)])
def test_no_name_covers_another_at_either_size(names: list[tuple[str, int, int]]) -> None:
    placed = arranged(Ground(200, [], []), [wish_of_name(name, (x, y), (), 2) for name, x, y in names])

    for size in (NARROW, WIDE):
        boxes = [box for place in placed if place for of, box in place.boxes if of == size]
        assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_names_keep_from_the_dots_of_others_and_where_they_can_from_lines() -> None:
    dots = [around((100, 50), 2), around((140, 50), 2)]
    line = LineString([(110, 0), (110, 45)])
    first, second = arranged(
        Ground(100, dots, [line]), [wish_of_name("A name", at, (), 2) for at in ((100, 50), (140, 50))]
    )

    assert first
    assert second
    assert [first.anchor, second.anchor] == ["end", "start"]


def test_who_finds_no_room_goes_first_the_next_time() -> None:
    both = [wish_of_name("AAAA", (180, 10), (), 2), wish_of_name("BBBB", None, [(200, 10)], 0)]

    assert None not in arranged(Ground(20, [], []), both)
    assert None in arranged(Ground(20, [], []), [both[1], both[1]])


def test_who_stands_apart_is_tied_to_nobody_by_a_sentence_that_names_both(real: Derived) -> None:
    apart = {entity.id for entity in real.corpus.entities.values() if entity.data.apart or entity.kind.apart}
    together = [tie for id_ in real.corpus.entities for tie in real.ties.of(id_) if not tie.words]

    assert apart
    assert together
    assert [tie for tie in together if {tie.first.id, tie.second.id} & apart] == []


def test_a_network_is_small_the_same_each_time_and_in_its_frame(real: Derived) -> None:
    for slug in real.corpus.topics:
        network = real.network(slug)
        drawn = network_block(network_view(network), real.corpus.kinds)

        assert len(network.entities) <= LARGEST
        assert drawn == network_block(network_view(real.network(slug)), real.corpus.kinds)
        assert all(0 <= x <= WIDTH for x in numbers(drawn, "cx"))
        for tie in network.ties:
            assert all({tie.first.id, tie.second.id} <= set(named(real, tie.statements)) for _ in tie.statements)


def test_few_names_of_a_network_stand_upon_a_tie_and_none_is_left_out(real: Derived) -> None:
    for slug in real.corpus.topics:
        drawn = LexborHTMLParser(network_block(network_view(real.network(slug)), real.corpus.kinds))
        names = drawn.css("text.name")
        ties = [LineString([_at(line, "1"), _at(line, "2")]) for line in drawn.css("line.tie")]
        upon = [name.text() for name in names if any(tie.intersects(_letters(name)) for tie in ties)]

        assert len(names) == (len(real.network(slug).entities) if ties else 0)
        assert len(upon) <= len(names) / 3, upon


def _at(line: LexborNode, end: str) -> tuple[float, float]:
    """Return one end of a line."""
    return float(line.attributes[f"x{end}"] or 0), float(line.attributes[f"y{end}"] or 0)


def _letters(name: LexborNode) -> Polygon:
    """Return the room that a name takes on a wide screen."""
    (x, y), long = (float(name.attributes[of] or 0) for of in "xy"), text_width(name.text(), WIDE)
    left = x - {"start": 0, "middle": long / 2, "end": long}[name.attributes["text-anchor"] or ""]
    return box(left, y - WIDE * 0.7, left + long, y)


def _speakers(derived: Derived, statement: Statement) -> set[str]:
    """Return who says so: by id, or as the author of the source."""
    authors = {name.text for name in derived.corpus.sources[statement.source].card.author}
    return {*statement.by, *(id_ for id_, e in derived.corpus.entities.items() if e.data.name in authors)}


def named(derived: Derived, statements: tuple[Statement, ...]) -> set[str]:
    """Return what any of the statements names, or is related to by the registry through it."""
    found: set[str] = set()
    for statement in statements:
        found |= set(derived.mentions.entities(statement))
        found |= set(statement.accuses.accused) if statement.accuses else set()
        found |= _speakers(derived, statement)
        for entity in derived.corpus.entities.values():
            for relation in entity.data.relations:
                if statement.id in relation.cites:
                    found |= {entity.id, relation.to}
    return found


def test_a_neighbourhood_holds_its_entity_and_ties_to_it(real: Derived) -> None:
    telegram = real.corpus.entities[EntityId("telegram")]
    around = neighbourhood(real.ties, telegram)

    assert telegram in around.entities
    assert sum(telegram in (tie.first, tie.second) for tie in around.ties) == len(around.entities) - 1


def test_a_timeline_lists_each_date_under_the_anchor_that_its_mark_leads_to(corpus: Corpus) -> None:
    block = timeline_block(date_views(corpus, timeline(corpus.statements.values())))
    anchors = set(re.findall(r'<p class="date" id="([^"]+)"', block))

    assert anchors
    assert set(re.findall(r'href="#([^"]+)"', block)) == anchors


def test_the_record_is_told_from_the_article_by_word_and_shape(recorded: Corpus) -> None:
    block = timeline_block(date_views(recorded, topic_timeline(recorded, TopicSlug("night-ferries"))))
    record = re.findall(r'<li class="record">(.*?)</li>', block)

    assert len(record) == 2
    assert all(line.startswith('<span class="of-record">Record</span> ') for line in record)
    assert 'data-cite="port-2018"' in record[1]
    assert 'href="/sources/harbour.md#p1-2"' in record[1]
    assert "Still open" in record[0]
    assert [name in block for name in (">The article<", ">The public record<", "Round marks", "an arrow")] == [True] * 4
    assert len(re.findall("<a href=", block.partition('class="square"')[2].partition("</g>")[0])) == 2


def test_the_timeline_of_all_topics_gives_each_event_its_address_and_topics(recorded: Corpus) -> None:
    page = timeline_page(whole_timeline(recorded))

    assert '<li class="record" id="event-count">' in page
    assert page.count('class="topic-name"') == 5


def test_a_year_with_many_statements_leads_to_the_whole_list(real: Derived) -> None:
    rows = topic_timeline(real.corpus, TopicSlug("libya-malta-smuggling"))
    block = timeline_block(date_views(real.corpus, rows))
    lists = dict(re.findall(r'<p class="date" id="([^"]+)">.*?</p><ul>(.*?)</ul>', block))
    said = next(len(row.statements) for row in rows if row.when.text == "2011")

    assert (
        f'<a href="/timeline.md#when-2011">{said - MOST} more on the timeline of all topics</a>' in lists["when-2011"]
    )
    assert lists["when-2011"].count("<li>") == MOST + 1
    assert 'id="when-2011"' in timeline_page(whole_timeline(real.corpus))


def test_few_dates_make_a_list_and_no_picture(real: Derived) -> None:
    rows = timeline(real.corpus.statements.values())
    crowded = max(rows, key=lambda row: len(row.statements))

    assert "<svg" in timeline_block(date_views(real.corpus, rows))
    lone = timeline_block(date_views(real.corpus, [crowded]))
    assert "<svg" not in lone
    assert '<p class="date" id="when-' in lone

"""Pictures hold what the rows hold, within their frame, without one name upon another."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from shapely import LineString

from briefing.dates import read_when
from briefing.render.picture.labels import NARROW, WIDE, Ground, around, arranged, wish_of_name
from briefing.render.picture.lanes import Lane, Mark, lanes, packed, scale_of
from briefing.render.picture.svg import WIDTH, Words, element, link, picture, shortened

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

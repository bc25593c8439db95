"""Pictures hold what the rows hold, within their frame, without one name upon another."""

import re
from pathlib import Path

import pytest
import shapely
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from shapely import MultiPolygon, Point, Polygon

from briefing.corpus import Corpus
from briefing.dates import read_when
from briefing.derive.derived import Derived
from briefing.derive.network import LARGEST, neighbourhood
from briefing.derive.places import spots, ways
from briefing.derive.timeline import timeline
from briefing.ids import EntityId, TopicSlug
from briefing.read.geography import read_countries
from briefing.render.map import map_block
from briefing.render.network import network_block
from briefing.render.picture.arrows import _badge
from briefing.render.picture.labels import NARROW, WIDE, Box, Labeller, _box
from briefing.render.picture.lanes import Lane, Mark, lanes, packed, scale_of
from briefing.render.picture.map import _short, _unnamed
from briefing.render.picture.projection import Frame, Projection
from briefing.render.picture.svg import WIDTH, Words, element, link, picture, shortened
from briefing.render.timeline import timeline_block

ROOT = Path(__file__).parents[3]
WORDS = Words("test", "A label", "A caption")
MALTA = TopicSlug("libya-malta-smuggling")


def numbers(svg: str, name: str) -> list[float]:
    """Return the values of an attribute."""
    return [float(value) for value in re.findall(rf' {name}="(-?[\d.]+)"', svg)]


def test_nothing_in_a_picture_runs() -> None:
    nasty = '</svg><script>alert(1)</script>" onload="x'
    drawn = picture(Words("x", nasty, nasty), 10, [link(f"/a.md#{nasty}", nasty, [element("text", nasty)])])

    assert "<script" not in drawn
    assert LexborHTMLParser(drawn).css_first("svg").attributes["aria-label"] == nasty


@pytest.mark.parametrize(("text", "shown"), [("short", "short"), ("a very long name indeed", "a very l…"), ("", "")])
def test_text_is_shortened_to_its_room(text: str, shown: str) -> None:
    assert shortened(text, 9 * 10 * 0.56, 10) == shown


def test_too_little_room_shows_nothing() -> None:
    assert shortened("a name", 10, 10) == ""


@pytest.mark.parametrize("dates", [["2011", "2018"], ["../2011", "2011/.."], ["1996", "2025-01"], ["2018-03-04"]])
def test_a_scale_holds_its_dates_and_labels_few_years(dates: list[str]) -> None:
    scale = scale_of([read_when(text) for text in dates], 100)

    assert 1 <= len(scale.ticks()) <= 8
    assert all(100 <= scale.at(year) <= WIDTH for year in range(scale.first, scale.last + 1))


def test_marks_that_share_a_year_stand_on_lanes_of_their_own() -> None:
    dates = ["2013/2018", "2015", "2016", "../2014", "2018-03"]
    lane = Lane("A name", "/a.md", tuple(Mark(read_when(date), "#x", date) for date in dates))

    found = packed(lane)

    assert [[mark.label for mark in row.marks] for row in found] == [
        ["../2014", "2015", "2016", "2018-03"],
        ["2013/2018"],
    ]
    assert [row.name for row in found] == ["A name", ""]


@pytest.mark.parametrize(("date", "hollow"), [("2018", False), ("2018~", True), ("2018?", True), ("../2011", False)])
def test_marks_stay_inside_and_hedged_ones_are_hollow(date: str, hollow: bool) -> None:  # noqa: FBT001
    rows = [Lane("A name", "/a.md", (Mark(read_when(date), "#x", "A label", "1"),)), Lane("B", "/b.md", ())]
    svg = lanes(WORDS, [*rows, Lane("C", "/c.md", (Mark(read_when("1999/2020"), "#y", "B", ""),))])

    assert ("hedged" in svg) is hollow
    assert all(0 <= x <= WIDTH for x in [*numbers(svg, "x"), *numbers(svg, "cx")])


@given(
    st.lists(
        st.tuples(st.text("abcdefgh ", min_size=1, max_size=20), st.integers(0, WIDTH), st.integers(0, 200)),
        max_size=30,
    )
)
@example([("aaaaaaaaa", 219, 5), ("aaaaaaaaa", 333, 4), ("a", 283, 5)])
def test_no_name_covers_another_at_either_size(names: list[tuple[str, int, int]]) -> None:
    labeller = Labeller(200)
    placed = [(name, at) for name, x, y in names if (at := labeller.place(name, x, y, 4))]

    for size in (NARROW, WIDE):
        boxes = [_box(name, at, size) for name, at in placed if size == WIDE or not at.wide]
        assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_every_country_lies_on_the_globe_and_holds_its_towns() -> None:
    countries = read_countries(ROOT)

    assert len(countries) > 200
    assert all(c.bounds[0] >= -180 and c.bounds[2] <= 180 and c.is_valid for c in countries)
    for longitude, latitude in [(13.19, 32.89), (37.62, 55.76), (177.98, -17.8), (69.21, 34.56)]:
        assert sum(country.contains(Point(longitude, latitude)) for country in countries) == 1


def test_north_is_up_and_east_is_right() -> None:
    projection = Projection(Frame(8, 28, 26, 39))
    tripoli, catania, tobruk = projection.at(13.19, 32.89), projection.at(15.09, 37.5), projection.at(23.96, 32.08)

    assert catania[1] < tripoli[1]
    assert tripoli[0] < tobruk[0]
    assert all(0 <= x <= WIDTH and 0 <= y <= projection.height for x, y in (tripoli, catania, tobruk))


def test_a_map_names_what_lies_beyond_it_and_breaks_doubtful_routes(real: Derived) -> None:
    places, routes = spots(real, MALTA), ways(real, MALTA)
    frame = Frame(8, 28, 26, 39)
    drawn = map_block(read_countries(ROOT), frame, places, routes)
    inside = [s.place.data.name for s in places if frame.holds(s.longitude, s.latitude)]

    assert "Zuwara" in inside
    assert "Morocco" in drawn.split("<figcaption>")[1]
    assert all(name not in drawn.split("Beyond this map:")[1] for name in ("Zuwara", "Marsaxlokk"))
    assert len(re.findall(r'class="way', drawn)) == sum(
        all(frame.holds(stop.longitude, stop.latitude) for stop in way.stops) for way in routes
    )
    assert re.search(r"Route \d+, alleged: oil, Zuwara to Malta", drawn)


def test_the_numbers_of_routes_keep_clear_of_dots_and_of_one_another() -> None:
    curve = ((0.0, 0.0), (50.0, 0.0), (100.0, 0.0))
    first = _badge(curve, [])
    second = _badge(curve, [first])
    third = _badge(curve, [first, second])

    assert first == Box(44.5, -5.5, 55.5, 5.5)
    assert not any(a.meets(b) for a, b in [(first, second), (first, third), (second, third)])
    assert _badge(curve, [Box(0, -9, 100, 9)]) == first
    assert _badge(curve, [Box(0, -9, 100, 9), Box(20, -9, 100, 9)]).right <= 20


def test_neighbours_share_one_border_without_a_gap_and_islets_are_left_out() -> None:
    border = [(15 + (step % 3) * 0.03, 30 + step * 0.05) for step in range(121)]
    west = MultiPolygon([Polygon([(10, 36), (10, 30), *border]), Polygon([(9, 30), (9.01, 30), (9, 30.01)])])
    east = MultiPolygon([Polygon([(20, 36), (20, 30), *border])])
    shapes = Projection(Frame(8, 28, 26, 39)).shapes([west, east])
    land, line = (path.get("d", "") for path in _unnamed(shapes))

    assert shapely.union_all(shapes).area == pytest.approx(sum(shape.area for shape in shapes))
    assert len(shapely.get_coordinates(shapes)) < 60
    assert [land.count("M"), land.count("z"), line.count("M"), line.count("z")] == [1, 1, 1, 0]


@pytest.mark.parametrize(
    ("name", "shown"), [("Bar, Montenegro", "Bar"), ("Bar, Poland", "Bar, Poland"), ("Montenegro", "Montenegro")]
)
def test_a_place_beside_its_country_does_without_the_country_in_its_name(name: str, shown: str) -> None:
    assert _short(name, {"Montenegro", name}) == shown


def test_every_route_is_given_by_a_statement_that_names_its_ends(real: Derived) -> None:
    for route in real.corpus.routes.values():
        cited = [real.corpus.statements[text] for text in route.data.cites]
        named = set().union(*(real.mentions.entities(statement) for statement in cited))
        around = [real.corpus.entities[id_].data for id_ in map(EntityId, route.data.stops)]
        held = named | {EntityId(str(getattr(data, "within", ""))) for data in around}
        assert set(route.data.stops) & held, route.id


def test_a_network_is_small_the_same_each_time_and_in_its_frame(real: Derived) -> None:
    for slug in real.corpus.topics:
        network = real.network(slug)
        drawn = network_block(network)

        assert len(network.entities) <= LARGEST
        assert drawn == network_block(real.network(slug))
        assert all(0 <= x <= WIDTH for x in numbers(drawn, "cx"))
        for tie in network.ties:
            assert all({tie.first.id, tie.second.id} <= set(named(real, tie.statements)) for _ in tie.statements)


def named(derived: Derived, statements: tuple[object, ...]) -> set[str]:
    """Return what any of the statements names, or is related to by the registry through it."""
    found: set[str] = set()
    for statement in statements:
        found |= set(derived.mentions.entities(statement))
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
    block = timeline_block(corpus, timeline(corpus.statements.values()))
    anchors = set(re.findall(r"\{: #([^ ]+) \.date", block))

    assert anchors
    assert set(re.findall(r'href="#([^"]+)"', block)) == anchors


def test_no_link_of_a_map_stays_where_a_narrow_window_hides_all_of_it(real: Derived) -> None:
    places, routes = spots(real, MALTA), ways(real, MALTA)
    tree = LexborHTMLParser(map_block(read_countries(ROOT), Frame(-11, 7, 41, 47), places, routes))
    links = [(link, [part for part in link.iter() if part.tag != "title"]) for link in tree.css("svg a")]
    hidden = [link for link, parts in links if all("wide" in (p.attributes.get("class") or "").split() for p in parts)]

    assert hidden
    assert {link.attributes.get("class") for link in hidden} == {"wide"}

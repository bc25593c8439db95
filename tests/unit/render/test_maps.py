"""Maps lead to every place of a topic, name those on its routes, and let nothing written cover anything else."""

import re
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
import shapely
from selectolax.lexbor import LexborHTMLParser, LexborNode
from shapely import MultiPolygon, Point, Polygon

from briefing.derive.derived import Derived
from briefing.derive.places import spots, ways
from briefing.ids import EntityId, TopicSlug
from briefing.read.geography import read_countries
from briefing.render.map import Atlas, map_block
from briefing.render.picture.arrows import _bent
from briefing.render.picture.labels import NARROW, WIDE, Box, Ground, around, arranged, wish_of_number
from briefing.render.picture.land import unnamed
from briefing.render.picture.map import short
from briefing.render.picture.projection import Frame, Projection
from briefing.render.picture.svg import WIDTH
from briefing.views.routes import place_views, route_views

ROOT = Path(__file__).parents[3]
MALTA = TopicSlug("libya-malta-smuggling")
MACRO = re.compile(r"\{\{ map\((?P<frame>[^\[]+), part=\[(?P<part>[^\]]+)\]\) \}\}")


@pytest.fixture(scope="module")
def outlines() -> list[MultiPolygon]:
    """Return the countries of the world."""
    return read_countries()


def atlas_of(real: Derived, outlines: list[MultiPolygon], slug: TopicSlug) -> Atlas:
    """Return what the maps of a topic are made of."""
    return Atlas(outlines, place_views(spots(real, slug)), route_views(real.corpus, ways(real, slug)))


@pytest.fixture(scope="module")
def atlas(real: Derived, outlines: list[MultiPolygon]) -> Atlas:
    """Return what the maps of a briefing are made of."""
    return atlas_of(real, outlines, MALTA)


WHOLE, PART = Frame(-14, 7, 41, 47), Frame(8, 28, 26, 39)


def test_a_map_leads_to_what_lies_beyond_it_and_breaks_doubtful_routes(atlas: Atlas) -> None:
    drawn = map_block(atlas, PART)
    beyond = LexborHTMLParser(drawn).css("figcaption a")
    within = [row for row in atlas.routes if all(PART.holds(stop.longitude, stop.latitude) for stop in row.stops)]

    assert {"Morocco": "/places/morocco.md", "Qatar": "/places/qatar.md"}.items() <= {
        link.text(): link.attributes["href"] for link in beyond
    }.items()
    assert not {"Zuwara", "Marsaxlokk", "Libya"} & {link.text() for link in beyond}
    assert re.search(r"Beyond this map: .+</a>, .+</a> and <a [^>]+>[^<]+</a>\.</figcaption>", drawn)
    assert len(re.findall(r'class="way', drawn)) == len(within)
    assert re.search(r"Route \d+: oil, Zuwara to Malta; alleged", drawn)


def test_a_map_leaves_to_the_map_of_its_part_what_lies_there(atlas: Atlas) -> None:
    wide, near = LexborHTMLParser(map_block(atlas, WHOLE, PART)).css("figure")
    routes = [[text.text() for text in figure.css(".number")] for figure in (wide, near)]
    names = [{text.text() for text in figure.css(".name")} for figure in (wide, near)]

    assert len(wide.css("polygon.part")) == 1
    assert sorted(routes[0] + routes[1], key=int) == [str(number) for number in range(1, len(atlas.routes) + 1)]
    assert names[0] & names[1] >= {"Malta", "Tunisia", "Libya"}
    assert {"Zuwara", "Zawiya"} <= names[1] - names[0]
    assert not near.css("figcaption a")


def test_a_map_without_routes_does_not_count_them(atlas: Atlas) -> None:
    drawn = map_block(atlas._replace(routes=[]), WHOLE, PART)

    assert re.search(r"The framed part, larger: \d+ places<", drawn)
    assert not re.search(r"\b0 (?:places|routes)", drawn)


def test_every_country_lies_on_the_globe_and_holds_its_towns() -> None:
    countries = read_countries()

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


def test_neighbours_share_one_border_without_a_gap_and_islets_are_left_out() -> None:
    border = [(15 + (step % 3) * 0.03, 30 + step * 0.05) for step in range(121)]
    west = MultiPolygon([Polygon([(10, 36), (10, 30), *border]), Polygon([(9, 30), (9.01, 30), (9, 30.01)])])
    east = MultiPolygon([Polygon([(20, 36), (20, 30), *border])])
    shapes = Projection(Frame(8, 28, 26, 39)).shapes([west, east])
    land, line = (path.get("d", "") for path in unnamed(shapes))

    assert shapely.union_all(shapes).area == pytest.approx(sum(shape.area for shape in shapes))
    assert len(shapely.get_coordinates(shapes)) < 60
    assert [land.count("M"), land.count("z"), line.count("M"), line.count("z")] == [1, 1, 1, 0]


@pytest.mark.parametrize(
    ("name", "shown"), [("Bar, Montenegro", "Bar"), ("Bar, Poland", "Bar, Poland"), ("Montenegro", "Montenegro")]
)
def test_a_place_beside_its_country_does_without_the_country_in_its_name(name: str, shown: str) -> None:
    assert short(name, {"Montenegro", name}) == shown


def test_every_route_is_given_by_a_statement_that_names_its_ends(real: Derived) -> None:
    for route in real.corpus.routes.values():
        cited = [real.corpus.statements[text] for text in route.data.cites]
        named = set().union(*(real.mentions.entities(statement) for statement in cited))
        around = [real.corpus.entities[id_].data for id_ in map(EntityId, route.data.stops)]
        held = named | {EntityId(str(getattr(data, "within", ""))) for data in around}
        assert set(route.data.stops) & held, route.id


class Written(NamedTuple):
    """A name or a number of a picture, with what it covers."""

    text: str
    box: Box


def written(svg: LexborNode, size: float) -> list[Written]:
    """Return what is written in a picture at a size of text, from the numbers that stand in it."""
    names = [text.attributes | {"text": text.text()} for text in svg.css("text.name")]
    found = [
        Written(f"({text.text()})", around((float(text.attributes["x"]), float(text.attributes["y"])), size * 0.55))
        for text in svg.css("text.number")
    ]
    for name in names:
        if size == WIDE or "wide" not in name["class"].split():
            wide, (x, y) = len(name["text"]) * size * 0.5, (float(name["x"]), float(name["y"]))
            left = x - wide * {"start": 0, "middle": 0.5, "end": 1}[name["text-anchor"]]
            found.append(Written(name["text"], Box(left, y - size * 0.9, left + wide, y + size * 0.3)))
    return found


def faults(svg: LexborNode, size: float) -> list[str]:
    """Return which names and numbers of a picture cover one another, cover a dot, or leave the picture."""
    wide, high = (float(side) for side in svg.attributes["viewBox"].split()[2:])
    texts = written(svg, size)
    dots = [around((float(d.attributes["cx"]), float(d.attributes["cy"])), 1.6) for d in svg.css("circle.mark")]
    over = [f"{a.text} over {b.text}" for a, b in combinations(texts, 2) if a.box.meets(b.box)]
    return [
        *over,
        *(f"{text} over a dot" for text, box in texts if any(box.meets(dot) for dot in dots)),
        *(f"{t} outside" for t, b in texts if b.left < 0 or b.top < 0 or b.right > wide or b.bottom > high),
    ]


@pytest.fixture(scope="module")
def figures(real: Derived, outlines: list[MultiPolygon]) -> list[LexborNode]:
    """Return every map of the site."""
    found = []
    for slug in real.corpus.topics:
        atlas = atlas_of(real, outlines, slug)
        for call in MACRO.finditer((ROOT / "docs" / "topics" / f"{slug}.md").read_text("utf-8")):
            frame, part = (Frame(*map(float, call[name].split(","))) for name in ("frame", "part"))
            found += LexborHTMLParser(map_block(atlas, frame, part)).css("figure")
    return found


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_nothing_written_on_a_map_covers_anything_else(figures: list[LexborNode], size: float) -> None:
    assert len(figures) == 4
    assert [fault for figure in figures for fault in faults(figure.css_first("svg"), size)] == []


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_every_place_on_a_map_has_its_name_and_every_route_its_number(figures: list[LexborNode], size: float) -> None:
    for figure in figures:
        texts = [text for text, _ in written(figure.css_first("svg"), size)]
        places = [link for link in figure.css("svg a") if link.css_first("circle.mark, text.name")]

        assert len(places) == len([text for text in texts if not text.startswith("(")])
        assert len(figure.css("polygon.head")) == len([text for text in texts if text.startswith("(")])


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('x="(\\d+)" y="(\\d+)" (text-anchor="\\w+" class="name area">Libya)', 'x="0" y="20" \\3', "Libya outside"),
        (
            'cx="\\d+" cy="\\d+" (r="2.2" class="mark" /><text x="(\\d+)" y="(\\d+)")',
            'cx="\\2" cy="\\3" \\1',
            "Malta over a dot",
        ),
        ('x="\\d+" y="\\d+" (dy="0.36em" class="number")', 'x="200" y="100" \\1', "(1) over (2)"),
    ],
)
def test_a_planted_fault_on_a_map_is_seen(atlas: Atlas, old: str, new: str, fault: str) -> None:
    planted = re.sub(old, new, map_block(atlas, WHOLE, PART))
    found = faults(LexborHTMLParser(planted).css_first("svg"), NARROW)

    assert any(fault in row for row in found), found


def test_the_numbers_of_routes_keep_clear_of_one_another_and_the_first_in_need_goes_first() -> None:
    along = wish_of_number((x, 50.0) for x in (100, 113, 126, 139))
    found = arranged(Ground(100, [], []), [along, along, wish_of_number([(100.0, 50.0)])])

    assert [place and place.x for place in found] == [113, 126, 100]


def test_a_route_goes_round_what_it_can() -> None:
    free, walled = (_bent((0, 0), (100, 0), shun) for shun in (Polygon(), shapely.box(40, -20, 60, 8)))

    assert free.at(0.5)[1] * walled.at(0.5)[1] > 0
    assert not walled.line.intersects(shapely.box(40, -20, 60, 8))


def test_a_sea_has_a_name_and_no_dot(atlas: Atlas) -> None:
    svg = LexborHTMLParser(map_block(atlas, PART)).css_first("svg")
    dotted = {node.css("text")[-1].text() for node in svg.css("a:has(circle):has(text)")}

    assert "Mediterranean" in svg.text()
    assert "Zuwara" in dotted
    assert "Mediterranean" not in dotted

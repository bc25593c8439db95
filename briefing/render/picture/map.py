"""A map: countries in outline, the places that a topic names, and the routes that its statements give."""

from collections.abc import Collection, Container, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

import shapely
from shapely import LinearRing, Point
from shapely.geometry.base import BaseGeometry

from briefing.ids import EntityId
from briefing.render.picture.arrows import arrows, draw_arrow, wish_of_arrow
from briefing.render.picture.labels import NARROW, At, Box, Ground, Place, Wish, around, arranged, label, wish_of_name
from briefing.render.picture.land import Land, draw_lands
from briefing.render.picture.projection import Frame, Projection
from briefing.render.picture.svg import WIDTH, element, link, text_width
from briefing.views.routes import PlaceView, RouteView

_DOT = 2.2
_SMALL = 30.0
"""Square units; a country that covers less is drawn as a dot."""
_REGIONS = ("region", "district", "sea")
_SHIFTS = ((0, -12), (0, 12), (-24, 0), (24, 0))
"""How far from the middle of an area its name may stand, in units."""
_GRID, _STEPS = 8.0, 6
"""Units between the points of a country at which its name may stand, and how many of them from the middle."""


class _Site(NamedTuple):
    """How a place is drawn."""

    place: PlaceView
    name: str
    """What is written."""
    at: At
    dot: bool
    beside: bool
    """Whether its name may stand beside the point."""
    upon: Sequence[At]
    """Where else its name may stand, the best first."""


def draw_map(
    projection: Projection,
    ground: Sequence[Land],
    places: Sequence[PlaceView],
    routes: Sequence[tuple[int, RouteView]],
    parts: Sequence[Frame],
) -> list[Element]:
    """Return what a map draws, from back to front.

    Args:
        projection: the frame and its projection.
        ground: what the frame shows of each country.
        places: the places to name, those that matter most first.
        routes: those within the frame, each with its number in the list below.
        parts: frames to mark, which other maps show larger.

    """
    stops = {stop.id for _, route in routes for stop in route.stops}
    shapes = {land.place.id: land.shape for land in ground if land.place and land.shape.area >= _SMALL}
    known = {place.name for place in places}
    sites = [_site(place, projection.at(place.longitude, place.latitude), shapes, stops, known) for place in places]
    routed, others = ([s for s in sites if (s.place.id in stops) is routed] for routed in (True, False))
    dots = [around(site.at, _DOT) for site in sites if site.dot]
    laid = arrows(projection, routes, [_room(site) for site in sites if site.beside])
    frames = [LinearRing([projection.at(*corner) for corner in part.corners]) for part in parts]
    lines = [*frames, *(leg.line for arrow in laid for leg in arrow.legs)]
    wishes = [*map(_wish, routed), *map(wish_of_arrow, laid), *map(_wish, others)]
    found = iter(arranged(Ground(projection.height, dots, lines), wishes))
    ends = [_drawn(site, next(found)) for site in routed]
    drawn = [draw_arrow(arrow, next(found)) for arrow in laid]
    names = [_drawn(site, next(found)) for site in others]
    sea = element("rect", width=WIDTH, height=projection.height, class_="sea")
    return [sea, *draw_lands(ground), *map(_part, frames), *drawn, *ends, *names]


def _site(
    place: PlaceView,
    at: At,
    shapes: Mapping[EntityId, BaseGeometry],
    stops: Collection[EntityId],
    known: Container[str],
) -> _Site:
    name = short(place.name, known)
    shape = shapes.get(place.id)
    if shape is None and not place.type.startswith(_REGIONS):
        return _Site(place, name, at, dot=True, beside=True, upon=())
    middle, *further = [at] if shape is None else _within(shape)
    shifted = [(middle[0] + across, middle[1] + down) for across, down in _SHIFTS]
    if place.id in stops:
        return _Site(place, name, at, dot=False, beside=True, upon=[*further, *shifted])
    return _Site(place, name, at, dot=False, beside=False, upon=[middle, *further, *shifted])


def _room(site: _Site) -> Box:
    """Return where the name of a place is likely to stand, so that routes to others go round it."""
    (x, y), wide = site.at, text_width(site.name, NARROW)
    return Box(x - wide, y - NARROW, x + wide, y + NARROW)


def _within(shape: BaseGeometry) -> list[At]:
    """Return points of the largest part of a country that a map shows, from its middle outwards."""
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    middle = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
    steps = [step * _GRID for step in range(-_STEPS, _STEPS + 1)]
    offered = [Point(middle.x + across, middle.y + down) for across in steps for down in steps]
    held = sorted((point for point in offered if largest.contains(point)), key=middle.distance)
    return [(point.x, point.y) for point in held]


def _wish(site: _Site) -> Wish:
    return wish_of_name(site.name, site.at if site.beside else None, site.upon, _DOT)


def short(name: str, known: Container[str]) -> str:
    """Return a name without the country behind its comma, where the map has that country's name too."""
    first, _, country = name.rpartition(", ")
    return first if first and country in known else name


def _drawn(site: _Site, named: Place | None) -> Element:
    """Return a place as a link: its dot, which an area has not, and its name where there is room.

    The link goes with its name where a narrow window shows nothing else of it.
    """
    x, y = site.at
    dot = [element("circle", cx=round(x), cy=round(y), r=_DOT, class_="mark")] if site.dot else []
    text = [label(site.name, named, *([] if site.dot else ["area"]))] if named else []
    made = link(site.place.link, site.place.name, [*dot, *text])
    if named and named.wide and not dot:
        made.set("class", "wide")
    return made


def _part(frame: LinearRing) -> Element:
    points = " ".join(f"{x:.0f},{y:.0f}" for x, y in frame.coords[:-1])
    return element("polygon", points=points, class_="part")

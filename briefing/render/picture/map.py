"""A map: countries in outline, the places that a topic names, and the routes that its statements give."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

import shapely
from shapely import MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from briefing.derive.places import Spot, Way
from briefing.links import entity_link
from briefing.render.picture.arrows import draw_arrows
from briefing.render.picture.labels import Box, Labeller, label
from briefing.render.picture.projection import Projection
from briefing.render.picture.svg import WIDTH, element, link

_DOT = 2.2
_SMALL = 30.0
"""Square units; a country that covers less is drawn as a dot."""
_CORNERS = 3
"""An outline with fewer steps encloses nothing."""


class _Area(NamedTuple):
    spot: Spot | None
    shape: BaseGeometry


def draw_map(
    projection: Projection, outlines: Sequence[MultiPolygon], spots: Sequence[Spot], ways: Sequence[tuple[int, Way]]
) -> list[Element]:
    """Return what a map draws, from back to front.

    Args:
        projection: the frame and its projection.
        outlines: countries, in degrees.
        spots: the places to name, those that matter most first.
        ways: routes within the frame, each with its number in the list below.

    """
    areas = [area for outline in outlines if (area := _area(projection, outline, spots)) is not None]
    large = {area.spot.place.id for area in areas if area.spot and area.shape.area >= _SMALL}
    spread = {s.place.id for s in spots if s.place.data.type.startswith(("region", "district"))}
    dots = [spot for spot in spots if spot.place.id not in large | spread]
    arrows = draw_arrows(projection, ways, [_around(projection.at(s.longitude, s.latitude)) for s in dots])
    badges = [badge for drawn in arrows for badge in drawn.badges]
    return [
        element("rect", width=WIDTH, height=projection.height, class_="sea"),
        *(_land(area) for area in areas),
        *(drawn.drawn for drawn in arrows),
        *(_dot(projection, spot) for spot in dots),
        *_names(projection, spots, {a.spot.place.id: a.shape for a in areas if a.spot}, large | spread, badges),
    ]


def _area(projection: Projection, outline: MultiPolygon, spots: Sequence[Spot]) -> _Area | None:
    shape = projection.shape(outline)
    if shape.is_empty:
        return None
    countries = (s for s in spots if s.place.data.type in {"country", "territory", "state"})
    return _Area(next((s for s in countries if outline.contains(Point(s.longitude, s.latitude))), None), shape)


def _land(area: _Area) -> Element:
    outline = element("path", d=_path(area.shape), class_="land named" if area.spot else "land")
    return link(entity_link(area.spot.place), area.spot.place.data.name, [outline]) if area.spot else outline


def _path(shape: BaseGeometry) -> str:
    polygons = [part for part in shapely.get_parts(shape) if isinstance(part, Polygon)]
    return "".join(_ring(ring.coords) for part in polygons for ring in (part.exterior, *part.interiors))


def _ring(positions: Iterable[tuple[float, ...]]) -> str:
    """Return an outline as steps of half a unit, each from the last: a third of what full positions take."""
    halves = [(round(x * 2), round(y * 2)) for x, y in positions]
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(halves) if (u, v) != (x, y)]
    if len(steps) < _CORNERS:
        return ""
    drawn = "".join(_number(half) for step in steps[:-1] for half in step)
    return f"M{_number(halves[0][0])}{_number(halves[0][1])}l{drawn}z".replace("M ", "M").replace("l ", "l")


def _number(halves: int) -> str:
    """Return a number as SVG writes it shortest, with a space where no sign parts it from the number before."""
    whole, half = divmod(abs(halves), 2)
    digits = f"{whole or ''}.5" if half else str(whole)
    return f"-{digits}" if halves < 0 else f" {digits}"


def _dot(projection: Projection, spot: Spot) -> Element:
    x, y = projection.at(spot.longitude, spot.latitude)
    return link(entity_link(spot.place), spot.place.data.name, [element("circle", cx=x, cy=y, r=_DOT, class_="mark")])


def _around(point: tuple[float, float]) -> Box:
    x, y = point
    return Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT)


def _names(
    projection: Projection,
    spots: Sequence[Spot],
    shapes: Mapping[str, BaseGeometry],
    spread: Container[str],
    badges: Sequence[Box],
) -> list[Element]:
    labeller = Labeller(projection.height)
    points = {spot.place.id: _point(projection, spot, shapes.get(spot.place.id), spread) for spot in spots}
    dots = [_around(point) for id_, point in points.items() if id_ not in spread]
    for box in (*badges, *dots):
        labeller.take(box)
    return [name for spot in spots for name in _name(labeller, spot, points[spot.place.id], spread)]


def _name(labeller: Labeller, spot: Spot, point: tuple[float, float], spread: Container[str]) -> Iterator[Element]:
    name, area = spot.place.data.name, spot.place.id in spread
    if placed := labeller.place(name, *point, 0.0 if area else _DOT + 2):
        yield link(entity_link(spot.place), name, [label(name, placed, *(["area"] if area else []))])


def _point(
    projection: Projection, spot: Spot, shape: BaseGeometry | None, spread: Container[str]
) -> tuple[float, float]:
    """Return where a place stands, or the middle of what the map shows of a country."""
    if shape is not None and spot.place.id in spread:
        largest = max(shapely.get_parts(shape), key=lambda part: part.area)
        middle = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
        return middle.x, middle.y
    return projection.at(spot.longitude, spot.latitude)

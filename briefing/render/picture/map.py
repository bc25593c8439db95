"""A map: countries in outline, the places that a topic names, and the routes that its statements give."""

from collections.abc import Container, Iterable, Mapping, Sequence
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
_ISLET = 1.5
"""Square units; land apart that covers less is left out."""


class _Area(NamedTuple):
    spot: Spot | None
    """The country, where the topic names it."""
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
    areas = _areas(projection, outlines, spots)
    large = {area.spot.place.id for area in areas if area.spot and area.shape.area >= _SMALL}
    spread = {s.place.id for s in spots if s.place.data.type.startswith(("region", "district"))}
    dots = [spot for spot in spots if spot.place.id not in large | spread]
    arrows = draw_arrows(projection, ways, [_around(projection.at(s.longitude, s.latitude)) for s in dots])
    badges = [badge for drawn in arrows for badge in drawn.badges]
    return [
        element("rect", width=WIDTH, height=projection.height, class_="sea"),
        *_unnamed([area.shape for area in areas if area.spot is None]),
        *(_country(area.spot, area.shape) for area in areas if area.spot),
        *(drawn.drawn for drawn in arrows),
        *_names(projection, spots, {a.spot.place.id: a.shape for a in areas if a.spot}, large | spread, badges),
    ]


def _areas(projection: Projection, outlines: Sequence[MultiPolygon], spots: Sequence[Spot]) -> list[_Area]:
    countries = [s for s in spots if s.place.data.type in {"country", "territory", "state"}]
    drawn = zip(outlines, projection.shapes(outlines), strict=True)
    return [_Area(_named(outline, countries), shape) for outline, shape in drawn if not shape.is_empty]


def _named(outline: MultiPolygon, countries: Sequence[Spot]) -> Spot | None:
    return next((s for s in countries if outline.contains(Point(s.longitude, s.latitude))), None)


def _country(spot: Spot, shape: BaseGeometry) -> Element:
    return link(entity_link(spot.place), spot.place.data.name, [element("path", d=_path(shape), class_="land named")])


def _unnamed(shapes: Sequence[BaseGeometry]) -> list[Element]:
    """Return the countries that no statement names: their land as one outline, and each border between them once."""
    land = shapely.union_all(shapes)
    lines = shapely.union_all([shape.boundary for shape in shapes])
    borders = shapely.line_merge(shapely.difference(lines, land.boundary))
    return [
        element("path", d=_path(land), class_="land"),
        element("path", d="".join(_steps(line.coords) for line in shapely.get_parts(borders)), class_="border"),
    ]


def _path(shape: BaseGeometry) -> str:
    polygons = [part for part in shapely.get_parts(shape) if isinstance(part, Polygon) and part.area >= _ISLET]
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    return "".join(f"{drawn}z" for ring in rings if (drawn := _steps(ring.coords[:-1])))


def _steps(positions: Iterable[tuple[float, ...]]) -> str:
    """Return a line as whole steps, each from the last; nothing where it stays in its place."""
    whole = [(round(x), round(y)) for x, y in positions]
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(whole) if (u, v) != (x, y)]
    drawn = "".join(f"{number}" if number < 0 else f" {number}" for step in steps for number in step)
    return f"M{whole[0][0]} {whole[0][1]}l{drawn.lstrip()}" if steps else ""


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
    known = {spot.place.data.name for spot in spots}
    return [
        _linked(spot, drawn)
        for spot in spots
        if (
            drawn := _place(
                labeller, points[spot.place.id], _short(spot.place.data.name, known), spot.place.id in spread
            )
        )
    ]


def _linked(spot: Spot, drawn: Sequence[Element]) -> Element:
    """Return a place as a link, which goes with its name where a narrow window shows nothing else of it."""
    made = link(entity_link(spot.place), spot.place.data.name, drawn)
    if all("wide" in part.get("class", "").split() for part in drawn):
        made.set("class", "wide")
    return made


def _short(name: str, known: Container[str]) -> str:
    """Return a name without the country behind its comma, where the map has that country's name too."""
    first, _, country = name.rpartition(", ")
    return first if first and country in known else name


def _place(labeller: Labeller, point: tuple[float, float], name: str, area: bool) -> list[Element]:  # noqa: FBT001
    """Return a place's dot, which an area has not, and its name where there is room."""
    x, y = (round(value) for value in point)
    dot = [] if area else [element("circle", cx=x, cy=y, r=_DOT, class_="mark")]
    placed = labeller.place(name, *point, 0.0 if area else _DOT + 2)
    return dot + ([label(name, placed, *(["area"] if area else []))] if placed else [])


def _point(
    projection: Projection, spot: Spot, shape: BaseGeometry | None, spread: Container[str]
) -> tuple[float, float]:
    """Return where a place stands, or the middle of what the map shows of a country."""
    if shape is not None and spot.place.id in spread:
        largest = max(shapely.get_parts(shape), key=lambda part: part.area)
        middle = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
        return middle.x, middle.y
    return projection.at(spot.longitude, spot.latitude)

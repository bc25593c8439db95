"""A map: countries in outline, the places that a topic names, and the routes that its statements give."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

import shapely
from shapely import MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from briefing.derive.places import Spot, Way
from briefing.links import entity_link
from briefing.render.picture.arrows import arrow
from briefing.render.picture.labels import Box, Labeller, Placed
from briefing.render.picture.projection import Projection
from briefing.render.picture.svg import WIDTH, element, link, text_width

NARROW, WIDE = 10.5, 7.2
"""Size of names in units, on a phone and on a wide screen; as in the style sheet."""
_DOT = 2.2
_SMALL = 30.0
"""Square units; a country that covers less is drawn as a dot."""


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
    arrows = [arrow(projection, number, way) for number, way in ways]
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
    rings = [ring for part in polygons for ring in (part.exterior, *part.interiors)]
    return "".join(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in ring.coords[:-1])}Z" for ring in rings)


def _dot(projection: Projection, spot: Spot) -> Element:
    x, y = projection.at(spot.longitude, spot.latitude)
    return link(entity_link(spot.place), spot.place.data.name, [element("circle", cx=x, cy=y, r=_DOT, class_="mark")])


def _names(
    projection: Projection,
    spots: Sequence[Spot],
    shapes: dict[str, BaseGeometry],
    spread: set[str],
    badges: Sequence[Box],
) -> list[Element]:
    narrow, wide = Labeller(projection.height, NARROW), Labeller(projection.height, WIDE)
    for badge in badges:
        narrow.take(badge)
        wide.take(badge)
    points = {spot.place.id: _point(projection, spot, shapes.get(spot.place.id), spread) for spot in spots}
    for id_, (x, y) in points.items():
        if id_ not in spread:
            for labeller in (narrow, wide):
                labeller.take(Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT))
    found = []
    for spot in spots:
        x, y = points[spot.place.id]
        name, gap = spot.place.data.name, 0.0 if spot.place.id in spread else _DOT + 2
        if placed := narrow.place(name, x, y, gap):
            wide.take(_box(name, placed))
            found.append(_name(spot, placed, "name", spread))
        elif placed := wide.place(name, x, y, gap):
            found.append(_name(spot, placed, "name wide", spread))
    return found


def _point(projection: Projection, spot: Spot, shape: BaseGeometry | None, spread: set[str]) -> tuple[float, float]:
    """Return where a place stands, or the middle of what the map shows of a country."""
    if shape is not None and spot.place.id in spread:
        largest = max(shapely.get_parts(shape), key=lambda part: part.area)
        middle = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
        return middle.x, middle.y
    return projection.at(spot.longitude, spot.latitude)


def _box(name: str, placed: Placed) -> Box:
    width = text_width(name, WIDE)
    left = placed.x - {"start": 0.0, "middle": width / 2, "end": width}[placed.anchor]
    return Box(left, placed.y - WIDE, left + width, placed.y + 2)


def _name(spot: Spot, placed: Placed, style: str, spread: set[str]) -> Element:
    style = f"{style} area" if spot.place.id in spread else style
    text = element("text", spot.place.data.name, x=placed.x, y=placed.y, text_anchor=placed.anchor, class_=style)
    return link(entity_link(spot.place), spot.place.data.name, [text])

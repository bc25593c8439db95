"""The ground of a map: land in outline, with the countries that a topic names set off."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

import shapely
from shapely import MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from briefing.render.picture.projection import Projection
from briefing.render.picture.svg import element, link
from briefing.views.routes import PlaceView

COUNTRIES = frozenset({"country", "territory", "state"})
"""The types of places whose outline is drawn."""
_ISLET = 3.0
"""Square units; land apart that covers less is left out."""


class Land(NamedTuple):
    """What a map shows of a country."""

    place: PlaceView | None
    """The country, where the topic names it."""
    shape: BaseGeometry


def lands(projection: Projection, outlines: Sequence[MultiPolygon], places: Sequence[PlaceView]) -> list[Land]:
    """Return what a map shows of each country.

    Args:
        projection: the frame and its projection.
        outlines: countries, in degrees.
        places: the places that the topic names.

    """
    countries = [place for place in places if place.type in COUNTRIES]
    drawn = zip(outlines, projection.shapes(outlines), strict=True)
    return [Land(_named(outline, countries), shape) for outline, shape in drawn if not shape.is_empty]


def _named(outline: MultiPolygon, countries: Sequence[PlaceView]) -> PlaceView | None:
    return next((c for c in countries if outline.contains(Point(c.longitude, c.latitude))), None)


def draw_lands(ground: Sequence[Land]) -> list[Element]:
    """Return the land of a map, from back to front."""
    named = [_country(land.place, land.shape) for land in ground if land.place]
    return [*unnamed([land.shape for land in ground if land.place is None]), *named]


def _country(place: PlaceView, shape: BaseGeometry) -> Element:
    return link(place.link, place.name, [element("path", d=_path(shape), class_="land named")])


def unnamed(shapes: Sequence[BaseGeometry]) -> list[Element]:
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

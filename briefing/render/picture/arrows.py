"""The routes of a map: bent arrows, each with the number that it has in the list below."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple
from xml.etree.ElementTree import Element

import shapely
from shapely import LineString
from shapely.geometry.base import BaseGeometry

from briefing.labels import stand_words
from briefing.render.picture.labels import BADGE, NARROW, At, Box, Place, Wish, wish_of_number
from briefing.render.picture.projection import Projection
from briefing.render.picture.svg import element, link
from briefing.views.routes import RouteView

_BENDS = tuple(size * side for size in (0.12, 0.2, 0.28) for side in (1, -1))
"""How far a route may bend to one side or the other, as shares of its length, the best first."""
_SHARES = tuple(0.5 + step * side / 100 for step in range(0, 44, 3) for side in (-1, 1))
"""Where along a route its number may stand, the best first."""
_APART = 5.0
"""Units that a route keeps from others and from places, where it can."""
_SAME = 2.0
"""Units by which two curves must differ for the less bent to yield."""
_HEAD = 5.0
_BEFORE = 4.0
"""Units between the tip and the place that it points at."""


class Leg(NamedTuple):
    """A quadratic curve from a place to just before the next, and the tip of its arrow."""

    start: At
    bend: At
    base: At
    tip: At

    def at(self, share: float) -> At:
        """Return the point at a share of the curve."""
        weights = ((1 - share) ** 2, 2 * share * (1 - share), share**2)
        x, y = (sum(weight * p[axis] for weight, p in zip(weights, self[:3], strict=True)) for axis in (0, 1))
        return x, y

    @property
    def line(self) -> LineString:
        """Return the curve and the arrow's head as a line."""
        return LineString([*(self.at(share / 16) for share in range(17)), self.tip])


class Arrow(NamedTuple):
    """One route as it runs on a map."""

    number: int
    route: RouteView
    legs: tuple[Leg, ...]


def arrows(projection: Projection, routes: Sequence[tuple[int, RouteView]], places: Sequence[Box]) -> list[Arrow]:
    """Return the arrow of each route, bent so that it runs as little as can be along others and past places."""
    laid: list[Arrow] = []
    for number, route in routes:
        others = [leg.line.buffer(_APART) for arrow in laid for leg in arrow.legs]
        ends = [projection.at(stop.longitude, stop.latitude) for stop in route.stops]
        passed = [shapely.box(*place) for place in places if not any(place.holds(end) for end in ends)]
        shun = shapely.union_all([*others, *passed])
        legs = [_bent(start, end, shun) for start, end in pairwise(ends)]
        laid.append(Arrow(number, route, tuple(legs)))
    return laid


def _bent(start: At, end: At, shun: BaseGeometry) -> Leg:
    """Return the least bent of the curves that run through as little as can be of what is to be shunned."""
    return min(
        (_leg(start, end, bend) for bend in _BENDS),
        key=lambda leg: round(shun.intersection(leg.line).length / _SAME),
    )


def wish_of_arrow(arrow: Arrow) -> Wish:
    """Return the wish of a route's number to stand somewhere along it, best in its middle."""
    return wish_of_number(leg.at(share) for share in _SHARES for leg in arrow.legs)


def draw_arrow(arrow: Arrow, numbered: Place | None) -> Element:
    """Return the arrow of a route with its number, broken where it is alleged or in doubt."""
    route = arrow.route
    names = " to ".join(stop.name for stop in route.stops)
    label = f"Route {arrow.number}: {route.what}, {names}{route.beyond}; {stand_words(route.stand) or 'reported'}"
    style = "way" if route.stand.is_plain_fact else "way doubtful"
    lines = [part for leg in arrow.legs for part in _line(leg, style)]
    number = _number(arrow.number, numbered) if numbered else []
    return link(route.given[0].said.link, label, [*lines, *number])


def _line(leg: Leg, style: str) -> list[Element]:
    base, tip = leg.base, leg.tip
    wings = ((base[1] - tip[1]) / 2, (tip[0] - base[0]) / 2)
    head = [tip, (base[0] + wings[0], base[1] + wings[1]), (base[0] - wings[0], base[1] - wings[1])]
    return [
        element("path", d=f"M{_spelt(leg.start)}Q{_spelt(leg.bend)} {_spelt(base)}", class_=style),
        element("polygon", points=" ".join(_spelt(point) for point in head), class_="head"),
    ]


def _number(number: int, place: Place) -> list[Element]:
    return [
        element("circle", cx=place.x, cy=place.y, r=NARROW * BADGE, class_="badge"),
        element("text", str(number), x=place.x, y=place.y, dy="0.36em", class_="number"),
    ]


def _leg(start: At, end: At, bend: float) -> Leg:
    across = (start[1] - end[1], end[0] - start[0])
    turn = (start[0] + end[0]) / 2 + across[0] * bend, (start[1] + end[1]) / 2 + across[1] * bend
    length = hypot(end[0] - turn[0], end[1] - turn[1]) or 1.0
    along = ((end[0] - turn[0]) / length, (end[1] - turn[1]) / length)
    tip = (end[0] - along[0] * _BEFORE, end[1] - along[1] * _BEFORE)
    return Leg(start, turn, (tip[0] - along[0] * _HEAD, tip[1] - along[1] * _HEAD), tip)


def _spelt(point: At) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"

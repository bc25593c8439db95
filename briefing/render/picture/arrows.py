"""The routes of a map: bent arrows, each with the number that it has in the list below."""

from itertools import pairwise
from math import hypot
from typing import NamedTuple
from xml.etree.ElementTree import Element

from briefing.derive.places import Way
from briefing.derive.standing import standing_words
from briefing.links import statement_link
from briefing.render.picture.labels import Box
from briefing.render.picture.projection import Projection
from briefing.render.picture.svg import element, link

BADGE = 5.5
_BEND = 0.18
_HEAD = 5.0
_BEFORE = 4.0
"""Units between the tip and the place that it points at."""

_Point = tuple[float, float]


class Arrow(NamedTuple):
    """One route as it is drawn."""

    drawn: Element
    badges: tuple[Box, ...]
    """Where its numbers stand."""


def arrow(projection: Projection, number: int, way: Way) -> Arrow:
    """Return the arrow of a route, broken where what gives it is alleged or in doubt."""
    names = " to ".join(stop.place.data.name for stop in way.stops)
    words = standing_words(way.statements)
    label = f"Route {number}, {words or 'reported'}: {way.route.data.what}, {names}"
    ends = [projection.at(stop.longitude, stop.latitude) for stop in way.stops]
    legs = [_leg(start, end, number, doubtful=bool(words)) for start, end in pairwise(ends)]
    drawn = link(statement_link(way.statements[0]), label, [part for parts, _ in legs for part in parts])
    return Arrow(drawn, tuple(Box(x - BADGE, y - BADGE, x + BADGE, y + BADGE) for _, (x, y) in legs))


def _leg(start: _Point, end: _Point, number: int, *, doubtful: bool) -> tuple[list[Element], _Point]:
    bend = _bend(start, end, number)
    tip, base = _head(bend, end)
    middle = tuple(a / 4 + b / 2 + c / 4 for a, b, c in zip(start, bend, base, strict=True))
    curve = f"M{_at(start)}Q{_at(bend)} {_at(base)}"
    wings = ((base[1] - tip[1]) / 2, (tip[0] - base[0]) / 2)
    head = [tip, (base[0] + wings[0], base[1] + wings[1]), (base[0] - wings[0], base[1] - wings[1])]
    return [
        element("path", d=curve, class_="way doubtful" if doubtful else "way"),
        element("polygon", points=" ".join(_at(point) for point in head), class_="head"),
        element("circle", cx=middle[0], cy=middle[1], r=BADGE, class_="badge"),
        element("text", str(number), x=middle[0], y=middle[1] + 2.8, class_="number", text_anchor="middle"),
    ], (middle[0], middle[1])


def _bend(start: _Point, end: _Point, number: int) -> _Point:
    """Return the curve's control point: to one side, the other for every second route, so that two do not coincide."""
    side = _BEND if number % 2 else -_BEND
    across = (start[1] - end[1], end[0] - start[0])
    return (start[0] + end[0]) / 2 + across[0] * side, (start[1] + end[1]) / 2 + across[1] * side


def _head(bend: _Point, end: _Point) -> tuple[_Point, _Point]:
    """Return tip and base of the arrow's head, in the direction in which the curve arrives."""
    length = hypot(end[0] - bend[0], end[1] - bend[1]) or 1.0
    along = ((end[0] - bend[0]) / length, (end[1] - bend[1]) / length)
    tip = (end[0] - along[0] * _BEFORE, end[1] - along[1] * _BEFORE)
    return tip, (tip[0] - along[0] * _HEAD, tip[1] - along[1] * _HEAD)


def _at(point: _Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"

"""The routes of a map: bent arrows, each with the number that it has in the list below."""

from collections.abc import Sequence
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
_SHARES = tuple(0.5 + step * side for step in (0.0, 0.08, 0.16, 0.24, 0.32, 0.4) for side in (-1, 1))
"""Where along a route its number may stand, the best first."""
_HEAD = 5.0
_BEFORE = 4.0
"""Units between the tip and the place that it points at."""

_Point = tuple[float, float]


class Arrow(NamedTuple):
    """One route as it is drawn."""

    drawn: Element
    badges: tuple[Box, ...]
    """Where its numbers stand."""


def draw_arrows(projection: Projection, ways: Sequence[tuple[int, Way]], dots: Sequence[Box]) -> list[Arrow]:
    """Return the arrow of each route; their numbers keep clear of the dots of places and of one another."""
    arrows: list[Arrow] = []
    for number, way in ways:
        taken = [*dots, *(badge for drawn in arrows for badge in drawn.badges)]
        arrows.append(_arrow(projection, number, way, taken))
    return arrows


def _arrow(projection: Projection, number: int, way: Way, taken: Sequence[Box]) -> Arrow:
    """Return the arrow of a route, broken where what gives it is alleged or in doubt."""
    names = " to ".join(stop.place.data.name for stop in way.stops)
    words = standing_words(way.statements)
    label = f"Route {number}, {words or 'reported'}: {way.route.data.what}, {names}"
    ends = [projection.at(stop.longitude, stop.latitude) for stop in way.stops]
    legs = [_leg(start, end, number, taken, doubtful=bool(words)) for start, end in pairwise(ends)]
    drawn = link(statement_link(way.statements[0]), label, [part for parts, _ in legs for part in parts])
    return Arrow(drawn, tuple(badge for _, badge in legs))


def _leg(start: _Point, end: _Point, number: int, taken: Sequence[Box], *, doubtful: bool) -> tuple[list[Element], Box]:
    bend = _bend(start, end, number)
    tip, base = _head(bend, end)
    badge = _badge((start, bend, base), taken)
    x, y = (badge.left + badge.right) / 2, (badge.top + badge.bottom) / 2
    curve = f"M{_at(start)}Q{_at(bend)} {_at(base)}"
    wings = ((base[1] - tip[1]) / 2, (tip[0] - base[0]) / 2)
    head = [tip, (base[0] + wings[0], base[1] + wings[1]), (base[0] - wings[0], base[1] - wings[1])]
    return [
        element("path", d=curve, class_="way doubtful" if doubtful else "way"),
        element("polygon", points=" ".join(_at(point) for point in head), class_="head"),
        element("circle", cx=round(x), cy=round(y), r=BADGE, class_="badge"),
        element("text", str(number), x=round(x), y=round(y) + 2.8, class_="number"),
    ], badge


def _badge(curve: tuple[_Point, _Point, _Point], taken: Sequence[Box]) -> Box:
    """Return where a number stands: the first free place along a quadratic curve, or that which covers least."""
    boxes = [_round(curve, share) for share in _SHARES]
    return min(boxes, key=lambda box: sum(box.shared(other) for other in taken))


def _round(curve: tuple[_Point, _Point, _Point], share: float) -> Box:
    weights = ((1 - share) ** 2, 2 * share * (1 - share), share**2)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return Box(x - BADGE, y - BADGE, x + BADGE, y + BADGE)


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

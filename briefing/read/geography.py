"""The outlines of countries: Natural Earth at 1:50 million, public domain, from npm's `world-atlas` in TopoJSON."""

import json
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Any

from shapely import MultiPolygon, Polygon, clip_by_rect, get_parts, make_valid
from shapely.affinity import translate

from briefing.assets import COUNTRIES

_TURN = 360.0
_Position = tuple[float, float]


@lru_cache(maxsize=1)
def read_countries() -> tuple[MultiPolygon, ...]:
    """Return the outline of each country, in degrees of longitude and latitude.

    Source of the method: the TopoJSON specification, version 1 (quantised differences, `~n` for a reversed arc).
    """
    atlas = json.loads(COUNTRIES.read_text("utf-8"))
    arcs = [_positions(arc, **atlas["transform"]) for arc in atlas["arcs"]]
    return tuple(_outline(geometry, arcs) for geometry in atlas["objects"]["countries"]["geometries"])


def _positions(arc: list[list[int]], scale: list[float], translate: list[float]) -> list[_Position]:
    steps = accumulate(arc, lambda at, step: [at[0] + step[0], at[1] + step[1]])
    return [(x * scale[0] + translate[0], y * scale[1] + translate[1]) for x, y in steps]


def _outline(geometry: dict[str, Any], arcs: list[list[_Position]]) -> MultiPolygon:
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = [[_ring(ring, arcs) for ring in part] for part in parts]
    pieces = [piece for shell, *holes in rings for piece in _within_globe(Polygon(shell, holes))]
    return MultiPolygon(pieces)


def _ring(numbers: list[int], arcs: list[list[_Position]]) -> list[_Position]:
    ring: list[_Position] = []
    for number in numbers:
        ring += (arcs[number] if number >= 0 else arcs[~number][::-1])[bool(ring) :]
    return list(accumulate(ring, _beside))


def _beside(earlier: _Position, position: _Position) -> _Position:
    """Return the position on the same side of the antimeridian as the one before it, beyond 180 degrees if need be."""
    turns = round((earlier[0] - position[0]) / _TURN)
    return position[0] + turns * _TURN, position[1]


def _within_globe(polygon: Polygon) -> Iterator[Polygon]:
    """Yield the parts of a polygon, those beyond the antimeridian moved to the other side."""
    west, _, east, _ = polygon.bounds
    for turn in (turn for turn in (-_TURN, 0.0, _TURN) if west + turn < _TURN / 2 and east + turn > -_TURN / 2):
        part = make_valid(clip_by_rect(translate(polygon, turn), -180, -90, 180, 90))
        yield from (piece for piece in get_parts(part) if isinstance(piece, Polygon))

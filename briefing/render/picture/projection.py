"""From degrees to units: Lambert's azimuthal equal-area projection on the frame (Snyder 1987, through PROJ)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from briefing.render.picture.svg import WIDTH

_AROUND = 25.0
"""Degrees kept around the frame, so that its corners are filled after projection."""
_FINEST = 3.0
"""Corners whose triangle covers less than the square of this many units are left out."""
_SAMPLES = 21


class Frame(NamedTuple):
    """What a map shows, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """Return its corners, from the south-west to the north."""
        return (self.west, self.south), (self.west, self.north), (self.east, self.north), (self.east, self.south)

    def holds(self, longitude: float, latitude: float) -> bool:
        """Return whether a position lies in the frame."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


class Projection:
    """Takes positions into a picture that is `WIDTH` units wide."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        centre = f"+lat_0={(frame.south + frame.north) / 2} +lon_0={(frame.west + frame.east) / 2}"
        self._metres = Transformer.from_crs("EPSG:4326", f"+proj=laea {centre}", always_xy=True)
        x, y = self._metres.transform(*_edge(frame))
        self._left, self._top = float(np.min(x)), float(np.max(y))
        self._scale = WIDTH / float(np.max(x) - np.min(x))
        self.height = float(np.max(y) - np.min(y)) * self._scale

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a position stands, in units from the top left."""
        x, y = self._metres.transform(longitude, latitude)
        return (x - self._left) * self._scale, (self._top - y) * self._scale

    def shapes(self, outlines: Sequence[BaseGeometry]) -> list[BaseGeometry]:
        """Return what the picture shows of each outline, in units; empty where it shows nothing.

        What two share stays shared, so that neither a gap nor a second line stands between neighbours.
        """
        return list(shapely.coverage_simplify([self._drawn(outline) for outline in outlines], _FINEST))

    def _drawn(self, outline: BaseGeometry) -> MultiPolygon:
        west, south, east, north = self.frame
        near = shapely.clip_by_rect(
            outline,
            max(west - _AROUND, -180),
            max(south - _AROUND, -90),
            min(east + _AROUND, 180),
            min(north + _AROUND, 90),
        )
        drawn = shapely.clip_by_rect(shapely.transform(near, self._units), -2, -2, WIDTH + 2, self.height + 2)
        return MultiPolygon([part for part in shapely.get_parts(drawn) if isinstance(part, Polygon)])

    def _units(self, positions: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = self._metres.transform(positions[:, 0], positions[:, 1])
        return np.column_stack([(x - self._left) * self._scale, (self._top - y) * self._scale])


def _edge(frame: Frame) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    across = np.linspace(frame.west, frame.east, _SAMPLES)
    up = np.linspace(frame.south, frame.north, _SAMPLES)
    west, east = np.full(_SAMPLES, frame.west), np.full(_SAMPLES, frame.east)
    south, north = np.full(_SAMPLES, frame.south), np.full(_SAMPLES, frame.north)
    return np.concatenate([across, across, west, east]), np.concatenate([south, north, up, up])

"""The map of a topic, and the part of it that a second one shows larger."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from shapely import MultiPolygon

from briefing.render.html import folded
from briefing.render.picture.land import COUNTRIES, Land, lands
from briefing.render.picture.map import draw_map
from briefing.render.picture.projection import Frame, Projection
from briefing.render.picture.svg import Words, element, picture
from briefing.views.routes import PlaceView, RouteView
from briefing.views.words import counted, joined

_BASIS = "Borders come from Natural Earth, places from the statements."
_NUMBERS = " Numbers are those of the routes listed here; a broken line is alleged, the author’s opinion, or in doubt."
_SHOWN = 1500.0
"""Square units of a country, of which a map names it though its middle lies beyond the frame."""


class Atlas(NamedTuple):
    """What a topic's maps are made of."""

    outlines: Sequence[MultiPolygon]
    """Countries, in degrees."""
    places: Sequence[PlaceView]
    """The topic's places, those that matter most first."""
    routes: Sequence[RouteView]


class _Sheet(NamedTuple):
    """What one map shows."""

    frame: Frame
    projection: Projection
    ground: Sequence[Land]
    places: Sequence[PlaceView]
    routes: Sequence[tuple[int, RouteView]]
    """Routes, each with its number in the topic's list."""


def map_block(atlas: Atlas, frame: Frame, part: Frame | None = None) -> str:
    """Return a map of the places and routes that a frame shows; what it does not show is named below it.

    Args:
        atlas: the topic's places and routes.
        frame: what the map shows, in degrees.
        part: what a second map shows larger; the first leaves it the places and routes that lie in it.

    """
    whole = _sheet(atlas, frame)
    away = [place for place in atlas.places if place not in whole.places]
    caption = _BASIS + (_NUMBERS if atlas.routes else "")
    if part is None:
        return _figure(whole, caption, away)
    detail = _sheet(atlas, part)
    wide = _figure(_without(whole, detail), f"{caption} The framed part is shown larger below.", away, part)
    larger = _figure(detail, "The framed part of the map above.", ())
    inside = ", ".join(_held(detail))
    return f"{wide}{folded('detail', f'The framed part, larger: {inside}', larger)}"


def _held(sheet: _Sheet) -> list[str]:
    """Return how many places and routes a map shows; of what there is none, it says nothing."""
    counts = (len(sheet.places), "place", "places"), (len(sheet.routes), "route", "routes")
    return [counted(*count) for count in counts if count[0]] or ["no place"]


def _sheet(atlas: Atlas, frame: Frame) -> _Sheet:
    projection = Projection(frame)
    ground = lands(projection, atlas.outlines, atlas.places)
    broad = {land.place.id for land in ground if land.place and land.shape.area >= _SHOWN}
    places = [p for p in atlas.places if frame.holds(p.longitude, p.latitude) or p.id in broad]
    routes = [(number, route) for number, route in enumerate(atlas.routes, 1) if _within(frame, route)]
    seen = [land if land.place in places else land._replace(place=None) for land in ground]
    return _Sheet(frame, projection, seen, places, routes)


def _within(frame: Frame, route: RouteView) -> bool:
    return all(frame.holds(stop.longitude, stop.latitude) for stop in route.stops)


def _without(whole: _Sheet, detail: _Sheet) -> _Sheet:
    """Return a map without what another shows larger, save the ends of routes that go beyond that."""
    routes = [numbered for numbered in whole.routes if numbered not in detail.routes]
    stops = {stop.id for _, route in routes for stop in route.stops}
    left = [p for p in whole.places if p.id in stops or p.type in COUNTRIES or p not in detail.places]
    return whole._replace(places=left, routes=routes)


def _figure(sheet: _Sheet, caption: str, away: Sequence[PlaceView], *parts: Frame) -> str:
    label = f"Map with {joined(_held(sheet))}"
    words = Words("map", label, f"{caption} Beyond this map: " if away else caption)
    drawn = draw_map(sheet.projection, sheet.ground, sheet.places, sheet.routes, parts)
    return picture(words, sheet.projection.height, drawn, _links(away))


def _links(places: Sequence[PlaceView]) -> list[Element]:
    """Return a link for each place, with what stands between them as in a sentence."""
    links = [element("a", place.name, href=place.link) for place in places]
    between = [", "] * (len(links) - 2) + [" and "] * (len(links) > 1) + ["."]
    for made, tail in zip(links, between, strict=False):
        made.tail = tail
    return links

"""The map of a topic, and the part of it that a second one shows larger."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from shapely import MultiPolygon

from briefing.derive.places import Spot, Way
from briefing.links import entity_link
from briefing.render.html import folded
from briefing.render.picture.land import COUNTRIES, Land, lands
from briefing.render.picture.map import draw_map
from briefing.render.picture.projection import Frame, Projection
from briefing.render.picture.svg import Words, element, picture
from briefing.views.words import counted

_BASIS = "Borders as Natural Earth draws them; places as the statements name them."
_NUMBERS = " Numbers are those of the routes listed here; a broken line is alleged, the author’s opinion, or in doubt."
_SHOWN = 1500.0
"""Square units of a country, of which a map names it though its middle lies beyond the frame."""


class Atlas(NamedTuple):
    """What a topic's maps are made of."""

    outlines: Sequence[MultiPolygon]
    """Countries, in degrees."""
    spots: Sequence[Spot]
    """The topic's places, those that matter most first."""
    ways: Sequence[Way]


class _Sheet(NamedTuple):
    """What one map shows."""

    frame: Frame
    projection: Projection
    ground: Sequence[Land]
    spots: Sequence[Spot]
    ways: Sequence[tuple[int, Way]]
    """Routes, each with its number in the topic's list."""


def map_block(atlas: Atlas, frame: Frame, part: Frame | None = None) -> str:
    """Return a map of the places and routes that a frame shows; what it does not show is named below it.

    Args:
        atlas: the topic's places and routes.
        frame: what the map shows, in degrees.
        part: what a second map shows larger; the first leaves it the places and routes that lie in it.

    """
    whole = _sheet(atlas, frame)
    away = [spot for spot in atlas.spots if spot not in whole.spots]
    caption = _BASIS + (_NUMBERS if atlas.ways else "")
    if part is None:
        return _figure(whole, caption, away)
    detail = _sheet(atlas, part)
    wide = _figure(_without(whole, detail), f"{caption} The framed part is shown larger below.", away, part)
    inside = f"{counted(len(detail.spots), 'place', 'places')}, {counted(len(detail.ways), 'route', 'routes')}"
    larger = _figure(detail, "The framed part of the map above.", ())
    return f"{wide}{folded('detail', f'The framed part, larger: {inside}', larger)}"


def _sheet(atlas: Atlas, frame: Frame) -> _Sheet:
    projection = Projection(frame)
    ground = lands(projection, atlas.outlines, atlas.spots)
    broad = {land.spot.place.id for land in ground if land.spot and land.shape.area >= _SHOWN}
    spots = [s for s in atlas.spots if frame.holds(s.longitude, s.latitude) or s.place.id in broad]
    ways = [(number, way) for number, way in enumerate(atlas.ways, 1) if _within(frame, way)]
    seen = [land if land.spot in spots else land._replace(spot=None) for land in ground]
    return _Sheet(frame, projection, seen, spots, ways)


def _within(frame: Frame, way: Way) -> bool:
    return all(frame.holds(stop.longitude, stop.latitude) for stop in way.stops)


def _without(whole: _Sheet, detail: _Sheet) -> _Sheet:
    """Return a map without what another shows larger, save the ends of routes that go beyond that."""
    ways = [numbered for numbered in whole.ways if numbered not in detail.ways]
    stops = {stop.place.id for _, way in ways for stop in way.stops}
    left = [s for s in whole.spots if s.place.id in stops or s.place.data.type in COUNTRIES or s not in detail.spots]
    return whole._replace(spots=left, ways=ways)


def _figure(sheet: _Sheet, caption: str, away: Sequence[Spot], *parts: Frame) -> str:
    label = f"Map with {counted(len(sheet.spots), 'place', 'places')} and {counted(len(sheet.ways), 'route', 'routes')}"
    words = Words("map", label, f"{caption} Beyond this map: " if away else caption)
    drawn = draw_map(sheet.projection, sheet.ground, sheet.spots, sheet.ways, parts)
    return picture(words, sheet.projection.height, drawn, _links(away))


def _links(spots: Sequence[Spot]) -> list[Element]:
    """Return a link for each place, with what stands between them as in a sentence."""
    links = [element("a", spot.place.data.name, href=entity_link(spot.place)) for spot in spots]
    between = [", "] * (len(links) - 2) + [" and "] * (len(links) > 1) + ["."]
    for made, tail in zip(links, between, strict=False):
        made.tail = tail
    return links

"""The map of a topic and the list of routes that stands behind it."""

from collections.abc import Sequence

from shapely import MultiPolygon

from briefing.corpus import Corpus
from briefing.derive.places import Spot, Way
from briefing.links import entity_link
from briefing.render.attribution import attributed, of_one_source
from briefing.render.escape import plain
from briefing.render.picture.map import draw_map
from briefing.render.picture.projection import Frame, Projection
from briefing.render.picture.svg import Words, picture
from briefing.render.statement import passage_mark, sentence
from briefing.render.words import capitalised, counted, joined


def map_block(outlines: Sequence[MultiPolygon], frame: Frame, spots: Sequence[Spot], ways: Sequence[Way]) -> str:
    """Return a map of the places and routes that lie in the frame; what lies outside is named below it."""
    shown = [spot for spot in spots if frame.holds(spot.longitude, spot.latitude)]
    numbered = [(number, way) for number, way in enumerate(ways, 1) if _within(frame, way)]
    projection = Projection(frame)
    away = [spot.place.data.name for spot in spots if spot not in shown]
    caption = "Borders as Natural Earth draws them; places as the statements name them."
    caption += (
        " Numbers are those of the routes listed here; a broken line is alleged, the author’s opinion, or in doubt."
        if numbered
        else ""
    )
    caption += f" Beyond this map: {joined(away)}." if away else ""
    label = f"Map with {counted(len(shown), 'place', 'places')} and {counted(len(numbered), 'route', 'routes')}"
    drawn = draw_map(projection, outlines, shown, numbered)
    return picture(Words("map", label, caption), projection.height, drawn)


def _within(frame: Frame, way: Way) -> bool:
    return all(frame.holds(stop.longitude, stop.latitude) for stop in way.stops)


def routes_block(corpus: Corpus, ways: Sequence[Way]) -> str:
    """Return every route of a topic, numbered as on its maps, with the statements that give it."""
    if not ways:
        return "No statement gives a route."
    return "\n".join(f"{number}. {_route(corpus, way)}" for number, way in enumerate(ways, 1))


def _route(corpus: Corpus, way: Way) -> str:
    stops = " to ".join(f"[{plain(stop.place.data.name)}]({entity_link(stop.place)})" for stop in way.stops)
    known = of_one_source(way.statements)
    said = " ".join(f"{sentence(s)}{attributed(corpus, s, known=known)} {passage_mark(s)}" for s in way.statements)
    return f"**{plain(capitalised(way.route.data.what))}**, {stops}. {said}"

"""Places and routes of a topic, for its maps and its list of routes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.places import Spot, Way
from briefing.ids import EntityId
from briefing.links import entity_link
from briefing.markup import Inline
from briefing.model import Stand, Statement
from briefing.views.speakers import attribution, of_one_source
from briefing.views.statements import Sentence, sentence_of


class PlaceView(NamedTuple):
    """A place and where it lies."""

    id: EntityId
    name: str
    link: str
    type: str
    longitude: float
    latitude: float


class Given(NamedTuple):
    """A statement that gives a route."""

    said: Sentence
    who: Inline
    told: int
    """The number of the route at which the sentence is told; 0 where that is here."""


class RouteView(NamedTuple):
    """A route with how it stands by itself."""

    what: str
    stops: tuple[PlaceView, ...]
    beyond: str
    """The words that say that it goes on beyond the last stop, led by a space; mostly nothing."""
    stand: Stand
    given: tuple[Given, ...]


def place_views(spots: Iterable[Spot]) -> list[PlaceView]:
    """Return places, in their order."""
    return [
        PlaceView(s.place.id, s.place.data.name, entity_link(s.place), s.place.data.type, s.longitude, s.latitude)
        for s in spots
    ]


def route_views(corpus: Corpus, ways: Sequence[Way]) -> list[RouteView]:
    """Return the routes; a sentence that gives several is told at the first of them."""
    told = {s.id: number for number, way in reversed([*enumerate(ways, 1)]) for s in way.statements}
    return [_view(corpus, way, number, told) for number, way in enumerate(ways, 1)]


def _view(corpus: Corpus, way: Way, number: int, told: Mapping[str, int]) -> RouteView:
    known = of_one_source(way.statements)
    given = tuple(_given(corpus, s, 0 if told[s.id] == number else told[s.id], known=known) for s in way.statements)
    return RouteView(way.route.data.what, tuple(place_views(way.stops)), way.beyond, way.stand, given)


def _given(corpus: Corpus, statement: Statement, told: int, *, known: bool) -> Given:
    return Given(sentence_of(statement), attribution(corpus, statement, known=known), told)

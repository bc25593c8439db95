"""Places of a topic that a map can show, and the routes that its statements give."""

from typing import NamedTuple

from briefing.derive.derived import Derived
from briefing.derive.mentions import topic_entities
from briefing.derive.standing import stand_of_claim
from briefing.ids import EntityId, TopicSlug
from briefing.model import Entity, Route, Stand, Statement


class Spot(NamedTuple):
    """A place with its position and how many of the topic's statements name it."""

    place: Entity
    longitude: float
    latitude: float
    mentions: int


class Way(NamedTuple):
    """A route with the places that it passes and the statements that give it."""

    route: Route
    stops: tuple[Spot, ...]
    statements: tuple[Statement, ...]
    stand: Stand
    """How the route itself stands."""

    @property
    def beyond(self) -> str:
        """Return the words that say that it goes on beyond the last stop, led by a space; mostly nothing."""
        return " and beyond" if self.route.data.onward else ""


def spots(derived: Derived, slug: TopicSlug) -> list[Spot]:
    """Return the topic's places that have coordinates, most mentioned first."""
    named = topic_entities(derived.corpus, derived.mentions, slug)
    found = [spot for id_, number in named.items() if (spot := _spot(derived, id_, number))]
    return sorted(found, key=lambda spot: (-spot.mentions, spot.place.id))


def ways(derived: Derived, slug: TopicSlug) -> list[Way]:
    """Return the routes that the topic's statements give, in the order of the registry."""
    mine = {statement.id: statement for statement in derived.corpus.topic_statements(slug)}
    found = []
    for route in derived.corpus.routes.values():
        stops = [spot for stop in route.data.stops if (spot := _spot(derived, EntityId(stop), 0))]
        if statements := tuple(s for s in derived.corpus.cited(route.data.cites) if s.id in mine):
            stand = stand_of_claim(derived.corpus, route.data, route.data.cites)
            found.append(Way(route, tuple(stops), statements, stand))
    return found


def _spot(derived: Derived, id_: EntityId, mentions: int) -> Spot | None:
    place = derived.corpus.entities[id_]
    if place.position is None:
        return None
    latitude, longitude = place.position
    return Spot(place, longitude, latitude, mentions)

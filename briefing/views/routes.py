"""Routes of a topic, numbered as on its maps."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.derive.places import Way
from briefing.markup import Inline, Text, joined
from briefing.model import Stand, Statement
from briefing.views.speakers import attribution, named, of_one_source
from briefing.views.statements import Sentence, sentence_of
from briefing.views.words import capitalised


class Given(NamedTuple):
    """A statement that gives a route."""

    said: Sentence
    who: Inline
    told: int
    """The number of the route at which the sentence is told; 0 where that is here."""


class RouteView(NamedTuple):
    """A route with how it stands by itself."""

    what: str
    stops: Inline
    stand: Stand
    given: tuple[Given, ...]


def route_views(corpus: Corpus, ways: Sequence[Way]) -> list[RouteView]:
    """Return the routes; a sentence that gives several is told at the first of them."""
    told = {s.id: number for number, way in reversed([*enumerate(ways, 1)]) for s in way.statements}
    return [_view(corpus, way, number, told) for number, way in enumerate(ways, 1)]


def _view(corpus: Corpus, way: Way, number: int, told: Mapping[str, int]) -> RouteView:
    known = of_one_source(way.statements)
    stops = joined(" to ", [named(stop.place) for stop in way.stops])
    given = tuple(_given(corpus, s, 0 if told[s.id] == number else told[s.id], known=known) for s in way.statements)
    return RouteView(capitalised(way.route.data.what), (*stops, Text(way.beyond)), way.stand, given)


def _given(corpus: Corpus, statement: Statement, told: int, *, known: bool) -> Given:
    return Given(sentence_of(statement), attribution(corpus, statement, known=known), told)

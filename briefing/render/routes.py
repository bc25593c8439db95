"""The routes of a topic, numbered as on its maps."""

from collections.abc import Sequence

from briefing.render.html import inline, link, numbered, paragraph, text
from briefing.render.marks import marks
from briefing.render.statement import passage_mark, sentence, spoken
from briefing.views.routes import Given, RouteView
from briefing.views.words import capitalised


def routes_block(routes: Sequence[RouteView]) -> str:
    """Return every route of a topic with the statements that give it."""
    return numbered(map(_route, routes)) if routes else paragraph("No statement gives a route.")


def _route(route: RouteView) -> str:
    stops = " to ".join(link(stop.link, text(stop.name)) for stop in route.stops)
    head = f"<strong>{text(capitalised(route.what))}</strong>, {stops}{text(route.beyond)}{marks(route.stand)}."
    return f"{head} {' '.join(map(_given, route.given))}"


def _given(given: Given) -> str:
    if given.told:
        return f"The sentence is the same as for route {given.told}. {passage_mark(given.said)}"
    return f"{sentence(given.said)}{spoken(inline(given.who))} {passage_mark(given.said)}"

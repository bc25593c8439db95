"""The routes of a topic, numbered as on its maps."""

from collections.abc import Sequence

from briefing.render.html import inline, numbered, paragraph, text
from briefing.render.marks import marks
from briefing.render.statement import passage_mark, sentence, spoken
from briefing.views.routes import Given, RouteView


def routes_block(routes: Sequence[RouteView]) -> str:
    """Return every route of a topic with the statements that give it."""
    return numbered(map(_route, routes)) if routes else paragraph("No statement gives a route.")


def _route(route: RouteView) -> str:
    head = f"<strong>{text(route.what)}</strong>, {inline(route.stops)}{marks(route.stand)}."
    return f"{head} {' '.join(map(_given, route.given))}"


def _given(given: Given) -> str:
    if given.told:
        return f"The sentence is that of route {given.told}. {passage_mark(given.said)}"
    return f"{sentence(given.said)}{spoken(inline(given.who))} {passage_mark(given.said)}"

"""The long blocks of a briefing, each folded behind a line that says what is inside and how much of it."""

from collections.abc import Sequence

from briefing.model import DOUBTS, Entity, Kind, Standing
from briefing.render.html import folded
from briefing.views.figures import FigureView
from briefing.views.names import EntityEntry
from briefing.views.network import NetworkView
from briefing.views.routes import RouteView
from briefing.views.timeline import DateView
from briefing.views.tools import ToolView
from briefing.views.words import FEW, counted, joined


def folded_figures(rows: Sequence[FigureView], block: str) -> str:
    """Return the table of figures, folded where it is one."""
    words = [row.stand.words for row in rows]
    disputed = sum(Standing.DISPUTED in each for each in words)
    doubtful = sum(bool(set(each) & set(DOUBTS)) for each in words) - disputed
    said = [f"{disputed} of them disputed"] if disputed else []
    said += [f"{doubtful} {'otherwise' if disputed else 'of them'} in doubt"] if doubtful else []
    return _folded("numbers", ", ".join([counted(len(rows), "number", "numbers"), *said]), block, len(rows))


def folded_timeline(rows: Sequence[DateView], block: str) -> str:
    """Return the timeline, folded where it is a list."""
    years = sorted({row.when.year for row in rows})
    span = f", {years[0]} to {years[-1]}" if len(years) > 1 else ""
    of_record = sum(bool(row.events) for row in rows)
    said = f"; the public record gives {of_record} of them" if of_record else ""
    return _folded("dates", f"{counted(len(rows), 'date', 'dates')}{span}{said}", block, len(rows))


def folded_routes(rows: Sequence[RouteView], block: str) -> str:
    """Return the list of routes, folded."""
    alleged = sum(Standing.ALLEGED in row.stand.words for row in rows)
    said = f", {alleged} of them alleged" if alleged else ""
    return _folded("routes", f"{counted(len(rows), 'route', 'routes')}{said}", block, len(rows))


def folded_tools(rows: Sequence[ToolView], block: str) -> str:
    """Return the tools with who reports the use of each, folded."""
    words = f"{counted(len(rows), 'tool', 'tools')}, each with who reports its use"
    return _folded("tools", words, block, len(rows))


def folded_network(network: NetworkView, block: str) -> str:
    """Return the picture of who is linked to whom, folded."""
    names, ties = counted(len(network.nodes), "name", "names"), len(network.ties)
    return _folded("ties", f"Who is linked to whom: {names}, {counted(ties, 'link', 'links')}", block, ties)


def folded_names(groups: Sequence[tuple[Kind, Sequence[EntityEntry]]], block: str) -> str:
    """Return the names of a topic, kind by kind, folded."""
    found = [(kind, len(entities)) for kind, entities in groups if entities]
    words = joined([counted(number, kind.label.lower(), kind.plural.lower()) for kind, number in found])
    return _folded("names", words, block, sum(number for _, number in found))


def folded_laws(laws: Sequence[Entity], block: str) -> str:
    """Return a topic's laws, bills and plans, folded."""
    words = f"{counted(len(laws), 'law, bill or plan', 'laws, bills and plans')}, by date"
    return _folded("laws", words, block, len(laws))


def _folded(css_class: str, words: str, block: str, rows: int) -> str:
    """Return a block of many rows folded; few rows are sentences, which stay in sight."""
    return block if rows < FEW else folded(css_class, words, block)

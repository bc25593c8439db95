"""A network: names as dots, ties as lines; the same layout every build."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast
from xml.etree.ElementTree import Element

import networkx as nx
import numpy as np
import shapely
from shapely import LineString

from briefing.ids import EntityId
from briefing.labels import stand_words
from briefing.render.picture.labels import At, Ground, Place, around, arranged, label, lines_under, wish_of_name
from briefing.render.picture.svg import WIDTH, element, link
from briefing.views.network import NetworkView, Node, TieView

HEIGHT = 330.0
AROUND_HEIGHT = 210.0
_EDGE = 30.0
_DOT = 3.4
_SEEDS = 24
_TURNS = 8
_STEPS = 60
"""Of the layout: tried on this site's topics, 400 gave none that is easier to read, and took three times as long."""
_CLEAR = 9.0
_CROSSING = 0.15
"""Ties keep this far from others' dots, in units of the picture; a crossing disturbs less."""
_UNNAMED = 20.0
_SMALL = 3.0
"""What a dot without its name disturbs, and one that has it on wide screens alone; a tie under a name counts one."""

_Points = Mapping[str, At]


class _Layout(NamedTuple):
    """Where the dots of a network stand, and their names; the nodes with most ties first."""

    points: _Points
    names: Sequence[tuple[Node, Place | None]]
    trouble: float
    """How hard it is to read."""


def draw_network(network: NetworkView) -> list[Element]:
    """Return what a picture of a network draws, from back to front."""
    return _draw(network, _clearest(network, _forced(network), HEIGHT), _line)


def draw_around(network: NetworkView, centre: EntityId) -> list[Element]:
    """Return what a picture of an entity amid its neighbours draws, from back to front."""
    shells = [[centre], [node.id for node in network.nodes if node.id != centre]]
    graph, turn = _graph(network), 6.3 / max(len(shells[1]), 1) / _TURNS
    turned = (cast(_Points, nx.shell_layout(graph, shells, rotate=turn * at)) for at in range(_TURNS))
    return _draw(network, _clearest(network, turned, AROUND_HEIGHT), _tie)


def _draw(network: NetworkView, layout: _Layout, tie: Callable[[TieView, _Points], Element]) -> list[Element]:
    return [
        *(tie(row, layout.points) for row in network.ties),
        *(_name(node, layout.points[node.id], place) for node, place in layout.names),
    ]


def _clearest(network: NetworkView, tried: Iterable[_Points], height: float) -> _Layout:
    """Return the layout that is easiest to read once its names stand; one without trouble ends the search."""
    made = (_named(network, _scaled(points, height), height) for points in tried)
    best = next(made)
    while best.trouble and (other := next(made, None)):
        best = min(best, other, key=lambda layout: layout.trouble)
    return best


def _graph(network: NetworkView) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node.id for node in network.nodes)
    graph.add_edges_from((tie.first.id, tie.second.id) for tie in network.ties)
    return graph


def _forced(network: NetworkView) -> Iterator[_Points]:
    """Yield where each name may stand, in no unit.

    Source of the method: force-directed placement (Fruchterman and Reingold, 1991), from fixed seeds.
    """
    graph = _graph(network)
    far = 1.6 / max(len(graph), 1) ** 0.5
    return (cast(_Points, nx.spring_layout(graph, seed=seed, iterations=_STEPS, k=far)) for seed in range(_SEEDS))


def _tangle(network: NetworkView, points: _Points, ties: Sequence[LineString]) -> float:
    """Return how many ties run over others' dots, and a little for those that cross."""
    ends = [(tie.first.id, tie.second.id) for tie in network.ties]
    lines = np.array(ties, dtype=object)
    near = shapely.distance(lines[:, np.newaxis], shapely.points([*points.values()])) < _CLEAR
    others = np.array([[id_ not in pair for id_ in points] for pair in ends]).reshape(near.shape)
    one, other = np.triu_indices(len(lines), 1)
    return int((near & others).sum()) + _CROSSING * int(shapely.crosses(lines[one], lines[other]).sum())


def _scaled(points: _Points, height: float) -> _Points:
    xs, ys = [float(x) for x, _ in points.values()], [float(y) for _, y in points.values()]
    wide, high = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return {
        id_: (
            round(_EDGE + (x - min(xs)) / wide * (WIDTH - 2 * _EDGE)),
            round(_EDGE / 2 + (y - min(ys)) / high * (height - _EDGE)),
        )
        for id_, x, y in zip(points, xs, ys, strict=True)
    }


def _line(tie: TieView, points: _Points) -> Element:
    """Return the line of a tie, which the list below a topic's picture tells in words."""
    (x1, y1), (x2, y2) = points[tie.first.id], points[tie.second.id]
    style = f"tie{' stated' if tie.words else ''}{'' if tie.stand.is_plain_fact else ' doubtful'}"
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=style)


def _tie(tie: TieView, points: _Points) -> Element:
    """Return the line of a tie with its words: those between neighbours of a name stand in no list."""
    words = stand_words(tie.stand)
    told = f"{tie.first.in_sentence} {tie.words or 'named together with'} {tie.second.in_sentence}"
    label = f"{told}{words and ': ' + words}"
    return link(tie.said[0].link, label, [_line(tie, points)])


def _dot(node: Node, point: At) -> Element:
    x, y = point
    if node.shape == "circle":
        return element("circle", cx=x, cy=y, r=_DOT, class_="mark")
    if node.shape == "diamond":
        diamond = f"M{x - 4} {y}L{x} {y - 4}L{x + 4} {y}L{x} {y + 4}Z"
        return element("path", d=diamond, class_="mark")
    if node.shape == "triangle":
        return element("path", d=f"M{x - 4} {y + 3}L{x} {y - 4}L{x + 4} {y + 3}Z", class_="mark")
    return element("rect", x=x - 3, y=y - 3, width=6, height=6, class_="mark")


def _named(network: NetworkView, points: _Points, height: float) -> _Layout:
    """Return a layout with its names, each beside its dot where there is room."""
    lines = [LineString([points[tie.first.id], points[tie.second.id]]) for tie in network.ties]
    ground = Ground(height, [around(point, _DOT) for point in points.values()], lines)
    ties = Counter(node.id for tie in network.ties for node in (tie.first, tie.second))
    nodes = sorted(network.nodes, key=lambda node: (-ties[node.id], node.id))
    wishes = [wish_of_name(node.name, points[node.id], (), _DOT) for node in nodes]
    places = arranged(ground, wishes)
    covered = (_UNNAMED if place is None else _SMALL * place.wide + lines_under(place, lines) for place in places)
    trouble = sum(covered) + _tangle(network, points, lines)
    return _Layout(points, list(zip(nodes, places, strict=True)), trouble)


def _name(node: Node, point: At, place: Place | None) -> Element:
    """Return a dot with its name, if it has a place, and the link of both."""
    drawn = [_dot(node, point), *([label(node.name, place)] if place else [])]
    return element("a", drawn, href=node.link) if place else link(node.link, node.name, drawn)

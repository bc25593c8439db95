"""A network: names as dots, ties as lines; the same layout every build."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import cast
from xml.etree.ElementTree import Element

import networkx as nx
import numpy as np
import shapely
from shapely import LineString

from briefing.ids import EntityId
from briefing.labels import stand_words
from briefing.render.picture.labels import At, Ground, around, arranged, label, wish_of_name
from briefing.render.picture.svg import WIDTH, element, link
from briefing.views.network import NetworkView, Node, TieView

HEIGHT = 330.0
AROUND_HEIGHT = 210.0
_EDGE = 30.0
_DOT = 3.4
_SEEDS = 8
_STEPS = 60
"""Of the layout: tried on this site's topics, 400 gave none that is easier to read, and took three times as long."""
_CLEAR = 9.0
_CROSSING = 0.15
"""Ties keep this far from others' dots, in units of the picture; a crossing disturbs less."""

_Points = Mapping[str, At]


def draw_network(network: NetworkView) -> list[Element]:
    """Return what a picture of a network draws, from back to front."""
    return _draw(network, _scaled(_forced(network), HEIGHT), HEIGHT, _line)


def draw_around(network: NetworkView, centre: EntityId) -> list[Element]:
    """Return what a picture of an entity amid its neighbours draws, from back to front."""
    shells = [[centre], [node.id for node in network.nodes if node.id != centre]]
    placed = cast(_Points, nx.shell_layout(_graph(network), shells, rotate=0.3))
    return _draw(network, _scaled(placed, AROUND_HEIGHT), AROUND_HEIGHT, _tie)


def _draw(
    network: NetworkView, points: _Points, height: float, tie: Callable[[TieView, _Points], Element]
) -> list[Element]:
    return [
        *(tie(row, points) for row in network.ties),
        *_names(network, points, height),
    ]


def _graph(network: NetworkView) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node.id for node in network.nodes)
    graph.add_edges_from((tie.first.id, tie.second.id) for tie in network.ties)
    return graph


def _forced(network: NetworkView) -> _Points:
    """Return where each name stands, in no unit.

    Source of the method: force-directed placement (Fruchterman and Reingold, 1991), from fixed seeds; of what they
    give, the one in which the fewest ties run over names that they do not tie, or cross.
    """
    graph = _graph(network)
    far = 1.6 / max(len(graph), 1) ** 0.5
    tried = (cast(_Points, nx.spring_layout(graph, seed=seed, iterations=_STEPS, k=far)) for seed in range(_SEEDS))
    return min(tried, key=lambda points: _tangle(network, _scaled(points, HEIGHT)))


def _tangle(network: NetworkView, points: _Points) -> float:
    """Return how hard a network is to read: ties that run over others' dots, and a little for those that cross."""
    ends = [(tie.first.id, tie.second.id) for tie in network.ties]
    lines = np.array([LineString([points[one], points[other]]) for one, other in ends], dtype=object)
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
    label = f"{tie.first.name} {tie.words or 'named together with'} {tie.second.name}{words and ': ' + words}"
    return link(tie.said[0].link, label, [_line(tie, points)])


def _dot(node: Node, point: At) -> Element:
    x, y = point
    if node.shape == "circle":
        return element("circle", cx=x, cy=y, r=_DOT, class_="mark")
    if node.shape == "diamond":
        diamond = f"M{x - 4} {y}L{x} {y - 4}L{x + 4} {y}L{x} {y + 4}Z"
        return element("path", d=diamond, class_="mark")
    return element("rect", x=x - 3, y=y - 3, width=6, height=6, class_="mark")


def _names(network: NetworkView, points: _Points, height: float) -> Iterator[Element]:
    lines = [LineString([points[tie.first.id], points[tie.second.id]]) for tie in network.ties]
    ground = Ground(height, [around(point, _DOT) for point in points.values()], lines)
    ties = Counter(node.id for tie in network.ties for node in (tie.first, tie.second))
    nodes = sorted(network.nodes, key=lambda node: (-ties[node.id], node.id))
    wishes = [wish_of_name(node.name, points[node.id], (), _DOT) for node in nodes]
    for node, place in zip(nodes, arranged(ground, wishes), strict=True):
        drawn = [_dot(node, points[node.id]), *([label(node.name, place)] if place else [])]
        yield element("a", drawn, href=node.link) if place else link(node.link, node.name, drawn)

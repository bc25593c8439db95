"""A network is small, the same each time, and ties nobody whom nothing ties."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode
from shapely import LineString, Polygon, box

from briefing.derive.derived import Derived
from briefing.derive.network import LARGEST, neighbourhood
from briefing.ids import EntityId
from briefing.model import Statement
from briefing.render.network import network_block
from briefing.render.picture.labels import WIDE
from briefing.render.picture.svg import WIDTH, text_width
from briefing.views.network import network_view


def test_who_stands_apart_is_tied_to_nobody_by_a_sentence_that_names_both(real: Derived) -> None:
    apart = {entity.id for entity in real.corpus.entities.values() if entity.data.apart or entity.kind.apart}
    together = [tie for id_ in real.corpus.entities for tie in real.ties.of(id_) if not tie.words]

    assert apart
    assert together
    assert [tie for tie in together if {tie.first.id, tie.second.id} & apart] == []


def test_a_network_is_small_the_same_each_time_and_in_its_frame(real: Derived) -> None:
    for slug in real.corpus.topics:
        network = real.network(slug)
        drawn = network_block(network_view(network), real.corpus.kinds)

        assert len(network.entities) <= LARGEST
        assert drawn == network_block(network_view(real.network(slug)), real.corpus.kinds)
        assert all(0 <= x <= WIDTH for x in map(float, re.findall(r' cx="(-?[\d.]+)"', drawn)))
        for tie in network.ties:
            assert all({tie.first.id, tie.second.id} <= set(named(real, tie.statements)) for _ in tie.statements)


def test_few_names_of_a_network_stand_upon_a_tie_and_none_is_left_out(real: Derived) -> None:
    for slug in real.corpus.topics:
        drawn = LexborHTMLParser(network_block(network_view(real.network(slug)), real.corpus.kinds))
        names = drawn.css("text.name")
        ties = [LineString([_at(line, "1"), _at(line, "2")]) for line in drawn.css("line.tie")]
        upon = [name.text() for name in names if any(tie.intersects(_letters(name)) for tie in ties)]

        assert len(names) == (len(real.network(slug).entities) if ties else 0)
        assert len(upon) <= len(names) / 3, upon


def _at(line: LexborNode, end: str) -> tuple[float, float]:
    """Return one end of a line."""
    return float(line.attributes[f"x{end}"] or 0), float(line.attributes[f"y{end}"] or 0)


def _letters(name: LexborNode) -> Polygon:
    """Return the room that a name takes on a wide screen."""
    (x, y), long = (float(name.attributes[of] or 0) for of in "xy"), text_width(name.text(), WIDE)
    left = x - {"start": 0, "middle": long / 2, "end": long}[name.attributes["text-anchor"] or ""]
    return box(left, y - WIDE * 0.7, left + long, y)


def _speakers(derived: Derived, statement: Statement) -> set[str]:
    """Return who says so: by id, or as the author of the source."""
    authors = {name.text for name in derived.corpus.sources[statement.source].card.author}
    return {*statement.by, *(id_ for id_, e in derived.corpus.entities.items() if e.data.name in authors)}


def named(derived: Derived, statements: tuple[Statement, ...]) -> set[str]:
    """Return what any of the statements names, or is related to by the registry through it."""
    found: set[str] = set()
    for statement in statements:
        found |= set(derived.mentions.entities(statement))
        found |= set(statement.accuses.accused) if statement.accuses else set()
        found |= _speakers(derived, statement)
        for entity in derived.corpus.entities.values():
            for relation in entity.data.relations:
                if statement.id in relation.cites:
                    found |= {entity.id, relation.to}
    return found


def test_a_neighbourhood_holds_its_entity_and_ties_to_it(real: Derived) -> None:
    telegram = real.corpus.entities[EntityId("telegram")]
    around = neighbourhood(real.ties, telegram)

    assert telegram in around.entities
    assert sum(telegram in (tie.first, tie.second) for tie in around.ties) == len(around.entities) - 1

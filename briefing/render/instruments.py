"""Laws, bills and plans on a line of years, each with its kind."""

from collections.abc import Sequence

from briefing.dates import read_when
from briefing.links import entity_link
from briefing.model import Entity, LawData
from briefing.render.html import link, listed, paragraph, text
from briefing.render.picture.lanes import Lane, Mark, lanes
from briefing.render.picture.svg import Words
from briefing.views.words import date, joined


def instruments_block(laws: Sequence[Entity]) -> str:
    """Return the picture of a topic's laws by date, and the list behind it."""
    known = [(entity, entity.data) for entity in laws if isinstance(entity.data, LawData)]
    dated = sorted(((e, d) for e, d in known if d.date), key=lambda row: read_when(row[1].date or "").start)
    undated = [_link(entity) for entity, data in known if not data.date]
    rows = [Lane(data.name, entity_link(entity), (_mark(entity, data),)) for entity, data in dated]
    lines = [f"<strong>{date(data.date or '')}</strong> {_link(e)}: {_status(data)}" for e, data in dated]
    lines += [f"<strong>No date known</strong> {joined(undated)}"] if undated else []
    if not rows:
        return listed(lines) or paragraph("The source names no law.")
    label = "Laws, bills and plans by the date of each, with its kind"
    caption = "Dates are those of the public record: assent, promulgation, approval or introduction."
    return lanes(Words("instruments", label, caption), rows, above=True) + listed(lines)


def _link(entity: Entity) -> str:
    return link(entity_link(entity), text(entity.data.name))


def _mark(entity: Entity, data: LawData) -> Mark:
    return Mark(read_when(data.date or ""), entity_link(entity), f"{date(data.date or '')}: {data.name}", data.type)


def _status(data: LawData) -> str:
    return text("; ".join(part for part in (data.type, data.number, data.status) if part))

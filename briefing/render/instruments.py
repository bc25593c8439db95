"""Laws, bills and plans on a line of years, each with its kind."""

from collections.abc import Sequence

from briefing.dates import read_when
from briefing.links import entity_link
from briefing.model import Entity
from briefing.render.html import link, listed, paragraph, text
from briefing.render.picture.lanes import Lane, Mark, lanes
from briefing.render.picture.svg import Words
from briefing.views.words import date, joined


def instruments_block(laws: Sequence[Entity]) -> str:
    """Return the picture of a topic's laws by date, and the list behind it."""
    dated = sorted((law for law in laws if law.when), key=lambda law: read_when(law.when or "").start)
    undated = [_link(law) for law in laws if not law.when]
    rows = [Lane(law.data.name, entity_link(law), (_mark(law),)) for law in dated]
    lines = [f"<strong>{date(law.when or '')}</strong> {_link(law)}: {_status(law)}" for law in dated]
    lines += [f"<strong>No date known</strong> {joined(undated)}"] if undated else []
    if not rows:
        return listed(lines) or paragraph("The source names no law.")
    label = "Laws, bills and plans by date, each with its kind"
    caption = "Dates come from the public record: they are those of assent, promulgation, approval or introduction."
    return lanes(Words("instruments", label, caption), rows) + listed(lines)


def _link(entity: Entity) -> str:
    return link(entity_link(entity), text(entity.data.name))


def _mark(law: Entity) -> Mark:
    when = law.when or ""
    return Mark(read_when(when), entity_link(law), f"{date(when)}: {law.data.name}", law.data.type)


def _status(law: Entity) -> str:
    return text("; ".join([law.data.type, *law.texts(lambda field: field.brief)]))

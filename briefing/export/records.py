"""What each row of a data file holds: the schemas and the page about the data are made from these records."""

from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from briefing.model import ChangeKind, Kinds, Record, Standing
from briefing.views.words import joined

Address = Annotated[
    str, Field(description="Its web address; below the site's root where the site does not know its host.")
]
Texts = tuple[str, ...]


class Party(Record, title="Speaker"):
    """Someone who says or passes on a statement."""

    entity: str | None = Field(description="The entity's id, or null where the source gives words only.")
    name: str = Field(description="The name, or the words.")


class RemarkRow(Record, title="Remark"):
    """An editor's remark: what the record says."""

    text: str = Field(description="The remark.")
    references: Texts = Field(description="Ids of the references that it relies on.")
    statements: Texts = Field(description="Ids of passages and statements that it points at.")
    checked: str = Field(description="When it was checked, EDTF.")
    until: str | None = Field(description="`open` where the matter can still change, otherwise null.")
    as_of: str | None = Field(description="How new the evidence on an open matter is, EDTF.")


class Judged(Record, title="Claim with its standing"):
    """A claim with what the record says of it alone; another claim on the same evidence may stand otherwise."""

    kind: Standing = Field(description="`reported`, `alleged` or `assessed`.")
    record: tuple[Standing, ...] = Field(description="What the record says of it; empty where it was not compared.")
    standing: str = Field(description="Kind and record in words, as pages show them.")
    outcome: str | None = Field(description="What became of an accusation; to be shown wherever it is shown.")


class Said(Judged, title="Statement as evidence"):
    """A statement with all that must travel with it: speaker, standing, outcome, remarks."""

    id: str = Field(description="The statement's id, such as `harbour:3.1`.")
    text: str = Field(description="The statement, in the editors' words.")
    by: tuple[Party, ...] = Field(min_length=1, description="Who asserts it.")
    via: tuple[Party, ...] = Field(description="Who passes it on, nearest the article first.")
    remarks: tuple[RemarkRow, ...] = Field(description="What the record says, with references and dates.")
    address: Address


class FigureRow(Judged, title="Figure"):
    """The number that a statement gives; its standing is its own, not its statement's."""

    what: str = Field(description="What is counted.")
    hedge: str = Field(description="`~` about, `<~` almost, `>` more than, `<` less than, `>=`, `<=`, or nothing.")
    low: str = Field(description="The number, or the lower end of a range, as a decimal.")
    high: str | None = Field(description="The upper end of a range.")
    unit: str = Field(description="Unit and base, in words.")
    words: str = Field(description="The whole figure in words.")


class AccusationRow(Record, title="Accusation"):
    """Whom a statement accuses by name; its standing and outcome are the statement's, and go wherever it goes."""

    accused: tuple[Party, ...] = Field(min_length=1, description="Who is accused.")
    of: str = Field(description="What they are accused of, as it reads after `accused of`.")


class StatementRow(Said, title="Statement"):
    """One statement, drawn from one passage."""

    source: str = Field(description="The source's id.")
    passage: str = Field(description="The passage's number; `c1` a caption, `n1` a note, `credit` the credit line.")
    opens: str = Field(description="The first words of the passage as printed; empty where they are not shown.")
    topics: Texts = Field(description="Ids of the topics that its source serves.")
    when: str | None = Field(description="What time it is about, EDTF.")
    said: str | None = Field(description="When it was said, EDTF.")
    figure: FigureRow | None = Field(description="Its number, where it gives one.")
    accuses: AccusationRow | None = Field(description="Whom it accuses by name, and of what.")
    also: Texts = Field(description="Ids of passages and statements that say the same.")
    see: Texts = Field(description="Ids of statements to read with it.")
    contradicts: Texts = Field(description="Ids of statements that contradict it, and that it contradicts.")
    entities: Texts = Field(description="Ids of the entities that it, its speakers and its remarks name.")


class ChangeRow(Record, title="Change"):
    """A change that matters to a reader: an error of ours that was mended, or something that the pages say anew."""

    id: str = Field(description="The entry's id.")
    kind: ChangeKind = Field(description="`correction`, `outcome`, `remark` or `edit`.")
    date: str = Field(description="The day on which it was made, such as `2026-11-27`.")
    page: str = Field(description="The page that was changed: its path below `docs/`.")
    pages: Texts = Field(description="Every page that tells of it, the one that was changed first.")
    statements: Texts = Field(description="Ids of the statements that it concerns; empty where it concerns the page.")
    topics: Texts = Field(description="Ids of the topics that it belongs to.")
    was: str | None = Field(description="What stood there before; in a correction, what was wrong.")
    now: str = Field(description="What stands there now.")
    why: str | None = Field(description="Why it was changed.")
    address: Address


class TableRow(Record, title="Statement as a line"):
    """One statement as a line of a table: every cell is text, several values are parted by ` | `."""

    id: str = Field(description="The statement's id.")
    text: str = Field(description="The statement, in the editors' words.")
    standing: str = Field(description="Kind and record in words.")
    outcome: str = Field(description="What became of an accusation.")
    said_by: str = Field(description="Who asserts it, and via whom, in words.")
    remarks: str = Field(description="What the record says, each remark with the day of its check.")
    references: str = Field(description="Ids of the references of its remarks.")
    checked: str = Field(description="When it was last checked, EDTF.")
    as_of: str = Field(description="How new the evidence on its open matters is, EDTF; the oldest of several.")
    source: str = Field(description="The source's id.")
    passage: str = Field(description="The passage's number.")
    opens: str = Field(description="The first words of the passage as printed.")
    topics: str = Field(description="Ids of topics.")
    by: str = Field(description="Ids or words of those who assert it; empty means the author.")
    via: str = Field(description="Ids or words of those who pass it on.")
    when: str = Field(description="What time it is about, EDTF.")
    said: str = Field(description="When it was said, EDTF.")
    figure_what: str = Field(description="What is counted.")
    figure_hedge: str = Field(description="How exact the number is.")
    figure_low: str = Field(description="The number, or the lower end of a range.")
    figure_high: str = Field(description="The upper end of a range.")
    figure_unit: str = Field(description="Unit and base.")
    figure_standing: str = Field(description="What the record says of this number alone, with the outcome.")
    kind: Standing = Field(description="`reported`, `alleged` or `assessed`.")
    record: str = Field(description="What the record says of it.")
    accused: str = Field(description="Ids of those whom it accuses by name.")
    accused_of: str = Field(description="What it accuses them of.")
    also: str = Field(description="Ids of what says the same.")
    see: str = Field(description="Ids of what to read with it.")
    contradicts: str = Field(description="Ids of what contradicts it.")
    entities: str = Field(description="Ids of entities.")
    address: Address


class RoleRow(Judged, title="Role"):
    """What someone was, and on what that rests."""

    role: str = Field(description="The role.")
    when: str | None = Field(description="When, EDTF.")
    evidence: tuple[Said, ...] = Field(description="The statements that give it.")
    references: Texts = Field(description="Ids of the references that give it.")


class EntityRow(Record):
    """What the row of an entity begins with, whatever its kind."""

    id: str = Field(description="The entity's id.")
    kind: str = Field(description="Its kind.")
    name: str = Field(description="The usual English name.")
    names: Texts = Field(description="Every other spelling.")
    type: str = Field(description="What it is, in a few words.")
    description: str = Field(description="One neutral sentence.")
    identity: str | None = Field(description="A judgement of the editors on who or what this is, with its reason.")
    references: Texts = Field(description="Ids of the references of the description.")
    roles: tuple[RoleRow, ...] = Field(description="What it was, when.")
    wikidata: str | None = Field(description="The Wikidata id.")


def entity_row(kinds: Kinds) -> type[EntityRow]:
    """Return what a row of the entities of a site holds: a column for each field that one of its kinds has."""
    columns: dict[str, Any] = {}
    for kind in kinds.values():
        for name, field in kind.fields_.items():
            columns.setdefault(field.column or name, (_COLUMNS[field.type], Field(description=field.about)))
    columns |= {
        "kind": (Literal[tuple(kinds)], Field(description="Its kind.")),
        "statements": (Texts, Field(description="Ids of the statements that name it.")),
        "alleged": (tuple[Said, ...], Field(description=_ALLEGED)),
        "address": (Address, ...),
    }
    return create_model("Entity", __base__=EntityRow, __doc__=f"A {joined(list(kinds), 'or')}.", **columns)


_COLUMNS: dict[str, Any] = {
    "text": str | None, "texts": Texts, "date": str | None, "entity": str | None,
    "position": tuple[float, float] | None,
}  # fmt: skip
_ALLEGED = "Those of them that are accusations, whole, with what became of them."


class RelationRow(Judged, title="Relation"):
    """A relation between two entities, as statements give it."""

    subject: str = Field(description="The entity's id.")
    type: str = Field(description="The type of relation.")
    label: str = Field(description="How it reads from subject to object.")
    reverse: str = Field(description="How it reads from object to subject.")
    object: str = Field(description="The other entity's id.")
    when: str | None = Field(description="When, EDTF, where that is known.")
    evidence: tuple[Said, ...] = Field(description="The statements that give it.")
    references: Texts = Field(description="Ids of the references that give it.")


class EventRow(Record, title="Event of the record"):
    """What the public record dates, in the editors' words."""

    id: str = Field(description="The event's id.")
    text: str = Field(description="The event, in the editors' words.")
    references: Texts = Field(description="Ids of the references that it rests on.")
    statements: Texts = Field(description="Ids of the statements that it is to be read beside.")
    topics: Texts = Field(description="Ids of the topics that it belongs to.")
    checked: str = Field(description="When it was checked, EDTF.")
    until: str | None = Field(description="`open` where the matter can still change, otherwise null.")
    as_of: str | None = Field(description="How new the evidence on an open matter is, EDTF.")
    address: Address


class EventLine(Record, title="Event of the record as a line"):
    """One event of the record as a line of a table: every cell is text, several values are parted by ` | `."""

    id: str = Field(description="The event's id.")
    when: str = Field(description="Its date, EDTF.")
    text: str = Field(description="The event, in the editors' words.")
    references: str = Field(description="Ids of references.")
    statements: str = Field(description="Ids of the statements that it is to be read beside.")
    topics: str = Field(description="Ids of topics.")
    checked: str = Field(description="When it was checked, EDTF.")
    as_of: str = Field(description="How new the evidence on an open matter is, EDTF.")
    address: Address


class TimelineRow(Record, title="Date"):
    """A statement by the time that it is about, or an event of the record by its date."""

    of: Literal["article", "record"] = Field(description="Whether an article dates it, or the public record.")

    when: str = Field(description="The date, EDTF.")
    words: str = Field(description="The date in words.")
    precision: str = Field(description="`day`, `month`, `season`, `year` or `interval`.")
    approximate: bool = Field(description="Whether the date is marked as about, possible or both.")
    start: str | None = Field(description="The first day that it can mean; null where the beginning is open.")
    end: str | None = Field(description="The last day that it can mean; null where the end is open.")
    statement: Said | None = Field(description="What an article says has been; null for an event of the record.")
    event: EventRow | None = Field(description="What the record says has been; null for a statement.")

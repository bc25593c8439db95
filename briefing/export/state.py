"""What a copy holds, as sums of statements, remarks, outcomes and pages, by which two copies are compared."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from briefing.derive.derived import Derived
from briefing.export.csl import source_items
from briefing.export.records import StatementRow
from briefing.export.rows import entity_rows, statement_rows
from briefing.export.tables import plain_data
from briefing.ids import SourceKey
from briefing.links import entity_path, source_path
from briefing.model import Record

CHANGES, STATE = "changes.json", "state.jsonl"
"""The names of the data files that say what changed."""
Part = Literal["statement", "remarks", "outcome", "page"]
_APART = {"remarks", "outcome", "address"}


class StateRow(Record, title="Sum"):
    """The sum of one thing that a copy holds."""

    part: Part = Field(description="A statement, its remarks, its outcome, or a page.")
    id: str = Field(description="The id of the statement, or the page's path below docs/.")
    sha256: str = Field(description="The SHA-256 of what it says, whatever its layout.")


def state_rows(derived: Derived) -> Iterator[StateRow]:
    """Yield the sum of everything that a copy holds; where the site is hosted makes no difference."""
    corpus, statements = derived.corpus, list(statement_rows(derived, str))
    for row in statements:
        held = plain_data(row)
        yield _row("statement", row.id, {name: value for name, value in held.items() if name not in _APART})
        if row.remarks:
            yield _row("remarks", row.id, held["remarks"])
        if row.outcome:
            yield _row("outcome", row.id, row.outcome)
    for page in corpus.pages:
        yield _row("page", page.path, [page.meta.title, *(line for _, line in page.written)])
    for item in source_items(corpus, str):
        yield _row("page", source_path(SourceKey(item.id)), [plain_data(item), *_of(item.id, statements)])
    for entity, told in zip(corpus.entities.values(), entity_rows(derived, str), strict=True):
        yield _row("page", entity_path(entity.kind, entity.id), plain_data(told))


def _of(source: str, statements: Iterable[StatementRow]) -> list[object]:
    return [plain_data(row) for row in statements if row.source == source]


def _row(part: Part, id_: str, held: object) -> StateRow:
    text = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return StateRow(part=part, id=id_, sha256=hashlib.sha256(text.encode()).hexdigest())

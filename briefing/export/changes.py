"""The record of changes as rows, and each change as running text."""

from collections.abc import Iterator

from briefing.derive.changes import ToldChange
from briefing.derive.derived import Derived
from briefing.export.records import ChangeRow
from briefing.export.rows import Addresses
from briefing.links import statement_link
from briefing.markup import parse, to_text
from briefing.model import ChangeKind


def change_rows(derived: Derived, address: Addresses) -> Iterator[ChangeRow]:
    """Yield every change, the latest first."""
    for told in derived.changes:
        yield _row(derived, told, address)


def _row(derived: Derived, told: ToldChange, address: Addresses) -> ChangeRow:
    data = told.change.data
    statements = derived.corpus.cited(data.about)
    return ChangeRow(
        id=told.change.id,
        kind=data.kind,
        date=data.date,
        page=data.page,
        pages=told.pages,
        statements=tuple(statement.id for statement in statements),
        topics=told.topics,
        was=_plain(data.was),
        now=to_text(parse(data.now)),
        why=_plain(data.why),
        address=address(statement_link(statements[0]) if statements else f"/{data.page}"),
    )


def change_told(row: ChangeRow) -> str:
    """Return a correction as what was wrong and what is right; of another change first what stands there now."""
    because = f" Why: {row.why}" if row.why else ""
    if row.kind is ChangeKind.CORRECTION:
        return f"Wrong: {row.was} Right: {row.now}{because}"
    return f"{row.now}{f' Before: {row.was}' if row.was else ''}{because}"


def _plain(text: str | None) -> str | None:
    return to_text(parse(text)) if text else None

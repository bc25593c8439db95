"""The data files and what their records hold."""

from collections.abc import Iterable

from briefing.render.html import heading, inline, link, listed, paragraph, table, text
from briefing.views.data_files import FileView, RecordKind


def files_block(files: Iterable[FileView]) -> str:
    """Return the files as a table."""
    return table(
        ("File", "Each record is", "Records"), ([_file(row), text(row.what), str(row.records)] for row in files)
    )


def fields_block(records: Iterable[RecordKind]) -> str:
    """Return the fields of each kind of record."""
    return "".join(map(_record, records))


def _file(row: FileView) -> str:
    shown = link(row.link, text(row.name))
    return f"{shown} ({link(row.schema, 'schema')})" if row.schema else shown


def _record(row: RecordKind) -> str:
    fields = listed(f"<code>{text(field)}</code>: {inline(about)}" for field, about in row.fields)
    return heading(3, text(row.title)) + paragraph(inline(row.about)) + fields

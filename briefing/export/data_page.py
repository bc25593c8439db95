"""What the page about the data says of each file: records, schema, every field."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.export.datasets import FOLDER, Dataset, schema
from briefing.markup import parse
from briefing.views.data_files import FileView, RecordKind


def file_views(data: Iterable[Dataset]) -> list[FileView]:
    """Return the files, each with its schema, where it has one of ours, and how many records it has."""
    return [FileView(d.name, f"/{FOLDER}/{d.name}", f"/{d.schema}" if d.row else "", d.what, d.count) for d in data]


def record_kinds(data: Iterable[Dataset]) -> list[RecordKind]:
    """Return each kind of record once, in the order in which files use them."""
    records = {title: record for dataset in data for title, record in _records(dataset)}
    return [
        RecordKind(
            title, parse(record["description"].splitlines()[0]),
            tuple((field, parse(about.get("description", ""))) for field, about in record["properties"].items()),
        )
        for title, record in records.items()
    ]  # fmt: skip


def _records(dataset: Dataset) -> Iterator[tuple[str, dict[str, Any]]]:
    made = schema(dataset) or {}
    for record in (made, *made.get("$defs", {}).values()):
        if "properties" in record:
            yield record["title"], record

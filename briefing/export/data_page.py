"""What the page about the data says of each file: records, schema, every field."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.export.datasets import FOLDER, Dataset, schema
from briefing.render.words import bullets

_HEAD = "| File | A record is | Records |\n| --- | --- | --: |"


def files_block(data: Iterable[Dataset]) -> str:
    """Return the files as a table, each with its schema, where it has one of ours, and how many records it has."""
    return "\n".join([_HEAD, *(f"| {_file(d)} | {d.what} | {d.count} |" for d in data)])


def fields_block(data: Iterable[Dataset]) -> str:
    """Return the fields of each kind of record once, in the order in which files use them."""
    records = {title: record for dataset in data for title, record in _records(dataset)}
    return "\n\n".join(_fields(title, record) for title, record in records.items())


def _file(dataset: Dataset) -> str:
    name = f"[{dataset.name}](/{FOLDER}/{dataset.name})"
    return f"{name} ([schema](/{dataset.schema}))" if dataset.row else name


def _records(dataset: Dataset) -> Iterator[tuple[str, dict[str, Any]]]:
    made = schema(dataset) or {}
    for record in (made, *made.get("$defs", {}).values()):
        if "properties" in record:
            yield record["title"], record


def _fields(title: str, record: dict[str, Any]) -> str:
    lines = [f"`{field}`: {about.get('description', '')}" for field, about in record["properties"].items()]
    return f"### {title}\n\n{record['description'].splitlines()[0]}\n\n{bullets(lines)}"

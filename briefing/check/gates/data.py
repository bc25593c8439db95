"""Gates on what machines read: data files parse, their addresses lead somewhere, structured data rates nobody."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree

from briefing.check.gates.pages import Built
from briefing.check.table import finding
from briefing.errors import Finding, Place

ADDRESSED = ("data/statements.jsonl", "data/entities.json")
"""Files whose every record has an address."""
FORBIDDEN = frozenset({"ClaimReview", "Review", "Rating", "AggregateRating", "EndorsementRating"})
"""Types of schema.org that would rate a person or a claim."""


def check_data(built: Built) -> Iterator[Finding]:
    """Yield every finding about the data files of a built edition."""
    for path in sorted([*built.tree.glob("data/**/*.json*"), *built.tree.glob("feed.*")]):
        try:
            records = _records(path)
        except (ValueError, etree.XMLSyntaxError) as error:
            yield finding("built/data", built.file(path), problem=error)
            continue
        if path.relative_to(built.tree).as_posix() in ADDRESSED:
            yield from _addresses(records, built, built.file(path))


def check_structured(text: str, place: Place) -> Iterator[Finding]:
    """Yield a finding where a page's structured data cannot be read, or rates someone."""
    try:
        types = set(_types(json.loads(text)))
    except ValueError as error:
        yield finding("built/json-ld", place, problem=error)
        return
    for type_ in sorted(types & FORBIDDEN):
        yield finding("built/rating", place, type=type_)


def _records(path: Path) -> list[Any]:
    if path.suffix == ".xml":
        return [etree.parse(path)]
    text = path.read_text("utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines()]
    read = json.loads(text)
    return read if isinstance(read, list) else [read]


def _addresses(records: list[Any], built: Built, place: Place) -> Iterator[Finding]:
    for number, record in enumerate(records, 1):
        parts = urlsplit(record["address"])
        if parts.netloc:
            continue
        target = built.tree / unquote(parts.path)
        page = built.pages.get(target / "index.html" if target.is_dir() else target)
        if page is None or (parts.fragment and unquote(parts.fragment) not in page.ids):
            yield finding("built/data-address", place, link=record["address"], number=number)


def _types(node: Any) -> Iterator[str]:  # noqa: ANN401 # JSON may hold anything
    if isinstance(node, dict):
        yield str(node.get("@type", ""))
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from _types(part)

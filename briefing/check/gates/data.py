"""Gates on what machines read: data files parse, their addresses lead somewhere, structured data rates nobody."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree

from briefing.errors import Finding, Place

ADDRESSED = ("data/statements.jsonl", "data/entities.json")
"""Files whose every record has an address."""
FORBIDDEN = frozenset({"ClaimReview", "Review", "Rating", "AggregateRating", "EndorsementRating"})
"""Types of schema.org that would rate a person or a claim."""


def check_data(tree: Path, edition: str, ids: Mapping[Path, frozenset[str]]) -> Iterator[Finding]:
    """Yield every finding about the data files of a built edition.

    Args:
        tree: the built edition.
        edition: its name.
        ids: the ids on each page, by the page's path.

    """
    for path in sorted([*tree.glob("data/**/*.json*"), *tree.glob("feed.*")]):
        name = path.relative_to(tree).as_posix()
        place = Place(f"{edition}:{name}", 1)
        try:
            records = _records(path)
        except (ValueError, etree.XMLSyntaxError) as error:
            yield Finding(place, "built/data", f"The file cannot be read: {error}.", "Mend briefing/export.")
            continue
        if name in ADDRESSED:
            yield from _addresses(records, tree, place, ids)


def check_structured(text: str, place: Place) -> Iterator[Finding]:
    """Yield a finding where a page's structured data cannot be read, or rates someone."""
    try:
        types = set(_types(json.loads(text)))
    except ValueError as error:
        yield Finding(place, "built/json-ld", f"The structured data cannot be read: {error}.", "Mend briefing/export.")
        return
    for type_ in sorted(types & FORBIDDEN):
        sentence = f"The structured data holds a `{type_}`."
        yield Finding(place, "built/json-ld", sentence, "State what is claimed and where; rate nobody.")


def _records(path: Path) -> list[Any]:
    if path.suffix == ".xml":
        return [etree.parse(path)]
    text = path.read_text("utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines()]
    read = json.loads(text)
    return read if isinstance(read, list) else [read]


def _addresses(records: list[Any], tree: Path, place: Place, ids: Mapping[Path, frozenset[str]]) -> Iterator[Finding]:
    for number, record in enumerate(records, 1):
        parts = urlsplit(record["address"])
        if parts.netloc:
            continue
        target = tree / unquote(parts.path)
        found = ids.get(target / "index.html" if target.is_dir() else target)
        if found is None or (parts.fragment and unquote(parts.fragment) not in found):
            sentence = f"The address `{record['address']}` of record {number} leads nowhere."
            yield Finding(place, "built/data-address", sentence, "Mend the address in briefing/export.")


def _types(node: Any) -> Iterator[str]:  # noqa: ANN401 # JSON may hold anything
    if isinstance(node, dict):
        yield str(node.get("@type", ""))
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from _types(part)

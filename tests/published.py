"""What published data and pages are read with, in tests of code and of the built site."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from briefing.model import Identity, Licence

SITE = Identity("Sourcebook", "About.", "en-GB", Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"))
"""What a site says of itself."""
WITH_SCHEMA = [
    "statements.jsonl",
    "statements.csv",
    "entities.json",
    "relations.json",
    "timeline.json",
    "chronology.csv",
    "sources.json",
    "references.json",
    "followthemoney.jsonl",
]
"""The data files that have a schema of their own."""


def records(tree: Path, name: str) -> list[dict[str, Any]]:
    """Return the records of a data file."""
    text = (tree / "data" / name).read_text("utf-8")
    if name.endswith(".csv"):
        return list(csv.DictReader(text.splitlines()))
    return [json.loads(line) for line in text.splitlines()] if name.endswith(".jsonl") else json.loads(text)


def page(tree: Path, name: str) -> LexborHTMLParser:
    """Return a page of the hosted edition, `topics/x/` or the like."""
    return LexborHTMLParser((tree / name / "index.html").read_text("utf-8"))


def words(node: object) -> Iterator[str]:
    """Yield every type and property that structured data uses; `-input` is schema.org's own mark on a property."""
    if isinstance(node, dict):
        yield from (name.removesuffix("-input") for name in node if not name.startswith("@"))
        yield from [node["@type"]] if "@type" in node else []
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from words(part)

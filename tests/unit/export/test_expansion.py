"""Structured data, read by a JSON-LD processor that knows nothing of this project: nothing is dropped on the way."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pyld import jsonld
from rdflib.namespace import SDO

from briefing.derive.derived import Derived
from briefing.export.datasets import datasets
from briefing.export.json_ld import page_data
from tests.published import SITE, words
from tests.unit.export.test_json_ld import PAGES

SCHEMA = "https://schema.org/"
ADDRESSES = ("url", "sameAs", "license", "contentUrl")
"""Properties that schema.org's own context says hold addresses."""


def local(url: str, _: object) -> dict[str, object]:
    """Return schema.org's context as far as these pages need it; no other is asked for, and nothing is fetched."""
    assert url.rstrip("/") == SCHEMA.rstrip("/"), url
    context = {"@vocab": SCHEMA, **{name: {"@id": SCHEMA + name, "@type": "@id"} for name in ADDRESSES}}
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": context}}


def expanded(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects of a page's data in full."""
    return jsonld.expand(data, {"documentLoader": local, "base": "https://sourcebook.example/"})


def held(node: object) -> Iterator[str]:
    """Yield every type and property of expanded data."""
    if isinstance(node, dict):
        yield from (name for name in node if not name.startswith("@"))
        yield from node.get("@type", []) if isinstance(node.get("@type"), list) else []
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from held(part)


def texts(node: object) -> Iterator[str]:
    """Yield every value of data, but for types, ids and the context."""
    if isinstance(node, dict):
        for name, inner in node.items():
            yield from () if name in {"@type", "@id", "@context"} else texts(inner)
    elif isinstance(node, list):
        for part in node:
            yield from texts(part)
    elif node is not None:
        yield str(node)


@pytest.mark.parametrize("path", PAGES)
def test_what_a_page_says_expands_whole_and_in_schema_org_s_words(derived: Derived, path: str) -> None:
    listed = datasets(derived, SITE, str, absolute=False) if path == "about/data.md" else ()
    data = page_data(derived.corpus, SITE, path, str, listed) or {}
    made = expanded(data)

    names = {name.removeprefix(SCHEMA) for name in held(made)}
    assert names == {name for name in words(data) if name in names or name in SDO.__annotations__}
    assert all(name in SDO.__annotations__ or name.endswith("-input") for name in names)
    assert len(list(texts(made))) + json.dumps(made).count('"@id"') >= len(list(texts(data)))


def test_what_schema_org_does_not_know_is_seen(derived: Derived) -> None:
    data = page_data(derived.corpus, SITE, "sources/harbour.md", str) or {}
    made = expanded(data | {"https://other.example/lamp": "dark", "@type": "Lamp"})

    assert "https://other.example/lamp" in set(held(made))
    assert SCHEMA + "Lamp" in set(held(made))
    assert "Lamp" not in SDO.__annotations__


@pytest.mark.parametrize("context", ["https://elsewhere.example/context", "http://schema.org/other"])
def test_no_other_context_is_fetched(context: str) -> None:
    with pytest.raises(jsonld.JsonLdError):
        expanded({"@context": context, "name": "x"})

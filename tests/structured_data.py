"""What structured data is read with, in tests of code and of the built site."""

from collections.abc import Iterator


def words(node: object) -> Iterator[str]:
    """Yield every type and property that structured data uses; `-input` is schema.org's own mark on a property."""
    if isinstance(node, dict):
        yield from (name.removesuffix("-input") for name in node if not name.startswith("@"))
        yield from [node["@type"]] if "@type" in node else []
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from words(part)

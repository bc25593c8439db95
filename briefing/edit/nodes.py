"""Data in YAML as it is typed: its nodes with their places, and what the types of a record say that they name."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel

from briefing.model.base import Mark


class Named(NamedTuple):
    """A value and the marks of its type."""

    value: str
    start: int
    end: int
    """Where it stands in its text, quotes included."""
    marks: tuple[object, ...]


def compose(text: str) -> yaml.MappingNode | None:
    """Return the tree of a mapping in YAML that has been read without findings; None where it is empty."""
    node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return node if isinstance(node, yaml.MappingNode) else None


def child(node: yaml.Node | None, *path: str) -> yaml.Node | None:
    """Return the node at a path of keys, or None."""
    for step in path:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for key, value in node.value if key.value == step), None)
    return node


def named(text: str, annotation: Any) -> Iterator[Named]:  # noqa: ANN401 # a type
    """Yield every value of a text that a type marks, in order; a record's fields have their own types."""
    node = compose(text)
    found = {(row.start, row.marks): row for row in _walk(node, annotation, ())} if node else {}
    yield from found.values()


def _walk(node: yaml.Node, annotation: Any, marks: tuple[object, ...]) -> Iterator[Named]:  # noqa: ANN401
    origin, (base, *inner) = get_origin(annotation), get_args(annotation) or (annotation,)
    if origin is Annotated:
        yield from _walk(node, base, (*marks, *(mark for mark in inner if isinstance(mark, Mark))))
    elif origin in {Union, UnionType}:
        yield from (row for arm in (base, *inner) if arm is not NoneType for row in _walk(node, arm, marks))
    elif isinstance(node, yaml.ScalarNode) and annotation is str and marks:
        yield Named(node.value, node.start_mark.index, node.end_mark.index, marks)
    elif isinstance(node, yaml.CollectionNode):
        yield from (row for value, hint in _parts(node, annotation) for row in _walk(value, hint, ()))


def _parts(node: yaml.CollectionNode, annotation: Any) -> Iterator[tuple[yaml.Node, Any]]:  # noqa: ANN401
    """Yield what a list or a mapping holds, each with its type, as far as the type of the whole says it."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if isinstance(node, yaml.SequenceNode):
        yield from ((item, inner[0]) for item in node.value if origin is tuple)
    elif origin is dict:
        yield from ((value, inner[1]) for _, value in node.value)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        hints = _hints(annotation)
        yield from ((value, hints[key.value]) for key, value in node.value if key.value in hints)


@cache
def _hints(model: type[BaseModel]) -> Mapping[str, Any]:
    return get_type_hints(model, include_extras=True)

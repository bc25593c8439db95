"""Every place of the project's texts that names an entity, a source, a topic, a term, a reference or a page."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import GenericAlias
from typing import Any

import yaml

from briefing.edit.markdown import Pointer, What, cited, in_attributes, in_macros, in_markdown
from briefing.edit.nodes import Named, child, compose, named
from briefing.edit.spots import SETTINGS, Texts
from briefing.model import EntityData, LongSentenceData, PageMeta, SourceMeta, TopicMeta
from briefing.model.base import CITATION, CITES, OF_ENTITY, OF_PAGE, OF_REFERENCE, OF_TOPIC, Mark
from briefing.read.exceptions import EXCEPTIONS
from briefing.read.front_matter import split_front_matter
from briefing.read.project import sorted_files
from briefing.read.registry import read_registry, registry_models

_NAMING: Mapping[Mark, What] = {
    OF_ENTITY: What.ENTITY, OF_PAGE: What.PAGE, OF_REFERENCE: What.REFERENCE, OF_TOPIC: What.TOPIC,
}  # fmt: skip
_ANY_OF = {"terms.yml": What.TERM, "references.yml": What.REFERENCE}
"""What the ids of a file are of; those of kinds are of entities, the others name nothing that has a name elsewhere."""


def pointers(texts: Texts) -> Iterator[tuple[str, Pointer]]:
    """Yield by file every place that names something; each text has been read without findings."""
    files = sorted_files(texts)
    yield from _of_registry(files.registry)
    for file, text in (*files.notes.items(), *files.pages.items()):
        near = posixpath.dirname(file.removeprefix("docs/"))
        in_notes = file in files.notes
        first, body = front(text)
        model = SourceMeta if in_notes else TopicMeta if near == "topics" else PageMeta
        found = [*_in_data(first, model, near, topic=not in_notes)]
        rows = [*in_markdown(body, near), *(in_attributes(body) if in_notes else in_macros(body))]
        for pointer in (*_moved(found, text.index("\n") + 1), *_moved(rows, len(text) - len(body))):
            yield file, pointer
    if SETTINGS in texts:
        yield from ((SETTINGS, pointer) for pointer in _in_settings(texts[SETTINGS]))


def front(text: str) -> tuple[str, str]:
    """Return the front matter of a page, without its fences, and the body below it."""
    lines, number = text.split("\n"), split_front_matter(text, "").body_line
    return "".join(f"{line}\n" for line in lines[1 : number - 2]), "\n".join(lines[number - 1 :])


def _moved(found: list[Pointer], by: int) -> Iterator[Pointer]:
    return (replace(pointer, start=pointer.start + by, end=pointer.end + by) for pointer in found)


def _of_registry(files: dict[str, str]) -> Iterator[tuple[str, Pointer]]:
    models = registry_models(read_registry(files).kinds)
    for file, text in files.items():
        name = file.removeprefix("registry/")
        if name == EXCEPTIONS:
            yield from ((file, row) for row in _in_data(text, dict[str, tuple[LongSentenceData, ...]], ""))
        elif model := models.get(name):
            yield from ((file, row) for row in _in_data(text, GenericAlias(dict, (str, model)), ""))
            what = What.ENTITY if issubclass(model, EntityData) else _ANY_OF.get(name)
            yield from ((file, row) for row in (_defined(text, what) if what else ()))


def _defined(text: str, what: What) -> Iterator[Pointer]:
    """Yield the ids to which a file of the registry gives its records."""
    node = compose(text)
    yield from (replace(_at(key, what, text), defines=True) for key, _ in (node.value if node else ()))


def _in_data(text: str, annotation: Any, near: str, *, topic: bool = False) -> Iterator[Pointer]:  # noqa: ANN401
    """Yield what data in YAML names: in fields that hold ids, citations or paths, and in texts that cite."""
    for row in named(text, annotation):
        if CITES in row.marks:
            yield from _moved([*in_markdown(text[row.start : row.end], near)], row.start)
        if CITATION in row.marks:
            yield from cited(row.value, _inside(row, text))
        for mark, what in _NAMING.items():
            if mark in row.marks:
                at = _inside(row, text)
                yield Pointer(what, row.value, at, at + len(row.value), defines=topic and what is What.TOPIC)


def _inside(row: Named, text: str) -> int:
    """Return where a value stands within its quotes."""
    return text.find(row.value, row.start)


def _at(node: yaml.Node, what: What, text: str) -> Pointer:
    at = text.find(node.value, node.start_mark.index)
    return Pointer(what, node.value, at, at + len(node.value))


def _in_settings(text: str) -> Iterator[Pointer]:
    """Yield the pages that the navigation names and those to which others moved."""
    root = compose(text)
    for node in (*_scalars(child(root, "nav")), *_goals(child(root, "extra", "moved"))):
        if node.value.endswith(".md"):
            yield _at(node, What.PAGE, text)


def _scalars(node: yaml.Node | None) -> Iterator[yaml.Node]:
    match node:
        case yaml.ScalarNode():
            yield node
        case yaml.SequenceNode():
            yield from (each for item in node.value for each in _scalars(item))
        case yaml.MappingNode():
            yield from (each for _, value in node.value for each in _scalars(value))


def _goals(node: yaml.Node | None) -> Iterator[yaml.Node]:
    for _, entry in node.value if isinstance(node, yaml.MappingNode) else ():
        if goal := child(entry, "to"):
            yield goal

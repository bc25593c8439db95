"""New entries of the registry."""

from collections.abc import Mapping
from typing import get_type_hints

import yaml
from pydantic import TypeAdapter, ValidationError

from briefing.edit.layout import in_brackets
from briefing.edit.spots import Edit, Texts, refuse
from briefing.ids import SLUG
from briefing.model.base import Record
from briefing.read.data import read_data
from briefing.read.registry import read_registry, registry_models


def with_entry(texts: Texts, file: str, id_: str, fields: Mapping[str, str]) -> Edit:
    """Return the change that adds an entry at the end of a file of the registry.

    Args:
        texts: the texts of the project.
        file: the path of the file, which need not be there yet.
        id_: the id of the entry.
        fields: what it says, each value as text or, where the field is a list or a mapping, in YAML.

    Raises:
        BriefingError: the id is none, or the file has it.

    """
    if not SLUG.fullmatch(id_) or id_ in (read_data(texts.get(file, ""), file).value or {}):
        remedy = "Give lower-case words joined by hyphens that are not taken."
        raise refuse(file, "edit/id", f"`{id_}` is no id, or stands in the file already.", remedy)
    model = registry_models(read_registry(_registry(texts)).kinds)[file.removeprefix("registry/")]
    record = {id_: {name: _value(model, name, value) for name, value in fields.items()}}
    return Edit({file: at_end(texts.get(file, ""), dumped(record))})


def required(model: type[Record]) -> list[str]:
    """Return the fields that an entry cannot do without."""
    return [name for name, field in model.model_fields.items() if field.is_required()]


def dumped(record: Mapping[str, Mapping[str, object]]) -> str:
    """Return entries as the files of the registry write them, a line for each field."""
    lines = []
    for id_, fields in record.items():
        lines.append(f"{id_}:")
        lines += [f"  {_field(name, value)}" for name, value in fields.items()]
    return "".join(f"{line}\n" for line in lines)


def _field(name: str, value: object) -> str:
    if isinstance(value, list | dict):
        return f"{name}: {in_brackets(value)}"
    return yaml.safe_dump({name: value}, allow_unicode=True, width=100_000).strip()


def at_end(text: str, entry: str) -> str:
    """Return a file with one more entry."""
    return f"{text.rstrip(chr(10))}\n{entry}".lstrip("\n")


def _registry(texts: Texts) -> dict[str, str]:
    return {path: text for path, text in texts.items() if path.startswith("registry/")}


def _value(model: type[Record], name: str, value: str) -> object:
    """Return a value as text where the field takes text, and else what it says in YAML."""
    if name in model.model_fields:
        try:
            TypeAdapter[object](get_type_hints(model)[name]).validate_python(value)
        except ValidationError:
            read = read_data(f"it: {value}", "")
            return value if read.findings else read.value["it"]
    return value

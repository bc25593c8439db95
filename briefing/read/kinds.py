"""The kinds of entity: those of the engine, and what a site adds to them or changes in `registry/kinds.yml`."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import Field, create_model

from briefing.errors import Finding, Place
from briefing.links import DOWNLOADS
from briefing.model import Edtf, EntityData, EntityName, Kind, Kinds, OwnField, Position
from briefing.read.data import Data, read_data, validate

FILE = "kinds.yml"
"""What the file is called, in the registry as in the model."""
ENGINE = Path(__file__).parents[1] / "model" / FILE
TAKEN = frozenset({"about", "assets", "data", DOWNLOADS, "sources", "topics"})
"""Folders below `docs/` that hold other things."""
_NAME = re.compile(r"(?!model_)[a-z][a-z0-9_]*")
"""What a field may be called: a name that code can have, and none that pydantic keeps for itself."""
_TYPES: Mapping[str, Any] = {
    "text": (str | None, None),
    "texts": (tuple[str, ...], ()),
    "date": (Edtf | None, None),
    "entity": (EntityName | None, None),
    "position": (Position | None, None),
}


@lru_cache(maxsize=1)
def engine_kinds() -> Kinds:
    """Return the kinds that every site has."""
    kinds, findings = read_kinds("", FILE)
    if findings:
        raise ValueError(findings)
    return kinds


def read_kinds(text: str, file: str, there: Collection[str] = ()) -> tuple[Kinds, list[Finding]]:
    """Return the kinds of a site, and what is wrong with its file of them.

    Args:
        text: the file's text, empty where the site adds nothing.
        file: its path from the project's root, for findings.
        there: names of the registry files, among which each kind that the site adds has its own.

    """
    own = read_data(text, file)
    given = own.value if isinstance(own.value, dict) else {}
    known = read_data(ENGINE.read_text("utf-8"), file).value
    findings = list(own.findings)
    if own.value != given:
        remedy = "Write `id:` of each kind and its fields below it."
        place = Place(file, own.line(()))
        findings.append(Finding(place, "kinds/file", "The file is no mapping from ids to kinds.", remedy))
    kinds: dict[str, Kind] = {}
    for id_ in [*known, *(id_ for id_ in given if id_ not in known)]:
        written = given.get(id_)
        read = _kind(id_, known.get(id_, {}), {} if written is None else written, own, file)
        if isinstance(read, Kind):
            kinds[id_] = read
        else:
            findings += read
    clear = {id_: _clear(kind, kinds, own, file, findings) for id_, kind in kinds.items()}
    read_whole = {id_: kind for id_, kind in clear.items() if kind}
    for id_, kind in read_whole.items():
        if id_ not in known and kind.file not in there:
            findings.append(_alone(kind, Place(file, own.line((id_,)))))
    return MappingProxyType(read_whole), findings


def _kind(id_: str, known: dict[str, Any], written: object, own: Data, file: str) -> Kind | list[Finding]:
    if not isinstance(written, dict):
        sentence = f"`{id_}` has no fields."
        return [Finding(Place(file, own.line((id_,))), "kinds/field", sentence, "Write `label`, `plural` and so on.")]
    whole = Data({id_: {**known, **written, "id": id_}}, own.lines, [])
    return validate(Kind, whole, file, (id_,), rule="kinds/field")


def _alone(kind: Kind, place: Place) -> Finding:
    sentence = f"The kind `{kind.id}` has no file registry/{kind.file}."
    return Finding(place, "kinds/entities", sentence, "Write it, or take the kind out.")


def _clear(kind: Kind, kinds: Kinds, own: Data, file: str, findings: list[Finding]) -> Kind | None:
    """Return a kind without the fields that mean two things, or None where it takes another's place; say which."""
    other = next(id_ for id_, each in kinds.items() if each.folder == kind.folder)
    if other != kind.id or kind.folder in TAKEN:
        holds = f"`{other}`" if other != kind.id else "other pages"
        sentence = f"The folder `{kind.folder}` of `{kind.id}` holds {holds}."
        place = Place(file, own.line((kind.id, "folder")))
        findings.append(Finding(place, "kinds/folder", sentence, "Name another folder."))
        return None
    refused = [name for name in kind.fields_ if name in EntityData.model_fields or not _NAME.fullmatch(name)]
    for name in refused:
        sentence = f"The field `{name}` of `{kind.id}` is one that every kind has, or no name of a field."
        place = Place(file, own.line((kind.id, "fields", name)))
        findings.append(Finding(place, "kinds/own-field", sentence, "Name it otherwise."))
    fields = {name: field for name, field in kind.fields_.items() if name not in refused}
    return kind.model_copy(update={"fields_": fields})


def entity_models(kinds: Kinds) -> dict[str, type[EntityData]]:
    """Return by kind what its registry file may say of an entity: the fields of all kinds and its own."""
    return {id_: _model(kind) for id_, kind in kinds.items()}


def _model(kind: Kind) -> type[EntityData]:
    fields = {name: _annotated(field) for name, field in kind.fields_.items()}
    title = "".join(word.capitalize() for word in kind.id.split("-"))
    return create_model(f"{title}Data", __base__=EntityData, __doc__=kind.about, **fields)


def _annotated(field: OwnField) -> Any:  # noqa: ANN401 # what pydantic makes a field of
    annotation, default = _TYPES[field.type]
    return annotation, Field(default=default, description=field.about)

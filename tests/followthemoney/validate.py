"""Validates a file of FollowTheMoney entities with the format's own library; names every fault.

It runs in the environment that requirements-followthemoney.txt describes, since the library needs one of its own.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from followthemoney import model
from followthemoney.property import Property
from followthemoney.schema import Schema
from followthemoney.types import registry

Entity = dict[str, Any]


def faults(entities: list[Entity]) -> Iterator[str]:
    """Yield every fault of the entities of one file, each with the id of the entity."""
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    for id_, number in Counter(entity["id"] for entity in entities).items():
        if number > 1:
            yield f"{id_}: {number} entities have this id"
        if not registry.entity.validate(id_):
            yield f"{id_}: invalid id"
    for entity in entities:
        schema = schemata[entity["id"]]
        if schema is None or schema.abstract or schema.deprecated:
            yield f"{entity['id']}: no usable schema: {entity['schema']}"
            continue
        yield from (f"{entity['id']}: {fault}" for fault in _faults(entity, schema, schemata))


def _faults(entity: Entity, schema: Schema, schemata: Mapping[str, Schema | None]) -> Iterator[str]:
    properties = entity["properties"]
    yield from (f"missing property: {name}" for name in schema.required if not properties.get(name))
    for name, values in properties.items():
        found = schema.get(name)
        if found is None or found.stub or found.deprecated:
            yield f"no usable property of {schema.name}: {name}"
            continue
        for value in values:
            yield from (f"{name}: {fault}" for fault in _value(value, found, schemata))
    if set(model.get_proxy(entity, cleaned=False).to_dict()["properties"]) != set(properties):
        yield "the library does not keep every property"


def _value(value: str, found: Property, schemata: Mapping[str, Schema | None]) -> Iterator[str]:
    """Yield what is wrong with a value: it is not as the library would write it, or points at the wrong thing."""
    if found.type.clean(value, format=found.format) != value or found.validate([value]):
        yield f"invalid value: {value!r}"
    elif len(value) > found.max_length:
        yield f"value of more than {found.max_length} signs: {value!r}"
    if found.type == registry.entity:
        target = schemata.get(value)
        if target is None:
            yield f"points at nothing: {value!r}"
        elif found.range and not target.is_a(found.range):
            yield f"points at a {target.name}, not a {found.range.name}: {value!r}"


def main() -> int:
    """Print every fault of the file named on the command line; return whether there is one."""
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    found = list(faults([json.loads(line) for line in lines]))
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    sys.stdout.write(f"{len(lines)} entities, {len(found)} faults\n")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())

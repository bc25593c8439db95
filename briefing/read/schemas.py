"""JSON Schemas of everything that people write as YAML, generated from the model."""

import json
from typing import Any, Literal

from pydantic import BaseModel, TypeAdapter

from briefing.model import Kinds, LongSentenceData, PageMeta, SourceMeta, TopicMeta
from briefing.read.exceptions import EXCEPTIONS
from briefing.read.registry import registry_models

FRONT_MATTER: dict[str, type[BaseModel]] = {"topic": TopicMeta, "source": SourceMeta, "page": PageMeta}


def schemas(kinds: Kinds) -> dict[str, str]:
    """Return the text of every schema file by its name below `schemas/`, for a site that has these kinds."""
    registry = {f"{name.removesuffix('.yml')}.json": _registry(model) for name, model in registry_models(kinds).items()}
    registry[EXCEPTIONS.replace(".yml", ".json")] = TypeAdapter(
        dict[Literal["long-sentences"], list[LongSentenceData]]
    ).json_schema()
    pages = {f"{name}-front-matter.json": model.model_json_schema() for name, model in FRONT_MATTER.items()}
    return {
        name: json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for name, schema in (registry | pages).items()
    }


def _registry(model: type[BaseModel]) -> dict[str, Any]:
    return TypeAdapter(dict[str, model]).json_schema()  # type: ignore[valid-type] # the model is a value here

"""Every text of a record, found by the types of its fields, so that a field is looked at as soon as there is one."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from briefing.errors import Place
from briefing.model.base import CITES, NO_TEXT, Placed, Record, Steps

_WORDS = "Some <b>words</b>"
"""What every text may hold, and no date, id or address."""


class Text(NamedTuple):
    """A text of ours, as it is written."""

    words: str
    place: Place
    field: str = ""
    """Its field, such as `Remark.text`; empty where it is no field of a record."""
    cites: bool = False
    """Whether citations are read in it."""


def texts(record: Record, at: Callable[..., Place], *path: str | int) -> Iterator[Text]:
    """Yield every text that a record holds, and those within it hold, in the order of their fields.

    Args:
        record: the record; one that knows its own place is asked for it.
        at: returns where a value is written, by its path.
        path: the path of the record itself.

    """
    if isinstance(record, Placed):
        at, path = record.at, ()
    kinds = _kinds(type(record))
    for name in type(record).model_fields:
        for steps, value in _leaves(getattr(record, name), (*path, name)):
            if isinstance(value, Record):
                yield from texts(value, at, *steps)
            elif isinstance(value, str) and value and name in kinds:
                yield Text(value, at(*steps), f"{type(record).__name__}.{name}", kinds[name])


def _leaves(value: Any, path: Steps) -> Iterator[tuple[Steps, Any]]:  # noqa: ANN401 # whatever a field holds
    if isinstance(value, tuple):
        yield from (leaf for number, each in enumerate(value) for leaf in _leaves(each, (*path, number)))
    elif isinstance(value, Mapping):
        yield from (leaf for name, each in value.items() for leaf in _leaves(each, (*path, name)))
    else:
        yield path, value


@cache
def _kinds(model: type[Record]) -> Mapping[str, bool]:
    """Return the fields of a record that hold texts, with whether citations are read in them."""
    kinds = {name: list(_marks(hint)) for name, hint in get_type_hints(model, include_extras=True).items()}
    return {name: any(CITES in marks for marks in found) for name, found in kinds.items() if found}


def _marks(annotation: Any) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 # a type
    """Yield the marks of each type of text that a field may hold."""
    base, *marks = get_args(annotation) if get_origin(annotation) is Annotated else (annotation,)
    if base is str:
        yield from [tuple(marks)] if NO_TEXT not in marks and _takes_words(annotation) else ()
    else:
        # The keys of a mapping are names of ours.
        inner = get_args(base)[1:] if get_origin(base) is dict else get_args(base)
        yield from (found for each in inner for found in _marks(each))


def _takes_words(annotation: Any) -> bool:  # noqa: ANN401 # a type
    try:
        TypeAdapter(annotation).validate_python(_WORDS)
    except ValidationError:
        return False
    return True

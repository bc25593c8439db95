"""Names of those who wrote something, in CSL's form."""

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from briefing.model.base import Record


class Name(Record):
    """A name in CSL's form: a person's in its parts, a body's as it is written."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None

    @model_validator(mode="before")
    @classmethod
    def in_parts(cls, value: object) -> object:
        """Refuse a name that is typed as one string."""
        if isinstance(value, str):
            words = "is a name without parts (write {family: Doe, given: Jane}, or {literal: Reuters} for a body)"
            raise ValueError(words)  # noqa: TRY004 # pydantic reads ValueErrors only
        return value

    @model_validator(mode="after")
    def of_a_person_or_a_body(self) -> Self:
        """Refuse a name that is neither a person's nor a body's, or both."""
        if bool(self.family) == bool(self.literal) or (self.given and self.literal):
            raise ValueError("has neither `family` (with `given`) nor `literal` alone")
        return self

    @property
    def text(self) -> str:
        """The name as a line of text has it: given name first."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)


def _listed(value: object) -> object:
    """Return the names of a card: one that is typed as a string is whole, and none is none."""
    if value is None:
        return ()
    return ({"literal": value},) if isinstance(value, str) else value


Authors = Annotated[tuple[Name, ...], BeforeValidator(_listed, json_schema_input_type=tuple[Name, ...] | str | None)]
"""Who wrote a source: a list of names, or one name whole; null where nobody is named."""


def in_words(names: tuple[Name, ...]) -> str | None:
    """Return names as a line of text has them, or None where there are none."""
    *first, last = [name.text for name in names] or [""]
    return f"{', '.join(first)} and {last}" if first else last or None

"""Names of those who wrote something, in CSL's form."""

import re
from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from briefing.model.base import Record

_SEVERAL = re.compile(r"[;,\n]| (?:and|&) ")
"""Signs of several names, or of parts of one, in one string."""


class Name(Record):
    """A name in CSL's form: a person's in its parts, or whole where it has none, or a body's as it is written."""

    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    whole: str | None = None
    """A person's name that custom does not part, such as 王小明, or of one word."""
    literal: str | None = None
    """A body's name."""

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
        told = [name for name in (self.family, self.whole, self.literal) if name]
        if len(told) != 1 or ((self.given or self.suffix) and not self.family):
            raise ValueError("has neither `family` (with `given`) nor `whole` nor `literal` alone")
        return self

    @property
    def text(self) -> str:
        """The name as a line of text has it: given name first."""
        parts = (self.given, self.family, self.suffix)
        return self.literal or self.whole or " ".join(part for part in parts if part)


def _listed(value: object) -> object:
    """Return the names of a card: one that is typed as a string is whole, and none is none."""
    if value is None:
        return ()
    if isinstance(value, str) and _SEVERAL.search(value):
        words = (
            "holds several names, or the parts of one (write [{family: Doe, given: Jane}, …], {literal: …} for a body)"
        )
        raise ValueError(words)
    return ({"literal": value},) if isinstance(value, str) else value


Authors = Annotated[tuple[Name, ...], BeforeValidator(_listed, json_schema_input_type=tuple[Name, ...] | str | None)]
"""Who wrote a source: a list of names, or one name whole; null where nobody is named."""


def in_words(names: tuple[Name, ...]) -> str | None:
    """Return names as a line of text has them, or None where there are none."""
    *first, last = [name.text for name in names] or [""]
    return f"{', '.join(first)} and {last}" if first else last or None

"""Kinds of entity as data: what each is called, where it lies, and where pages, pictures, search and data show it."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from briefing.model.base import Record, Slug

Position = tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]]
"""Degrees of latitude, north of the equator, and of longitude, east of Greenwich."""
Value = str | tuple[str, ...] | Position
Texts = tuple[str, ...]


class OwnField(Record):
    """A field that only some kinds have."""

    type: Literal["text", "texts", "date", "entity", "position"]
    label: str
    """What it is called on an entity's page."""
    about: str
    """What it holds, in a sentence, for those who read the data."""
    schema_: Texts = Field(default=(), alias="schema")
    """Properties of schema.org: one, or those of the beginning and the end of a time."""
    followthemoney: Texts = ()
    """Properties of that model: one, or those of a day, a beginning and an end."""
    column: str = ""
    """The field of the data files that it fills; else the one of its own name."""
    search: Literal["name", "text", ""] = ""
    """Whether search takes it for a name, or for words, of the entity."""
    is_name: bool = False
    """Whether data files list it among the names."""
    brief: bool = False
    """Whether the line about an instrument tells it."""


class FollowTheMoney(Record):
    """The schema of an entity in that model, by what the registry says it is; the first rule that fits."""

    by_start: Mapping[str, str] = {}
    by_word: Mapping[str, str] = {}
    by_last_word: Mapping[str, str] = {}
    schema_: str | None = Field(default=None, alias="schema")
    """For all others; none where the model has nothing that is always true."""
    titled: bool = False
    """Whether its name is a title too."""
    one_word_is_weak: bool = False
    """Whether a name of one word is no more than a hint."""

    def of(self, type_: str) -> str | None:
        """Return the schema of an entity that the registry calls this, or None."""
        found = [schema for start, schema in self.by_start.items() if type_.startswith(start)]
        found += [schema for word, schema in self.by_word.items() if word in type_.split()]
        found += [self.by_last_word.get(type_.rpartition(" ")[2], "")]
        return next(filter(None, found), self.schema_)


class Kind(Record):
    """A kind of entity."""

    id: Slug
    label: str
    plural: str
    folder: Slug
    """Where its pages lie, and the name of its registry file."""
    about: str
    schema_: str = Field(default="Thing", alias="schema")
    followthemoney: FollowTheMoney = FollowTheMoney()
    shape: Literal["circle", "diamond", "square", "triangle"] | None = None
    """How pictures of who is linked to whom draw it; None where they do not."""
    apart: bool = False
    """Whether being named in a sentence with others ties none of these to them in pictures."""
    weight: float = Field(default=1.6, ge=0.1, le=3)
    """How much it counts in search; measured on the sets of queries of the tests."""
    sharing: float = Field(default=1, gt=0, le=1)
    """How much it says that two briefings name the same."""
    whos_who: bool = True
    blocks: tuple[Literal["tools", "instruments"], ...] = ()
    maker: bool = False
    fields_: Mapping[str, OwnField] = Field(default_factory=dict, alias="fields")

    @property
    def file(self) -> str:
        """Return the name of its registry file."""
        return f"{self.folder}.yml"


Kinds = Mapping[str, Kind]
"""The kinds of a site by their ids, in the order in which pages list them."""

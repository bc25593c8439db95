"""Entities, terms and routes, as the registry holds them."""

from collections.abc import Callable
from typing import Annotated, Literal, Self, cast

from pydantic import Field, model_validator

from briefing.ids import EntityId, RouteId, TermId
from briefing.model.base import CITES, Cited, Edtf, EntityName, Placed, Record, ReferenceName, Sentence, Slug
from briefing.model.kinds import Kind, OwnField, Position, Value
from briefing.model.standing import ClaimStanding, Outcome


class Claim(Record):
    """What the registry says on the strength of statements; its standing is its own, never theirs."""

    standing: ClaimStanding | None = None
    outcome: Outcome | None = None
    """That of an accusation, where it is not the one of the statement cited."""


class Role(Claim):
    """What someone was, when, and who says so."""

    role: str
    when: Edtf | None = None
    cites: tuple[Cited, ...] = ()


class Relation(Claim):
    """A relation to another entity, as statements give it."""

    type: Slug
    to: EntityName
    when: Edtf | None = None
    cites: tuple[Cited, ...] = Field(min_length=1)


class RelationTypeData(Record):
    """What `relations.yml` says of how a relation reads forwards and backwards."""

    label: str
    reverse: str
    told: str = Field(default="", description="How it reads between two names in a sentence, where not as `label`.")


class RouteData(Claim):
    """What `routes.yml` says of a route, as statements give it."""

    what: str = Field(description="What moves along it: a short noun phrase.")
    stops: tuple[EntityName, ...] = Field(min_length=2, description="Places, in the order in which it passes them.")
    cites: tuple[Cited, ...] = Field(min_length=1, description="The statements that give it.")
    onward: bool = Field(default=False, description="Whether the article says that it goes on beyond the last stop.")


Language = Literal[
    "ar", "el", "fa", "he", "hi", "kk", "ky", "ru", "sr", "tg", "tr", "ug", "ur", "uz", "zh"
]  # fmt: skip


class Named(Record):
    """Whatever has names by which texts and readers call it."""

    names: tuple[str, ...] = Field(default=(), description="Other names and spellings, which readers are shown.")
    forms: tuple[str, ...] = Field(default=(), description="Words of a text that mean it and are no names of it.")
    unlinked: tuple[str, ...] = Field(default=(), description="Those of all these that never link by themselves.")
    languages: dict[Language, tuple[str, ...]] = Field(
        default_factory=dict, description="Its names in other languages, by their code."
    )

    @property
    def usual(self) -> str:
        """The name by which the site calls it."""
        raise NotImplementedError

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every other name of it, in any language."""
        foreign = (name for names in self.languages.values() for name in names)
        return tuple(name for name in dict.fromkeys([*self.names, *foreign]) if name != self.usual)

    @property
    def linking(self) -> frozenset[str]:
        """What links to it by itself wherever it stands in a text."""
        return frozenset({self.usual, *self.names, *self.forms}) - frozenset(self.unlinked)

    @model_validator(mode="after")
    def unlinked_are_its_own(self) -> Self:
        """Refuse a spelling that is kept from linking and does not stand among the others."""
        if strange := sorted(set(self.unlinked) - {self.usual, *self.names, *self.forms}):
            raise ValueError(f"`unlinked` holds what is neither a name nor a form: {', '.join(strange)}")
        return self


class EntityData(Named):
    """What a registry file says of an entity of any kind."""

    name: str = Field(description="The usual English name.")
    article: Literal["the"] | None = Field(default=None, description="What stands before its name in a sentence.")
    type: str = Field(description="What it is: a short noun phrase.")
    description: Sentence
    not_in: tuple[str, ...] = Field(default=(), description="Longer words in which its spellings mean something else.")
    wikidata: Annotated[str, Field(pattern="^Q[0-9]+$")] | None = None
    identity: Annotated[str, CITES] | None = Field(
        default=None, description="A judgement on who or what this is, with its reason."
    )
    references: tuple[ReferenceName, ...] = ()
    apart: bool = Field(
        default=False, description="Whether being named in a sentence with others makes no tie to them in pictures."
    )
    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()

    @property
    def usual(self) -> str:
        """The usual English name."""
        return self.name


class RegistryEntry(Placed):
    """An entry of the registry, as its file has it."""

    data: Record


class Entity(RegistryEntry):
    """Someone or something that articles name, of one of the kinds of the site."""

    id: EntityId
    kind: Kind
    data: EntityData

    @property
    def own(self) -> tuple[tuple[str, OwnField, Value], ...]:
        """Return what only its kind has: name, field and value, as far as the registry gives it."""
        values = ((name, field, getattr(self.data, name)) for name, field in self.kind.fields_.items())
        return tuple((name, field, value) for name, field, value in values if value)

    @property
    def position(self) -> Position | None:
        """Return where it lies, in degrees of latitude and longitude, if it is known to lie anywhere."""
        return next((cast(Position, value) for _, field, value in self.own if field.type == "position"), None)

    @property
    def when(self) -> str | None:
        """Return its date as EDTF, if it has one."""
        return next((str(value) for _, field, value in self.own if field.type == "date"), None)

    def texts(self, wanted: Callable[[OwnField], bool]) -> tuple[str, ...]:
        """Return the texts of those fields of its own that are wanted, in the order of the kind."""
        found = (value for _, field, value in self.own if wanted(field))
        return tuple(str(text) for value in found for text in ([value] if isinstance(value, str) else value))


class RelationType(RegistryEntry):
    """How a relation reads forwards and backwards."""

    id: str
    data: RelationTypeData


class Route(RegistryEntry):
    """A way that something is said to move."""

    id: RouteId
    data: RouteData


class TermData(Named):
    """What `terms.yml` says of a term."""

    term: str
    definition: Sentence
    references: tuple[ReferenceName, ...] = ()

    @property
    def usual(self) -> str:
        """The word itself."""
        return self.term


class Term(RegistryEntry):
    """A word that a general reader would stop at."""

    id: TermId
    data: TermData

"""References: outside works that remarks rely on, in the fields of CSL-JSON, and what the editors say of them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from briefing.ids import ReferenceId
from briefing.model.base import Edtf, Record, WebAddress
from briefing.model.names import Name
from briefing.model.registry import RegistryEntry

Seen = Literal["whole", "part", "none"]
Withheld = Literal["private-person", "propaganda", "unknown"]


class ReferenceData(Record):
    """What `references.yml` says of an outside work, in CSL-JSON's fields."""

    type: Literal[
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
        "chapter", "dataset", "document", "entry-encyclopedia", "legal_case", "legislation", "post-weblog",
        "report", "speech", "webpage",
    ]  # fmt: skip
    title: str = Field(description="The work's own, whole and in its language, or ours where `described` says so.")
    described: bool = Field(default=False, description="Whether the title is a description of ours.")
    author: tuple[Name, ...] = Field(
        default=(), description="Each {family: …, given: …}, {whole: …}, or {literal: …} for a body."
    )
    publisher: str
    issued: Edtf | None = None
    URL: WebAddress | None = None
    withheld: Withheld | None = Field(default=None, description="Why there is no address, where there is none.")
    accessed: Edtf
    seen: Seen | None = Field(default=None, description="How much of the work was seen.")
    party: str | None = Field(default=None, description="What its author has to do with the matter, in a few words.")
    note: str | None = None
    language: Annotated[str, Field(pattern="^[a-z]{2,3}$")] | None = None
    """That of the title, where it is not English."""

    @property
    def shown_title(self) -> str:
        """The title as every page and file shows it: in square brackets where it is ours."""
        return f"[{self.title}]" if self.described else self.title

    @model_validator(mode="after")
    def an_address_or_a_reason(self) -> Self:
        """Refuse an address that is given and withheld at once."""
        if self.URL and self.withheld:
            raise ValueError("`URL` and `withheld` stand together: keep one of the two")
        return self


class Reference(RegistryEntry):
    """An outside work that a remark relies on."""

    id: ReferenceId
    data: ReferenceData

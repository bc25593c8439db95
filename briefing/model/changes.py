"""What changed on the site and matters to a reader, as the record of changes holds it."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from briefing.ids import ChangeId
from briefing.model.base import NO_TEXT, Edtf, PagePath, Record, Sentence, StatementId
from briefing.model.registry import RegistryEntry


def _day(text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ValueError("is no day (write 2026-11-27)")
    return text


class ChangeKind(StrEnum):
    """What kind of change it is."""

    CORRECTION = "correction"
    """An error of ours was mended."""
    OUTCOME = "outcome"
    """Something came of an accusation, or we found what did."""
    REMARK = "remark"
    """The public record says more of a statement than we said before."""
    EDIT = "edit"
    """A text means something else than before, though it was not wrong."""


class ChangeData(Record):
    """What `changes.yml` says of a change that matters to a reader."""

    kind: ChangeKind = Field(description="correction, outcome, remark or edit.")
    date: Annotated[Edtf, AfterValidator(_day)] = Field(description="The day on which we made it.")
    page: Annotated[PagePath, NO_TEXT] = Field(
        description="The page's path below docs/, such as topics/night-ferries.md."
    )
    about: tuple[StatementId, ...] = Field(default=(), description="The statements that it concerns.")
    was: Sentence | None = Field(default=None, description="What stood there before, without repeating a libel.")
    now: Sentence = Field(description="What stands there now; an accusation with its outcome in the same sentence.")
    why: Sentence | None = Field(default=None, description="Why it was changed.")


class Change(RegistryEntry):
    """A change of which readers are told."""

    id: ChangeId
    data: ChangeData

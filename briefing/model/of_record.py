"""What the public record says: in a remark on a statement, or as an event of its own."""

from typing import Literal, Self

from pydantic import Field, model_validator

from briefing.ids import RecordedEventId
from briefing.model.base import CitingSentence, Edtf, Record, StatementId
from briefing.model.registry import RegistryEntry


class OfRecord(Record):
    """Sentences about the record: on what they rest, when it was checked, how old it is where it can still change."""

    text: CitingSentence
    checked: Edtf
    until: Literal["open"] | None = None
    """`open` where the matter can still change: a trial, a ban, an owner, a count."""
    as_of: Edtf | None = None
    """The day or month of the newest evidence that was seen on an open matter."""

    @model_validator(mode="after")
    def an_open_matter_has_a_date(self) -> Self:
        """Refuse an open matter whose evidence has no date, and a date of a matter that is closed."""
        if (self.until is None) != (self.as_of is None):
            raise ValueError("`until` and `as_of` stand together: write both where the matter can still change")
        return self


class RecordedEventData(OfRecord):
    """What `chronology.yml` says of a dated event of the public record."""

    when: Edtf
    about: tuple[StatementId, ...] = Field(min_length=1, description="The statements that it is to be read beside.")


class RecordedEvent(RegistryEntry):
    """A dated event of the public record, which stands beside what articles date."""

    id: RecordedEventId
    data: RecordedEventData

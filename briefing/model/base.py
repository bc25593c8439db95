"""What every record shares: frozen, closed to unknown fields, and the types of its values."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from briefing.dates import DateError, read_when
from briefing.errors import Place
from briefing.ids import SLUG, parse_citation


def _edtf(text: str) -> str:
    try:
        read_when(text)
    except DateError:
        raise ValueError("is no EDTF date of level 1 (write 2018, 2018-04, 2018-04-03, 2011/.. or 2015~)") from None
    return text


def is_web(text: str) -> bool:
    """Return whether a text is the whole address of a page on the web."""
    return re.fullmatch(r"https?://[^\s@<>\"]+", text) is not None


def _web(text: str) -> str:
    if not is_web(text):
        raise ValueError("is no web address (write https://host/path)")
    return text


def _statement(text: str) -> str:
    citation = parse_citation(text)
    if citation is None or citation.number is None:
        raise ValueError("names no statement (write key:3.1)")
    return text


class Mark:
    """What a type of text is to those who look at texts; compared by what it is, not by what it says."""


NO_TEXT, CITES = Mark(), Mark()
"""A string that names something, and so is no text; a text in which citations are read."""
CITATION, OF_ENTITY, OF_PAGE, OF_REFERENCE, OF_TOPIC = Mark(), Mark(), Mark(), Mark(), Mark()
"""What a string names; whoever renames something follows these."""

Cited = Annotated[str, NO_TEXT, CITATION]
"""A citation as written, without brackets."""
StatementId = Annotated[str, NO_TEXT, CITATION, AfterValidator(_statement)]
"""The full id of a statement, `key:3.1`."""
Edtf = Annotated[str, AfterValidator(_edtf), Field(description="EDTF level 1: 2018, 2018-04-03, 2011/.., 2015~")]
WebAddress = Annotated[str, AfterValidator(_web)]
Sentence = Annotated[str, Field(min_length=1, description="One plain sentence.")]
CitingSentence = Annotated[Sentence, CITES]
Slug = Annotated[str, Field(pattern=f"^{SLUG.pattern}$")]
EntityName = Annotated[Slug, OF_ENTITY]
ReferenceName = Annotated[Slug, OF_REFERENCE]
TopicName = Annotated[Slug, OF_TOPIC]
PagePath = Annotated[str, OF_PAGE]
"""The path of a page below `docs/`."""
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="SHA-256, 64 hexadecimal digits.")]


class Record(BaseModel):
    """A frozen record that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Steps = tuple[str | int, ...]
"""The way to a value within a record."""


class Placed(Record):
    """A record that knows where it, and each of its values, is written."""

    place: Place
    lines: dict[Steps, int] = Field(default_factory=dict, exclude=True, repr=False)
    """The line of each value, by its path in the record."""

    def at(self, *path: str | int) -> Place:
        """Return where the value at `path` is written, or what it is part of."""
        while path and path not in self.lines:
            path = path[:-1]
        return Place(self.place.file, self.lines.get(path, self.place.line))

"""What every record shares: frozen, closed to unknown fields, and the types of its values."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from briefing.dates import DateError, read_when
from briefing.ids import SLUG


def _edtf(text: str) -> str:
    try:
        read_when(text)
    except DateError:
        raise ValueError("is no EDTF date of level 1 (write 2018, 2018-04, 2018-04-03, 2011/.. or 2015~)") from None
    return text


def _web(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s@<>\"]+", text):
        raise ValueError("is no web address (write https://host/path)")
    return text


Edtf = Annotated[str, AfterValidator(_edtf), Field(description="EDTF level 1: 2018, 2018-04-03, 2011/.., 2015~")]
WebAddress = Annotated[str, AfterValidator(_web)]
Sentence = Annotated[str, Field(min_length=1, description="One plain sentence.")]
Slug = Annotated[str, Field(pattern=f"^{SLUG.pattern}$")]
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="SHA-256, 64 hexadecimal digits.")]


class Record(BaseModel):
    """A frozen record that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

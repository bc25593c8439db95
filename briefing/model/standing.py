"""How a claim stands, and what became of an accusation: words that statements, figures and the registry share."""

from enum import StrEnum
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

LONGEST_OUTCOME = 18
"""Words of an outcome, which has to stand beside a claim in a line."""


class Standing(StrEnum):
    """How a claim stands; the first three are its kind, the others its record."""

    REPORTED = "reported"
    ALLEGED = "alleged"
    ASSESSED = "assessed"
    SUPPORTED = "supported"
    UNCONFIRMED = "unconfirmed"
    DIVIDED = "divided"
    DISPUTED = "disputed"
    CORRECTED = "corrected"
    OUTDATED = "outdated"


KINDS = (Standing.REPORTED, Standing.ALLEGED, Standing.ASSESSED)
DOUBTS = (Standing.CORRECTED, Standing.DISPUTED, Standing.DIVIDED, Standing.UNCONFIRMED, Standing.OUTDATED)
"""The records that need a remark, in the order in which pages list them."""


class Stand(NamedTuple):
    """How one claim stands: what has to be shown wherever the claim is."""

    words: tuple[Standing, ...] = ()
    """Its kind and record, without the kind `reported`."""
    outcome: str | None = None
    """What became of it, where it is an accusation."""

    @property
    def is_plain_fact(self) -> bool:
        """Return whether nothing speaks against showing it as a fact."""
        return not set(self.words) - {Standing.SUPPORTED}


def read_standing(text: str) -> tuple[Standing, tuple[Standing, ...]]:
    """Return the kind and the record that words such as `alleged unconfirmed` give.

    Raises:
        ValueError: a word is unknown or repeated, or two kinds are given.

    """
    words = text.split()
    known = ", ".join(Standing)
    if strange := [word for word in words if word not in list(Standing)]:
        raise ValueError(f"`{strange[0]}` is no standing; write one of: {known}")
    standings = [Standing(word) for word in words]
    kinds = [standing for standing in standings if standing in KINDS]
    if len(kinds) > 1 or len(set(words)) < len(words) or not words:
        raise ValueError(f"{text!r} is not one kind, then its record")
    return (kinds[0] if kinds else Standing.REPORTED), tuple(s for s in standings if s not in KINDS)


def in_one(kind: Standing, record: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """Return kind and record in one, without the kind `reported`."""
    return (() if kind is Standing.REPORTED else (kind,)) + record


def _claim(value: Any) -> Any:  # noqa: ANN401 # a registry file may hold anything here
    return in_one(*read_standing(value)) if isinstance(value, str) else value


def _outcome(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; say what became of the accusation, or where it was looked for in vain")
    if len(text.split()) > LONGEST_OUTCOME:
        raise ValueError(f"has {len(text.split())} words; write at most {LONGEST_OUTCOME}")
    if text.rstrip().endswith("."):
        raise ValueError("ends in a full stop; write a phrase that can stand after a semicolon")
    return text.strip()


ClaimStanding = Annotated[
    tuple[Standing, ...],
    BeforeValidator(_claim),
    WithJsonSchema({"type": "string"}),
    Field(description="What the record says of this claim alone: one kind, then records, such as `alleged disputed`."),
]
"""The standing of a figure, relation, role or route: without the kind `reported`, so that plain `reported` is empty."""

Outcome = Annotated[
    str,
    AfterValidator(_outcome),
    Field(description=f"What became of an accusation: a phrase of at most {LONGEST_OUTCOME} words, no full stop."),
]

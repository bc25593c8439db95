"""What a page is called and what it is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself where it is named: in a list, in a result, to other sites."""

    title: str
    description: str

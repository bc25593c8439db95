"""The editions that lie in `dist/`, as a list beside them says; the hosted site offers those of its own day."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from briefing.errors import BriefingError, Finding, Place
from briefing.read.tree import is_plain

DIST = "dist"
"""The folder of editions, from the project's root."""
LIST = f"{DIST}/editions.json"
"""The list, from the project's root."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One file of an edition."""

    edition: str
    file: str
    """Its name below `dist/`."""
    size: int
    """In bytes."""
    sha256: str
    epoch: int
    """The day of its content, in seconds since 1970."""
    about: str = ""
    """The path, below `docs/`, of the one briefing that it holds; empty where it holds them all."""


def read_offers(root: Path) -> tuple[Offer, ...]:
    """Return the editions of the project in `root`; none where none were made.

    Raises:
        BriefingError: the list is not as a command of ours wrote it.

    """
    if not os.path.lexists(root / LIST):
        return ()
    try:
        text = (root / LIST).read_text("utf-8") if is_plain(root / LIST) else ""
        made = TypeAdapter(tuple[Offer, ...]).validate_python(json.loads(text))
    except (ValueError, ValidationError):
        made = None
    if made is None or any(Path(offer.file).name != offer.file for offer in made):
        sentence = f"`{LIST}` is no list of editions."
        raise BriefingError([Finding(Place(LIST, 1), "editions/list", sentence, "Delete it and run `make editions`.")])
    return made

"""One thing that a reader can find."""

from dataclasses import dataclass
from typing import Literal

from briefing.ids import EntityId, TopicSlug
from briefing.links import KIND_NAMES
from briefing.model import EntityKind, Standing

Kind = Literal["topic", "section", "source", "statement", "term", "reference", "page"] | EntityKind

LABELS: dict[Kind, str] = {
    "topic": "Topic",
    "section": "Section",
    "source": "Source",
    "statement": "Statement",
    "term": "Term",
    "reference": "Reference",
    "page": "Page",
    **{kind: names.one for kind, names in KIND_NAMES.items()},
}
"""What results call each kind."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page, or a part of one, with all that search knows of it."""

    link: str
    """Its address, `/path.md#anchor`."""
    kind: Kind
    title: str
    text: str = ""
    """Its sentences, one a line, so that results can quote whole ones."""
    names: tuple[str, ...] = ()
    """Other spellings and titles."""
    forms: tuple[str, ...] = ()
    """Words that find it and that no reader is shown as its name."""
    figure: str = ""
    """Its figure, with unit."""
    record: str = ""
    """What editors' remarks say."""
    topics: tuple[TopicSlug, ...] = ()
    about: tuple[EntityId, ...] = ()
    """The entities that it names; their spellings find it too."""
    standing: tuple[Standing, ...] = ()
    outcome: str = ""
    """What became of it, where it is an accusation; shown with the standing."""
    speaker: str = ""
    """Who says it, as results show it; nothing where its own sentence says so."""
    date: str = ""
    within: str = ""
    """The link of the document that it is a part of."""

"""One thing that a reader can find."""

from dataclasses import dataclass

from briefing.ids import EntityId, TopicSlug
from briefing.model import Standing

LABELS = {
    "topic": "Topic",
    "section": "Section",
    "source": "Source",
    "statement": "Statement",
    "term": "Term",
    "reference": "Reference",
    "page": "Page",
}
"""What results call what is no entity."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page, or a part of one, with all that search knows of it."""

    link: str
    """Its address, `/path.md#anchor`."""
    kind: str
    """What it is: one of `LABELS`, or the id of a kind of entity."""
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

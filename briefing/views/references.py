"""A reference in words: its line, its short form in a note, and what was seen of it."""

from typing import NamedTuple

from briefing.links import reference_link
from briefing.markup import Foreign, Inline, Text, joined, linked, words
from briefing.model import Reference, ReferenceData, Seen, Withheld
from briefing.views.words import date

_SEEN: dict[Seen, str] = {"whole": "Seen in full", "part": "Seen in part", "none": "Not seen"}
_WITHHELD: dict[Withheld, str] = {
    "private-person": "it names or shows a relative, a child or a private person whom no source names",
    "propaganda": "it shows propaganda or militants' pictures of killing or of children, or links to them",
    "unknown": "its address is not known",
}


class ReferenceView(NamedTuple):
    """A reference in the list of them all."""

    id: str
    line: Inline
    note: str
    """A sentence, or nothing."""
    seen: str
    """How much of it was seen, and why there is no link where there is none."""
    used: tuple[Inline, ...]
    """The statements whose remarks rely on it."""


def title_of(reference: Reference) -> Inline:
    """Return a reference's title, marked with its language; one of ours stands in square brackets."""
    data = reference.data
    title = words(data.shown_title)
    return (Foreign(data.language, title),) if data.language and not data.described else title


def cited_title(reference: Reference) -> Inline:
    """Return a reference's title, in quotation marks where it is the work's own."""
    title = title_of(reference)
    return title if reference.data.described else (Text("“"), *title, Text("”"))


def reference_line(reference: Reference) -> Inline:
    """Return a reference's bibliographic line, without a full stop."""
    data = reference.data
    title = linked(address_of(reference), title_of(reference))
    parts = [*(words(name.text) for name in data.author), title, words(data.publisher), words(issued(data))]
    return joined(", ", [*parts, *([words(data.party)] if data.party else [])])


def reference_brief(reference: Reference) -> Inline:
    """Return who published a reference and when, as a link to it, and whether it is by someone involved."""
    data = reference.data
    link = linked(address_of(reference), f"{data.publisher}, {issued(data)}")
    return (*link, *words(f", {data.party}" if data.party else ""))


def issued(data: ReferenceData) -> str:
    """Return when a work appeared, in words."""
    return date(data.issued) if data.issued else "no date"


def address_of(reference: Reference) -> str:
    """Return the work's own address or, where there is none, its place in the list of references."""
    return reference.data.URL or reference_link(reference.id)


def note_of(data: ReferenceData) -> str:
    """Return an editor's note on a work as a sentence; mostly nothing."""
    return f"{data.note.rstrip('.')}." if data.note else ""


def seen_words(data: ReferenceData) -> str:
    """Return how much of a work was seen, and when, as a sentence."""
    if data.seen is None:
        return f"Seen {date(data.accessed)}."
    return f"{_SEEN[data.seen]}, {date(data.accessed)}."


def withheld_words(data: ReferenceData) -> str:
    """Return why a reference has no address, as a sentence; nothing where it has one or no reason is given."""
    return f"No link, since {_WITHHELD[data.withheld]}." if data.withheld else ""

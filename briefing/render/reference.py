"""A reference in words: its line, its short form in a note, and what was seen of it."""

from briefing.links import reference_link
from briefing.model import Reference, ReferenceData, Seen, Withheld
from briefing.render.escape import plain, web_address
from briefing.render.words import date, quoted

_SEEN: dict[Seen, str] = {"whole": "Seen whole", "part": "Seen in part", "none": "Not seen"}
_WITHHELD: dict[Withheld, str] = {
    "private-person": "it names or shows a relative, a child or a private person whom no source names",
    "propaganda": "it shows propaganda or militants' pictures of killing or of children, or links to them",
    "unknown": "its address is not known",
}


def title_of(reference: Reference) -> str:
    """Return a reference's title as Markdown, marked with its language; one of ours stands in square brackets."""
    data = reference.data
    title = plain(data.shown_title)
    return f'<span lang="{data.language}">{title}</span>' if data.language and not data.described else title


def cited_title(reference: Reference) -> str:
    """Return a reference's title as Markdown, in quotation marks where it is the work's own."""
    return title_of(reference) if reference.data.described else quoted(title_of(reference))


def reference_line(reference: Reference) -> str:
    """Return a reference's bibliographic line as Markdown, without a full stop."""
    data = reference.data
    title = f"[{title_of(reference)}]({_address(reference)})"
    parts = [*(plain(name.text) for name in data.author), title, plain(data.publisher)]
    parts += [date(data.issued) if data.issued else "no date"]
    return ", ".join([*parts, *([plain(data.party)] if data.party else [])])


def reference_brief(reference: Reference) -> str:
    """Return who published a reference and when, as a link to it, and whether it is by someone involved."""
    data = reference.data
    words = f"{data.publisher}, {date(data.issued) if data.issued else 'no date'}"
    party = f", {plain(data.party)}" if data.party else ""
    return f"[{plain(words)}]({_address(reference)}){party}"


def _address(reference: Reference) -> str:
    return web_address(reference.data.URL) if reference.data.URL else reference_link(reference.id)


def seen_words(data: ReferenceData) -> str:
    """Return how much of a work was seen, and when, as a sentence."""
    if data.seen is None:
        return f"Seen {date(data.accessed)}."
    return f"{_SEEN[data.seen]}, {date(data.accessed)}."


def withheld_words(data: ReferenceData) -> str:
    """Return why a reference has no address, as a sentence; nothing where it has one or no reason is given."""
    return f"No link, since {_WITHHELD[data.withheld]}." if data.withheld else ""

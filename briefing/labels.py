"""Words shown to readers, where they differ from the ids in the files: one table, so that a thing has one name."""

from briefing.model import ChangeKind, Stand, Standing

STANDING_WORDS = {"assessed": "opinion"}
"""What readers see for a standing, where its id is not that word."""

CLAIM, RECORD = "the claim", "the record"
MEANINGS = {
    Standing.REPORTED: (CLAIM, "The article says so; we do not show this word"),
    Standing.ALLEGED: (CLAIM, "An accusation against a person or an organisation"),
    Standing.ASSESSED: (CLAIM, "An opinion, a forecast or rhetoric"),
    Standing.SUPPORTED: (RECORD, "The public record agrees"),
    Standing.UNCONFIRMED: (RECORD, "We looked and did not find it"),
    Standing.DIVIDED: (RECORD, "Reports differ; our remark gives both sides"),
    Standing.DISPUTED: (RECORD, "The public record, or the article itself, speaks against it"),
    Standing.CORRECTED: (RECORD, "The public record shows that the article is wrong"),
    Standing.OUTDATED: (RECORD, "It was once true or arguable, but events have overtaken it"),
}
"""What each standing is about, and what it means, as the page on the method and the hints at the marks say it."""

NAMES = "People, places and things"
CHECKED = "What we checked"
MAINTAIN = "For maintainers"
SECTIONS = ("Home", "Topics", "Sources", NAMES, CHECKED, "About", MAINTAIN)
"""The parts of the navigation; `mkdocs.yml` uses the same names."""
USED = "Passages used"
"""The page that says which passages the briefings cite."""

AUTHOR = "Author"
NO_AUTHOR = "No author named"
DATED = "How we know the date"
RELIABILITY = "Reliability"
BEHIND = "Who is behind the article"
LEFT_OUT = "What it leaves out"
OUR_COPY = "Our copy of the text"

PUBLIC_RECORD = "The public record"
COMPARE = "see also"
"""Links to statements to read together with another."""
AT_ODDS = "at odds with"
"""Leads to statements that contradict another; neither is called wrong for it."""
TAKEN_FOR = "Who or what we think this is"

CHANGED = "What changed"
"""The page that tells what changed, and the part of each page that does."""
CHANGE_KINDS = {
    ChangeKind.CORRECTION: "Correction",
    ChangeKind.OUTCOME: "New outcome",
    ChangeKind.REMARK: "New remark",
    ChangeKind.EDIT: "Edit",
}
"""What readers see for each kind of change."""

FACETS = {"name": "Named", "standing": "Marked as", "speaker": "Who says so"}
"""Labels of the filters in the list of all statements, where the id is not the word."""


def standing_word(standing: str) -> str:
    """Return the word that readers see for a standing."""
    return STANDING_WORDS.get(standing, standing)


def stand_words(stand: Stand) -> str:
    """Return how a claim stands, such as `alleged, unconfirmed; denied in 2019`; nothing where it is only reported."""
    words = ", ".join(map(standing_word, stand.words))
    return f"{words}; {stand.outcome}" if stand.outcome else words

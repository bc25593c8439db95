"""The words that readers see for things whose ids in files are others: one table, so that a thing has one name."""

STANDING_WORDS = {"assessed": "opinion"}
"""Words of standing, by their id, where that is not the word."""

NAMES = "People, places and things"
CHECKED = "What we checked"
MAINTAIN = "For maintainers"
SECTIONS = ("Home", "Topics", "Sources", NAMES, CHECKED, "About", MAINTAIN)
"""The parts of the navigation, which `mkdocs.yml` names alike."""
USED = "What we used"
"""The page that says which passages the briefings cite."""

AUTHOR = "Author"
NO_AUTHOR = "No author named"
DATED = "How we know the date"
RELIABILITY = "Reliability"
BEHIND = "Who is behind the article"
LEFT_OUT = "What it leaves out"
OUR_COPY = "Our copy of the text"

PUBLIC_RECORD = "The public record"
COMPARE = "compare"
"""Leads to statements to read with another."""
AT_ODDS = "at odds with"
"""Leads to statements that contradict another; neither is called wrong for it."""
TAKEN_FOR = "Who or what we take this to be"

FACETS = {"name": "Named", "standing": "How it stands", "speaker": "Who says so"}
"""What the list of all statements can be filtered by, where the id is not the word."""


def standing_word(standing: str) -> str:
    """Return the word that readers see for a standing."""
    return STANDING_WORDS.get(standing, standing)

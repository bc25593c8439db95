"""What the rules of language let stand, each with its reason."""

from briefing.errors import Place
from briefing.model.base import PagePath, Record, Sentence


class LongSentenceData(Record):
    """What `exceptions.yml` says of a sentence that stays long."""

    page: PagePath
    """The page's path below docs/."""
    starts: Sentence
    """Its first words, five or more."""
    reason: Sentence


class LongSentence(LongSentenceData):
    """A sentence of a briefing that may be longer than the rule allows."""

    place: Place

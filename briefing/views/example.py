"""An example for those who come for the first time: a sentence with what its note says."""

from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.markup import Inline
from briefing.views.notes import Spot, note_of_citation
from briefing.views.statements import RemarkView, Sentence


class Example(NamedTuple):
    """A statement, its place, and the first remark on it."""

    said: Sentence
    head: Inline
    """The article with author, publisher and day."""
    place: Spot
    remark: RemarkView


def example_of(corpus: Corpus, text: str) -> Example:
    """Return the statement that a citation names, as an example.

    Raises:
        ValueError: the citation does not name one statement with a remark.

    """
    note = note_of_citation(corpus, text) if corpus.resolves(text) else None
    if note is None or note.place is None or len(note.told) != 1 or not note.told[0].remarks:
        raise ValueError(f"the citation {text} does not name one statement with a remark")
    return Example(note.told[0].said, note.head, note.place, note.told[0].remarks[0])

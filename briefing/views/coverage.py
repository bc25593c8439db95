"""Which passages of a source the briefings use."""

from typing import NamedTuple

from briefing.derive.derived import Derived
from briefing.links import passage_link, source_link, topic_link
from briefing.markup import Inline, linked, sequence
from briefing.model import Source


class Used(NamedTuple):
    """One passage: its words, its statements, who cites it."""

    title: str
    """What its heading says."""
    link: str
    words: int
    statements: int
    cited: Inline
    """The topics that do; nothing where none does."""

    @property
    def name(self) -> Inline:
        """Return the title as a link to the passage."""
        return linked(self.link, self.title)


class Coverage(NamedTuple):
    """The passages of one source."""

    key: str
    title: Inline
    passages: tuple[Used, ...]
    alone: Inline
    """The one topic that cites the source; nothing where several do."""


def coverage_of(derived: Derived, source: Source) -> Coverage:
    """Return how many statements each passage of a source has and which briefings cite it."""
    citing = [derived.uses.get((source.key, passage.label), ()) for passage in source.passages]
    topics = {topic.slug: linked(topic_link(topic.slug), topic.title) for row in citing for topic in row}
    passages = tuple(
        Used(
            passage.title, passage_link(source.key, passage.label), passage.words, len(passage.statements),
            sequence([topics[topic.slug] for topic in row]),
        )
        for passage, row in zip(source.passages, citing, strict=True)
    )  # fmt: skip
    alone = next(iter(topics.values())) if len(topics) == 1 else ()
    return Coverage(source.key, linked(source_link(source.key), source.title), passages, alone)

"""The maintainer's desk: open work, part by part."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.derive.derived import Derived
from briefing.derive.desk import OpenPassage, open_work
from briefing.links import passage_link, source_link, topic_link
from briefing.markup import Inline, Text, linked
from briefing.model import Topic
from briefing.views.speakers import named
from briefing.views.words import counted


class OpenPart(NamedTuple):
    """Open work of one kind."""

    title: str
    rows: tuple[Inline, ...]


def desk_view(derived: Derived, originals: Mapping[str, str]) -> tuple[OpenPart, ...]:
    """Return the open work of a project.

    Args:
        derived: what follows from the Corpus.
        originals: texts of passages by their hash; what is absent is not judged.

    """
    work = open_work(derived.corpus, derived.mentions, derived.matcher, originals)
    sources = [(*linked(source_link(s.key), s.title), Text(", reading notes")) for s in work.draft_sources]
    drafts = [*sources, *((*row, Text(", briefing")) for row in _topics(work.draft_topics))]
    return (
        OpenPart("Drafts", tuple(drafts)),
        OpenPart("Passages that state nothing yet", tuple(map(_passage, work.unstated))),
        OpenPart("Passages that no briefing cites", tuple(map(_passage, work.uncited))),
        OpenPart("Figures that no statement carries", _with(work.uncarried)),
        OpenPart("Likely names that the registry does not hold", _with(work.unknown)),
        OpenPart("Names that no statement mentions", tuple(map(named, work.unnamed))),
        OpenPart("Briefings older than the last check of their sources", _topics(work.stale)),
    )


def _topics(topics: Iterable[Topic]) -> tuple[Inline, ...]:
    return tuple(linked(topic_link(topic.slug), topic.title) for topic in topics)


def _with(rows: Sequence[tuple[OpenPassage, list[str]]]) -> tuple[Inline, ...]:
    return tuple((*_passage(row), Text(f": {'; '.join(found)}")) for row, found in rows)


def _passage(row: OpenPassage) -> Inline:
    title = f"{row.source.title}, {row.passage.title.lower()}"
    size = counted(row.passage.words, "word", "words")
    return (*linked(passage_link(row.source.key, row.passage.label), title), Text(f", {size}"))

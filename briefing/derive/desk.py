"""Open work, for the maintainer's desk: what a published edition never shows."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.dates import read_when
from briefing.derive.coverage import passage_uses
from briefing.derive.mentions import Mentions
from briefing.derive.standing import last_checked
from briefing.model import Entity, Passage, Source, Topic
from briefing.text.facts import numbers
from briefing.text.matcher import Matcher
from briefing.text.names import new_names

_MARKER = re.compile(r"\[\d+\]|^\d+\. ")


class OpenPassage(NamedTuple):
    """A passage that something is still to be done with."""

    source: Source
    passage: Passage


class OpenWork(NamedTuple):
    """All open work of a project."""

    draft_sources: list[Source]
    draft_topics: list[Topic]
    unstated: list[OpenPassage]
    """Passages without a statement or a reason."""
    uncited: list[OpenPassage]
    """Passages with statements that no briefing cites."""
    unnamed: list[Entity]
    """Entities that no statement names."""
    uncarried: list[tuple[OpenPassage, list[str]]]
    """Passages with figures of their original that no statement carries, as written."""
    unknown: list[tuple[OpenPassage, list[str]]]
    """Passages with likely names that the registry does not hold."""
    stale: list[Topic]
    """Topics whose sources were checked after the topic was last edited."""


def open_work(corpus: Corpus, mentions: Mentions, matcher: Matcher, originals: Mapping[str, str]) -> OpenWork:
    """Return the open work of a Corpus that holds its drafts.

    Args:
        corpus: everything authored.
        mentions: which statement names which entity.
        matcher: the matcher of all names.
        originals: texts of passages by their hash; what is absent is not judged.

    """
    uses = passage_uses(corpus)
    passages = [OpenPassage(source, p) for source in corpus.sources.values() for p in source.passages]
    return OpenWork(
        [source for source in corpus.sources.values() if source.draft],
        [topic for topic in corpus.topics.values() if topic.draft],
        [row for row in passages if not states(row.passage) and not row.passage.reason],
        [row for row in passages if states(row.passage) and (row.source.key, row.passage.label) not in uses],
        [entity for id_, entity in corpus.entities.items() if not mentions.statements(id_)],
        [(row, missing) for row in passages if (missing := uncarried(row.passage, originals))],
        [(row, names) for row in passages if (names := unknown_names(row.passage, originals, matcher))],
        [topic for topic in corpus.topics.values() if _stale(corpus, topic)],
    )


def states(passage: Passage) -> bool:
    """Return whether someone has written statements below a passage."""
    return bool(passage.statements) and not passage.provisional


def uncarried(passage: Passage, originals: Mapping[str, str]) -> list[str]:
    """Return the figures of a passage's original that none of its statements carries, as written."""
    carried: dict[Decimal, str] = {}
    for statement in passage.statements if states(passage) else ():
        carried |= numbers(statement.text) | numbers(" ".join(r.text for r in statement.remarks))
        if statement.figure:
            carried |= numbers(f"{statement.figure.low} {statement.figure.high or ''}")
    original = _MARKER.sub("", originals.get(passage.sha, ""))
    return [shown for value, shown in numbers(original).items() if value not in carried]


def unknown_names(passage: Passage, originals: Mapping[str, str], matcher: Matcher) -> list[str]:
    """Return the likely names of a passage's original that the registry does not hold."""
    return list(dict.fromkeys(name.text for name in new_names(originals.get(passage.sha, ""), matcher)))


def _stale(corpus: Corpus, topic: Topic) -> bool:
    checked = last_checked(corpus.topic_sources(topic.slug))
    return checked is not None and read_when(checked).start > read_when(topic.edited).end

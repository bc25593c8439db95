"""Blocks about topics and sources as wholes: the as-of line, the list of topics, the list of sources."""

from collections.abc import Mapping, Sequence

from briefing.corpus import Corpus
from briefing.derive.standing import counts, last_checked
from briefing.links import source_link, topic_link
from briefing.model import Source, Standing, Topic
from briefing.render.blocks import wrapped
from briefing.render.escape import plain
from briefing.render.marks import mark
from briefing.render.words import capitalised, counted, date, imprint, joined, published

_TOLD = (Standing.DISPUTED, Standing.UNCONFIRMED)
"""What the record says of most statements in doubt; a briefing says how many in a sentence."""
_NONE = "none of them corrected, disputed, divided, unconfirmed or outdated"


def as_of_block(corpus: Corpus, topic: Topic) -> str:
    """Return the verdict on a topic's sources with what the record makes of it, then when it was checked and edited."""
    sources = corpus.topic_sources(topic.slug)
    checked = last_checked(sources)
    found = counts(corpus.topic_statements(topic.slug))
    told = " ".join(part for part in (plain(topic.verdict or ""), _weighed(corpus, topic, found)) if part)
    further = [_count(standing, number) for standing, number in found.items() if standing not in _TOLD]
    parts = [
        f"Rests on {counted(len(sources), 'source', 'sources')}, {joined([_appeared(s) for s in sources])}.",
        f"Public record last checked {date(checked)}." if checked else "Public record not checked.",
        f"Page last edited {date(topic.edited)}.",
        *([f"Also marked: {joined(further)}."] if further else []),
    ]
    return f"{told}\n{{: .verdict }}\n\n{' '.join(parts)}\n{{: .as-of }}"


def _weighed(corpus: Corpus, topic: Topic, found: Mapping[Standing, int]) -> str:
    """Return how many statements the record disputes, and how many it does not confirm, as a sentence."""
    whole = counted(len(corpus.topic_statements(topic.slug)), "statement", "statements")
    disputed, unconfirmed = (found.get(standing, 0) for standing in _TOLD)
    parts = [f"the public record disputes {disputed or 'none'}"] if disputed or not unconfirmed else []
    parts += [f"{unconfirmed} could not be confirmed"] if unconfirmed else []
    return f"Of its {whole}, {', and '.join(parts)}."


def _appeared(source: Source) -> str:
    return f"published {published(source)}" if source.card.published else published(source)


def _count(standing: Standing, number: int) -> str:
    return f'<span class="count">{number} {mark(standing)}</span>'


def _doubts(corpus: Corpus, topic: Topic) -> str:
    found = counts(corpus.topic_statements(topic.slug))
    words = [_count(standing, number) for standing, number in found.items()]
    return f"{counted(len(corpus.topic_statements(topic.slug)), 'statement', 'statements')}, {joined(words) or _NONE}"


def topics_block(corpus: Corpus, topics: Sequence[Topic], level: int) -> str:
    """Return each topic, under a heading of that level, with its standfirst, sources and how much is in doubt."""
    return "\n\n".join(wrapped("topic-entry", _entry(corpus, topic, level)) for topic in topics)


def _entry(corpus: Corpus, topic: Topic, level: int) -> str:
    sources = joined([published(s) for s in corpus.topic_sources(topic.slug)])
    facts = f"Source: {sources}. {_doubts(corpus, topic)}."
    title = f"{'#' * level} [{plain(topic.title)}]({topic_link(topic.slug)}) {{: #{topic.slug} }}"
    return f"{title}\n\n{plain(topic.description)}\n\n{facts}\n{{: .facts }}"


def source_list(sources: Sequence[Source]) -> str:
    """Return each source with its bibliographic line and what it counts."""
    return "\n\n".join(wrapped("source-entry", _source(source)) for source in sources)


def _source(source: Source) -> str:
    statements = sum(len(passage.statements) for passage in source.passages)
    passages = counted(source.card.original.passages, "passage", "passages")
    facts = f"{passages}, {counted(statements, 'statement', 'statements')}"
    title = f"## [{plain(source.title)}]({source_link(source.key)}) {{: #{source.key} }}"
    return f"{title}\n\n{capitalised(imprint(source))}. {facts}.\n{{: .facts }}\n\n{plain(source.card.limits)}"

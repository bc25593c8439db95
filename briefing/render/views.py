"""Views of everything: all figures, and which passages the briefings use."""

from collections.abc import Iterable

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.links import passage_link, source_link, topic_link
from briefing.model import Passage, Source, Topic
from briefing.render.blocks import figures_block, wrapped
from briefing.render.escape import plain
from briefing.render.words import counted, joined


def figures_page(corpus: Corpus) -> str:
    """Return every figure, topic by topic."""
    tables = {slug: figures_block(corpus, figures(corpus, corpus.topic_statements(slug))) for slug in corpus.topics}
    return "\n\n".join(
        f"## {plain(topic.title)} {{: #{slug} }}\n\n{tables[slug]}" for slug, topic in corpus.topics.items()
    )


def coverage_page(derived: Derived) -> str:
    """Return, source by source, how many statements each passage has and which briefings cite it."""
    return "\n\n".join(coverage_block(derived, source) for source in derived.corpus.sources.values())


def coverage_block(derived: Derived, source: Source) -> str:
    """Return how many statements each passage of a source has and which briefings cite it; a lone one is named once."""
    citing = [derived.uses.get((source.key, passage.label), ()) for passage in source.passages]
    used = sum(map(bool, citing))
    topics = {topic.slug: topic for row in citing for topic in row}
    head = f"## [{plain(source.title)}]({source_link(source.key)}) {{: #{source.key} }}"
    by = f" by {_linked(topics.values())}" if len(topics) == 1 else ""
    facts = f"{counted(used, 'passage is', 'passages are')} cited of {len(source.passages)}{by}.\n{{: .facts }}"
    lines = [f"| Passage | Words | Statements | Cited{'' if by else ' by'} |", "| --- | --- | --- | --- |"]
    lines += [
        _row(source, passage, ("yes" if by else _linked(row)) if row else "no")
        for passage, row in zip(source.passages, citing, strict=True)
    ]
    return f"{head}\n\n{facts}\n\n{wrapped('coverage', chr(10).join(lines))}"


def _linked(topics: Iterable[Topic]) -> str:
    return joined([f"[{plain(topic.title)}]({topic_link(topic.slug)})" for topic in topics])


def _row(source: Source, passage: Passage, cited: str) -> str:
    name = f"[{passage.title}]({passage_link(source.key, passage.label)})"
    return f"| {name} | {passage.words} | {len(passage.statements)} | {cited} |"

"""Views of everything: all figures, and which passages the briefings use."""

from briefing.corpus import Corpus
from briefing.derive.derived import Derived
from briefing.derive.figures import figures
from briefing.links import passage_link, source_link, topic_link
from briefing.model import Passage, Source
from briefing.render.blocks import figures_block, wrapped
from briefing.render.escape import plain
from briefing.render.words import counted, joined


def figures_page(corpus: Corpus) -> str:
    """Return every figure, topic by topic."""
    return "\n\n".join(
        f"## {plain(topic.title)} {{: #{slug} }}\n\n{figures_block(corpus, figures(corpus.topic_statements(slug)))}"
        for slug, topic in corpus.topics.items()
    )


def coverage_page(derived: Derived) -> str:
    """Return, source by source, how many statements each passage has and which briefings cite it."""
    return "\n\n".join(coverage_block(derived, source) for source in derived.corpus.sources.values())


def coverage_block(derived: Derived, source: Source) -> str:
    """Return how many statements each passage of a source has and which briefings cite it."""
    used = sum((source.key, passage.label) in derived.uses for passage in source.passages)
    head = f"## [{plain(source.title)}]({source_link(source.key)}) {{: #{source.key} }}"
    facts = f"{counted(used, 'passage is', 'passages are')} cited of {len(source.passages)}.\n{{: .facts }}"
    lines = ["| Passage | Words | Statements | Cited by |", "| --- | --- | --- | --- |"]
    lines += [_row(derived, source, passage) for passage in source.passages]
    return f"{head}\n\n{facts}\n\n{wrapped('coverage', chr(10).join(lines))}"


def _row(derived: Derived, source: Source, passage: Passage) -> str:
    topics = derived.uses.get((source.key, passage.label), ())
    cited = joined([f"[{plain(topic.title)}]({topic_link(topic.slug)})" for topic in topics]) or "no briefing"
    name = f"[{passage.title}]({passage_link(source.key, passage.label)})"
    return f"| {name} | {passage.words} | {len(passage.statements)} | {cited} |"

"""Which topics use which passage."""

from collections import defaultdict

from briefing.corpus import Corpus
from briefing.ids import PassageLabel, SourceKey, parse_citation
from briefing.model import Topic


def passage_uses(corpus: Corpus) -> dict[tuple[SourceKey, PassageLabel], tuple[Topic, ...]]:
    """Return, by source and passage, the topics that cite it."""
    uses: defaultdict[tuple[SourceKey, PassageLabel], dict[str, Topic]] = defaultdict(dict)
    for topic in corpus.topics.values():
        for text in topic.citations:
            citation = parse_citation(text)
            if citation and citation.source:
                for passage in corpus.cited_passages(citation):
                    uses[citation.source, passage.label][topic.slug] = topic
    return {key: tuple(topics.values()) for key, topics in uses.items()}

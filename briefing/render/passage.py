"""A passage of a draft, on the maintainer's desk."""

from collections.abc import Mapping

from briefing.corpus import Corpus
from briefing.ids import parse_citation
from briefing.render.html import cite, paragraph, text


def passage_block(corpus: Corpus, cited: str, originals: Mapping[str, str]) -> str:
    """Return the passage that a citation names, as its original where that is known; cited either way.

    Raises:
        ValueError: the citation names no passage.

    """
    citation = parse_citation(cited)
    passages = corpus.cited_passages(citation) if citation else ()
    if not passages:
        raise ValueError(f"the citation {cited} names no passage")
    texts = [originals.get(p.sha, f"{p.title}: its original is not on this machine.") for p in passages]
    return paragraph(f"{text(' '.join(texts))} {cite(cited)}", "original", dir="auto")

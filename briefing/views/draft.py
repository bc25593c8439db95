"""What a draft shows on the maintainer's desk."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.corpus import Corpus
from briefing.ids import parse_citation


class DraftPassage(NamedTuple):
    """A passage in the article's own words, as far as they are known, and its citation."""

    text: str
    cited: str


def draft_passage(corpus: Corpus, cited: str, originals: Mapping[str, str]) -> DraftPassage:
    """Return the passage that a citation names, as its original where that is known.

    Raises:
        ValueError: the citation names no passage.

    """
    citation = parse_citation(cited)
    passages = corpus.cited_passages(citation) if citation else ()
    if not passages:
        raise ValueError(f"the citation {cited} names no passage")
    texts = [originals.get(p.sha, f"{p.title}: its original is not on this machine.") for p in passages]
    return DraftPassage(" ".join(texts), cited)

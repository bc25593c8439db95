"""One immutable Corpus of everything authored; whoever holds one may rely on every id in it."""

from briefing.corpus.assemble import assemble, load, names, survey
from briefing.corpus.record import Corpus

__all__ = ["Corpus", "assemble", "load", "names", "survey"]

"""Which names link: those of the registry that stand for one thing."""

from collections import defaultdict
from collections.abc import Iterator

from briefing.corpus import Corpus
from briefing.text.matcher import Matcher, Target


def name_matcher(corpus: Corpus) -> Matcher:
    """Return the matcher of the names of all entities and terms.

    A term also matches with its first letter in the other case. A name that stands for two things never matches,
    nor does one inside words that the registry says mean something else.
    """
    others = (words for entity in corpus.entities.values() for words in entity.data.not_in)
    return Matcher(_unambiguous(corpus), others)


def _unambiguous(corpus: Corpus) -> dict[str, Target]:
    claims: defaultdict[str, set[Target]] = defaultdict(set)
    for name, target in _claims(corpus):
        claims[name].add(target)
    return {name: next(iter(targets)) for name, targets in sorted(claims.items()) if len(targets) == 1}


def _claims(corpus: Corpus) -> Iterator[tuple[str, Target]]:
    for entity_id, entity in corpus.entities.items():
        for name in entity.data.linking:
            yield name, Target("entity", entity_id)
    for term_id, term in corpus.terms.items():
        either = {form for name in term.data.linking for form in (name, name[0].swapcase() + name[1:])}
        for name in either - set(term.data.unlinked):
            yield name, Target("term", term_id)

"""Whether every claim of the registry says how it stands by itself, and every accusation what became of it."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.errors import Finding, Place
from briefing.model import Claim, Standing, Statement


class _Written(NamedTuple):
    """A role, relation or route as the registry has it."""

    name: str
    """What a maintainer knows it by."""
    claim: Claim
    cites: tuple[str, ...]
    place: Place


def check_claims(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each role, relation and route that borrows a standing, or accuses without an outcome.

    What cites something that dangles, or could not be read, has a finding of its own and is not judged.
    """
    for written in _claims(corpus):
        if all(corpus.resolves(text) for text in written.cites):
            yield from _standing(written, corpus.cited(written.cites))
            yield from _outcome(written, corpus.cited(written.cites))


def _claims(corpus: Corpus) -> Iterator[_Written]:
    for entity in corpus.entities.values():
        for number, role in enumerate(entity.data.roles):
            yield _Written(f"The role “{role.role}”", role, role.cites, entity.at("roles", number))
        for number, relation in enumerate(entity.data.relations):
            name = f"The relation `{relation.type}` to `{relation.to}`"
            yield _Written(name, relation, relation.cites, entity.at("relations", number))
    for route in corpus.routes.values():
        yield _Written(f"The route `{route.id}`", route.data, route.data.cites, route.place)


def _standing(written: _Written, cited: tuple[Statement, ...]) -> Iterator[Finding]:
    doubted = next((s for s in cited if s.standing), None)
    if doubted and written.claim.standing is None:
        words = " and ".join(doubted.standing)
        yield finding("registry/standing", written.place, name=written.name, statement=doubted.id, words=words)


def _outcome(written: _Written, cited: tuple[Statement, ...]) -> Iterator[Finding]:
    accuses = Standing.ALLEGED in (written.claim.standing or ())
    if accuses and not written.claim.outcome and not any(s.outcome for s in cited):
        yield finding("registry/outcome", written.place, name=written.name)
    if written.claim.outcome and not accuses:
        yield finding("registry/outcome-alone", written.place, name=written.name)

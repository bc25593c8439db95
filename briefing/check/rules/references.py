"""The rule for addresses of references: each has one, or says by a known reason why it has none."""

import re
from collections.abc import Iterator

from briefing.corpus import Corpus
from briefing.errors import Finding
from briefing.model import Reference

_LEFT_OUT = re.compile(r"\baddress(?:es)?\b.*\b(?:left out|withheld|not given|not known|omitted)\b", re.IGNORECASE)


def check_references(corpus: Corpus) -> list[Finding]:
    """Return each reference without an address and without a reason, and each reason that is written as a note."""
    return [finding for reference in corpus.references.values() for finding in _reference(reference)]


def _reference(reference: Reference) -> Iterator[Finding]:
    data = reference.data
    remedy = "Give `withheld`: private-person, propaganda or unknown; the list of references says it in words."
    if data.note and not data.URL and _LEFT_OUT.search(data.note):
        sentence = f"The note of `{reference.id}` says why it has no address: {data.note[:60]!r}."
        yield Finding(reference.at("note"), "reference/note", sentence, remedy)
    if not data.URL and not data.withheld:
        sentence = f"`{reference.id}` has no address and does not say why."
        yield Finding(reference.place, "reference/address", sentence, f"Add its `URL`. {remedy}")

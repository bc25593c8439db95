"""The rule for addresses of references: each has one, or says by a known reason why it has none."""

import re
from collections.abc import Iterator

from briefing.check.table import finding
from briefing.corpus import Corpus
from briefing.errors import Finding
from briefing.model import Reference

_LEFT_OUT = re.compile(r"\baddress(?:es)?\b.*\b(?:left out|withheld|not given|not known|omitted)\b", re.IGNORECASE)


def check_references(corpus: Corpus) -> list[Finding]:
    """Return each reference without an address and without a reason, and each reason that is written as a note."""
    return [found for reference in corpus.references.values() for found in _reference(reference)]


def _reference(reference: Reference) -> Iterator[Finding]:
    data = reference.data
    if data.note and not data.URL and _LEFT_OUT.search(data.note):
        place, quoted = reference.at("note"), repr(data.note[:60])
        yield finding("reference/note", place, reference=reference.id, quoted=quoted)
    if not data.URL and not data.withheld:
        yield finding("reference/address", reference.place, reference=reference.id)

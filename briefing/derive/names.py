"""Names that the registry does not hold: capitals in a text that no entity accounts for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.dates import MONTHS
from briefing.derive.matcher import Matcher

_NAME = re.compile(
    r"(?:[A-Z][\w.'’&-]+|al-[A-Z]\w+)(?: (?:of|the|al|for|and|de|bin|ibn) (?=[A-Z])| )?(?:[A-Z][\w.'’&-]+ ?)*"
)
_ORGANISATIONS = re.compile(
    r"\b(University|Bank|Ministry|Agency|Party|Council|Committee|Corporation|Company|Army|Front|Group|Institute|Bureau|"
    r"Association|Foundation|Organi[sz]ation|Government|Parliament|Court|Police|Union|AG|Ltd|Inc)\b"
)
_TITLES = re.compile(r"(?:Mr|Mrs|Ms|Dr|General|President|Professor|CEO|Minister|journalist|spokesman|leader) $")
_PLACES = re.compile(r"\b(?:in|from|near|at|to) $")


_LEADING = re.compile(rf"^(?:(?:In|On|At|The|A|An|Some|They|But|And|{'|'.join(MONTHS)})\\b ?)+")


class NewName(NamedTuple):
    """A likely name, what it may be, and why."""

    text: str
    kind: str
    evidence: str


def new_names(text: str, matcher: Matcher) -> Iterator[NewName]:
    """Yield the names in `text` that the registry does not hold, each with a guess of its kind and why."""
    known = [(mention.start, mention.end) for mention in matcher.find(text)]
    for match in _NAME.finditer(text):
        name = _LEADING.sub("", match.group()).strip().rstrip(".'’")
        starts_sentence = match.start() == 0 or text[: match.start()].rstrip()[-1:] in {".", "!", "?", "”", ""}
        overlaps = any(start < match.end() and match.start() < end for start, end in known)
        if overlaps or (starts_sentence and " " not in name) or len(name) < 3:
            continue
        kind, evidence = _guess(name, text[: match.start()])
        yield NewName(name, kind, evidence)


def _guess(name: str, before: str) -> tuple[str, str]:
    if match := _ORGANISATIONS.search(name):
        return "organisation?", f"holds “{match.group()}”"
    if match := _TITLES.search(before):
        return "person?", f"after “{match.group().strip()}”"
    if match := _PLACES.search(before):
        return "place?", f"after “{match.group().strip()}”"
    return ("person?", "two or more capitals") if " " in name else ("kind?", "a capital inside a sentence")

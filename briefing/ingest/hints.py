"""What a maintainer may want to carry over from a passage: hints, never statements."""

import re
from collections.abc import Iterator

from briefing.dates import MONTHS
from briefing.derive.matcher import Matcher

MOST_WORDS = 8
"""A hint never holds more of the source's own words in a row."""
_FIGURE = re.compile(
    r"(?:(?:more than|less than|about|almost|over|at least|up to|as many as|nearly) )?(?:[$€£] ?)?\d[\d,.]*\d?"
    r"(?: ?%| per ?cent| thousand| million| billion)?(?: [a-z]+)?"
)
_DATE = re.compile(
    rf"(?:\b\d{{1,2}} )?\b(?:{'|'.join(MONTHS)})\b(?: \d{{1,2}}(?:st|nd|rd|th)?,?)?(?: \d{{4}})?|\b(?:19|20)\d\d\b"
)
_QUOTED = re.compile(r"[“\"](?P<words>[^”\"]{3,})[”\"]")
_SAYS = "said|says|noted|added|claims|claimed|emphasized|told|according to"
_SPEAKER = re.compile(rf"(?:{_SAYS}) +(?P<name>(?:[A-Z][\w.'’-]+ ?){{1,4}})")
_NAME = re.compile(
    r"(?:[A-Z][\w.'’&-]+|al-[A-Z]\w+)(?: (?:of|the|al|for|and|de|bin|ibn) (?=[A-Z])| )?(?:[A-Z][\w.'’&-]+ ?)*"
)
_ACRONYM = re.compile(r"(?P<long>(?:[A-Z][\w-]+ (?:of |and |the |for )?){2,8})\((?P<short>[A-Z][A-Za-z]{1,9})\)")
_ORGANISATIONS = re.compile(
    r"\b(University|Bank|Ministry|Agency|Party|Council|Committee|Corporation|Company|Army|Front|Group|Institute|Bureau|"
    r"Association|Foundation|Organi[sz]ation|Government|Parliament|Court|Police|Union|AG|Ltd|Inc)\b"
)
_TITLES = re.compile(r"(?:Mr|Mrs|Ms|Dr|General|President|Professor|CEO|Minister|journalist|spokesman|leader) $")
_PLACES = re.compile(r"\b(?:in|from|near|at|to) $")


def hints(text: str, matcher: Matcher) -> list[str]:
    """Return hints about a passage, one line each: `figures: …`, `dates: …` and so on; nothing empty."""
    rows = {
        "figures": [match.group().strip() for match in _FIGURE.finditer(text)],
        "dates": [match.group().strip() for match in _DATE.finditer(text)],
        "quotations": list(_quotations(text)),
        "known": sorted({mention.target.id for mention in matcher.find(text) if mention.target.kind == "entity"}),
        "terms": sorted({mention.target.id for mention in matcher.find(text) if mention.target.kind == "term"}),
        "new names": list(_new_names(text, matcher)),
        "acronyms": [f"{match['short']} = {match['long'].strip()}" for match in _ACRONYM.finditer(text)],
    }
    return [f"{name}: {'; '.join(map(_short, dict.fromkeys(found)))}" for name, found in rows.items() if found]


def comment(lines: list[str]) -> str:
    """Return hints as an HTML comment, which nothing in them can close."""
    safe = (line.replace("--", "- -").replace(">", "›").replace("<", "‹") for line in lines)
    return "\n".join(["<!-- hints", *safe, "-->"])


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= MOST_WORDS else f"{' '.join(words[:MOST_WORDS])} …"


def _quotations(text: str) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        around = text[match.end() : match.end() + 120] + " " + text[max(0, match.start() - 80) : match.start()]
        speaker = _SPEAKER.search(around)
        said = f" (said {speaker['name'].strip()}?)" if speaker else ""
        yield _short(match["words"]) + said


def _new_names(text: str, matcher: Matcher) -> Iterator[str]:
    known = [(mention.start, mention.end) for mention in matcher.find(text)]
    for match in _NAME.finditer(text):
        name = match.group().strip().rstrip(".'’")
        starts_sentence = match.start() == 0 or text[: match.start()].rstrip()[-1:] in {".", "!", "?", "”", ""}
        overlaps = any(start < match.end() and match.start() < end for start, end in known)
        if overlaps or (starts_sentence and " " not in name) or len(name) < 3:
            continue
        kind, evidence = _guess(name, text[: match.start()])
        yield f"{name} ({kind}: {evidence})"


def _guess(name: str, before: str) -> tuple[str, str]:
    if match := _ORGANISATIONS.search(name):
        return "organisation?", f"holds “{match.group()}”"
    if match := _TITLES.search(before):
        return "person?", f"after “{match.group().strip()}”"
    if match := _PLACES.search(before):
        return "place?", f"after “{match.group().strip()}”"
    return ("person?", "two or more capitals") if " " in name else ("kind?", "a capital inside a sentence")

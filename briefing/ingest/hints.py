"""What a maintainer may want to carry over from a passage: hints, never statements."""

import re
from collections.abc import Iterator

from briefing.dates import MONTHS
from briefing.derive.matcher import Matcher
from briefing.derive.names import new_names

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
_ACRONYM = re.compile(r"(?P<long>(?:[A-Z][\w-]+ (?:of |and |the |for )?){2,8})\((?P<short>[A-Z][A-Za-z]{1,9})\)")


def hints(text: str, matcher: Matcher) -> list[str]:
    """Return hints about a passage, one line each: `figures: …`, `dates: …` and so on; nothing empty."""
    rows = {
        "figures": [match.group().strip() for match in _FIGURE.finditer(text)],
        "dates": [match.group().strip() for match in _DATE.finditer(text)],
        "quotations": list(_quotations(text)),
        "known": sorted({mention.target.id for mention in matcher.find(text) if mention.target.kind == "entity"}),
        "terms": sorted({mention.target.id for mention in matcher.find(text) if mention.target.kind == "term"}),
        "new names": [f"{n.text} ({n.kind}: {n.evidence})" for n in new_names(text, matcher)],
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

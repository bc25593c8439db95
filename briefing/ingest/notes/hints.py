"""What a maintainer may want to carry over from a passage: hints, never statements."""

import re
from collections.abc import Iterator

from briefing.dates import MONTHS
from briefing.text.matcher import Matcher
from briefing.text.names import NAME, OPENERS, new_names

MOST_WORDS = 8
"""A hint never holds more of the source's own words in a row."""
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_PART = r"(?:(?:early|mid|late|the (?:beginning|start|middle|end|first half|second half) of)[ -])?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
_DATE = re.compile(
    rf"\b{_YEAR}-\d\d-\d\d\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? {_YEAR})?\b"
    rf"|\b{_PART}{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!,\d)(?:,? {_YEAR}\b)?"
    rf"|\b{_PART}{_MONTH}(?:,? (?:of )?{_YEAR})?\b"
    rf"|\b(?:spring|summer|autumn|winter|fall) (?:of )?{_YEAR}\b|\b(?:between|from) {_YEAR} (?:and|to) {_YEAR}\b"
    rf"|\b(?:the )?(?:(?:early|mid|late)[ -])?(?:{_DECADES})\b"
    rf"|\b{_PART}{_YEAR}(?:s\b|[–-]\d\d(?:\d\d)?\b)?(?![\d,.]\d|\w)",
)
_SCALE = r"(?: ?(?:%|°[CF]\b|per ?cent\b|(?:hundred|thousand|million|billion|trillion|bn|mn|m|k)\b))?"
_RAISED = r"(?:(?: ?[×x·] ?10)?[⁻⁰¹²³⁴-⁹]+| ?[½¼¾⅓⅔⅛]| \d+[/⁄]\d+(?!\d|/))?"
"""The exponent or the fraction of a number."""
_NUMBER = rf"(?:[$€£¥] ?|US\$ ?|(?:USD|EUR|GBP) )?−?\d+(?:,\d{{3}})*(?:\.\d+)?{_RAISED}{_SCALE}"
_UNITS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SHARES = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth"
_SPELLED = (
    rf"(?:(?:{_UNITS})[- ](?:(?:{_SHARES})s|halves)\b|(?:one-(?:half|{_SHARES})|(?:a|one) (?:half|{_SHARES})(?= of))\b|"
    rf"(?:one|{_UNITS}) and (?:a half|a quarter|three quarters)\b|"
    rf"(?:one|{_UNITS}) (?:in|out of) (?:{_TENS}|{_UNITS}|\d+)|(?:{_TENS})(?:[- ](?:one|{_UNITS}))?|{_UNITS}|"
    r"half (?:a|an)(?= (?:hundred|thousand|million|billion|dozen)\b)|"
    r"(?:a|one)(?= (?:hundred|thousand|million|billion|dozen|score)\b))"
    r"(?:[- ](?:hundred|thousand|million|billion|dozen|score)\b)*"
    rf"(?: and (?:(?:{_TENS})(?:[- ](?:one|{_UNITS}))?|{_UNITS})\b)?\b(?: per ?cent\b)?"
)
"""A number in words; a bare `one` is none, since it is mostly no figure."""
_WORDED = r"(?:dozens|hundreds|thousands|tens of thousands|millions|half|a third|a quarter|two[- ]thirds)\b"
_INSTRUMENT = re.compile(
    r"\b(?!(?:Act|Law|Bill|Order|Convention|Protocol|Ordinance|Instrument)s? (?:1[5-9]|20)\d\d\b(?!/))"
    r"(?:(?:Framework|Implementing|Delegated|Executive|Presidential|Statutory|Security Council|General Assembly) )?"
    r"(?:Resolution|Directive|Regulation|Decision|Decree|Law|Act|Order|Instrument|Recommendation|Convention|Circular|"
    r"Ordinance|Protocol|Bill|Rule|Article|Section|Chapter|Annex)s?"
    r"(?: \((?:EU|EC|EEC|CFSP|Euratom)(?:, (?:EU|Euratom))?\))?(?: (?:No|Nr|no|nr|number)\.?)? "
    r"\d+(?:/\d+)*(?:/(?:EU|EC|EEC|CFSP|JHA|Euratom))?(?:\(\w+\))*(?: (?:of|\() ?(?:1[5-9]|20)\d\d\)?)?"
    r"(?! ?(?:%|per ?cent|million|billion))"
)
"""A law or the like by its kind and its number, which is no figure, with its year, which is no date of an event."""
_HEDGE = (
    r"(?:(?:more than|less than|fewer than|about|around|almost|over|at least|at most|up to|as many as|nearly|roughly|"
    r"some|approximately|between|from|only) )?"
)
_SMALL = (
    r"(?:and|or|but|the|a|an|in|on|at|to|of|by|for|from|with|was|were|is|are|had|has|have|as|that|which|who|when|while|"
    r"he|she|it|they|we|his|her|its|their|per|off|out|up|down|after|before|since|until|than|into|between|during|wrote|said|saw)"
)
_UNIT = rf"(?: (?:of )?(?!{_SMALL}\b)[a-z][\w-]*){{0,2}}"
_FIGURE = re.compile(
    rf"(?<![\w.,]){_HEDGE}(?:(?:{_NUMBER}|{_SPELLED})(?:(?: votes)?(?: to | and |[–-])(?:{_NUMBER}|{_SPELLED}))?"
    rf"|{_WORDED}){_UNIT}",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"](?P<words>[^”\"]{3,})[”\"]|«\s?(?P<angled>[^»]{3,}?)\s?»|‘(?P<single>[^‘’]+ [^‘’]+)’(?!\w)")
_SAYS = (
    r"(?:said|says|noted|notes|added|adds|claims|claimed|emphasi[sz]ed|told|wrote|writes|warned|warns|argued|argues|stated|"
    r"states|declared|explained|insisted|replied|announced|called|recalled|rejected)"
)
_PERSON = rf"(?:the |The )?(?P<name>{NAME})"
_AFTER = (
    re.compile(rf"[,.]?\s*(?:{_SAYS}|according to) {_PERSON}"),
    re.compile(rf"[,.]?\s*{_PERSON}(?:, [^,.]{{1,60}},)? {_SAYS}\b"),
)
_BEFORE = (
    re.compile(rf"{_PERSON}(?:,? [^.“”\"«]{{0,80}}?)? {_SAYS}\b[^.“”\"«]{{0,50}}$"),
    re.compile(rf"[Aa]ccording to {_PERSON},? [^.“”\"«]{{0,40}}$"),
    re.compile(rf"{_PERSON}[,:]? $"),
)
_ACRONYM = re.compile(
    r"(?P<long>(?:(?:[A-Z][\w’'-]*|al-[A-Z]\w+) (?:of the |of |and |the |for |on |in )?){2,9})"
    r"\((?:the )?(?P<short>[A-Z][A-Za-z-]{1,9})\)"
)
_REVERSED = re.compile(r"\b(?P<short>[A-Z]{2,8}) \((?P<long>(?:[A-Z][\w’'-]*[ )](?:of |and |the |for )?){2,9})")


def hints(text: str, matcher: Matcher) -> list[str]:
    """Return hints about a passage, one line each: `figures: …`, `dates: …` and so on; nothing empty."""
    unnamed = _INSTRUMENT.sub(_masked, text)
    undated = _DATE.sub(_masked, unnamed)
    mentions = matcher.find(text)
    rows = {
        "figures": [match.group().strip() for match in _FIGURE.finditer(undated)],
        "dates": [match.group().strip() for match in _DATE.finditer(unnamed)],
        "instruments": [match.group().strip() for match in _INSTRUMENT.finditer(text)],
        "quotations": list(_quotations(text)),
        "known": sorted({mention.target.id for mention in mentions if mention.target.kind == "entity"}),
        "terms": sorted({mention.target.id for mention in mentions if mention.target.kind == "term"}),
        "new names": [f"{_short(n.text)} ({n.kind}: {n.evidence})" for n in new_names(text, matcher)],
        "acronyms": [f"{short} = {_short(long)}" for short, long in _acronyms(unnamed)],
    }
    return [f"{name}: {'; '.join(dict.fromkeys(found))}" for name, found in rows.items() if found]


def _masked(match: re.Match[str]) -> str:
    return "\x00" * len(match.group())


def comment(lines: list[str]) -> str:
    """Return hints as an HTML comment, which nothing in them can close."""
    safe = (line.replace("--", "- -").replace(">", "›").replace("<", "‹") for line in lines)
    return "\n".join(["<!-- hints", *safe, "-->"])


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= MOST_WORDS else f"{' '.join(words[:MOST_WORDS])} …"


def _acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Yield acronyms with their long forms: the words before it whose first letters it takes, as near as can be."""
    for match in (*_ACRONYM.finditer(text), *_REVERSED.finditer(text)):
        words, first = match["long"].strip(" )").split(), match["short"][0].casefold()
        at = next((n for n, word in enumerate(words) if word[0].casefold() == first), 0)
        if len(words) - at > 1:
            yield match["short"], " ".join(words[at:])


def _quotations(text: str) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        words = match["words"] or match["angled"] or match["single"]
        speaker = _speaker(text[: match.start()][-160:], text[match.end() :][:160])
        yield _short(words.strip(" ,")) + (f" (said {_short(speaker.split(' of ')[0])}?)" if speaker else "")


def _speaker(before: str, after: str) -> str | None:
    for pattern in _AFTER:
        if (match := pattern.match(after)) and match["name"] not in OPENERS:
            return match["name"]
    for pattern in _BEFORE:
        if found := [match["name"] for match in pattern.finditer(before) if match["name"] not in OPENERS]:
            return found[-1]
    return None

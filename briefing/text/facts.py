"""What a machine can compare between two texts: numbers by value, days, months, currencies, quoted phrases."""

import re
from decimal import Decimal

from briefing.dates import MONTHS

_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
_SCALE = r"(?:[\s\u00a0-]+(?P<scale>hundred|thousand|million|billion|trillion)\b|\s?(?P<short>k|mn?|bn|tn)\b)?"
_NUMBER = re.compile(rf"(?<![\w.,])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?){_SCALE}", re.IGNORECASE)
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?![\w]|[.,]\d)")
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {
    **{word: n for n, word in enumerate(_SMALL)}, **{word: 10 * n for n, word in enumerate(_TENS, 2)}, "dozen": 12,
}  # fmt: skip
_WORDED = re.compile(
    rf"\b(?P<first>{'|'.join([*_TENS, *_SMALL, 'dozen'])})\b(?:[- ](?P<unit>{'|'.join(_SMALL[1:10])})\b)?{_SCALE}",
    re.IGNORECASE,
)
_OURS = 10
"""The highest count that is written as a word and is exempt, as a count of our own."""
_MONTHS = "|".join(MONTHS)
_MONTH = re.compile(rf"\b(?:{_MONTHS})\b")
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTHS})\b|\b({_MONTHS}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?![,.]?\d)"
)
_YEAR = re.compile(r"(?<![\w.,])(?:1\d|20)\d\d(?![\w]|[.,]\d)")
_OF_YEAR = re.compile(rf"\b({_MONTHS}) (?:of )?\d{{4}}\b")
_CURRENCIES = {
    "USD": re.compile(r"\$|\bUSD\b|\bdollars?\b", re.IGNORECASE),
    "EUR": re.compile(r"€|\bEUR\b|\beuros?\b", re.IGNORECASE),
    "GBP": re.compile(r"£|\bGBP\b|\bsterling\b", re.IGNORECASE),
}  # fmt: skip
_QUOTED = re.compile(
    r"[“\"](?P<double>[^”\"]+)[”\"]|„(?P<low>[^“”]+)[“”]|«(?P<angled>[^»]+)»|‘(?P<single>[^‘’]+(?:’\w[^‘’]*)*)’(?!\w)"
    r"|(?<!\w)'(?P<plain>[^\W_][^']*(?:'\w[^']*)*)'(?!\w)"
)
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def numbers(text: str) -> dict[Decimal, str]:
    """Return every number that `text` writes in digits, by its value, as written: 13.5 billion, 30,000, 2016."""
    found: dict[Decimal, str] = {}
    for match in _NUMBER.finditer(text):
        found.setdefault(Decimal(match["digits"].replace(",", "")) * _scale(match), match.group())
    return found


def worded(text: str) -> dict[Decimal, str]:
    """Return every number that `text` writes in words, by its value, as written: forty-two, two million."""
    found: dict[Decimal, str] = {}
    for match in _WORDED.finditer(text):
        unit = _VALUES[match["unit"].lower()] if match["unit"] and match["first"].lower() in _TENS else 0
        found.setdefault((Decimal(_VALUES[match["first"].lower()]) + unit) * _scale(match), match.group())
    return found


def _scale(match: re.Match[str]) -> int:
    name = match["scale"] or match["short"]
    return _SCALES[name.lower()] if name else 1


def _grouped(text: str) -> set[Decimal]:
    """Return the numbers whose thousands a space or a full stop parts, as other languages write them."""
    return {Decimal(re.sub(r"\D", "", match.group())) for match in _GROUPED.finditer(text)}


def months(text: str) -> set[str]:
    """Return the months that `text` names."""
    return set(_MONTH.findall(text))


def days(text: str) -> dict[tuple[int, str], str]:
    """Return the days that `text` names by number and month, as written."""
    return {(int(match[1] or match[4]), match[2] or match[3]): match.group() for match in _DAY.finditer(text)}


def _other_days(claim: str, support: str) -> list[tuple[tuple[int, str], str]]:
    """Return the days of `claim` that `support` does not name; most claims have none, and support is long."""
    said = days(claim)
    named = days(support) if said else {}
    return [(day, shown) for day, shown in said.items() if day not in named]


def undated(claim: str, support: str) -> list[str]:
    """Return each year, day, and month of a year of `claim` that `support` does not hold, as written."""
    held = set(re.findall(r"(?<!\d)\d{4}(?!\d)", support))
    missing = [year for year in dict.fromkeys(_YEAR.findall(claim)) if year not in held]
    missing += [shown for _, shown in _other_days(claim, support)]
    return missing + sorted(set(_OF_YEAR.findall(claim)) - months(support))


def quotations(text: str) -> list[str]:
    """Return the phrases of two or more words that stand in quotation marks of any kind."""
    found = (next(filter(None, match.groups()), "") for match in _QUOTED.finditer(text))
    return [phrase for phrase in found if len(phrase.split()) > 1]


def words(text: str) -> str:
    """Return the words of `text`, case and punctuation folded, each between spaces."""
    folded = (word.casefold().replace("’", "'") for word in _WORDS.findall(text))
    return f" {' '.join(folded)} "


def unsupported(claim: str, support: str) -> list[str]:
    """Return each number, day, month, currency and quoted phrase of `claim` that `support` does not hold, as written.

    Counts in words up to ten are exempt.
    """
    held = {*numbers(support), *worded(support), *_grouped(support)}
    ours = {value: shown for value, shown in worded(claim).items() if value > _OURS}
    missing = [shown for value, shown in {**ours, **numbers(claim)}.items() if value not in held]
    missing += [shown for day, shown in _other_days(claim, support) if day[1] in months(support)]
    missing += sorted(months(claim) - months(support))
    missing += [name for name, sign in _CURRENCIES.items() if sign.search(claim) and not sign.search(support)]
    folded = words(support)
    return missing + [f"“{phrase}”" for phrase in quotations(claim) if words(phrase) not in folded]

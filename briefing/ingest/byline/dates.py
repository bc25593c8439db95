"""Dates as bylines and addresses write them, in many languages, as EDTF; what could be read two ways is not read.

The names of the months are those of the Unicode Common Locale Data Repository, read through Babel.
"""

import re
import unicodedata
from collections import defaultdict

from babel import Locale

from briefing.dates import MONTHS, DateError, read_when

# Thai is left out, since Thai years are mostly those of the Buddhist era.
_LANGUAGES = (
    "en ar az be bg bn bs ca cs cy da de el es et eu fa fi fr ga gl he hi hr hu hy id is it ka kk ky lt lv mk ms mt "
    "nb nl nn pl ps pt ro ru sk sl sq sr sv sw ta tg tk tr uk ur uz"
)


def _folded(text: str) -> str:
    """Return letters without case, each as one sign: a Greek one with two marks becomes three without this."""
    return unicodedata.normalize("NFC", text.casefold())


def _months() -> dict[str, int]:
    """Return the number of each name of a month that means the same one in every language that has it."""
    numbers: dict[str, set[int]] = defaultdict(set, sept={9})
    for language in _LANGUAGES.split():
        for forms in Locale(language).months.values():
            for number, name in [*forms["wide"].items(), *forms["abbreviated"].items()]:
                numbers[_folded(name).rstrip(".")].add(number)
    return {
        name: next(iter(found))
        for name, found in numbers.items()
        if len(found) == 1 and not re.search(r"\d", name) and len(name) > 1
    }


def _weekdays() -> str:
    """Return a pattern of the names of the days of the week, and of their short forms before a day."""
    days = [Locale(language).days["format"] for language in _LANGUAGES.split()]
    names = {name.casefold() for forms in days for size in ("wide", "abbreviated") for name in forms[size].values()}
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if len(name) > 1)


WEEKDAYS = rf"(?:{_weekdays()})(?!\w)\.?"
"""A day of the week, whole or shortened, in many languages."""
NUMERIC = r"(?<![\w/.-])\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d(?![\w/-])"
"""A day in figures of which day and month may stand in either order."""
_MONTHS = _months()
_MONTH = rf"(?P<month>{'|'.join(map(re.escape, sorted(_MONTHS, key=len, reverse=True)))})(?!\w)\.?"
_OF = r"(?:,? ?(?:de|del|d'|d’|of)? ?)"
_FORMS = [
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º)?\.?{_OF}{_MONTH}{_OF}(?P<year>\d{{4}})\b(?: ?[гр]\.)?",
        rf"\b{_MONTH} (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b",
        r"\b(?P<year>\d{4}) ?[年년] ?(?P<number>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]",
        r"\b(?P<day>\d{1,2})\. ?(?P<number>\d{1,2})\. ?(?P<year>\d{4})\b",
        r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)[/.](?P<number>\d{1,2})[/.](?P<day>\d{1,2})(?![\w/-])",
        rf"\b(?P<year>\d{{4}})(?:\.| m\.) {_MONTH} (?P<day>\d{{1,2}})\b",
        rf"\b{_MONTH}{_OF}(?P<year>\d{{4}})\b",
    )
]
DATES = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", form.pattern) for form in _FORMS), re.IGNORECASE)
"""Every date that a text writes in full."""
_NUMBERED = re.compile(r"(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?(?![\d/.-])|(\d{4})(\d\d)(\d\d)(?:$|T)")
_MESSAGE = re.compile(r"\b(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2}) (?P<century>19)?(?P<year>\d\d)(?= \d\d:\d\d|$)")
"""A day as messages had it before 1989: with a year of two digits."""
EMPTY_DAY = re.compile(r"0\d{3}\b.*|1970-01-01|1899-12-3[01]|1900-01-0[01]")
"""Days that programs write where they know none."""
_CLOCK = re.compile(r"(?<=\d) \d\d:\d\d:\d\d(?: [A-Z]{2,5})? (?=\d{4}$)")
"""The hour in the midst of a day, as programs in C and Java write it."""
_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<number>\d\d)(?:/(?P<day>\d\d))?/")


def find_date(text: str) -> str | None:
    """Return the first date that `text` writes in full, as EDTF, or None."""
    for form in _FORMS:
        if match := form.search(text):
            return _edtf(match.groupdict())
    return None


def find_numeric(text: str, *, day_first: bool) -> str | None:
    """Return the first day in figures such as 25/03/2021; None where it may be read two ways and nothing tells."""
    match = re.search(NUMERIC, text)
    if match is None:
        return None
    first, second, year = re.split(r"[/-]", match.group())
    if int(second) > len(MONTHS):
        return _edtf({"year": year, "number": first, "day": second})
    sure = day_first or int(first) > len(MONTHS) or first == second
    return _edtf({"year": year, "number": second, "day": first}) if sure else None


def date_in_address(url: str) -> str | None:
    """Return the date in a web address such as `/2018/05/26/`, as EDTF, or None."""
    match = _ADDRESS.search(url)
    return _edtf(match.groupdict()) if match else None


def read_day(text: str) -> str | None:
    """Return a day, month or year that stands alone, as metadata writes it, as EDTF; None where it is none."""
    text = text.strip()
    if match := _NUMBERED.match(text):
        text = "-".join(part.zfill(2) for part in match.groups() if part)
    if match := _MESSAGE.search(text):
        text = f"{match['day']} {match['month']} {match['century'] or '20'}{match['year']}"
    text = _CLOCK.sub(" ", text)
    if found := find_date(text):
        return found
    try:
        return read_when(text).text if re.fullmatch(r"\d{4}(-\d\d)?", text) else None
    except DateError:
        return None


def _edtf(parts: dict[str, str | None]) -> str | None:
    month = int(parts.get("number") or _MONTHS.get(_folded(parts.get("month") or ""), 0))
    day = parts.get("day")
    if month > len(MONTHS):
        return None  # higher numbers are seasons in EDTF
    text = f"{int(parts['year'] or 0):04d}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    try:
        return read_when(text).text
    except DateError:
        return None

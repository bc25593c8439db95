"""Dates as bylines and addresses write them, as EDTF; a date that could be read two ways is not read."""

import re

from briefing.dates import MONTHS, DateError, read_when
from briefing.ingest.months import NUMBERS

_NAMES = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_ENGLISH = "|".join(rf"{name[:3]}(?:t(?=\W))?(?:{name[3:]})?" for name in MONTHS)
_OTHERS = "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True))
_MONTH = rf"(?P<month>(?:{_OTHERS}|{_ENGLISH})(?!\w))\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})"
_FORMS = (
    re.compile(rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)"),
    re.compile(rf"(?<!\d){_YEAR} ?[年년] ?(?P<number>\d{{1,2}}) ?[月월] ?{_DAY} ?[日일]"),
    re.compile(
        rf"\b{_DAY}(?:st|nd|rd|th|er|º|\.)? (?:of |de |d[’'])?ב?{_MONTH},?(?: de| del)? {_YEAR}\b", re.IGNORECASE
    ),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_YEAR}\. {_MONTH} {_DAY}\.", re.IGNORECASE),
    re.compile(rf"\b{_MONTH},?(?: de| del)? {_YEAR}\b", re.IGNORECASE),
)
DATES = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", form.pattern) for form in _FORMS), re.IGNORECASE)
"""Every date that a text writes in full."""
_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<number>\d\d)(?:/(?P<day>\d\d))?/")


def find_date(text: str) -> str | None:
    """Return the first date that `text` writes in full, as EDTF, or None."""
    for form in _FORMS:
        if match := form.search(text):
            return _edtf(match.groupdict())
    return None


def date_in_address(url: str) -> str | None:
    """Return the date in a web address such as `/2018/05/26/`, as EDTF, or None."""
    match = _ADDRESS.search(url)
    return _edtf(match.groupdict()) if match else None


def read_day(text: str) -> str | None:
    """Return a day, month or year that stands alone, as metadata writes it, as EDTF; None where it is none."""
    text = text.strip()
    if re.fullmatch(r"\d{8}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if found := find_date(re.sub(r"^(\d{4})[/.](\d\d)[/.](\d\d)", r"\1-\2-\3", text)):
        return found
    try:
        return read_when(text).text if re.fullmatch(r"\d{4}(-\d\d)?", text) else None
    except DateError:
        return None


def _edtf(parts: dict[str, str | None]) -> str | None:
    day = parts.get("day")
    number = parts.get("number")
    month = int(number) if number else _number(parts.get("month") or "")
    text = f"{int(parts['year'] or 0):04d}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    try:
        return read_when(text).text
    except DateError:
        return None


def _number(name: str) -> int:
    folded = name.casefold()
    return NUMBERS.get(folded) or _NAMES.get(folded[:3], 0)

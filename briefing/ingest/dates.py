"""Dates as bylines and addresses write them, as EDTF; a date that could be read two ways is not read."""

import re

from briefing.dates import MONTHS, DateError, read_when

_NAMES = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FORMS = (
    re.compile(r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH},? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH},? (?P<year>\d{{4}})\b", re.IGNORECASE),
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
    name = (parts.get("month") or "")[:3].casefold()
    month = int(parts.get("number") or _NAMES.get(name, 0))
    day = parts.get("day")
    text = f"{parts['year']}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    try:
        return read_when(text).text
    except DateError:
        return None

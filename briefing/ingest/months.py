"""The names of months in the languages in which articles are met, from Unicode's tables."""

from babel.dates import get_month_names

_LANGUAGES = (
    "ar", "ar_SY", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "he", "hr", "hu", "id", "it", "lt", "lv",
    "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sr_Latn", "sv", "tr", "uk",
)  # fmt: skip


def _numbers() -> dict[str, int]:
    """Return the number of each name, in dates and in calendars; one that means two months is left out."""
    found: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        for form in ("format", "stand-alone"):
            for number, name in get_month_names("wide", form, language).items():
                found.setdefault(name.casefold(), set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1 and not name.isdigit()}


NUMBERS = _numbers()
"""Months by their names in lower case, English aside."""

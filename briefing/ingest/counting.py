"""Numbers as the items of lists show them: in figures, in letters, in Roman figures."""

import re
from collections.abc import Callable, Mapping
from string import ascii_lowercase

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LAST = 3999
"""The largest Roman figure."""
_POINTS = re.compile(
    r"\b(?:points?|items?|rules?|steps?|questions?|conditions?|demands?|reasons?|punkte?|ziffer|puntos?) "
    r"\(?\d{1,2}\b(?![.,:]\d)",
    re.IGNORECASE,
)
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"


def roman(number: int) -> str:
    """Return a number in Roman figures; in others where there are none for it."""
    if not 0 < number <= _LAST:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def lettered(number: int, letters: str = ascii_lowercase) -> str:
    """Return a number in letters as web pages count by them: z, aa, ab; in figures where there are none for it."""
    if number < 1:
        return str(number)
    text = ""
    while number:
        number, at = divmod(number - 1, len(letters))
        text = letters[at] + text
    return text


FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimal-leading-zero": lambda number: f"{number:02}",
    "lower-alpha": lettered,
    "lower-latin": lettered,
    "upper-alpha": lambda number: lettered(number).upper(),
    "upper-latin": lambda number: lettered(number).upper(),
    "lower-roman": roman,
    "upper-roman": lambda number: roman(number).upper(),
    "lower-greek": lambda number: lettered(number, _GREEK),
}
"""What style sheets call the ways in which lists count."""


def names_points(text: str) -> bool:
    """Return whether an article speaks of items of a list by their numbers, `see point 4`, which it then needs."""
    return bool(_POINTS.search(" ".join(text.split())))
